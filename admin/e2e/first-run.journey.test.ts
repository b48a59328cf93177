import { expect, test } from './product.ts';

const administrator = { name: 'Ada Lindholm', email: 'ada@harbourline.example', password: 'a long enough password' };

test('the first-run link makes the administrator, who comes back without it', async ({ emptyProduct, page }) => {
  await page.goto(emptyProduct.setUpUrl!);
  await page.getByLabel('Organisation').fill('Harbourline');
  await page.getByLabel('Your name').fill(administrator.name);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: /set up/i }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url()).not.toContain('token');
});
