import type { Locator, Page } from '@playwright/test';
import { focusProblem } from '../../widget/test/page-access.ts';
import { expect } from './product.ts';

/** Somebody without a mouse: Tab leads to a control, never more than once round the page, and each stop can be seen. */
export function keyboardOf(page: Page) {
  const has = (control: Locator) => control.evaluate((element) => element.matches(':focus'));
  const reach = async (control: Locator): Promise<void> => {
    await expect(control).toBeVisible();
    for (let steps = 0; steps < 120 && !(await has(control)); steps++) {
      await page.keyboard.press('Tab');
      expect(await focusProblem(page)).toBeUndefined();
    }
    await expect(control).toBeFocused();
  };
  const pressing = (key: string) => async (control: Locator): Promise<void> => {
    await reach(control);
    await page.keyboard.press(key);
  };
  return {
    reach,
    /** A button or a link. */
    press: pressing('Enter'),
    /** A checkbox or a radio button. */
    tick: pressing('Space'),
    /** A field, or a list to choose from by the beginning of a word. */
    type: async (control: Locator, text: string): Promise<void> => {
      await reach(control);
      await page.keyboard.type(text);
    },
  };
}
