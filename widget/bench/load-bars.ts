import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { type BenchPages, signInLena } from '../test/bench-pages.ts';
import type { Bar } from './bar.ts';

const embed = fileURLToPath(new URL('../dist/embed/v1/', import.meta.url));

/** What a page loads of ours, as it came over the wire. */
type Loaded = { readonly entry: number; readonly files: number; readonly bytes: number; readonly calls: number };

/** Bytes and requests until each first view stands. */
export async function loadBars(bench: BenchPages): Promise<Bar[]> {
  const signIn = await loadedBy(bench, 'plain');
  const arabic = await loadedBy(bench, 'rtl');
  const home = await loadedAtHome(bench);
  return [
    { id: 'entry', what: 'the tag’s script', value: signIn.entry, unit: 'B', limit: 3_000 },
    { id: 'first-view', what: 'first view, sign-in: files of ours', value: signIn.bytes, unit: 'B', limit: 20_000, stretch: 14_000 },
    { id: 'first-view-requests', what: 'first view, sign-in: requests for them', value: signIn.files, unit: '', limit: 3 },
    { id: 'first-view-calls', what: 'first view, sign-in: calls for data', value: signIn.calls, unit: '', limit: 1 },
    { id: 'home', what: 'first view, Home: files of ours', value: home.bytes, unit: 'B', limit: 20_000, stretch: 14_000 },
    { id: 'home-requests', what: 'first view, Home: requests for them', value: home.files, unit: '', limit: 3 },
    { id: 'arabic', what: 'first view, sign-in in Arabic: files of ours', value: arabic.bytes, unit: 'B', limit: 23_000 },
    { id: 'arabic-requests', what: 'first view, sign-in in Arabic: requests for them', value: arabic.files, unit: '', limit: 4 },
    { id: 'everything', what: 'everything in English', value: await everything(), unit: 'B', limit: 61_440 },
    { id: 'language', what: 'the largest file of another language', value: await largestLanguage(), unit: 'B', limit: 3_000 },
  ];
}

async function loadedBy(bench: BenchPages, name: string): Promise<Loaded> {
  const requests: Request[] = [];
  const { page } = await bench.visit(name, {}, (each) => listen(bench, each, requests));
  await page.locator('form button[type=submit]').waitFor();
  const loaded = await sumOf(requests);
  await page.context().close();
  return loaded;
}

/** The second visit of who is signed in, with nothing in the browser's cache. */
async function loadedAtHome(bench: BenchPages): Promise<Loaded> {
  const requests: Request[] = [];
  const { page } = await bench.visit('plain');
  await signInLena(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.clearBrowserCache');
  await listen(bench, page, requests);
  await page.reload();
  await page.getByRole('heading', { name: 'Hello, Lena' }).waitFor();
  const loaded = await sumOf(requests);
  await page.context().close();
  return loaded;
}

async function listen({ server }: BenchPages, page: Page, requests: Request[]): Promise<void> {
  page.on('requestfinished', (request) => void (request.url().startsWith(server.url) && requests.push(request)));
}

async function sumOf(requests: readonly Request[]): Promise<Loaded> {
  const files = requests.filter((request) => request.url().includes('/embed/'));
  const sizes = await Promise.all(files.map(async (request) => ({ url: request.url(), bytes: (await request.sizes()).responseBodySize })));
  return {
    entry: sizes.find(({ url }) => url.endsWith('/alongside.js'))?.bytes ?? Infinity,
    files: files.length,
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    calls: requests.length - files.length,
  };
}

async function everything(): Promise<number> {
  const names = (await filesBelow()).filter((name) => !isLanguage(name));
  return (await Promise.all(names.map(brotli))).reduce((sum, bytes) => sum + bytes, 0);
}

async function largestLanguage(): Promise<number> {
  return Math.max(...(await Promise.all((await filesBelow()).filter(isLanguage).map(brotli))));
}

const filesBelow = async (): Promise<string[]> => (await readdir(embed, { recursive: true })).filter((name) => name.endsWith('.js'));
const isLanguage = (name: string): boolean => /assets\/(?!en\.)[a-z]{2}\.[\w-]+\.js$/.test(name);
const brotli = async (name: string): Promise<number> => brotliCompressSync(await readFile(embed + name)).length;
