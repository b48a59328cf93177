import { expectAccessible } from './accessibility.ts';
import { expect, test } from './product.ts';
import { visitStaffAs } from './demo-staff.ts';
import { openView, visitAs } from './widget.ts';

test('a coordinator runs a round, reads it, publishes it, and both sides learn of it', async ({ demoProduct: product, page, browser }) => {
  test.setTimeout(180_000);
  const table = page.getByRole('table', { name: 'Pairs', exact: true });

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

  await test.step('whoever is left out has a reason too', async () => {
    await page.getByRole('tab', { name: /^Left out/ }).click();
    const left = page.getByRole('table', { name: 'Mentees left out' });
    await expect(left.getByText(/eligible mentors? (are|is) full|Rules leave no mentor/).first()).toBeVisible();
    await left.getByRole('button', { name: /^Details of/ }).first().click();
    await expect(page.getByRole('heading', { name: /choice narrowed$/ })).toBeVisible();
    await expectAccessible(page);
  });

  const pair = await test.step('the round is published after a last look at who learns what', async () => {
    await page.getByRole('tab', { name: /^Pairs/ }).click();
    const name = await table.getByRole('button', { name: /^Details of/ }).first().getAttribute('aria-label');
    const [mentee, mentor] = name!.replace('Details of ', '').split(' and ');
    expect(product.smtp.received.filter(({ text }) => text?.includes('You have been matched'))).toEqual([]);
    await page.getByRole('button', { name: /^Publish \d+ pairs…$/ }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('learn who their mentor is');
    await dialog.getByRole('button', { name: /^Publish \d+ pairs$/ }).click();
    await expect(page.getByText('Published', { exact: true })).toBeVisible();
    return { mentee: mentee!, mentor: mentor! };
  });

  await test.step('both sides of a pair get a mail that names the other', async () => {
    const told = (self: string, other: string) => () => product.smtp.received.filter(({ text }) => text?.includes(`Hello ${self},`) && text.includes(`matched with ${other} in Leadership Pathways`)).length;
    await expect.poll(told(pair.mentee, pair.mentor), { timeout: 60_000 }).toBe(1);
    await expect.poll(told(pair.mentor, pair.mentee), { timeout: 60_000 }).toBe(1);
  });

  await test.step('the match stands in the intranet', async () => {
    const mentee = await (await browser.newContext()).newPage();
    await visitAs(product, mentee, 'Kwame Boateng', 'leadership');
    await openView(mentee, 'My mentoring');
    await expect(mentee.getByRole('heading', { name: /^You and/ })).toBeVisible();
  });
});
