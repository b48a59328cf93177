import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemArbitrary, problemOf } from './assignment.fixture.ts';
import { UNPLACED } from './assignment.types.ts';
import { findConflict, verifyConflict, type Conflict } from './conflict.ts';

type Rows = (number | null)[][];

/** Rows in which every locked pair is eligible, as a lock that a rule forbids is refused before. */
function withLocks(rows: Rows, locks: number[]): Rows {
  return rows.map((row, mentee) => row.map((score, mentor) => (locks[mentee] === mentor ? (score ?? 0) : score)));
}

/** Whether some placement keeps capacities and locks and reaches the minimum loads, by trying everything. */
function canBeMet(rows: Rows, capacities: number[], minimums: number[], locks: number[], row = 0): boolean {
  if (row === rows.length) return minimums.every((least) => least <= 0);
  const seat = (mentor: number): boolean => {
    if ((capacities[mentor] ?? 0) <= 0) return false;
    const less = (values: number[]) => values.map((value, other) => (other === mentor ? value - 1 : value));
    return canBeMet(rows, less(capacities), less(minimums), locks, row + 1);
  };
  const lock = locks[row] ?? UNPLACED;
  if (lock !== UNPLACED) return seat(lock);
  if (canBeMet(rows, capacities, minimums, locks, row + 1)) return true;
  return (rows[row] ?? []).some((score, mentor) => score !== null && seat(mentor));
}

const demandArbitrary = fc.record({
  minimums: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
  locks: fc.array(fc.integer({ min: -4, max: 2 }), { minLength: 5, maxLength: 5 }),
});

test('finds a conflict exactly where there is one, with proof, and none of its demands can be spared', () => {
  fc.assert(
    fc.property(problemArbitrary(5, 3, 3), demandArbitrary, ({ rows, capacities }, drawn) => {
      const problem = problemOf(rows, capacities);
      const minimums = capacities.map((places, mentor) => Math.min(places, drawn.minimums[mentor] ?? 0));
      const locks = rows.map((_, mentee) => {
        const mentor = drawn.locks[mentee] ?? UNPLACED;
        return mentor >= 0 && mentor < capacities.length ? mentor : UNPLACED;
      });
      const demands = { minimumLoads: Int32Array.from(minimums), lockedMentorOf: Int32Array.from(locks) };
      const conflict = findConflict(problem, demands);
      const eligible = withLocks(rows, locks);
      expect(conflict === null).toBe(canBeMet(eligible, capacities, minimums, locks));
      if (conflict === null) return;
      expect(verifyConflict(problem, demands, conflict)).toBe(true);
      for (const [fewerMinimums, fewerLocks] of withoutOne(conflict, minimums, locks)) {
        expect(canBeMet(eligible, capacities, fewerMinimums, fewerLocks)).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

/** The demands that the conflict names, less one of them, each in turn. */
function* withoutOne(conflict: Conflict, minimums: number[], locks: number[]): Generator<[number[], number[]]> {
  const mentors = conflict.code === 'capacity' ? [] : conflict.mentors;
  const keep = (values: number[], indices: readonly number[], none: number) => values.map((value, at) => (indices.includes(at) ? value : none));
  for (const mentor of mentors) {
    yield [keep(minimums, mentors.filter((other) => other !== mentor), 0), keep(locks, conflict.lockedMentees, UNPLACED)];
  }
  for (const mentee of conflict.lockedMentees) {
    yield [keep(minimums, mentors, 0), keep(locks, conflict.lockedMentees.filter((other) => other !== mentee), UNPLACED)];
  }
}

test('names the lock that takes the only mentee another mentor needs', () => {
  const problem = problemOf([[1, 1], [null, 1], [null, 1]], [1, 3]);
  const demands = { minimumLoads: Int32Array.of(1, 0), lockedMentorOf: Int32Array.of(1, UNPLACED, 1) };
  expect(findConflict(problem, demands)).toEqual({
    code: 'minimum_loads',
    mentors: [0],
    lockedMentees: [0],
    needed: 1,
    available: [], isSmallest: true,
  });
});

test('refuses a conflict that is none', () => {
  const problem = problemOf([[1], [1]], [2]);
  const demands = { minimumLoads: Int32Array.of(2), lockedMentorOf: Int32Array.of(0, UNPLACED) };
  expect(findConflict(problem, demands)).toBeNull();
  expect(verifyConflict(problem, demands, { code: 'capacity', mentor: 0, lockedMentees: [0, 0, 0] })).toBe(false);
  expect(verifyConflict(problem, demands, { code: 'capacity', mentor: 0, lockedMentees: [0, 1] })).toBe(false);
  const claim = { code: 'minimum_loads', mentors: [0, 0], lockedMentees: [], needed: 4, available: [], isSmallest: true } as const;
  expect(verifyConflict(problem, demands, claim)).toBe(false);
});

test('stopped early it names what it found so far, and says that less may do', () => {
  const problem = problemOf([[0, 1], [0, 1], [0, 1]], [2, 2, 1]);
  const demands = { minimumLoads: Int32Array.of(2, 2, 1) };
  const whole = findConflict(problem, demands);
  expect(whole).toMatchObject({ mentors: [2], isSmallest: true });
  const seen = new Set<string>();
  for (let stop = 0; stop < 40; stop++) {
    let asked = 0;
    const found = findConflict(problem, demands, { shouldStop: () => asked++ >= stop });
    if (found === null) continue;
    expect(verifyConflict(problem, demands, found)).toBe(true);
    if (found.code === 'minimum_loads') seen.add(`${found.mentors.length} ${found.isSmallest}`);
  }
  expect([...seen].sort()).toEqual(['1 false', '1 true', '3 false']);
});
