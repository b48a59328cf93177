import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { visitStaffAs } from './demo-staff.ts';
import { expect, test } from './product.ts';
import { openView, visitAs } from './widget.ts';

test('people are introduced: one says that they met, the coordinator holds a round, and it repeats no pair', async ({ demoProduct: product, page: amara, browser }) => {
  const mehmet = await (await browser.newContext()).newPage();
  await visitAs(product, mehmet, 'Mehmet Arslan', 'flash');
  await expect(mehmet.getByRole('heading', { name: /^Meet / })).toBeVisible();
  await mehmet.getByRole('button', { name: 'See why' }).click();
  const before = await addressesIn(mehmet);
  await expectAccessible(mehmet);
  await mehmet.getByRole('button', { name: 'We met' }).click();
  await expect(mehmet.getByRole('button', { name: 'We met' })).toHaveAttribute('aria-pressed', 'true');
  await openView(mehmet, 'Home');
  await expect(mehmet.getByRole('heading', { name: /^Hello, / })).toBeVisible();
  await expect(mehmet.getByRole('heading', { name: /^Meet / })).toHaveCount(0);

  await visitStaffAs(product, amara, 'Amara Osei');
  await amara.goto(`${product.url}/programs`);
  await amara.getByRole('link', { name: 'Flash Mentoring' }).click();
  await amara.getByRole('tab', { name: 'Introductions' }).click();
  await expect(amara.getByText('of 210')).toBeVisible();
  await expect(amara.getByRole('table', { name: 'Rounds of introductions' }).getByRole('row')).toHaveCount(3);
  await amara.getByRole('button', { name: 'Preview' }).click();
  await expect(amara.getByText(/^10 introductions for 21 people/)).toBeVisible();
  await expectAccessible(amara);
  await amara.getByRole('button', { name: 'Introduce 21 people now…' }).click();
  await expect(amara.getByRole('dialog')).toContainText('get a mail that says whom they meet');
  await amara.getByRole('dialog').getByRole('button', { name: 'Introduce them' }).click();
  await expect(amara.getByText('There was a round today.')).toBeVisible();
  await expect(amara.getByRole('table', { name: 'Rounds of introductions' }).getByRole('row')).toHaveCount(4);

  let mail = await product.smtp.take('mehmet.arslan@harbourline.example');
  while (!/^Meet .+: your introduction in Flash Mentoring$/.test(mail.subject ?? '')) mail = await product.smtp.take('mehmet.arslan@harbourline.example');
  expect(mail.text).toContain('A question to begin with:');
  await openView(mehmet, 'My mentoring');
  await expect.poll(() => addressesIn(mehmet)).not.toEqual(before);
  const now = await addressesIn(mehmet);
  expect(now.filter((address) => before.includes(address))).toEqual([]);
  for (const address of now) expect(mail.text).toContain(address);
  await mehmet.getByRole('checkbox', { name: /^Sit out the next round/ }).check();
  await amara.reload();
  await expect(amara.getByText('1 person sits it out.')).toBeVisible();
});

async function addressesIn(page: Page): Promise<string[]> {
  const card = page.getByRole('region', { name: 'Your introduction' });
  await expect(card).toBeVisible();
  return card.getByRole('link').allTextContents();
}
