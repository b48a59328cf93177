import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BenchPages, startBenchPages } from './bench-pages.ts';
import { handOn } from './hand.ts';
import { measuresOf } from './page-measures.ts';
import { walk } from './walk.ts';

let bench: BenchPages;

beforeAll(async () => {
  bench = await startBenchPages();
  await fetch(`${bench.server.url}control/crowd`);
}, 60_000);

afterAll(() => bench.stop());

const phone = { width: 390, height: 844 };
const desk = { width: 1_280, height: 1_024 };

// On a slow machine frames come between what is rendered in one go on a fast one.
test.each([
  { viewport: phone, slowdown: 1 },
  { viewport: desk, slowdown: 1 },
  { viewport: phone, slowdown: 6 },
  { viewport: desk, slowdown: 6 },
])('nothing that stands is moved by what comes later, from sign-in through every view: $viewport.width pixels, $slowdown× slowdown', { timeout: 60_000 }, async ({ viewport, slowdown }) => {
  const { page } = await bench.visit('plain', { viewport }, async (each) => {
    const cdp = await each.context().newCDPSession(each);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  });
  const hand = await handOn(page);
  await hand.rest('Sign in');
  const shifts = { 'the first view': (await measuresOf(page)).shift };
  for (const { name, heading, go } of walk) {
    await go(hand);
    await hand.rest(heading);
    Object.assign(shifts, { [name]: (await measuresOf(page)).shift });
  }
  await page.context().close();
  expect(shifts).toEqual(Object.fromEntries(Object.keys(shifts).map((name) => [name, 0])));
});
