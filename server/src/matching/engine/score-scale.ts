/** Scores of criteria and of pairs are integers from 0 to this, so that optimality is exact. */
export const FULL_SCORE = 10_000;

/** The score of a criterion that has nothing to judge by. */
export const NEUTRAL_SCORE = 5_000;
