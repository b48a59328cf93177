import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NamedForm } from '../criteria/form.ts';
import { mentee, mentor } from '../engine.fixture.ts';
import { partOf, productScale, scoreOfProduct } from './part.ts';

test('a product scores its share of the full one: the ends exactly, between them to the nearest, never falling', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (full, product) => {
      const scale = productScale(full);
      const score = scoreOfProduct(product, scale);
      expect(scoreOfProduct(0, scale)).toBe(0);
      expect(scoreOfProduct(full, scale)).toBe(10_000);
      expect(Math.abs(score - (Math.min(Math.max(product, 0), full) * 10_000) / full)).toBeLessThanOrEqual(1);
      expect(scoreOfProduct(product + 1, scale)).toBeGreaterThanOrEqual(score);
    }),
  );
});

test('who is named counts, from either side; only two who name nobody say nothing', () => {
  const ranks: Record<string, [string, number][]> = { a: [['r', 1]], b: [], s: [['b', 2]] };
  const read = ({ id }: { id: string }) => (ranks[id] === undefined ? null : new Map(ranks[id]));
  const form: NamedForm = { kind: 'named', mentee: read, mentor: read, score: (own, theirs) => 1_000 * (own ?? 9) + (theirs ?? 9) };
  const part = partOf(form, { mentees: ['a', 'b', 'c'].map((id) => mentee(id)), mentors: ['r', 's'].map((id) => mentor(id)) });
  expect([part.score(0, 0), part.score(0, 1), part.score(1, 1), part.score(2, 1)]).toEqual([1_009, 0, 2, 9_000]);
  expect([part.missing(2, 0), part.score(2, 0)]).toEqual(['both', 5_000]);
  expect(part.missing(2, 1)).toBeNull();
});
