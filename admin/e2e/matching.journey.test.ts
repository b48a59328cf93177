import { expectAccessible } from './accessibility.ts';
import { expect, test } from './product.ts';
import { visitStaffAs } from './demo-staff.ts';
import type { Locator } from '@playwright/test';
import { openView, visitAs } from './widget.ts';

test('a coordinator runs a round, reads it, publishes it, and both sides learn of it', async ({ demoProduct: product, page, browser }) => {
  const table = page.getByRole('table', { name: 'Pairs', exact: true });
  const preview = page.getByRole('region', { name: 'If you ran this now' });

  await test.step('a round is run from the programme’s page', async () => {
    await visitStaffAs(product, page, 'Amara Osei');
    await page.getByRole('link', { name: 'Matching', exact: true }).click();
    await page.getByRole('link', { name: 'Leadership Pathways', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Round 1' })).toBeVisible();
    await page.getByRole('button', { name: /^Run/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Round 2' })).toBeVisible();
    await expect(page.getByText('Proved: no other matching under these rules places more people')).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
  });

  await test.step('a pair says why, criterion by criterion', async () => {
    await table.getByRole('button', { name: /^Details of/ }).first().click();
    const reasons = page.getByRole('list', { name: 'Fit by criterion' });
    await expect(reasons.getByRole('listitem').first()).toContainText(/\d+ of \d+/);
    await expect(page.getByText(/^Next best:|No other mentor is allowed/)).toBeVisible();
  });

  await test.step('a swap says what it costs the whole, and more mentors what they would do', async () => {
    await page.getByRole('button', { name: 'What would a swap cost?' }).click();
    const costs = page.getByRole('region', { name: /^What a swap would cost for/ });
    await expect(costs.getByRole('listitem').first()).toContainText(/points in all|Costs nothing/);
    await expect(costs.getByRole('listitem').first()).toContainText(/Moves .+ to |Nobody else moves/);
    const skills = page.getByRole('table', { name: 'What one more mentor would do, by skill' });
    await expect(skills.getByRole('row').nth(1)).toContainText(/\+[1-9]/, { timeout: 60_000 });
    await expect(page.getByRole('table', { name: 'What one more place would do, by mentor' }).getByRole('row').nth(1)).toContainText(/\+\d/);
    await expectAccessible(page);
  });

  const { kept, apart } = await test.step('a pair is locked and another one banned', async () => {
    const kept = await pairNamed(table, 0);
    await page.getByRole('button', { name: 'Lock pair' }).click();
    await expect(page.getByRole('button', { name: 'Unlock pair' })).toBeVisible();
    await table.getByRole('button', { name: /^Details of/ }).first().click();
    const apart = await pairNamed(table, 1);
    await table.getByRole('button', { name: /^Details of/ }).nth(1).click();
    await page.getByRole('button', { name: 'Never pair' }).click();
    await expect(page.getByRole('button', { name: 'Allow pair again' })).toBeVisible();
    return { kept, apart };
  });

  await test.step('whoever is left out has a reason too', async () => {
    await page.getByRole('tab', { name: /^Left out/ }).click();
    const left = page.getByRole('table', { name: 'Mentees left out' });
    await expect(left.getByText(/eligible mentors? (are|is) full|Rules leave no mentor/).first()).toBeVisible();
    await left.getByRole('button', { name: /^Details of/ }).first().click();
    await expect(page.getByRole('heading', { name: /choice narrowed$/ })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('with another aim the preview says what it would come to', async () => {
    await page.getByRole('combobox', { name: 'Aim' }).click();
    await page.getByRole('option', { name: 'Lift the weakest pairs first' }).click();
    await expect(page.getByText('then the weakest pair fits as well as it can')).toBeVisible();
    await expect(preview).not.toHaveAttribute('aria-busy', 'true');
    await expect(preview.getByText('Would rather swap')).toBeVisible();
  });

  await test.step('with another weight the preview tells at once what would change, and a new round keeps to the lock and the ban', async () => {
    await page.getByRole('slider', { name: 'Hours in common' }).focus();
    const placed = await preview.getByRole('status').innerText();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(preview.getByText('Would change mentor')).toBeVisible();
    await expect(preview).not.toHaveAttribute('aria-busy', 'true');
    expect(placed).toMatch(/^Would place \d+ mentees of \d+\.$/);
    await page.getByRole('button', { name: 'Run round 3' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Round 3' })).toBeVisible();
    await expect(page.getByText(/Proved: no other matching .* with a better weakest pair/)).toBeVisible({ timeout: 60_000 });
    const find = page.getByLabel('Find pairs by name, team or skill');
    await find.fill(kept.mentee);
    await expect(table.getByRole('row').filter({ hasText: kept.mentee }).filter({ hasText: kept.mentor })).toContainText('Locked');
    await find.fill(apart.mentee);
    await expect(table.getByRole('row').filter({ hasText: kept.mentee })).toHaveCount(0);
    await expect(table.getByRole('button', { name: `Details of ${apart.mentee} and ${apart.mentor}` })).toHaveCount(0);
    await find.fill('');
    await expect(page).not.toHaveURL(/words=/);
    await page.getByRole('link', { name: 'Compare rounds' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('ompare');
    await expect(page.getByText('Aim: Place as many as possible → lift the weakest pairs first, alike within 5 points')).toBeVisible();
    await expectAccessible(page);
    await page.goBack();
  });

  const changed = await test.step('a mentor is taken away by hand and given back', async () => {
    const free = table.getByRole('row').filter({ hasNotText: 'Locked' });
    const pair = await pairNamed(free, 0);
    await free.getByRole('button', { name: /^Details of/ }).first().press('Enter');
    await page.getByRole('button', { name: 'Unpair' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(table.getByRole('row').filter({ hasText: pair.mentee })).toContainText('By hand');
    await table.getByRole('button', { name: `Details of ${pair.mentee} and ${pair.mentor}` }).click();
    await page.getByRole('button', { name: 'Unpair' }).click();
    await expect(table.getByRole('button', { name: `Details of ${pair.mentee} and ${pair.mentor}` })).toHaveCount(0);
    await page.getByRole('tab', { name: /^Left out/ }).click();
    await page.getByRole('button', { name: `Details of ${pair.mentee}` }).click();
    await page.getByRole('button', { name: 'Find a mentor…' }).click();
    await page.getByRole('radio', { name: new RegExp(`^${pair.mentor}.*places? left`) }).check();
    await page.getByRole('button', { name: 'Make this pair' }).click();
    await page.getByRole('tab', { name: /^Pairs/ }).click();
    await page.getByText(/^By hand \d+$/).click();
    await expect(table.getByRole('row').filter({ hasText: pair.mentee })).toContainText(pair.mentor);
    await expect(page.getByText(/Changed by hand \d+ times? since the run/)).toBeVisible();
    return pair;
  });

  await test.step('the round is published after a last look at who learns what', async () => {
    expect(product.smtp.received.filter(({ text }) => text?.includes('You have been matched'))).toEqual([]);
    await page.getByRole('button', { name: /^Publish \d+ pairs…$/ }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('learn who their mentor is');
    await dialog.getByRole('button', { name: /^Publish \d+ pairs$/ }).click();
    await expect(page.getByText('Published', { exact: true })).toBeVisible();
  });

  await test.step('both sides of a pair get a mail that names the other, once', async () => {
    const told = (self: string, other: string) => () => product.smtp.received.filter(({ text }) => text?.includes(`Hello ${self},`) && text.includes(`matched with ${other} in Leadership Pathways`)).length;
    for (const { mentee, mentor } of [kept, changed]) {
      await expect.poll(told(mentee, mentor), { timeout: 60_000 }).toBe(1);
      await expect.poll(told(mentor, mentee), { timeout: 60_000 }).toBe(1);
    }
    expect(told(apart.mentee, apart.mentor)()).toBe(0);
  });

  await test.step('the match stands in the intranet', async () => {
    const mentee = await (await browser.newContext()).newPage();
    await visitAs(product, mentee, 'Kwame Boateng', 'leadership');
    await openView(mentee, 'My mentoring');
    await expect(mentee.getByRole('heading', { name: /^You and/ })).toBeVisible();
  });
});

/** The two of the `row`th pair within `pairs`. */
async function pairNamed(pairs: Locator, row: number): Promise<{ mentee: string; mentor: string }> {
  const label = await pairs.getByRole('button', { name: /^Details of/ }).nth(row).getAttribute('aria-label');
  const [mentee, mentor] = label!.replace('Details of ', '').split(' and ');
  return { mentee: mentee!, mentor: mentor! };
}
