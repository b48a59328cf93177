import type { Locator, Page } from '@playwright/test';
import { expect, type Product } from './product.ts';

/** Opens the demo organisation's intranet page with a programme's widget, as one of its people. */
export async function visitAs(product: Product, page: Page, name: string, program = 'open-mentoring'): Promise<void> {
  await page.goto(`${product.demoIntranetUrl}/?program=${program}`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(page.getByRole('heading', { name: `Hello, ${name.split(' ')[0]}` })).toBeVisible();
}

/** Leads to one of the widget's views by its navigation. */
export async function openView(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Mentoring', exact: true }).getByRole('button', { name: new RegExp(`^${name}`) }).click();
}

/** A block of a view by its name. */
export function block(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** A day from today as a date field takes it. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
