import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AlongsideServer, startAlongside } from './alongside-server.ts';
import { type HostPage, launchBrowser, startHost } from './host-page.ts';
import { innerStyles } from './page-measures.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const embed = `${root}dist/embed`;

let server: AlongsideServer;
let host: Awaited<ReturnType<typeof startHost>>;
let browser: Browser;

beforeAll(async () => {
  server = await startAlongside(embed);
  host = await startHost(pagesWith(server.url, JSON.parse(await readFile(`${embed}/release.json`, 'utf8'))));
  browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`${host.url}/plain`);
  await page.evaluate((url) => fetch(url), `${server.url}control/allow-origin`);
  await page.close();
}, 60_000);

afterAll(async () => {
  await browser.close();
  host.stop();
  await server.stop();
});

interface Release {
  script: string;
  integrity: string;
  modules: Record<string, string>;
}

/** The tag with its release pinned, and the integrity of all it may load. */
function pinned(url: string, { script, integrity, modules }: Release): string {
  const map = { integrity: Object.fromEntries(Object.entries(modules).map(([path, hash]) => [url + path, hash])) };
  return `<script type="importmap">${JSON.stringify(map)}</script>
    <script src="${url}${script}" integrity="${integrity}" crossorigin="anonymous" data-program="leadership" async></script>`;
}

function pagesWith(url: string, release: Release): Record<string, HostPage> {
  const src = `${url}embed/v1/alongside.js`;
  const tag = `<script src="${src}" data-program="leadership" async></script>`;
  const origin = new URL(url).origin;
  const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src ${origin}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;
  const body = (inside: string): string => `<!doctype html><html lang="en"><title>Host</title><body>${inside}</body></html>`;
  const hostile = `<style>* { all: unset !important } div { display: none !important } button, input, p { color: red; font-size: 40px !important; letter-spacing: 1em; text-transform: uppercase }</style>`;
  return {
    '/plain': { html: body(`<main>${tag}</main>`) },
    '/strict': { html: body(`<main>${tag}</main>`), headers: { 'content-security-policy': policy } },
    '/twice': { html: body(`<main>${tag}<script src="${src}?again" async></script></main>`) },
    '/late': {
      html: body(`<main><script type="text/plain" src="${src}" data-program="leadership"></script></main>
        <script>fetch('${src}').then((answer) => answer.text()).then((text) => (0, eval)(text))</script>`),
    },
    '/placed': { html: body(`<alongside-mentoring program="leadership" hidden></alongside-mentoring><script src="${src}" async></script>`) },
    '/pinned': { html: body(`<main>${pinned(url, release)}</main>`) },
    '/launcher': {
      html: body(`<style>main { transform: scale(1); overflow: hidden; block-size: 4em }</style>
        <main><script src="${src}" data-program="leadership" data-layout="launcher" async></script></main>`),
    },
    '/module': { html: body(`<alongside-mentoring program="nothing-here"><p slot="empty">Ask the People team.</p></alongside-mentoring><script type="module" src="${url}embed/v1/element.js"></script>`) },
    '/hostile': { html: body(`${hostile}<main>${tag}</main>`) },
    '/meddling': { html: body(`<script>(${meddle.toString()})()</script><main>${tag}</main>`) },
    '/dark': { html: body(`<style>body { background: #111; color: #eee }</style><main>${tag}</main>`) },
  };
}

/** What libraries do to the pages they are in: add to prototypes, wrap what they measure, put their own promises and clocks in place. Runs in the page. */
function meddle(): void {
  const seen: string[] = [];
  Object.assign(globalThis, { seen });
  // As in browsers that have none.
  Reflect.deleteProperty(globalThis, 'scheduler');
  Object.assign(Object.prototype, { each: () => undefined });
  Object.assign(Array.prototype, { last: () => undefined });
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    seen.push(input instanceof Request ? input.url : String(input));
    return (await realFetch(input, init)).clone();
  };
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    add.call(this, type, typeof listener === 'function' ? (event) => listener.call(this, event) : listener, options);
  };
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, { construct: (target, given) => (given.length === 0 ? new target(RealDate.now() - 86_400_000) : Reflect.construct(target, given) as object) });
  globalThis.Promise = class ZonePromise<T> extends Promise<T> {};
}

async function visit(path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(host.url + path);
  return page;
}

test('under the strictest policy the one tag works from sign-in to the first view, without a violation', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    document.addEventListener('securitypolicyviolation', (event) => heard.push(event.violatedDirective));
  });
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/embed/')) scripts.push(request.url());
  });
  await page.goto(`${host.url}/strict`);
  await page.getByRole('button', { name: 'Send me a code' }).waitFor();
  expect(scripts.length).toBeLessThanOrEqual(3);
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  await page.getByRole('heading', { name: 'Hello, Lena' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Hello, Lena' }).waitFor();
  expect(await page.evaluate('heard')).toEqual([]);
  await page.context().close();
});

test('the first view is under 20 KB, signed in or not, and the tag’s script under 3', async () => {
  const assets = (await readdir(`${embed}/v1/assets`)).filter((name) => name.endsWith('.js'));
  const size = async (path: string): Promise<number> => brotliCompressSync(await readFile(`${embed}/v1/${path}`)).length;
  const first = assets.filter((name) => /^(alongside|sign-in)-/.test(name));
  const sizes = await Promise.all([size('alongside.js'), ...first.map((name) => size(`assets/${name}`))]);
  const home = assets.filter((name) => name.startsWith('home-'));
  const [entry, element = 0, signIn = 0] = sizes;
  expect(entry).toBeLessThan(3 * 1024);
  expect(entry + element + signIn).toBeLessThan(20 * 1024);
  expect(entry + element + (await size(`assets/${home[0]}`))).toBeLessThan(20 * 1024);
});

test.each(['/twice', '/late', '/placed'])('the script puts one element there, however it comes: %s', async (path) => {
  const page = await visit(path);
  await page.locator('alongside-mentoring .root').waitFor({ state: 'attached' });
  expect(await page.locator('alongside-mentoring').count()).toBe(1);
  expect(await page.locator('alongside-mentoring').isVisible()).toBe(path !== '/placed');
  await page.locator('alongside-mentoring').evaluate((element) => element.removeAttribute('hidden'));
  await page.getByRole('heading', { name: 'Sign in to mentoring' }).waitFor();
  await page.context().close();
});

test('a pinned release works with the integrity of all that it loads, and a chunk that was changed does not run', async () => {
  const page = await visit('/pinned');
  await page.getByRole('heading', { name: 'Sign in to mentoring' }).waitFor();
  await page.context().close();

  const tampered = await (await browser.newContext()).newPage();
  const heard: string[] = [];
  tampered.on('console', (message) => heard.push(message.text()));
  await tampered.route('**/assets/sign-in-*.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()};globalThis.ran = true` });
  });
  await tampered.goto(`${host.url}/pinned`);
  await tampered.getByRole('alert').waitFor();
  expect(await tampered.evaluate('globalThis.ran')).toBe(undefined);
  expect(heard.join('\n')).toMatch(/integrity/);
  await tampered.context().close();
});

test('the launcher opens over a page that clips and transforms, keeps what was begun, and gives the focus back', async () => {
  const page = await visit('/launcher');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.getByRole('button', { name: 'Mentoring' }).click();
  const panel = page.getByRole('dialog', { name: 'Mentoring' });
  await panel.getByLabel('Work e-mail').fill('lena@');
  const [button, shown] = [await page.locator('.launcher').boundingBox(), await panel.boundingBox()];
  const viewport = page.viewportSize()!;
  expect(button!.y + button!.height).toBeLessThanOrEqual(viewport.height);
  expect(button!.y).toBeGreaterThan(viewport.height - 120);
  expect(shown).toMatchObject({ y: 0, height: viewport.height });
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toContain('launcher');
  await page.keyboard.press('Enter');
  expect(await panel.getByLabel('Work e-mail').inputValue()).toBe('lena@');
  await page.context().close();
});

test('as a module it registers the tag, and what the page says about nothing to show is there', async () => {
  const page = await visit('/module');
  await page.getByRole('button', { name: /Lena Fischer/ }).waitFor();
  await page.context().close();
  // In Node, where pages are rendered ahead, importing the package does nothing.
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', `await import('@alongside/widget'); console.log(typeof customElements)`], { cwd: root });
  expect(stdout.trim()).toBe('undefined');
});

test('no style sheet of the page changes anything inside', async () => {
  const [plain, hostile] = [await visit('/plain'), await visit('/hostile')];
  for (const page of [plain, hostile]) await page.getByRole('button', { name: 'Send me a code' }).waitFor();
  // The body has no margin under the hostile sheet, so the widget is 16 px wider there.
  await plain.addStyleTag({ content: 'body { margin: 0 }' });
  expect(await innerStyles(hostile)).toEqual(await innerStyles(plain));
  await Promise.all([plain.context().close(), hostile.context().close()]);
});

test('a light page stays light on a dark system, and a dark page that declares nothing goes dark', async () => {
  const context = await browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  const ground = () =>
    page.locator('alongside-mentoring .root').evaluate((root) => getComputedStyle(root).backgroundColor);
  await page.goto(`${host.url}/plain`);
  await page.locator('alongside-mentoring .root').waitFor();
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await page.goto(`${host.url}/dark`);
  await page.locator('alongside-mentoring .root').waitFor();
  expect(await ground()).toBe('rgb(17, 17, 17)');
  await context.close();
});

test('shortcuts of the page keep still while somebody types', async () => {
  const page = await visit('/plain');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    document.addEventListener('keydown', (event) => heard.push(event.key));
  });
  await page.getByLabel('Work e-mail').pressSequentially('g/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('heard')).toEqual(['Tab']);
  await page.context().close();
});

test('words begun survive a reload and a server out of reach', async () => {
  const page = await (await browser.newContext()).newPage();
  await fetch(`${server.url}control/pair`);
  await page.goto(`${host.url}/plain`);
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  const begin = async (): Promise<void> => {
    await page.getByRole('button', { name: 'My mentoring' }).click();
    await page.getByRole('button', { name: 'Message' }).click();
  };
  const message = page.getByLabel('Your message');
  await begin();
  await message.fill('Thank you for');
  await page.reload();
  await begin();
  await page.getByText('What you began is here again.').waitFor();
  expect(await message.inputValue()).toBe('Thank you for');

  await page.route('**/trpc/**', (route) => route.abort());
  await message.fill('Thank you for Tuesday.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText(/What you wrote is kept here/).waitFor();
  await page.keyboard.press('Escape');
  await page.unroute('**/trpc/**');
  await page.getByRole('button', { name: 'Message' }).click();
  expect(await message.inputValue()).toBe('Thank you for Tuesday.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('list', { name: 'Messages with Ruth' }).getByText('Thank you for Tuesday.').waitFor();
  await page.context().close();
});

test('in a page whose libraries meddle with everything it works, and nothing that is typed stands in an address they read', async () => {
  const page = await (await browser.newContext()).newPage();
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  await fetch(`${server.url}control/pair`);
  await page.goto(`${host.url}/meddling`);
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  await page.getByRole('button', { name: 'Discover' }).click();
  const searched = page.waitForRequest((request) => request.url().endsWith('/discovery.search') && /quarrels/.test(request.postData() ?? ''));
  await page.getByLabel('What would you like help with?').fill('quarrels with my manager');
  await page.keyboard.press('Enter');
  await searched;
  await page.getByRole('button', { name: 'My mentoring' }).click();
  await page.getByRole('button', { name: 'Message' }).click();
  await page.getByLabel('Your message').fill('I quarrelled again.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('list', { name: 'Messages with Ruth' }).getByText('I quarrelled again.').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Hello, Lena' }).waitFor();
  expect(heard).toEqual([]);
  const addresses = await page.evaluate(() => {
    const seen: string[] = Reflect.get(globalThis, 'seen');
    return [...seen, ...performance.getEntriesByType('resource').map(({ name }) => name)];
  });
  expect(addresses.filter((address) => address.includes('/trpc/'))).not.toEqual([]);
  expect(addresses.filter((address) => /quarrel|lena|[0-9a-f]{8}-[0-9a-f]{4}-/i.test(address))).toEqual([]);
  await page.context().close();
});

test('what a page finds of a sign-in in its own storage is a token without a key that could be taken away', async () => {
  const page = await visit('/plain');
  await page.getByRole('button', { name: /Lena Fischer/ }).click();
  await page.getByRole('heading', { name: 'Hello, Lena' }).waitFor();
  const taken = await page.evaluate(async (url) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('alongside');
      request.onsuccess = () => resolve(request.result);
    });
    const { keyPair } = await new Promise<{ keyPair: CryptoKeyPair }>((resolve) => {
      const request = database.transaction('sign-in').objectStore('sign-in').get(url);
      request.onsuccess = () => resolve(request.result);
    });
    return crypto.subtle.exportKey('jwk', keyPair.privateKey).catch((error: unknown) => String(error));
  }, server.url);
  expect(taken).toMatch(/InvalidAccessError/);
  await page.context().close();
});
