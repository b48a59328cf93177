import fc from 'fast-check';
import type { PeerProblem } from '../index.ts';
import { SeededRandom } from '../seeded-random.ts';

/** A problem from its pairs, each `[first, second, score]`. */
export function peersOf(personCount: number, pairs: readonly (readonly [number, number, number])[]): PeerProblem {
  return {
    personCount,
    pairFirst: Int32Array.from(pairs, ([first]) => first),
    pairSecond: Int32Array.from(pairs, ([, second]) => second),
    pairScore: Int32Array.from(pairs, ([, , score]) => score),
  };
}

/**
 * Graphs with every pair or few, among all or among neighbours in a row (where blossoms open again), scores
 * far apart or nearly all equal (where blossoms nest).
 */
export function peersArbitrary(people: { readonly min?: number; readonly max: number }): fc.Arbitrary<PeerProblem> {
  return fc
    .record({
      personCount: fc.integer({ min: 0, ...people }),
      percent: fc.constantFrom(15, 30, 60, 90, 100),
      span: fc.constantFrom(3, 6, people.max),
      highest: fc.constantFrom(1, 3, 20, 10_000),
      seed: fc.integer(),
    })
    .map(({ personCount, percent, span, highest, seed }) => {
      const random = new SeededRandom(seed);
      const pairs: [number, number, number][] = [];
      for (let first = 0; first < personCount; first++) {
        for (let second = first + 1; second < Math.min(personCount, first + span + 1); second++) {
          if (random.below(100) < percent) pairs.push([first, second, random.below(highest + 1)]);
        }
      }
      return peersOf(personCount, pairs);
    });
}
