import type { BenchPages } from '../test/bench-pages.ts';
import { handOn } from '../test/hand.ts';
import { measuresOf } from '../test/page-measures.ts';
import { walk } from '../test/walk.ts';
import type { Bar } from './bar.ts';
import { longestOf, tasksOf, watchMainThread } from './main-thread.ts';

const ROUNDS = 5;
const SLOWDOWN = 4;
const phone = { viewport: { width: 390, height: 844 } };
/** As the developer tools' “Slow 4G”: 1.6 Mbit/s down, 750 kbit/s up, 150 ms to the server and back. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

/** Milliseconds of the longest tasks by step, of the page itself before it has our script, and the layout shift. */
type Round = { readonly tasks: ReadonlyMap<string, number>; readonly page: number; readonly shift: number };

/** Times and layout shifts, medians of some rounds, in a programme with a page full of mentors and a mentorship full of goals. */
export async function timeBars(bench: BenchPages): Promise<Bar[]> {
  await fetch(`${bench.server.url}control/crowd`);
  const [firsts, rounds]: [number[], Round[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    firsts.push(await firstViewOnSlowPhone(bench));
    rounds.push(await throughTheViews(bench));
  }
  const longest = (of: (round: Round) => number | undefined): number => SLOWDOWN * median(rounds.map((round) => of(round) ?? NaN));
  const task = `longest task at ${SLOWDOWN}× CPU slowdown`;
  return [
    { id: 'first-view-time', what: `first view on a slow phone: ${SLOWDOWN}× CPU slowdown, slow 4G`, value: median(firsts), unit: 'ms', limit: null },
    { id: 'longest-task-page', what: `${task}: the page itself, until it has the tag’s script`, value: longest(({ page }) => page), unit: 'ms', limit: null },
    ...['the first view', ...walk.map(({ name }) => name)].map((name): Bar => ({ id: `longest-task: ${name}`, what: `${task}: ${name}`, value: longest(({ tasks }) => tasks.get(name)), unit: 'ms', limit: 50 })),
    { id: 'shift', what: 'layout shift, sign-in and every view', value: Math.max(...rounds.map(({ shift }) => shift)), unit: '', limit: 0 },
  ];
}

async function firstViewOnSlowPhone(bench: BenchPages): Promise<number> {
  const { page } = await bench.visit('plain', phone, async (each) => {
    await each.addInitScript(() => {
      const ready = new Promise((resolve) => addEventListener('alongside-ready', () => resolve(performance.now()), { once: true }));
      Object.assign(globalThis, { alongsideReady: ready });
    });
    const cdp = await each.context().newCDPSession(each);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', slow4G);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  });
  const first = await page.evaluate<number>('alongsideReady');
  await page.context().close();
  return first;
}

/**
 * At full speed, for the times to be multiplied: the browser's own slowdown goes by the clock, and so multiplies what
 * others had of the machine, too.
 */
async function throughTheViews(bench: BenchPages): Promise<Round> {
  const { browser } = bench;
  const tasks = new Map<string, number>();
  const { page } = await bench.visit('plain', phone, (each) => watchMainThread(browser, each));
  const hand = await handOn(page);
  await hand.rest('Sign in');
  const first = await tasksOf(browser);
  const entry = await page.evaluate<number>(`performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/alongside.js')).responseEnd`);
  tasks.set('the first view', longestOf(first.filter(({ at }) => at >= entry)));
  for (const { name, heading, go } of walk) {
    await watchMainThread(browser, page);
    await go(hand);
    await hand.rest(heading);
    tasks.set(name, longestOf(await tasksOf(browser)));
  }
  const { shift } = await measuresOf(page);
  await page.context().close();
  return { tasks, page: longestOf(first.filter(({ at }) => at < entry)), shift };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
