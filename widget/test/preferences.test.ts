import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsIn, stopsIn, tooWide } from './page-access.ts';
import { lostInForcedColors, motionIn, spaceOut, squeezedIn, watchMotion } from './page-preferences.ts';
import { type Stage, startStage } from './stage.ts';
import { reach, type State, states } from './states.ts';

/* What readers have set in their system or browser: colours, contrast, motion, spacing, and the size of the text. */

const axe = fileURLToPath(import.meta.resolve('axe-core'));

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);

afterAll(() => stage.stop());

/** One of each kind of thing there is to see. */
const kinds = ['sign-in, wrong code', 'home, much to do', 'discover, all about a mentor', 'discover, matched', 'discover, asking without words', 'sign-up, step 2', 'sign-up, step 3', 'my mentoring, met and planned', 'my mentoring, a meeting', 'requests, sent', 'survey, nothing answered', 'flash, over'];
const some = states.filter(({ name }) => kinds.includes(name));

async function see(state: State, browser: BrowserContextOptions, look: (page: Page) => Promise<Record<string, readonly string[]>>): Promise<void> {
  const page = await reach(stage, state, browser);
  const found = await look(page);
  stage.between.make('gone');
  await stage.control('end-sign-ins');
  await page.context().close();
  expect(Object.fromEntries(Object.entries(found).filter(([, findings]) => findings.length > 0))).toEqual({});
}

test('the states are there that stand for the others', () => {
  expect(some.map(({ name }) => name).toSorted()).toEqual(kinds.toSorted());
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(some)('in forced colours everything can be made out: $name', { timeout: 60_000 }, (state) =>
    see(state, { forcedColors: 'active', colorScheme }, async (page) => {
      const choice = page.locator('.scale input, button.chip').first();
      if ((await choice.count()) > 0 && (await page.locator('dialog[open]').count()) === 0) await choice.click();
      return { lost: await lostInForcedColors(page), stops: await stopsIn(page) };
    }),
  );

  test.each(some)('where more contrast is asked for, texts have 7:1: $name', { timeout: 60_000 }, (state) =>
    see(state, { contrast: 'more' }, async (page) => {
      await page.addScriptTag({ path: axe });
      await page.locator('alongside-mentoring').evaluate((element, theme) => element.setAttribute('theme', theme), colorScheme);
      return { contrast: await findingsIn(page, ['color-contrast-enhanced']) };
    }),
  );
});

test.each(some)('with the text spacing of WCAG 1.4.12 nothing is cut or pushed out: $name', { timeout: 60_000 }, (state) =>
  see(state, {}, async (page) => {
    await spaceOut(page);
    const found: Record<string, string[]> = {};
    for (const width of [320, 640, 1_280]) {
      await page.setViewportSize({ width, height: 900 });
      found[width] = [...(await tooWide(page)), ...(await squeezedIn(page))];
    }
    return found;
  }),
);

test.each(some)('with text of 200 % nothing is cut, pushed out or squeezed: $name', { timeout: 60_000 }, (state) =>
  see(state, {}, async (page) => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    const found: Record<string, string[]> = {};
    for (const width of [640, 1_280]) {
      await page.setViewportSize({ width, height: 900 });
      found[width] = [...(await tooWide(page)), ...(await squeezedIn(page))];
    }
    return found;
  }),
);

describe('motion', () => {
  const moving = async (reducedMotion: 'reduce' | 'no-preference'): Promise<string[]> => {
    const page = await reach(stage, { name: 'home', arrange: ['pair'], who: 'Lena Fischer', shows: 'Hello, Lena' }, { reducedMotion });
    await watchMotion(page);
    stage.between.make('silent');
    await page.getByRole('button', { name: 'My mentoring' }).click();
    await page.getByText('Loading').first().waitFor({ state: 'attached' });
    await page.locator('.skeleton').first().waitFor();
    stage.between.make('none');
    await page.getByRole('button', { name: 'Message' }).hover();
    await page.getByRole('button', { name: 'Message' }).click();
    await page.getByLabel('Your message').waitFor();
    const moved = await motionIn(page);
    await page.context().close();
    return moved;
  };

  test('skeletons pulse, grounds fade and dialogs come in', async () => {
    const moved = (await moving('no-preference')).join('\n');
    for (const each of [/CSSAnimation div\.skeleton/, /CSSTransition button/, /CSSAnimation dialog/]) expect(moved).toMatch(each);
  });

  test('none of it for whom motion is too much', async () => {
    expect(await moving('reduce')).toEqual([]);
  });
});

test('two widgets in one page are told apart, and do not get into one another’s way', async () => {
  stage.between.make('none');
  await stage.control('pair');
  const page = await stage.open({ widgets: 2 });
  await page.getByRole('button', { name: /Lena Fischer/ }).first().click();
  await expect.poll(() => page.getByRole('heading', { name: 'Hello, Lena' }).count()).toBe(2);
  await page.getByRole('button', { name: 'My mentoring' }).last().click();
  await page.getByRole('heading', { name: 'You and Ruth Adeyemi' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Hello, Lena' }).count()).toBe(1);
  await page.addScriptTag({ path: axe });
  expect(await findingsIn(page)).toEqual([]);
  expect(await stopsIn(page)).toEqual([]);
  await page.context().close();
});
