import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveStable, UNPLACED, verifyStability, type StableProblem, type StableVariant } from '../index.ts';
import { SeededRandom } from '../seeded-random.ts';

/** A problem from rows of `[mentor, mentee's rank, mentor's rank]`. */
function stableOf(rows: (readonly [number, number, number])[][], capacities: number[]): StableProblem {
  const entries = rows.flat();
  const rowStart = [0];
  for (const row of rows) rowStart.push(rowStart.at(-1)! + row.length);
  return {
    menteeCount: rows.length,
    mentorCount: capacities.length,
    capacities: Int32Array.from(capacities),
    rowStart: Int32Array.from(rowStart),
    candidateMentor: Int32Array.from(entries, ([mentor]) => mentor),
    menteeRank: Int32Array.from(entries, ([, rank]) => rank),
    mentorRank: Int32Array.from(entries, ([, , rank]) => rank),
  };
}

/** Problems with many ties (`ranks` few) or none in practice (`ranks` many). */
function stableArbitrary(most: { mentees: number; mentors: number; places: number }, ranks: number[]) {
  return fc
    .record({
      mentees: fc.integer({ min: 0, max: most.mentees }),
      mentors: fc.integer({ min: 0, max: most.mentors }),
      percent: fc.constantFrom(30, 60, 100),
      ranks: fc.constantFrom(...ranks),
      seed: fc.integer(),
    })
    .map(({ mentees, mentors, percent, ranks, seed }) => {
      const random = new SeededRandom(seed);
      const rows = Array.from({ length: mentees }, () =>
        Array.from({ length: mentors }, (_, mentor) => mentor)
          .filter(() => random.below(100) < percent)
          .map((mentor) => [mentor, random.below(ranks), random.below(ranks)] as const),
      );
      return stableOf(rows, Array.from({ length: mentors }, () => random.below(most.places + 1)));
    });
}

/** Every matching that keeps to lists and capacities and has no blocking pair. */
function allStable(problem: StableProblem): Int32Array[] {
  const found: Int32Array[] = [];
  const mentorOf = new Int32Array(problem.menteeCount).fill(UNPLACED);
  const left = problem.capacities.slice();
  const search = (mentee: number): void => {
    if (mentee === problem.menteeCount) {
      const verdict = verifyStability(problem, mentorOf);
      if (verdict.valid && verdict.blockingPairs === 0) found.push(mentorOf.slice());
      return;
    }
    search(mentee + 1);
    for (let at = problem.rowStart[mentee]!; at < problem.rowStart[mentee + 1]!; at++) {
      const mentor = problem.candidateMentor[at]!;
      if (left[mentor] === 0) continue;
      left[mentor]!--;
      mentorOf[mentee] = mentor;
      search(mentee + 1);
      mentorOf[mentee] = UNPLACED;
      left[mentor]!++;
    }
  };
  search(0);
  return found;
}

const placedIn = (mentorOf: Int32Array): number => mentorOf.filter((mentor) => mentor !== UNPLACED).length;

function rankFor(problem: StableProblem, mentorOf: Int32Array, mentee: number): number {
  for (let at = problem.rowStart[mentee]!; at < problem.rowStart[mentee + 1]!; at++) {
    if (problem.candidateMentor[at] === mentorOf[mentee]) return problem.menteeRank[at]!;
  }
  return Infinity;
}

const VARIANTS: StableVariant[] = ['mentee_optimal', 'mentor_optimal', 'larger'];
const WIDE = 900_000;

describe('solveStable', () => {
  test('nobody would rather have each other, whoever it favours', () => {
    fc.assert(
      fc.property(
        stableArbitrary({ mentees: 40, mentors: 12, places: 5 }, [1, 2, 4, WIDE]),
        fc.constantFrom(...VARIANTS),
        (problem, variant) => {
          const { mentorOf, placed, complete, blockingPairs } = solveStable(problem, { variant });
          expect({ complete, blockingPairs }).toEqual({ complete: true, blockingPairs: 0 });
          expect(verifyStability(problem, mentorOf)).toEqual({ valid: true, placed, blockingPairs: 0 });
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test('without ties, the mentee-optimal one is the best stable one for every mentee, the mentor-optimal one the worst', () => {
    fc.assert(
      fc.property(stableArbitrary({ mentees: 5, mentors: 4, places: 2 }, [WIDE]), (problem) => {
        const best = solveStable(problem).mentorOf;
        const worst = solveStable(problem, { variant: 'mentor_optimal' }).mentorOf;
        for (const other of allStable(problem)) {
          expect(placedIn(other)).toBe(placedIn(best));
          for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
            expect(rankFor(problem, best, mentee)).toBeLessThanOrEqual(rankFor(problem, other, mentee));
            expect(rankFor(problem, worst, mentee)).toBeGreaterThanOrEqual(rankFor(problem, other, mentee));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('with ties, the larger one places two thirds of the largest or more', () => {
    fc.assert(
      fc.property(stableArbitrary({ mentees: 6, mentors: 5, places: 2 }, [1, 2, 3]), (problem) => {
        const largest = Math.max(...allStable(problem).map(placedIn));
        expect(3 * solveStable(problem, { variant: 'larger' }).placed).toBeGreaterThanOrEqual(2 * largest);
      }),
      { numRuns: 400 },
    );
  });

  test('promotion places a mentee whom the tie-break alone would leave out', () => {
    // Both mentors take either; mentee 1 lists mentor 0 alone, mentee 0 likes 0 better.
    const problem = stableOf([[[0, 1, 1], [1, 2, 1]], [[0, 1, 1]]], [1, 1]);
    expect(solveStable(problem).placed).toBe(1);
    expect([...solveStable(problem, { variant: 'larger' }).mentorOf]).toEqual([1, 0]);
  });

  test('whoever is held while an equal mentor has room gives way to a newcomer', () => {
    const problem = stableOf([[[0, 1, 1], [1, 1, 1]], [[0, 1, 2]]], [1, 1]);
    expect([...solveStable(problem, { variant: 'larger' }).mentorOf]).toEqual([1, 0]);
  });

  test('stopped early it says how many pairs block what there is', () => {
    // Who comes later is liked better, so those who were not asked in time block all the seats taken before them.
    const rows = Array.from({ length: 600 }, (_, mentee) => [[mentee % 7, 1, 600 - mentee] as const]);
    const problem = stableOf(rows, Array.from({ length: 7 }, () => 40));
    let asked = 0;
    const stopped = solveStable(problem, { shouldStop: () => ++asked > 1 });
    expect(stopped).toMatchObject({ complete: false, placed: 280, blockingPairs: 320 });
    expect(verifyStability(problem, stopped.mentorOf)).toEqual({ valid: true, placed: 280, blockingPairs: 320 });
  });

  test('names what it cannot work with', () => {
    const fine = stableOf([[[0, 1, 1]], [[1, 1, 1]]], [1, 1]);
    const solve = (given: Partial<StableProblem>) => () => solveStable({ ...fine, ...given });
    expect(solve({ menteeCount: 1.5 })).toThrow('menteeCount');
    expect(solve({ capacities: Int32Array.of(1) })).toThrow('capacities: expected 2 entries, got 1');
    expect(solve({ capacities: Int32Array.of(1, -1) })).toThrow('capacities[1]');
    expect(solve({ rowStart: Int32Array.of(0, 2, 1) })).toThrow('rowStart[2]');
    expect(solve({ candidateMentor: Int32Array.of(0, 2) })).toThrow('candidateMentor[1]: expected a whole number from 0 to 1, got 2');
    expect(solve({ mentorRank: Int32Array.of(-1, 2) })).toThrow('mentorRank[0]');
    const twice = stableOf([[[0, 1, 1], [0, 2, 1]]], [1]);
    expect(() => solveStable(twice)).toThrow('candidateMentor[1]: expected each mentor once a row, got 0');
  });
});

describe('verifyStability', () => {
  const problem = stableOf([[[0, 1, 2], [1, 2, 1]], [[0, 1, 1], [1, 2, 2]]], [1, 1]);

  test('counts every pair that would rather have each other', () => {
    expect(verifyStability(problem, Int32Array.of(1, 0))).toEqual({ valid: true, placed: 2, blockingPairs: 0 });
    expect(verifyStability(problem, Int32Array.of(0, 1))).toEqual({ valid: true, placed: 2, blockingPairs: 1 });
    expect(verifyStability(problem, Int32Array.of(-1, -1))).toEqual({ valid: true, placed: 0, blockingPairs: 4 });
  });

  test('names what is no matching', () => {
    expect(verifyStability(problem, Int32Array.of(0))).toEqual({ valid: false, failure: 'malformed' });
    expect(verifyStability(problem, Int32Array.of(0, 0))).toEqual({ valid: false, failure: 'capacity_broken' });
    expect(verifyStability(problem, Int32Array.of(2, 0))).toEqual({ valid: false, failure: 'not_a_candidate' });
  });
});
