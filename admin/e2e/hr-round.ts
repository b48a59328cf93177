import type { Locator, Page } from '@playwright/test';
import type { Overheard } from './overheard.ts';
import { expect } from './product.ts';

/** Opens every page of this person's menu and, on each, what can be opened: tabs, and the details of the rows named. */
export async function walkEveryPage(page: Page, overheard: Overheard, rowsNamed: string): Promise<string[]> {
  const menu = page.getByRole('navigation', { name: 'Main' }).first().getByRole('listitem').getByRole('link');
  const names = await menu.allInnerTexts();
  for (const name of names) {
    await open(page, menu.filter({ hasText: name }));
    await lookAround(page, overheard, rowsNamed);
  }
  return names;
}

/** Everything on the page as it is: each tab, each row that names the person opened. */
export async function lookAround(page: Page, overheard: Overheard, rowsNamed: string): Promise<void> {
  const tabs = await page.getByRole('tab').all();
  for (const tab of tabs.length === 0 ? [undefined] : tabs) {
    await tab?.click();
    await settled(page);
    for (const row of await page.getByRole('main').getByRole('button', { name: new RegExp(`^(Details of|Open) .*${rowsNamed}`) }).all()) {
      await row.click();
      await settled(page);
      await overheard.look();
      await page.keyboard.press('Escape');
    }
    await overheard.look();
  }
}

/** Follows a link of the menu; the page that is left stays in sight until the next has come, so its title has to go. */
async function open(page: Page, link: Locator): Promise<void> {
  if ((await link.getAttribute('aria-current')) === null) {
    const left = await page.title();
    await link.click();
    await expect(page).not.toHaveTitle(left);
  }
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
