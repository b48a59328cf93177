import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No finding of axe-core in this state of the page, in light and in dark, no movement between them for who asked for less of it, and nothing wider than the window at 320 px. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await page.evaluate(() => document.getAnimations().filter((one) => one instanceof CSSTransition).length)).toBe(0);
    // axe's other mode puts its findings together in a tab of its own: the page is behind that tab meanwhile, where Chromium may
    // stop drawing it. It is for frames of other origins, of which there are none here, and takes 1.7 times as long.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // Only the colours differ in dark.
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }))).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  if (usual !== null) await page.setViewportSize(usual);
}
