import type { Page } from '@playwright/test';
import type { Product } from './product.ts';
import { expect } from './product.ts';

export const password = 'a long enough password';

/** The first administrator, through the link that the server printed. */
export async function setUp(product: Product, page: Page): Promise<void> {
  await page.goto(product.setUpUrl!);
  await page.getByLabel('Organisation').fill('Harbourline');
  await page.getByLabel('Your name').fill('Ada Lindholm');
  await page.getByLabel('E-mail').fill('ada@harbourline.example');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Set up Alongside' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
}

/** Appoints somebody and takes the invitation from the mail in a browser of their own. */
export async function appoint(product: Product, admin: Page, theirs: Page, who: { name: string; email: string; role: 'Coordinator' | 'Analyst' }): Promise<void> {
  await admin.goto(`${product.url}/staff`);
  await admin.getByRole('button', { name: /invite/i }).first().click();
  const drawer = admin.getByRole('dialog');
  await drawer.getByLabel('Name').fill(who.name);
  await drawer.getByLabel('E-mail').fill(who.email);
  await drawer.getByRole('checkbox', { name: new RegExp(`^${who.role}`) }).check();
  await drawer.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(admin.getByRole('table', { name: 'Staff' })).toContainText(who.name);
  const mail = await product.smtp.take(who.email);
  await theirs.goto(/http\S+\/accept#token=\S+/.exec(mail.text ?? '')![0]);
  await theirs.getByLabel('Your name').fill(who.name);
  await theirs.getByLabel('Password', { exact: true }).fill(password);
  await theirs.getByRole('button', { name: 'Join' }).click();
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(theirs).toHaveURL(`${product.url}/`);
}
