import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bruteForce, largeArbitrary, problemArbitrary, problemOf, rowsOf, scoreArbitrary } from './assignment.fixture.ts';
import { UNPLACED } from './assignment.types.ts';
import { verifyCertificate } from './certificate.ts';
import { openingPrice, solveAssignment, solveFrom } from './solve-assignment.ts';

describe('solveAssignment', () => {
  test('places as many as trying everything does, at the same total', () => {
    fc.assert(
      fc.property(problemArbitrary(6, 4, 2), ({ rows, capacities }) => {
        const solution = solveAssignment(problemOf(rows, capacities));
        expect([solution.placed, solution.totalScore]).toEqual(bruteForce(rows, capacities));
      }),
      { numRuns: 500 },
    );
  });

  test('proves every result optimal and keeps capacities', () => {
    fc.assert(
      fc.property(problemArbitrary(40, 12, 4), ({ rows, capacities }) => {
        const problem = problemOf(rows, capacities);
        const { mentorOf, certificate, placed, totalScore, gap } = solveAssignment(problem);
        expect(verifyCertificate(problem, mentorOf, certificate)).toEqual({ valid: true, placed, totalScore });
        expect(gap).toEqual({ placed: 0, score: 0 });
      }),
      { numRuns: 300 },
    );
  });

  test('lists and rows have the same optimum, each with its proof', () => {
    fc.assert(
      fc.property(largeArbitrary, ({ rows, capacities }) => {
        const lists = problemOf(rows, capacities);
        const matrix = rowsOf(rows, capacities);
        const onLists = solveAssignment(lists);
        const onRows = solveAssignment(matrix);
        expect([onRows.placed, onRows.totalScore]).toEqual([onLists.placed, onLists.totalScore]);
        expect(verifyCertificate(lists, onLists.mentorOf, onLists.certificate).valid).toBe(true);
        expect(verifyCertificate(matrix, onRows.mentorOf, onRows.certificate).valid).toBe(true);
        expect(verifyCertificate(lists, onRows.mentorOf, onRows.certificate).valid).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('equal input has an equal answer', () => {
    fc.assert(
      fc.property(largeArbitrary, ({ rows, capacities }) => {
        expect(solveAssignment(problemOf(rows, capacities))).toEqual(solveAssignment(problemOf(rows, capacities)));
      }),
      { numRuns: 30 },
    );
  });

  test('input is left as it was', () => {
    fc.assert(
      fc.property(largeArbitrary, ({ rows, capacities }) => {
        const problem = problemOf(rows, capacities);
        solveAssignment(problem);
        expect(problem).toEqual(problemOf(rows, capacities));
      }),
      { numRuns: 30 },
    );
  });

  test('10,000 identical people are placed on full rows without searching through them', () => {
    const mentors = 2_000;
    const scores = new Int16Array(mentors).fill(5_000);
    const capacities = new Int32Array(mentors).fill(4);
    const identical = { menteeCount: 10_000, mentorCount: mentors, capacities, scoresOf: () => scores };
    const solution = solveAssignment(identical);
    expect(solution.placed).toBe(8_000);
    expect(solution.gap).toEqual({ placed: 0, score: 0 });
  });

  test('long lists are priced like rows', () => {
    const mentors = 400;
    const rows = Array.from({ length: 600 }, (_, i) => Array.from({ length: mentors }, (_, j) => ((i * 7_919 + j * j * 31) % 9_973) + 1));
    const capacities = Array.from({ length: mentors }, (_, j) => j % 3);
    const lists = problemOf(rows, capacities);
    const solution = solveAssignment(lists);
    expect(verifyCertificate(lists, solution.mentorOf, solution.certificate)).toMatchObject({ valid: true });
    expect(solution.placed).toBe(399);
  });

  test('from any whole prices and any pairs it comes to the same optimum', () => {
    fc.assert(
      fc.property(largeArbitrary, fc.array(fc.nat({ max: 2_000_000 })), fc.array(fc.nat()), ({ rows, capacities }, prices, pairs) => {
        const problem = problemOf(rows, capacities);
        const mentorPrice = Float64Array.from(capacities, (_, mentor) => prices[mentor] ?? 0);
        const mentorOf = Int32Array.from(rows, (_, mentee) => (pairs[mentee] ?? UNPLACED) % capacities.length);
        const { placed, totalScore } = solveAssignment(problem);
        const again = solveFrom(problem, { mentorPrice, mentorOf });
        expect(again).toMatchObject({ placed, totalScore });
        expect(verifyCertificate(problem, again.mentorOf, again.certificate).valid).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('one more mentor is fitted into what was solved', () => {
    fc.assert(
      fc.property(largeArbitrary, fc.integer({ min: 1, max: 5 }), ({ rows, capacities }, places) => {
        const before = solveAssignment(problemOf(rows, capacities));
        const scores = Int16Array.from(rows, (row, mentee) => (row[0] === null ? -1 : (mentee * 37) % 10_001));
        const wider = problemOf(rows.map((row, mentee) => [...row, scores[mentee] === -1 ? null : (scores[mentee] ?? null)]), [...capacities, places]);
        const mentorPrice = Float64Array.of(...before.certificate.mentorPrice, openingPrice(before.certificate, scores));
        const after = solveFrom(wider, { mentorPrice, mentorOf: before.mentorOf });
        const { placed, totalScore } = solveAssignment(wider);
        expect(after).toMatchObject({ placed, totalScore, gap: { placed: 0, score: 0 } });
      }),
      { numRuns: 60 },
    );
  });

  test('an empty side, or nobody with a place, leaves everybody unplaced with proof', () => {
    for (const [rows, capacities] of [[[], [1, 2]], [[[], []], []], [[[7, 8], [9, null]], [0, 0]]] as const) {
      const lists = problemOf(rows.map((row) => [...row]), [...capacities]);
      const solution = solveAssignment(lists);
      expect(solution).toMatchObject({ placed: 0, totalScore: 0, complete: true, gap: { placed: 0, score: 0 } });
      expect(verifyCertificate(lists, solution.mentorOf, solution.certificate).valid).toBe(true);
    }
  });

  test('prefers two placements without a point to one with full score', () => {
    const { mentorOf } = solveAssignment(problemOf([[10_000, 0], [0, null]], [1, 1]));
    expect([...mentorOf]).toEqual([1, 0]);
  });

  test('gives a short place to the later mentee who makes more of it', () => {
    const { mentorOf, totalScore } = solveAssignment(problemOf([[100], [900]], [1]));
    expect([...mentorOf]).toEqual([UNPLACED, 0]);
    expect(totalScore).toBe(900);
  });

  test('a further mentor never lowers coverage', () => {
    fc.assert(
      fc.property(problemArbitrary(10, 5, 2), fc.array(scoreArbitrary, { minLength: 10, maxLength: 10 }), (base, more) => {
        const before = solveAssignment(problemOf(base.rows, base.capacities));
        const wider = base.rows.map((row, k) => [...row, more[k] ?? null]);
        const after = solveAssignment(problemOf(wider, [...base.capacities, 1]));
        expect(after.placed).toBeGreaterThanOrEqual(before.placed);
        if (after.placed === before.placed) expect(after.totalScore).toBeGreaterThanOrEqual(before.totalScore);
      }),
    );
  });

  test('stopped anywhere on full rows, its gap holds the optimum', () => {
    fc.assert(
      fc.property(largeArbitrary, fc.nat({ max: 60 }), ({ rows, capacities }, stopAfter) => {
        const best = solveAssignment(problemOf(rows, capacities));
        let asked = 0;
        const stopped = solveAssignment(rowsOf(rows, capacities), { shouldStop: () => asked++ >= stopAfter });
        expect(stopped.placed).toBeLessThanOrEqual(best.placed);
        expect(stopped.placed + stopped.gap.placed).toBeGreaterThanOrEqual(best.placed);
        if (stopped.gap.score === null || stopped.placed < best.placed) return;
        expect(stopped.totalScore + stopped.gap.score).toBeGreaterThanOrEqual(best.totalScore);
      }),
      { numRuns: 200 },
    );
  });

  test('stopped anywhere, it keeps the rules and its gap holds the optimum', () => {
    fc.assert(
      fc.property(problemArbitrary(20, 6, 3), fc.nat({ max: 20 }), ({ rows, capacities }, stopAfter) => {
        const problem = problemOf(rows, capacities);
        const best = solveAssignment(problem);
        let asked = 0;
        const stopped = solveAssignment(problem, { shouldStop: () => asked++ >= stopAfter });
        if (asked <= stopAfter) expect(stopped.complete).toBe(true);
        if (stopped.complete) expect([stopped.placed, stopped.totalScore]).toEqual([best.placed, best.totalScore]);
        expect(stopped.placed + stopped.gap.placed).toBeGreaterThanOrEqual(best.placed);
        if (stopped.gap.score !== null && stopped.placed === best.placed) {
          expect(stopped.totalScore + stopped.gap.score).toBeGreaterThanOrEqual(best.totalScore);
        }
        const load = capacities.map((_, mentor) => stopped.mentorOf.filter((other) => other === mentor).length);
        load.forEach((count, mentor) => expect(count).toBeLessThanOrEqual(capacities[mentor] ?? 0));
        stopped.mentorOf.forEach((mentor, row) => expect(mentor === UNPLACED ? 0 : rows[row]?.[mentor]).not.toBeNull());
      }),
      { numRuns: 300 },
    );
  });
});

describe('verifyCertificate', () => {
  const rows = [
    [9_000, 4_000, null],
    [8_000, 7_500, 100],
    [8_500, null, 200],
    [100, 9_000, null],
  ];
  const problem = problemOf(rows, [1, 1, 1]);
  const solved = solveAssignment(problem);
  const verdict = (mentorOf: Int32Array, certificate = solved.certificate) =>
    verifyCertificate(problem, mentorOf, certificate);

  test('accepts what was solved', () => {
    expect(verdict(solved.mentorOf)).toMatchObject({ valid: true, placed: 3 });
  });

  test('refuses any other assignment under the same prices', () => {
    for (let row = 0; row < rows.length; row++) {
      const worse = solved.mentorOf.slice();
      worse[row] = worse[row] === UNPLACED ? 0 : UNPLACED;
      expect(verdict(worse).valid).toBe(false);
    }
  });

  test('refuses tampered prices', () => {
    const { placementBonus, menteeSurplus, mentorPrice } = solved.certificate;
    for (let row = 0; row < rows.length; row++) {
      for (const by of [-1, 1]) {
        const tampered = menteeSurplus.slice();
        tampered[row]! += by;
        expect(verdict(solved.mentorOf, { placementBonus, menteeSurplus: tampered, mentorPrice }).valid).toBe(false);
      }
    }
    for (let column = 0; column < 3; column++) {
      const tampered = mentorPrice.slice();
      tampered[column]! += 1;
      expect(verdict(solved.mentorOf, { placementBonus, menteeSurplus, mentorPrice: tampered }).valid).toBe(false);
    }
  });

  test('refuses a worse answer with prices forged to add up to it', () => {
    const scarce = problemOf([[9_000], [8_000]], [1]);
    const placementBonus = 20_001;
    const worse = Int32Array.of(UNPLACED, 0);
    const forged = { placementBonus, menteeSurplus: Float64Array.of(0, 28_001), mentorPrice: Float64Array.of(0) };
    expect(verifyCertificate(scarce, worse, forged)).toEqual({ valid: false, failure: 'underpriced_pair' });
    const negative = { placementBonus, menteeSurplus: Float64Array.of(-1_000, 0), mentorPrice: Float64Array.of(29_001) };
    expect(verifyCertificate(scarce, worse, negative)).toEqual({ valid: false, failure: 'negative_price' });
  });

  test('names what fails', () => {
    const failure = (mentorOf: number[], certificate = solved.certificate) =>
      verdict(Int32Array.from(mentorOf), certificate);
    expect(failure([2, -1, -1, -1])).toEqual({ valid: false, failure: 'not_a_candidate' });
    expect(failure([0, 0, -1, -1])).toEqual({ valid: false, failure: 'capacity_broken' });
    expect(failure([0])).toEqual({ valid: false, failure: 'malformed' });
    expect(failure([...solved.mentorOf], { ...solved.certificate, placementBonus: 40_000 })).toEqual({
      valid: false,
      failure: 'bonus_too_small',
    });
    const nan = { ...solved.certificate, mentorPrice: new Float64Array(3).fill(NaN) };
    expect(failure([...solved.mentorOf], nan)).toEqual({ valid: false, failure: 'malformed' });
  });
});
