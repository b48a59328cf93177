import fc from 'fast-check';
import type { AssignmentProblem } from './assignment.types.ts';
import { rowsOfMatrix, type ScoreRows } from './score-rows.ts';

/** A problem from rows of scores; null is a pair that is not eligible. */
export function problemOf(rows: (number | null)[][], capacities: number[]): AssignmentProblem {
  const rowStart = [0];
  const candidateMentor: number[] = [];
  const candidateScore: number[] = [];
  for (const row of rows) {
    row.forEach((score, mentor) => {
      if (score === null) return;
      candidateMentor.push(mentor);
      candidateScore.push(score);
    });
    rowStart.push(candidateMentor.length);
  }
  return {
    menteeCount: rows.length,
    mentorCount: capacities.length,
    capacities: Int32Array.from(capacities),
    rowStart: Int32Array.from(rowStart),
    candidateMentor: Int32Array.from(candidateMentor),
    candidateScore: Int32Array.from(candidateScore),
  };
}

/** The best [placed, total] by trying everything. */
export function bruteForce(rows: (number | null)[][], capacities: number[]): [number, number] {
  const left = [...capacities];
  const search = (row: number): [number, number] => {
    const scores = rows[row];
    if (scores === undefined) return [0, 0];
    let best = search(row + 1);
    scores.forEach((score, mentor) => {
      if (score === null || (left[mentor] ?? 0) === 0) return;
      left[mentor] = (left[mentor] ?? 0) - 1;
      const [placed, total] = search(row + 1);
      left[mentor] = (left[mentor] ?? 0) + 1;
      if (placed + 1 > best[0] || (placed + 1 === best[0] && total + score > best[1])) best = [placed + 1, total + score];
    });
    return best;
  };
  return search(0);
}

/** A score, often a low one so that ties abound, or null for a pair that is not eligible. */
export const scoreArbitrary = fc.option(fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 3 })));
/** Rows of scores with null for pairs that are not eligible, and places. */
export const problemArbitrary = (mentees: number, mentors: number, places: number) =>
  fc.integer({ min: 1, max: mentors }).chain((width) =>
    fc.record({
      rows: fc.array(fc.array(scoreArbitrary, { minLength: width, maxLength: width }), { maxLength: mentees }),
      capacities: fc.array(fc.integer({ min: 0, max: places }), { minLength: width, maxLength: width }),
    }),
  );

/** The same as rows on demand. */
export function rowsOf(rows: (number | null)[][], capacities: number[]): ScoreRows {
  return rowsOfMatrix(Int32Array.from(capacities), Int16Array.from(rows.flat(), (score) => score ?? -1));
}

/**
 * Rows and places larger than fast-check likes to draw one by one: scores by a linear congruence
 * (Numerical Recipes' constants) with a liking for the first mentors, `levels` distinct ones.
 */
export const largeArbitrary = fc
  .record({
    seed: fc.integer(),
    mentees: fc.integer({ min: 1, max: 120 }),
    mentors: fc.integer({ min: 1, max: 90 }),
    places: fc.integer({ min: 0, max: 3 }),
    levels: fc.constantFrom(1, 3, 50, 10_000),
    eligible: fc.constantFrom(5, 50, 100),
  })
  .map(({ seed, mentees, mentors, places, levels, eligible }) => {
    let state = seed >>> 0;
    const draw = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const score = (mentor: number): number => Math.floor((draw(levels) * (1 + mentors - mentor)) / (1 + mentors));
    const row = () => Array.from({ length: mentors }, (_, mentor) => (draw(100) < eligible ? score(mentor) : null));
    return { rows: Array.from({ length: mentees }, row), capacities: Array.from({ length: mentors }, () => draw(places + 1)) };
  });
