import type { AssignmentProblem, Gap } from '../assignment/assignment.types.ts';

/** Mentors who would lead a circle, and mentees who would join one. */
export interface CircleProblem extends AssignmentProblem {
  /** Smallest circle each mentor would run, 1…their places (0 with no places): a smaller one does not take place. */
  readonly minimumSizes: Int32Array;
  /** How alike each two mentees are in goals and level, 0…10,000; symmetric, row by row, 0 on the diagonal. */
  readonly likeness: Int32Array;
  /** What likeness counts against the mentors' scores, in percent: 0…100. */
  readonly cohesionPercent: number;
}

/**
 * Which circles run and who is in them. A mentee's part of the score is (100 − cohesion %) of the score with the
 * mentor and cohesion % of the mean likeness to the others of the circle.
 */
export interface CircleSolution {
  /** The mentor's index for each mentee, or `UNPLACED`. */
  readonly mentorOf: Int32Array;
  readonly placed: number;
  /** Sum of all parts, rounded down. */
  readonly totalScore: number;
  /** Mentors whose circle runs, ascending. */
  readonly running: Int32Array;
  /** False when the caller stopped it. */
  readonly complete: boolean;
  /** How far from the optimum this can be, against a bound that lets every mentee have the best company there is. */
  readonly gap: Gap;
}
