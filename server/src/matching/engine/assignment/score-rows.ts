import type { AssignmentProblem } from './assignment.types.ts';

/** A score of this is a pair that is not eligible. */
export const INELIGIBLE = -1;

/** Scores of all pairs, a row at a time, so that nobody has to hold them all. */
export interface ScoreRows {
  readonly menteeCount: number;
  readonly mentorCount: number;
  /** Places of each mentor. */
  readonly capacities: Int32Array;
  /** 0…10,000 for each mentor, or `INELIGIBLE`; the same every time, valid until the next call. */
  readonly scoresOf: (mentee: number) => Int16Array;
  /**
   * The `most` best of a row that have a place, best first, of equals those first who follow `turn` soonest: where rows are
   * made anew this is quicker than to look through them. Up to `MOST_BEST`; valid until the next call.
   */
  readonly bestOf?: (mentee: number, most: number, turn: number) => BestOfRow;
  /** The same scores for some mentors only, each once, in the order given: the first `count` of a row, valid until the next call. */
  readonly among?: (mentors: Int32Array) => (mentee: number, count: number) => Int16Array;
}

/** The longest list that `bestOf` can be asked for. */
export const MOST_BEST = 64;

/** The first `count` of both arrays belong together. */
export interface BestOfRow {
  readonly count: number;
  readonly mentors: Int32Array;
  readonly scores: Int32Array;
}

/** Rows over a matrix of all scores, row by row. */
export function rowsOfMatrix(capacities: Int32Array, scores: Int16Array): ScoreRows {
  const mentorCount = capacities.length;
  return {
    menteeCount: mentorCount === 0 ? 0 : scores.length / mentorCount,
    mentorCount,
    capacities,
    scoresOf: (mentee) => scores.subarray(mentee * mentorCount, (mentee + 1) * mentorCount),
  };
}

/** Rows over candidate lists. */
export function rowsOfLists(problem: AssignmentProblem): ScoreRows {
  const { menteeCount, mentorCount, capacities, rowStart, candidateMentor, candidateScore } = problem;
  const row = new Int16Array(mentorCount);
  const scoresOf = (mentee: number): Int16Array => {
    row.fill(INELIGIBLE);
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) row[candidateMentor[at]!] = candidateScore[at]!;
    return row;
  };
  return { menteeCount, mentorCount, capacities, scoresOf };
}

/** Where ties of a row begin to be broken: elsewhere for each mentee, so that equals are spread over mentors. */
export function turnOf(rows: ScoreRows, mentee: number): number {
  return Math.floor((mentee * rows.mentorCount) / rows.menteeCount);
}
