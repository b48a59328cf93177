import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RankedArcs } from './ranked-arcs.ts';

const arcs = fc.array(fc.record({ score: fc.nat({ max: 40 }), dual: fc.nat({ max: 40 }) }), { minLength: 1, maxLength: 90 });

function rowOf(given: readonly { score: number; dual: number }[]) {
  const duals = Float64Array.from(given, ({ dual }) => dual);
  const heads = Int32Array.from(given.keys());
  const row = new RankedArcs(Int32Array.of(0, given.length), heads, Int32Array.from(given, ({ score }) => score), duals);
  const worths = () => [...row.head].map((node, at) => row.score[at]! - duals[node]!);
  return { row, duals, worths };
}

test('bounds never fall below the worth and never rise along a row, before and after ranking', () => {
  fc.assert(
    fc.property(arcs, fc.array(fc.nat({ max: 20 })), (given, rises) => {
      const { row, duals, worths } = rowOf(given);
      const check = () => {
        worths().forEach((worth, at) => expect(row.bound[at]).toBeGreaterThanOrEqual(worth));
        expect([...row.bound]).toEqual([...row.bound].sort((a, b) => b - a));
      };
      check();
      expect(row.noteWaste(0, given.length + 1)).toBe(true);
      check();
      duals.forEach((_, node) => (duals[node]! += rises[node] ?? 0));
      check();
    }),
  );
});

test('ranking keeps every arc with its score, and puts the best in order', () => {
  fc.assert(
    fc.property(arcs, (given) => {
      const { row, worths } = rowOf(given);
      row.noteWaste(0, given.length + 1);
      row.head.forEach((node, at) => expect(row.score[at]).toBe(given[node]?.score));
      expect(new Set(row.head).size).toBe(given.length);
      const front = Math.min(24, given.length);
      const best = given.map(({ score, dual }) => score - dual).sort((a, b) => b - a);
      expect(worths().slice(0, front)).toEqual(best.slice(0, front));
    }),
  );
});

test('a row is ranked only when scans have met more arcs in vain than it has', () => {
  const { row } = rowOf([{ score: 1, dual: 0 }, { score: 2, dual: 0 }, { score: 3, dual: 0 }]);
  expect([row.noteWaste(0, 2), row.noteWaste(0, 1), row.noteWaste(0, 1), row.noteWaste(0, 3)]).toEqual([false, false, true, false]);
  expect([...row.head]).toEqual([2, 1, 0]);
});
