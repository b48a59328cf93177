import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largeArbitrary, problemArbitrary, problemOf } from './assignment.fixture.ts';
import { UNPLACED, type AssignmentProblem } from './assignment.types.ts';
import { solveObjective, verifyObjective, type ObjectiveResult, type ObjectiveSettings } from './objectives.ts';
import { solveAssignment } from './solve-assignment.ts';

type Rows = (number | null)[][];

/** Every placement that keeps capacities, mentee by mentee. */
function* placements(rows: Rows, left: number[], row = 0): Generator<number[]> {
  if (row === rows.length) {
    yield [];
    return;
  }
  for (const rest of placements(rows, left, row + 1)) yield [UNPLACED, ...rest];
  for (const [mentor, score] of (rows[row] ?? []).entries()) {
    if (score === null || (left[mentor] ?? 0) === 0) continue;
    const fewer = left.map((places, other) => (other === mentor ? places - 1 : places));
    for (const rest of placements(rows, fewer, row + 1)) yield [mentor, ...rest];
  }
}

/** Figures to be compared one after the other, the more the better; null where demands are unmet. */
function worth(rows: Rows, mentorOf: number[], settings: ObjectiveSettings): number[] | null {
  const load: number[] = [];
  const scores: number[] = [];
  let extra = 0;
  mentorOf.forEach((mentor, mentee) => {
    if (mentor === UNPLACED) return;
    scores.push(rows[mentee]?.[mentor] ?? 0);
    extra -= (settings.laterPlaceCost ?? 0) * ((load[mentor] ?? 0) + (settings.present?.[mentor] ?? 0));
    load[mentor] = (load[mentor] ?? 0) + 1;
    if (settings.kept?.mentorOf[mentee] === mentor) extra += settings.kept.bonus;
  });
  if (settings.minimumLoads?.some((least, mentor) => (load[mentor] ?? 0) < least) === true) return null;
  const step = settings.fairStep;
  const levels = step === undefined ? [] : scores.map((score) => Math.floor(score / step)).sort((a, b) => a - b);
  return [scores.length, ...levels, scores.reduce((sum, score) => sum + score, 0) + extra];
}

function bestByTrying(rows: Rows, capacities: number[], settings: ObjectiveSettings): number[] | null {
  let best: number[] | null = null;
  for (const mentorOf of placements(rows, capacities)) {
    const found = worth(rows, mentorOf, settings);
    if (found !== null && (best === null || isMore(found, best))) best = found;
  }
  return best;
}

function isMore(one: number[], other: number[]): boolean {
  const at = one.findIndex((value, k) => value !== other[k]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? -1);
}

function solved(problem: AssignmentProblem, settings: ObjectiveSettings): Extract<ObjectiveResult, { kind: 'solved' }> {
  const result = solveObjective(problem, settings);
  if (result.kind !== 'solved') throw new Error(`expected a solution, got ${result.kind}`);
  return result;
}

const small = problemArbitrary(5, 3, 3);
const settingsArbitrary = fc.record(
  {
    fairStep: fc.constantFrom(1, 500, 3_000),
    laterPlaceCost: fc.constantFrom(0, 7, 400),
    keptBonus: fc.constantFrom(0, 50, 5_000),
    kept: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 5, maxLength: 5 }),
    minimums: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
    present: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
  },
  { requiredKeys: ['keptBonus', 'kept', 'present'] },
);
type Drawn = typeof settingsArbitrary extends fc.Arbitrary<infer T> ? T : never;

function settingsOf(drawn: Drawn, capacities: number[], mentees: number): ObjectiveSettings {
  const { keptBonus, kept, minimums, present, ...rest } = drawn;
  const settings = { ...rest, present: Int32Array.from(capacities, (_, mentor) => present[mentor] ?? 0), kept: { mentorOf: Int32Array.from(kept.slice(0, mentees)), bonus: keptBonus } };
  if (minimums === undefined) return settings;
  return { ...settings, minimumLoads: Int32Array.from(capacities, (places, mentor) => Math.min(places, minimums[mentor] ?? 0)) };
}

describe('solveObjective', () => {
  test('is as good as trying everything, in every figure, and proves it', () => {
    fc.assert(
      fc.property(small, settingsArbitrary, ({ rows, capacities }, drawn) => {
        const problem = problemOf(rows, capacities);
        const settings = settingsOf(drawn, capacities, rows.length);
        const best = bestByTrying(rows, capacities, settings);
        const result = solveObjective(problem, settings);
        if (best === null) {
          expect(result.kind).toBe('infeasible');
          return;
        }
        if (result.kind !== 'solved') throw new Error(`expected a solution, got ${result.kind}`);
        expect(worth(rows, [...result.mentorOf], settings)).toEqual(best);
        expect(verifyObjective(problem, settings, result)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  test('proves fair results on larger problems, which cover as many as any', () => {
    fc.assert(
      fc.property(largeArbitrary, ({ rows, capacities }) => {
        const problem = problemOf(rows, capacities);
        const settings = { fairStep: 500, laterPlaceCost: 20 };
        const result = solved(problem, settings);
        expect(result.placed).toBe(solveAssignment(problem).placed);
        expect(verifyObjective(problem, settings, result)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('without wishes it is coverage first, then the total', () => {
    fc.assert(
      fc.property(largeArbitrary, ({ rows, capacities }) => {
        const problem = problemOf(rows, capacities);
        const { placed, totalScore } = solveAssignment(problem);
        expect(solved(problem, {})).toMatchObject({ placed, totalScore });
      }),
      { numRuns: 60 },
    );
  });

  test('a fair result lifts the lowest at the cost of the total', () => {
    const problem = problemOf([[9_000, 4_000], [5_000, 100]], [1, 1]);
    expect([...solved(problem, {}).mentorOf]).toEqual([0, 1]);
    expect([...solved(problem, { fairStep: 500 }).mentorOf]).toEqual([1, 0]);
  });

  test('keeping a pair is worth its bonus and no more', () => {
    const problem = problemOf([[5_000, 5_100]], [1, 1]);
    const keep = (bonus: number) => [...solved(problem, { kept: { mentorOf: Int32Array.of(0), bonus } }).mentorOf];
    expect([keep(99), keep(101)]).toEqual([[1], [0]]);
  });

  test('loads even out as far as the cost of a later place reaches', () => {
    const problem = problemOf([[900, 800], [900, 800], [900, 800], [900, 800]], [4, 4]);
    const load = (cost: number) => [...solved(problem, { laterPlaceCost: cost }).mentorOf].filter((mentor) => mentor === 0).length;
    expect([load(0), load(1_000)]).toEqual([4, 2]);
  });

  test('refuses another placement under the same certificates', () => {
    const problem = problemOf([[9_000, 4_000], [5_000, 100]], [1, 1]);
    const settings = { fairStep: 500 };
    const result = solved(problem, settings);
    expect(verifyObjective(problem, settings, { ...result, mentorOf: Int32Array.of(0, 1) })).toBe(false);
    expect(verifyObjective(problem, { ...settings, minimumLoads: Int32Array.of(1, 1) }, { ...result, mentorOf: Int32Array.of(0, -1) })).toBe(false);
    expect(verifyObjective(problem, settings, { ...result, certificates: result.certificates.slice(1) })).toBe(false);
  });

  test('stopped at the total, its gap holds the optimum', () => {
    fc.assert(
      fc.property(largeArbitrary, fc.nat({ max: 40 }), ({ rows, capacities }, stopAfter) => {
        const problem = problemOf(rows, capacities);
        let asked = 0;
        const result = solveObjective(problem, {}, { shouldStop: () => asked++ >= stopAfter });
        if (result.kind !== 'stopped') return;
        const best = solveAssignment(problem);
        expect(result.placed + result.gap.placed).toBeGreaterThanOrEqual(best.placed);
        if (result.gap.score === null || result.placed < best.placed) return;
        expect(result.totalScore + result.gap.score).toBeGreaterThanOrEqual(best.totalScore);
      }),
      { numRuns: 60 },
    );
  });

  test('stopped, it says so and keeps capacities', () => {
    fc.assert(
      fc.property(largeArbitrary, fc.nat({ max: 40 }), ({ rows, capacities }, stopAfter) => {
        let asked = 0;
        const result = solveObjective(problemOf(rows, capacities), { fairStep: 500 }, { shouldStop: () => asked++ >= stopAfter });
        if (result.kind === 'infeasible') throw new Error('nothing is demanded');
        if (asked <= stopAfter) expect(result.kind).toBe('solved');
        const { placed } = solveAssignment(problemOf(rows, capacities));
        if (result.kind === 'stopped') expect(result.placed + result.gap.placed).toBeGreaterThanOrEqual(placed);
        const load = capacities.map((_, mentor) => result.mentorOf.filter((other) => other === mentor).length);
        load.forEach((count, mentor) => expect(count).toBeLessThanOrEqual(capacities[mentor] ?? 0));
      }),
      { numRuns: 60 },
    );
  });
});
