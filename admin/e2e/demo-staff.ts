import type { Page } from '@playwright/test';
import { expect, type Product } from './product.ts';

/** Signs in to the admin app as one of the demo organisation's staff. */
export async function visitStaffAs(product: Product, page: Page, name: string): Promise<void> {
  await page.goto(product.url);
  await page.getByRole('region', { name: 'Look around as' }).getByRole('button', { name: new RegExp(name) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name.split(' ')[0]!);
}
