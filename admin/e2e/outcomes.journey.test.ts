import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { visitStaffAs } from './demo-staff.ts';
import { expect, test } from './product.ts';

const formula = '=HYPERLINK("https://elsewhere.example","Look")';

test('an analyst reads frozen figures, never a small group, and takes them along as a file', async ({ demoProduct: product, page, browser }) => {
  await visitStaffAs(product, page, 'Jonas Lindqvist');
  await page.getByRole('link', { name: 'Outcomes', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Outcomes' })).toBeVisible();

  await test.step('the figures of a programme that runs', async () => {
    await page.getByRole('combobox', { name: 'Programme' }).selectOption({ label: 'Open Doors' });
    await expect(page.getByRole('region', { name: 'In one sentence' })).toContainText(/\d/);
    await expect(page.getByText('Active mentorships').first()).toBeVisible();
    for (const figure of ['Found somebody', 'Rhythm kept', 'Check-in', 'Hours in meetings']) await expect(page.getByLabel('Key figures').getByText(figure, { exact: true })).toBeVisible();
    for (const card of ['What the programme set out to reach', 'From invitation to completion', '“How satisfied are you with this programme?”']) await expect(page.getByRole('heading', { name: card })).toBeVisible();
    await expect(page.getByText('no figure on this page is an effect of mentoring')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a group that is too small keeps its row and says why it is empty', async () => {
    await expect(page.getByText('Groups under 7 are hidden, everywhere and in exports')).toBeVisible();
    const groups = page.getByRole('region', { name: 'By group' });
    const figure = groups.getByRole('combobox', { name: 'Figure' });
    await expect(async () => {
      await groups.getByRole('radio', { checked: true }).focus();
      await page.keyboard.press('ArrowRight');
      if (await groups.getByRole('radio').last().isChecked()) await figure.focus().then(() => page.keyboard.press('ArrowDown'));
      await expect(groups.getByText('Under 7 people, or hidden to protect them').first()).toBeAttached({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
  });

  await test.step('on paper there is the page without what only a screen can use, and what was chosen as words', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Figures as CSV' })).toBeHidden();
    await expect(page.getByRole('combobox', { name: 'Programme' })).toHaveCSS('border-style', 'none');
    const groups = page.getByRole('region', { name: 'By group' });
    await expect(groups.locator('label').filter({ visible: true })).toHaveCount(1);
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('the file has a header and a row for each figure', async () => {
    const lines = await exported(page);
    expect(lines[0]).toMatch(/programme/i);
    expect(lines.length).toBeGreaterThan(10);
  });

  await test.step('a name that a spreadsheet would run as a formula comes as text', async () => {
    const coordinator = await (await browser.newContext()).newPage();
    await visitStaffAs(product, coordinator, 'Amara Osei');
    await coordinator.getByRole('link', { name: 'Programmes', exact: true }).click();
    await coordinator.getByRole('link', { name: /^Leadership Pathways \d{4}$/ }).click();
    const saved = coordinator.waitForResponse(/program\.changeBasics/);
    await coordinator.getByLabel('Name', { exact: true }).fill(formula);
    await saved;
    await page.reload();
    await page.getByRole('combobox', { name: 'Programme' }).selectOption({ label: formula });
    await expect(page.getByRole('region', { name: 'In one sentence' })).toContainText(/\d/);
    await expect(page.getByLabel('Key figures').getByText('Found somebody', { exact: true })).toBeVisible();
    const [, ...rows] = await exported(page);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !row.startsWith(`"'${formula.replaceAll('"', '""')}",`))).toEqual([]);
  });

  await test.step('nobody’s name is on the page', async () => {
    for (const name of ['Fischer', 'Adeyemi', 'Boateng']) await expect(page.getByText(name)).toHaveCount(0);
  });
});

/** The lines of the file that the page gives. */
async function exported(page: Page): Promise<string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Figures as CSV' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  return (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, '').trim().split(/\r?\n/);
}
