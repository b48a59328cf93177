import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formPeerGroups, type PeerGroupProblem } from '../index.ts';
import { SeededRandom } from '../seeded-random.ts';

const groupsArbitrary = (people: { min: number; max: number }): fc.Arbitrary<PeerGroupProblem> =>
  fc
    .record({
      personCount: fc.integer(people),
      smallest: fc.integer({ min: 2, max: 4 }),
      more: fc.integer({ min: 0, max: 2 }),
      bannedPercent: fc.constantFrom(0, 5, 40),
      seed: fc.integer(),
    })
    .map(({ personCount, smallest, more, bannedPercent, seed }) => {
      const random = new SeededRandom(seed);
      const pairScore = new Int32Array(personCount * personCount);
      for (let a = 0; a < personCount; a++) {
        for (let b = 0; b < a; b++) {
          const score = random.below(100) < bannedPercent ? -1 : random.below(10_001);
          pairScore[a * personCount + b] = score;
          pairScore[b * personCount + a] = score;
        }
      }
      return { personCount, pairScore, smallest, largest: smallest + more };
    });

/** What one group is worth, or null when two in it must not be together. */
function worthOf({ personCount, pairScore }: PeerGroupProblem, group: readonly number[]): number | null {
  let sum = 0;
  for (const a of group) {
    for (const b of group) {
      const score = pairScore[a * personCount + b]!;
      if (score < 0) return null;
      sum += score;
    }
  }
  return sum / (group.length - 1);
}

/** Most placed, then highest worth, by trying everything. */
function bruteForce(problem: PeerGroupProblem): { placed: number; worth: number } {
  const groups: number[][] = [];
  let best = { placed: 0, worth: 0 };
  const search = (person: number): void => {
    if (person < problem.personCount) {
      search(person + 1);
      for (const group of [...groups, null]) {
        const joined = group ?? groups[groups.push([]) - 1]!;
        joined.push(person);
        if (joined.length <= problem.largest) search(person + 1);
        joined.pop();
        if (group === null) groups.pop();
      }
      return;
    }
    if (groups.some(({ length }) => length < problem.smallest)) return;
    const worths = groups.map((group) => worthOf(problem, group));
    if (worths.includes(null)) return;
    const placed = groups.reduce((sum, { length }) => sum + length, 0);
    const worth = worths.reduce<number>((sum, own) => sum + (own ?? 0), 0);
    if (placed > best.placed || (placed === best.placed && worth > best.worth)) best = { placed, worth };
  };
  search(0);
  return best;
}

describe('formPeerGroups', () => {
  test('groups keep to sizes and bans, nobody is in two, and the total is right', () => {
    fc.assert(
      fc.property(groupsArbitrary({ min: 0, max: 24 }), fc.integer(), (problem, seed) => {
        const { groups, placed, totalScore, gap } = formPeerGroups(problem, { seed });
        const everyone = groups.flat();
        expect(new Set(everyone).size).toBe(placed);
        expect(everyone).toHaveLength(placed);
        for (const group of groups) {
          expect(group.length).toBeGreaterThanOrEqual(problem.smallest);
          expect(group.length).toBeLessThanOrEqual(problem.largest);
        }
        const worths = groups.map((group) => worthOf(problem, group));
        expect(worths).not.toContain(null);
        expect(Math.floor(worths.reduce<number>((sum, own) => sum + (own ?? 0), 0) + 1e-6)).toBe(totalScore);
        expect(gap.placed).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 150 },
    );
  });

  /** Six people whose bound is a whole number that a sum of fractions misses from below. */
  const boundOfFractions: PeerGroupProblem = {
    personCount: 6,
    pairScore: Int32Array.of(
      0, 5949, 8499, 3242, 8973, 7902, 5949, 0, -1, 8471, -1, 1879, 8499, -1, 0, 8080, 4744, 5622,
      3242, 8471, 8080, 0, 6481, 5612, 8973, -1, 4744, 6481, 0, 4746, 7902, 1879, 5622, 5612, 4746, 0,
    ),
    smallest: 2,
    largest: 3,
  };

  test('the gap covers the optimum', () => {
    fc.assert(
      fc.property(groupsArbitrary({ min: 0, max: 7 }), (problem) => {
        const { placed, totalScore, gap } = formPeerGroups(problem, { seed: 1 });
        const optimum = bruteForce(problem);
        expect(optimum.placed - placed).toBeLessThanOrEqual(gap.placed);
        if (gap.score !== null) expect(Math.floor(optimum.worth) - totalScore).toBeLessThanOrEqual(gap.score);
      }),
      { numRuns: 200, examples: [[boundOfFractions]] },
    );
  });

  test('people who belong together are found: the planted groups, with no gap', () => {
    const personCount = 40;
    const pairScore = Int32Array.from({ length: personCount ** 2 }, (_, at) => {
      const [a, b] = [Math.floor(at / personCount), at % personCount];
      if (a === b) return 0;
      return a % 10 === b % 10 ? 9_000 : 4_000;
    });
    const result = formPeerGroups({ personCount, pairScore, smallest: 4, largest: 4 }, { seed: 3 });
    expect(result).toMatchObject({ placed: 40, totalScore: 360_000, gap: { placed: 0, score: 0 } });
  });

  test('nobody is left out who could be in a group of three to five, unless they are too few', () => {
    for (let personCount = 0; personCount <= 30; personCount++) {
      const pairScore = new Int32Array(personCount ** 2);
      const { placed } = formPeerGroups({ personCount, pairScore, smallest: 3, largest: 5 }, { seed: 1 });
      expect(placed).toBe(personCount < 3 ? 0 : personCount);
    }
  });

  test('the same seed gives the same groups', () => {
    fc.assert(
      fc.property(groupsArbitrary({ min: 5, max: 15 }), fc.integer(), (problem, seed) => {
        expect(formPeerGroups(problem, { seed })).toEqual(formPeerGroups(problem, { seed }));
      }),
      { numRuns: 20 },
    );
  });

  test('stopped at once it still hands back groups', () => {
    const pairScore = Int32Array.from({ length: 144 }, (_, at) => (at % 13 === 0 ? 0 : 5_000));
    const result = formPeerGroups({ personCount: 12, pairScore, smallest: 3, largest: 4 }, { seed: 1, shouldStop: () => true });
    expect(result).toMatchObject({ placed: 12, complete: false, gap: { placed: 0, score: 0 } });
  });

  test('names what it cannot work with', () => {
    const fine: PeerGroupProblem = { personCount: 2, pairScore: Int32Array.of(0, 5, 5, 0), smallest: 2, largest: 2 };
    const form = (given: Partial<PeerGroupProblem>) => () => formPeerGroups({ ...fine, ...given }, { seed: 1 });
    expect(form({ smallest: 1 })).toThrow('smallest: expected a whole number from 2 to 20, got 1');
    expect(form({ largest: 1 })).toThrow('largest');
    expect(form({ personCount: 3 })).toThrow('pairScore: expected 9 entries, got 4');
    expect(form({ pairScore: Int32Array.of(0, 5, 6, 0) })).toThrow('pairScore[2]: expected 5, as the other way round, got 6');
    expect(form({ pairScore: Int32Array.of(0, 5, 5, 1) })).toThrow('pairScore[3]: expected 0 with oneself, got 1');
    expect(form({ pairScore: Int32Array.of(0, -2, -2, 0) })).toThrow('pairScore[1]');
    expect(() => formPeerGroups(fine, { seed: 0.5 })).toThrow('seed');
  });
});
