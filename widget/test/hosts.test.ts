import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import hosts from '../demo/hosts/hosts.json' with { type: 'json' };
import { ar } from '../src/locales/ar.ts';
import { homeEnglish } from '../src/locales/en.home.ts';
import { myMentoringEnglish } from '../src/locales/en.my-mentoring.ts';
import { en } from '../src/locales/en.ts';
import { type BenchPages, homeStyles, startBenchPages, type Visit } from './bench-pages.ts';
import { measuresOf, observe } from './page-measures.ts';

/* The widget in the pages of the bench, `demo/hosts`: it works as in a plain page, and looks like there. */

const axe = fileURLToPath(import.meta.resolve('axe-core'));

let bench: BenchPages;

beforeAll(async () => {
  bench = await startBenchPages();
}, 60_000);

afterAll(() => bench.stop());

const visit = (name: string, options?: BrowserContextOptions): Promise<Visit> => bench.visit(name, options);

/** What the widget says in a page of the bench: one of them is in Arabic. */
const wordsIn = (name: string) => (name === 'rtl' ? ar : { common: en, home: homeEnglish, myMentoring: myMentoringEnglish });

const helloIn = (page: Page, name: string) => page.getByRole('heading', { name: new RegExp(wordsIn(name).home.hello.replace('{name}', '.?Lena')) }).first();

const signIn = async (page: Page, name = 'plain'): Promise<void> => {
  await page.getByRole('button', { name: /Lena Fischer/ }).first().click();
  await helloIn(page, name).waitFor();
};

/** Pages in which there is no one widget to sign in to. */
const apart = ['sandbox', 'two-versions', 'ten', 'turbo-away', 'framed', 'no-storage'];
const usual = hosts.filter(({ name }) => !apart.includes(name)).map(({ name }) => name);

test.each(usual)('one widget that works, and nothing thrown or forbidden: %s', async (name) => {
  const { page, errors } = await visit(name);
  const { common, myMentoring } = wordsIn(name);
  // A dialog closes when its element is moved: it is opened once the page leaves the widget where it is.
  if (name === 'storm') await page.locator('html[data-rests]').waitFor({ state: 'attached' });
  await signIn(page, name);
  await page.getByRole('button', { name: common['nav.my-mentoring'] }).click();
  await page.getByRole('button', { name: myMentoring.message }).click();
  await page.getByLabel(myMentoring.messageLabel).fill('Thank you for Tuesday.');
  await page.keyboard.press('Escape');
  await page.reload();
  await helloIn(page, name).waitFor();
  expect(await page.locator('alongside-mentoring').count()).toBe(1);
  expect(errors).toEqual([]);
  expect((await measuresOf(page)).violations).toEqual([]);
  await page.context().close();
});

test('no style sheet of other people’s, and none of the hostile ones, changes a computed style inside', async () => {
  const plain = await homeStyles(bench, 'plain');
  const sheets = hosts.filter(({ name }) => /^sheet-|^(unset|shouting|small-root|clipped)$/.test(name));
  for (const { name } of sheets) expect({ name, styles: await homeStyles(bench, name) }).toEqual({ name, styles: plain });
}, 120_000);

test('ten in one page share one sign-in', async () => {
  const { page, errors } = await visit('ten');
  await signIn(page);
  await expect.poll(() => page.getByRole('heading', { name: 'Hello, Lena' }).count()).toBe(10);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('an element of another version keeps the tag, and nothing is thrown', async () => {
  const { page, errors } = await visit('two-versions');
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('assets/alongside-')));
  await page.getByText('An earlier version').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a page without an origin of its own is told kindly that it may not show the programme', async () => {
  const { page, errors } = await visit('sandbox');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/Tell whoever looks after this page/);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('in a frame of another site, where browsers keep storage and locks from it, it works until it is left', async () => {
  const { page, errors } = await visit('framed');
  await fetch(`${bench.server.url}control/allow-origin`, { headers: { origin: bench.origin.replace('localhost', '127.0.0.1') } });
  const frame = page.frameLocator('#frame');
  await page.reload();
  await frame.getByRole('button', { name: /Lena Fischer/ }).click();
  await frame.getByRole('heading', { name: 'Hello, Lena' }).waitFor();
  await fetch(`${bench.server.url}control/end-access-tokens`);
  await frame.getByRole('button', { name: 'My mentoring' }).click();
  await frame.getByRole('button', { name: 'Message' }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('where the browser keeps storage from the page, the sign-in lasts until the page is left', async () => {
  const { page, errors } = await visit('no-storage');
  await signIn(page);
  await fetch(`${bench.server.url}control/end-access-tokens`);
  await page.getByRole('button', { name: 'My mentoring' }).click();
  await page.getByRole('button', { name: 'Message' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Send me a code' }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('away and back by Turbo, the person is still signed in', async () => {
  const { page, errors } = await visit('turbo');
  await signIn(page);
  for (let times = 0; times < 3; times += 1) {
    await page.getByRole('link', { name: 'Away' }).click();
    await page.getByText('Nothing here but the way back.').waitFor();
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('heading', { name: 'Hello, Lena' }).waitFor();
  }
  expect(await page.locator('alongside-mentoring').count()).toBe(1);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a page brought up to date in place keeps the widget and what is in it', async () => {
  const { page, errors } = await visit('morph');
  await signIn(page);
  await page.getByRole('button', { name: 'Discover' }).click();
  await page.getByLabel('What would you like help with?').fill('quarrels');
  for (const times of ['1', '2']) {
    await page.getByRole('button', { name: 'Bring up to date' }).click();
    expect(await page.locator('output').textContent()).toBe(times);
  }
  expect(await page.getByLabel('What would you like help with?').inputValue()).toBe('quarrels');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('in a dialog of the page’s, keys pressed in one of ours stay in it, and what hides the page’s hides us', async () => {
  const { page, errors } = await visit('page-dialog');
  await signIn(page);
  const panel = page.locator('#panel');
  await page.getByRole('button', { name: 'My mentoring' }).click();
  await page.getByRole('button', { name: 'Message' }).click();
  await page.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Tab');
  expect(await page.locator('dialog :focus').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.getByLabel('Your message').waitFor({ state: 'hidden' });
  expect(await panel.getAttribute('class')).not.toBe('closed');

  await page.locator('summary').press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).press('Escape');
  expect(await panel.getAttribute('class')).not.toBe('closed');
  await page.keyboard.press('Escape');
  expect(await panel.getAttribute('class')).toBe('closed');
  expect(await page.getByRole('button', { name: 'My mentoring' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Open the panel' }).click();
  await page.getByRole('button', { name: 'My mentoring' }).click();
  expect(errors).toEqual([]);
  await page.context().close();
});

test.each(['react-18', 'react-19', 'vue', 'angular'])('%s hears events, calls methods, and takes the widget away and back', async (name) => {
  const { page, errors } = await visit(name);
  await signIn(page);
  await page.getByRole('button', { name: 'Open Discover' }).click();
  await expect.poll(() => page.locator('output').textContent()).toBe('discover');
  await page.getByRole('button', { name: 'Show or hide' }).click();
  expect(await page.locator('alongside-mentoring').count()).toBe(0);
  await page.getByRole('button', { name: 'Show or hide' }).click();
  await page.getByRole('heading', { name: 'Hello, Lena' }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('hotkeys of the page’s libraries keep still while somebody types, and work elsewhere', async () => {
  const { page } = await visit('hotkeys');
  await page.waitForFunction('globalThis.listening');
  const heard = page.locator('#heard');
  await page.getByLabel('Work e-mail').pressSequentially('gkm');
  expect(await heard.textContent()).toBe('');
  await page.getByRole('heading', { name: 'Hotkeys' }).click();
  for (const key of ['g', 'k', 'm']) await page.keyboard.press(key);
  expect(await heard.textContent()).toBe('hotkey hotkeys-js mousetrap ');
  await page.context().close();
});

test('mounted and removed a hundred times it leaves nothing behind', async () => {
  const { page, errors } = await visit('plain');
  await signIn(page);
  await page.evaluate(async () => {
    const main = document.querySelector('main');
    const first = document.querySelector('alongside-mentoring');
    for (let times = 0; times < 100; times += 1) {
      const element = document.createElement('alongside-mentoring');
      for (const { name, value } of first?.attributes ?? []) element.setAttribute(name, value);
      main?.append(element);
      await new Promise(requestAnimationFrame);
      element.remove();
    }
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { result } = await cdp.send('Runtime.evaluate', { expression: `customElements.get('alongside-mentoring').prototype` });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const count = await cdp.send('Runtime.callFunctionOn', { objectId: objects.objectId ?? '', functionDeclaration: 'function () { return this.length }', returnByValue: true });
  expect(count.result.value).toBeLessThanOrEqual(2);
  expect(await page.getByRole('heading', { name: 'Hello, Lena' }).isVisible()).toBe(true);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('before sign-in it stores nothing, and puts no style and no name into the page', async () => {
  const { page } = await visit('plain');
  const blank = await (await bench.browser.newContext()).newPage();
  await blank.addInitScript(observe);
  await blank.goto(`${bench.origin}/hosts/turbo-away`);
  const names = (of: Page): Promise<string[]> => of.evaluate(() => Object.getOwnPropertyNames(globalThis));
  await page.getByRole('button', { name: 'Send me a code' }).waitFor();
  const [here, there] = [await names(page), await names(blank)];
  expect(here.filter((name) => !there.includes(name))).toEqual([]);
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    stored: localStorage.length + sessionStorage.length,
    cookies: document.cookie,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  }));
  expect(left).toEqual({ databases: 0, stored: 0, cookies: '', sheets: 0 });
  await Promise.all([page.context().close(), blank.context().close()]);
});

test.each([
  ['plain', { width: 320, height: 640 }],
  ['plain', { width: 1280, height: 800 }],
  ['rtl', { width: 320, height: 640 }],
  ['dark', { width: 768, height: 800 }],
])('every view is accessible and fits: %s at %o', async (name, viewport) => {
  const { page } = await visit(name, { viewport, reducedMotion: 'reduce' });
  await signIn(page, name);
  const source = await readFile(axe, 'utf8');
  await page.evaluate(source);
  for (const view of ['home', 'discover', 'my-mentoring', 'requests', 'sign-up']) {
    await page.locator('alongside-mentoring').evaluate((element: HTMLElementTagNameMap['alongside-mentoring'], to) => element.open(to), view);
    await page.locator('.view h2').first().waitFor();
    const findings = await page.evaluate(`axe.run('alongside-mentoring', { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`);
    expect({ view, findings }).toEqual({ view, findings: [] });
    expect({ view, width: await page.evaluate(() => document.documentElement.scrollWidth) }).toEqual({ view, width: viewport.width });
  }
  await page.context().close();
});
