import { expect, test, vi } from 'vitest';
import { ALL_ON, mentee, mentor, round } from '../engine/engine.fixture.ts';
import { inMatchingThread } from './matching-thread.ts';

const limitMs = 60_000;
const shape = { kind: 'pairs' } as const;
const small = round([mentee('a'), mentee('b')], [mentor('r')]);

test('a thread works out one thing after the other, and two at once', async () => {
  const run = () => inMatchingThread({ kind: 'round', input: small, seed: 1, shape }, { limitMs });
  const first = await run();
  expect(first).toMatchObject({ proved: true, result: { kind: 'solved', stats: { placed: 1 } } });
  expect(await Promise.all([run(), run(), run()])).toEqual([first, first, first]);
  const [pair] = first.result.kind === 'solved' ? first.result.pairs : [];
  const question = { menteeId: pair!.menteeId === 'a' ? 'b' : 'a', mentorIds: ['r'], pairs: [pair!] };
  expect(await inMatchingThread({ kind: 'swaps', input: small, seed: 1, question }, { limitMs })).toMatchObject({ differing: 0, costs: [{ cost: { placed: 0, moved: [{ mentorId: null }] } }] });
  expect(await inMatchingThread({ kind: 'shortage', input: small, seed: 1, mostSkills: 3, mostMentors: 3 }, { limitMs })).toMatchObject({ mentors: [{ mentorId: 'r', placed: 1 }] });
});

test('what Node reports from the thread while it watches files is no answer', async () => {
  vi.stubEnv('WATCH_REPORT_DEPENDENCIES', '1');
  // One thread is kept idle; of two at once one is new.
  const both = [1, 2].map((seed) => inMatchingThread({ kind: 'round', input: small, seed, shape }, { limitMs }));
  for (const solved of await Promise.all(both)) expect(solved).toMatchObject({ proved: true });
  vi.unstubAllEnvs();
});

test('what breaks is told, and the next work is done all the same', async () => {
  const broken = { ...small, settings: { ...ALL_ON, weights: { ...ALL_ON.weights, skills: Number.NaN } } };
  await expect(inMatchingThread({ kind: 'round', input: broken, seed: 1, shape }, { limitMs })).rejects.toThrow('settings.weights.skills');
  expect(await inMatchingThread({ kind: 'round', input: small, seed: 1, shape }, { limitMs })).toMatchObject({ proved: true });
});

test('a wish to stop and a time limit end the work with the best so far', async () => {
  const input = round(Array.from({ length: 2_000 }, (_, k) => mentee(`e${k}`)), Array.from({ length: 200 }, (_, k) => mentor(`r${k}`, { capacity: 9 })));
  const stopped = await inMatchingThread({ kind: 'round', input, seed: 1, shape }, { limitMs, signal: AbortSignal.abort() });
  expect(stopped).toMatchObject({ proved: false, result: { kind: 'stopped' } });
  if (stopped.result.kind !== 'stopped') return;
  expect(stopped.result.stats.placed + stopped.result.gap.placed).toBeGreaterThanOrEqual(1_800);
  expect(stopped.result.pairs.length + stopped.result.unmatched.length).toBe(2_000);
});
