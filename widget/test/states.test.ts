import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingsIn, stopsIn, tooWide } from './page-access.ts';
import { type Stage, startStage } from './stage.ts';
import { reach, states } from './states.ts';

/* Every state of every view: axe, the keyboard, the dark, right to left, 320 px. */

const folder = process.env['SCREENSHOTS'];
const axe = fileURLToPath(import.meta.resolve('axe-core'));

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);

afterAll(() => stage.stop());

test.each(states)('$name', { timeout: 60_000 }, async (state) => {
  const page = await reach(stage, state);
  if (folder) await takePictures(page, `${folder}/${state.name.replaceAll(/\W+/g, '-')}`);
  await page.addScriptTag({ path: axe });
  const found: Record<string, unknown> = { light: await findingsIn(page) };
  await dress(page, { theme: 'dark' });
  found['dark'] = await findingsIn(page, ['color-contrast']);
  await dress(page, { theme: 'light' });
  found['stops'] = await stopsIn(page);
  await page.setViewportSize({ width: 320, height: 640 });
  found['320 px'] = [...(await tooWide(page)), ...(await findingsIn(page, ['target-size']))];
  await dress(page, { lang: 'ar' });
  found['right to left'] = [...(await tooWide(page)), ...(await findingsIn(page))];
  // What is typed is saved when the page goes, perhaps after the browser says that it is closed: not into the next state.
  stage.between.make('gone');
  await stage.control('end-sign-ins');
  await page.context().close();
  expect(Object.fromEntries(Object.entries(found).filter(([, findings]) => (findings as unknown[]).length > 0))).toEqual({});
});

/** Changes attributes of the widget in the state that it is in. */
async function dress(page: Page, attributes: { theme?: string; lang?: string }): Promise<void> {
  await page.locator('alongside-mentoring').evaluate((element, given) => Object.assign(element, given), attributes);
  if (attributes.lang) await page.locator(`alongside-mentoring [lang="${attributes.lang}"]`).first().waitFor({ state: 'attached' });
}

async function takePictures(page: Page, name: string): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await dress(page, { theme });
    for (const width of [320, 768, 1_440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${name}-${width}-${theme}.png`, fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1_280, height: 1_024 });
}
