import type { Page } from 'playwright-core';
import { type BenchPages, signInLena } from '../test/bench-pages.ts';
import { measuresOf } from '../test/page-measures.ts';
import type { Bar } from './bar.ts';

const ROUNDS = 5;
const views = ['discover', 'my-mentoring', 'requests', 'sign-up', 'home'];
/** As the developer tools' “Slow 4G”: 1.6 Mbit/s down, 750 kbit/s up, 150 ms to the server and back. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

type Round = { readonly first: number; readonly atFirst: number; readonly later: number; readonly shift: number };

/** Times and layout shifts on a slow phone, medians of some rounds. */
export async function timeBars(bench: BenchPages): Promise<Bar[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measured(bench));
  const shifts = rounds.map(({ shift }) => shift);
  return [
    { id: 'first-view-time', what: 'first view on a slow phone: 4× CPU slowdown, slow 4G', value: median(rounds.map(({ first }) => first)), unit: 'ms', limit: null },
    { id: 'longest-task', what: 'longest task at 4× CPU slowdown, until the first view', value: median(rounds.map(({ atFirst }) => atFirst)), unit: 'ms', limit: 50 },
    { id: 'longest-task-later', what: 'longest task at 4× CPU slowdown, signing in and opening every view', value: median(rounds.map(({ later }) => later)), unit: 'ms', limit: 50 },
    { id: 'shift', what: 'layout shift, sign-in and every view', value: Math.max(...shifts), unit: '', limit: 0 },
  ];
}

async function measured(bench: BenchPages): Promise<Round> {
  const { page } = await bench.visit('plain', { viewport: { width: 390, height: 844 } }, async (each) => {
    await slowDown(each);
    await trace(bench, each);
  });
  await page.getByRole('button', { name: 'Send me a code' }).waitFor();
  const first = await page.evaluate('globalThis.alongsideReady');
  const atFirst = longestTaskIn(await bench.browser.stopTracing());
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.emulateNetworkConditions', { ...slow4G, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await trace(bench, page);
  await signInLena(page);
  for (const view of views) await open(page, view);
  const { shift } = await measuresOf(page);
  const later = longestTaskIn(await bench.browser.stopTracing());
  await page.context().close();
  return { first: Number(first), atFirst, later, shift };
}

const trace = (bench: BenchPages, page: Page): Promise<void> => bench.browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });

type TraceEvent = { readonly name: string; readonly pid: number; readonly tid: number; readonly tdur?: number; readonly args: { readonly name?: string } };

/** Milliseconds of the longest task of a page's main thread, by Chromium's own trace: its own time, not what others had of the machine meanwhile. */
function longestTaskIn(trace: Buffer): number {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString());
  const mainThreads = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf));
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && mainThreads.has(threadOf(event)));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

async function slowDown(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('alongside-ready', () => Object.assign(globalThis, { alongsideReady: performance.now() }), { once: true });
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', slow4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

async function open(page: Page, view: string): Promise<void> {
  await page.locator('alongside-mentoring').evaluate((element: HTMLElementTagNameMap['alongside-mentoring'], to) => element.open(to), view);
  await page.locator('.view h2').first().waitFor();
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
