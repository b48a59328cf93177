import type { Page } from '@playwright/test';
import { expect } from './product.ts';

/** Writes to the other of the pair; the messages stay open. */
export async function say(page: Page, to: string, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Message/ }).click();
  await page.getByLabel('Your message').fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('list', { name: `Messages with ${to}` })).toContainText(text);
}
