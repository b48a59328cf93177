import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ar } from '../src/locales/ar.ts';
import { de } from '../src/locales/de.ts';
import { signInEnglish } from '../src/locales/en.sign-in.ts';
import { es } from '../src/locales/es.ts';
import { fr } from '../src/locales/fr.ts';
import { ja } from '../src/locales/ja.ts';
import { viewNames } from '../src/view-names.ts';
import { type AlongsideServer, startAlongside } from './alongside-server.ts';
import { launchBrowser, startHost } from './host-page.ts';
import { overflowing, textsIn } from './page-texts.ts';

/* The built widget in pages of many languages, and in pages whose language changes while somebody types. */

const root = fileURLToPath(new URL('..', import.meta.url));
const languages = { ar, de, es, fr, ja };

let server: AlongsideServer;
let host: Awaited<ReturnType<typeof startHost>>;
let browser: Browser;

beforeAll(async () => {
  server = await startAlongside(`${root}dist/embed`);
  const tag = `<script src="${server.url}embed/v1/alongside.js" data-program="leadership" async></script>`;
  const inShadow = `<div lang="es"><div id="host"></div></div><script src="${server.url}embed/v1/alongside.js" async></script>
    <script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<alongside-mentoring program="leadership"></alongside-mentoring>'</script>`;
  const tags = ['en', 'de-CH', 'de', 'fr-CA', 'es-419', 'ar-EG', 'ja-JP', 'tlh', 'en-!!', ''];
  const pages = tags.map((lang) => [`/${lang}`, { html: `<!doctype html><html lang="${lang}"><title>Host</title><body><main>${tag}</main></body></html>` }] as const);
  host = await startHost({ ...Object.fromEntries(pages), '/in-shadow': { html: `<!doctype html><html lang="de"><title>Host</title><body>${inShadow}</body></html>` } });
  browser = await launchBrowser();
  await fetch(`${server.url}control/allow-origin`, { headers: { origin: host.url } });
  await fetch(`${server.url}control/pair`);
}, 60_000);

afterAll(async () => {
  await browser.close();
  host.stop();
  await server.stop();
});

const visit = async (path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> => {
  const page = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 320, height: 640 } })).newPage();
  await prepare?.(page);
  await page.goto(`${host.url}/${path}`);
  return page;
};

const title = (page: Page, { title: name }: { readonly title: string }): Promise<void> => page.getByRole('heading', { name, exact: true }).waitFor();

const signedIn = async (path: string): Promise<Page> => {
  const page = await visit(path);
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  await page.locator('nav button[aria-current]').waitFor();
  return page;
};

const open = async (page: Page, view: string): Promise<void> => {
  await page.locator('alongside-mentoring').evaluate((element, name) => void (element as HTMLElement & { open(view: string): boolean }).open(name), view);
  await page.waitForLoadState('networkidle');
  // The blocks of a view come in tasks of their own.
  await page.waitForFunction(() => {
    const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    return !all(document).some((element) => element.matches('.skeletons') || element.shadowRoot?.hasChildNodes() === false);
  });
};

test.each([
  ['de-CH', de.signIn],
  ['fr-CA', fr.signIn],
  ['es-419', es.signIn],
  ['ar-EG', ar.signIn],
  ['ja-JP', ja.signIn],
  ['tlh', signInEnglish],
  ['en-!!', signInEnglish],
  ['', signInEnglish],
  ['in-shadow', es.signIn],
] as const)('a page in “%s” is answered in its language, or in English', async (path, said) => {
  const page = await visit(path);
  await title(page, said);
  await page.context().close();
});

test('the language changes with the page or the element, and what is being typed stays under the cursor', async () => {
  const page = await visit('en');
  const email = page.locator('#email');
  await email.pressSequentially('lena@harbour');
  const frame = page.locator('.root');
  const turn = (lang: string, on: 'html' | 'alongside-mentoring') => page.evaluate(([tag, name]) => document.querySelector(name)?.setAttribute('lang', tag), [lang, on] as const);
  await turn('ar', 'html');
  await title(page, ar.signIn);
  expect(await frame.getAttribute('dir')).toBe('rtl');
  await turn('fr', 'alongside-mentoring');
  await title(page, fr.signIn);
  expect(await frame.getAttribute('dir')).toBe('ltr');
  await page.evaluate(() => document.querySelector('alongside-mentoring')?.removeAttribute('lang'));
  await title(page, ar.signIn);
  await page.keyboard.type('line.example');
  expect(await email.inputValue()).toBe('lena@harbourline.example');
  await page.context().close();
});

test('a language that cannot be had is English, and is there as soon as it can be', async () => {
  const page = await visit('de', async (fresh) => {
    await fresh.clock.install();
    await fresh.route('**/de.first-*', (route) => route.abort());
  });
  await title(page, signInEnglish);
  await page.locator('#email').fill('lena@harbourline');
  await page.unroute('**/de.first-*');
  await page.clock.runFor(10_000);
  await title(page, de.signIn);
  expect(await page.locator('#email').inputValue()).toBe('lena@harbourline');
  await page.context().close();
});

test('so is the part of it that a view needs', async () => {
  const page = await signedIn('de');
  await page.clock.install();
  await page.route('**/de.later-3-*', (route) => route.abort());
  await open(page, 'my-mentoring');
  await page.getByRole('heading', { name: 'Next meeting' }).waitFor();
  await page.getByRole('button', { name: de.common['nav.requests'] }).waitFor();
  await page.unroute('**/de.later-3-*');
  await page.clock.runFor(10_000);
  await page.getByRole('heading', { name: de.myMentoring.meetingTitle }).waitFor();
  await page.context().close();
});

test('the browser knows the language, to divide lines and to choose among the shapes of a sign', async () => {
  const page = await visit('ja-JP');
  await title(page, ja.signIn);
  const lead = page.getByText(ja.signIn.lead);
  expect(await lead.evaluate((text) => getComputedStyle(text).getPropertyValue('-webkit-locale'))).toBe('"ja-JP"');
  await page.context().close();
});

test('an English note on an Arabic page reads from left to right, to its full stop', async () => {
  const page = await signedIn('ar-EG');
  await open(page, 'my-mentoring');
  await page.getByRole('button', { name: ar.myMentoring.notesMore }).click();
  const field = page.getByLabel(ar.myMentoring.notesNew);
  await field.fill('Begin by what went well.');
  expect(await field.evaluate((box) => getComputedStyle(box).unicodeBidi)).toBe('plaintext');
  await page.getByRole('button', { name: ar.myMentoring.notesAdd }).click();
  const note = page.getByText('Begin by what went well.');
  const [first, last] = await note.evaluate(({ firstChild }) => {
    const text = [...(firstChild?.parentNode?.childNodes ?? [])].find(({ nodeType, textContent }) => nodeType === 3 && textContent);
    const sides = (start: number): number => {
      const range = document.createRange();
      range.setStart(text!, start);
      range.setEnd(text!, start + 1);
      return range.getBoundingClientRect().left;
    };
    return [sides(0), sides((text?.textContent?.length ?? 1) - 1)];
  });
  expect(last).toBeGreaterThan(first!);
  await page.context().close();
});

/** How a text may look that says one of these messages. */
function patternsOf(catalogues: Readonly<Record<string, object>>): RegExp[] {
  const messages = Object.values(catalogues).flatMap(textsOf);
  return messages.filter((text) => /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''))).map((text) => new RegExp(`^${text.split(/\{\w+\}/).map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('.+')}$`, 'u'));
}

const textsOf = (message: unknown): string[] => (typeof message === 'string' ? [message] : Object.values(message as object).flatMap(textsOf));

test('no view has English left in it or runs over the edge of a narrow page, in any language', async () => {
  const folder = `${root}src/locales`;
  const files = (await readdir(folder)).filter((file) => /^en(\.[a-z-]+)?\.ts$/.test(file));
  const english = patternsOf(Object.fromEntries(await Promise.all(files.map(async (file) => [file, (await import(pathToFileURL(`${folder}/${file}`).href)) as object]))));
  expect(english.length).toBeGreaterThan(400);
  const page = await signedIn('en');
  const wrong: object[] = [];
  for (const [language, catalogues] of Object.entries(languages)) {
    const own = patternsOf(catalogues);
    await page.evaluate((lang) => void (document.documentElement.lang = lang), language);
    await page.getByRole('button', { name: catalogues.common['nav.home'], exact: true }).waitFor();
    for (const view of viewNames) {
      await open(page, view);
      const texts = await page.evaluate(textsIn);
      const left = texts.filter((text) => english.some((pattern) => pattern.test(text)) && !own.some((pattern) => pattern.test(text)));
      const over = await page.evaluate(overflowing);
      if (left.length + over.length > 0) wrong.push({ language, view, left, over });
    }
  }
  expect(wrong).toEqual([]);
  await page.context().close();
}, 120_000);
