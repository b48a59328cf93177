import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ENCODED } from './sentence-encoder.ts';
import { builtInModel } from './text-model.ts';
import { workplaceConcepts } from './workplace-concepts.ts';
import { AXES } from './closeness.ts';
import { packSpace, placeInto, unpackSpace } from './workplace-space.ts';

const phrases = workplaceConcepts.map((words) => words.length);
const bytes = await readFile(new URL('./workplace-space.bin', import.meta.url));
const space = unpackSpace(bytes, phrases);

test('the file is of the concepts as they are, and packs to itself', () => {
  expect(packSpace(space).equals(bytes)).toBe(true);
  expect(AXES + workplaceConcepts.length).toBe(builtInModel.dimensions);
  expect(() => unpackSpace(bytes, phrases.slice(1))).toThrow('text-space');
});

test('its axes are at right angles and of length one', () => {
  for (let a = 0; a < AXES; a++) {
    for (let b = 0; b <= a; b++) {
      let product = 0;
      for (let at = 0; at < ENCODED; at++) product += space.axes[a * ENCODED + at]! * space.axes[b * ENCODED + at]!;
      expect(Math.abs(product - (a === b ? 1 : 0))).toBeLessThan(0.002);
    }
  }
});

test('a placed vector has length one, also for what nobody ever said', () => {
  const place = placeInto(space);
  const seeds = [1, 7, 100].map((step) => Float32Array.from({ length: ENCODED }, (_, at) => Math.sin(at * step) / 16));
  for (const seed of seeds) for (const named of [new Set<number>(), new Set([0, 5])]) expect(Math.hypot(...place(seed, named))).toBeCloseTo(1, 4);
  expect(place(space.mean, new Set()).every(Number.isFinite)).toBe(true);
});
