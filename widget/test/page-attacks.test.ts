import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BenchPages, signInLena, startBenchPages } from './bench-pages.ts';

/* What a page, or what somebody put into a page, tries on the widget. EMBEDDING.md says what a page can do all the same. */

let bench: BenchPages;

beforeAll(async () => {
  bench = await startBenchPages();
}, 60_000);

afterAll(() => bench.stop());

const signInForm = (page: Page) => page.getByRole('button', { name: 'Send me a code' });

test('an image that answers to document.currentScript does not say where scripts come from', async () => {
  const asked: string[] = [];
  const { page, errors } = await bench.visit('clobbered', {}, async (each) => void each.on('request', (request) => asked.push(request.url())));
  await signInForm(page).waitFor();
  expect(asked.filter((url) => url.includes('/elsewhere/embed/v1/assets/'))).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

test.each(['javascript:alert(1)//', 'data:text/html,<script>alert(1)</script>', 'https://[', 'blob:x'])('a server that is no address of the web is left out of account: %s', async (address) => {
  const { page, errors } = await bench.visit('plain');
  await signInForm(page).waitFor();
  await page.locator('alongside-mentoring').evaluate((element, value) => {
    element.remove();
    const placed = document.createElement('alongside-mentoring');
    placed.setAttribute('program', 'leadership');
    placed.setAttribute('server', value);
    document.querySelector('main')?.append(placed);
  }, address);
  await signInForm(page).waitFor();
  expect(await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href')).filter((href) => !href?.startsWith('http')))).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('another server that the page is made to name gets nothing of the sign-in with ours', async () => {
  const sent: string[] = [];
  const { page } = await bench.visit('plain');
  await page.route('https://elsewhere.example/**', (route) => {
    sent.push(JSON.stringify([route.request().url(), route.request().headers(), route.request().postData()]));
    return route.abort();
  });
  const token = await tokenOf(page, () => signInLena(page));
  await page.locator('alongside-mentoring').evaluate((element) => element.setAttribute('server', 'https://elsewhere.example'));
  await expect.poll(() => sent.length).toBeGreaterThan(0);
  expect(sent.filter((each) => each.includes(token) || /authorization|cookie|refresh/i.test(each))).toEqual([]);
  await page.context().close();
});

test('the access token stands nowhere a script of the page could look for it later', async () => {
  const { page } = await bench.visit('plain');
  const token = await tokenOf(page, () => signInLena(page));
  const found = await page.evaluate((secret) => {
    const seen = new Set<unknown>();
    const places: string[] = [];
    const look = (value: unknown, path: string, depth: number): void => {
      if (typeof value === 'string' && value.includes(secret)) places.push(path);
      if (value === null || typeof value !== 'object' || seen.has(value) || depth > 6) return;
      seen.add(value);
      for (const key of Reflect.ownKeys(value)) {
        const descriptor = Object.getOwnPropertyDescriptor(value, key);
        look(descriptor?.get ? Reflect.get(value, key) : descriptor?.value, `${path}.${String(key)}`, depth + 1);
      }
      if (value instanceof Map) for (const [key, each] of value) look(each, `${path}.${String(key)}`, depth + 1);
    };
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        look(element, element.localName, 0);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    if (document.documentElement.getHTML({ shadowRoots: [] }).includes(secret)) places.push('markup');
    for (const store of [localStorage, sessionStorage]) if (JSON.stringify(store).includes(secret)) places.push('storage');
    if (document.cookie.includes(secret) || location.href.includes(secret) || JSON.stringify(performance.getEntries()).includes(secret)) places.push('page');
    return places;
  }, token);
  expect(found).toEqual([]);
  await page.context().close();
});

test('what a page sends with the browser’s cookies alone is nobody’s', async () => {
  const { page } = await bench.visit('plain');
  await signInLena(page);
  const status = await page.evaluate(async (url) => {
    const answer = await fetch(url, { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body: '{}' }).catch(() => undefined);
    return answer?.status ?? 'kept from the page';
  }, `${bench.server.url}trpc/widget/identity.me`);
  expect([401, 'kept from the page']).toContain(status);
  await page.context().close();
});

test('an answer that names __proto__ changes no prototype', async () => {
  const { page } = await bench.visit('plain', {}, async (each) => {
    await each.route('**/identity.signInOptions*', (route) =>
      route.fulfill({
        headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
        body: '{"__proto__":{"polluted":1},"result":{"__proto__":{"polluted":1},"data":{"__proto__":{"polluted":1},"emailCode":true,"company":null,"personas":[]}}}',
      }),
    );
  });
  await signInForm(page).waitFor();
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  await page.context().close();
});

/** The access token that the widget begins to send. */
async function tokenOf(page: Page, signIn: () => Promise<void>): Promise<string> {
  const carrying = page.waitForRequest((request) => request.headers()['authorization'] !== undefined && request.method() === 'POST');
  await signIn();
  const token = (await carrying).headers()['authorization']?.replace('Bearer ', '');
  if (!token) throw new Error('no token was sent');
  return token;
}
