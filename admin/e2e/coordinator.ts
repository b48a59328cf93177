import type { Page } from '@playwright/test';
import { expect, type Product } from './product.ts';

/** Creates a programme from the template of this name and stays on its page. */
export async function createProgram(product: Product, page: Page, { template, name }: { template: string; name: string }): Promise<void> {
  await page.goto(`${product.url}/programs/new`);
  await page.getByRole('radio', { name: new RegExp(`^${template}`) }).check();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('button', { name: 'Create the programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** Lets pages of this address show the programme, and waits until that is saved. */
export async function allowPage(page: Page, address: string): Promise<void> {
  const saved = page.waitForResponse(/program\.changePlacement/);
  await page.getByRole('textbox', { name: 'Address of a page' }).fill(`${address}/mentoring`);
  await page.getByRole('button', { name: 'Add', exact: true }).last().click();
  await expect(page.getByRole('list', { name: 'Pages that may show it' })).toContainText(address);
  await saved;
}

/** The tag, as its button puts it on the clipboard. */
export async function copyTag(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('group', { name: 'Tag for your page' }).getByRole('button').click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Moves the programme to its next stage after the dialog that says what that means. */
export async function enterStage(page: Page, button: 'Open sign-up' | 'Close sign-up' | 'Start the programme'): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${button}.*…$`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog).toBeHidden();
}
