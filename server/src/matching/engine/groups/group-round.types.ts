import type { RoundOutcome, RoundResult } from '../round/round.types.ts';

/** Mentees of a circle beside its mentor, or people of a group of peers. */
export interface GroupBounds {
  /** 2…20 */
  readonly smallest: number;
  /** `smallest`…20 */
  readonly largest: number;
}

/** How people of a round come together: one mentor and one mentee, a mentor with a circle of mentees, or peers among themselves. */
export type RoundShape =
  | { readonly kind: 'pairs' }
  | ({ readonly kind: 'circles' } & GroupBounds)
  | ({ readonly kind: 'peers' } & GroupBounds);

/**
 * A round of groups, written as pairs: each member of a circle with its mentor; each peer of a group with its host, who
 * is the member with the lowest id. Good, not proved optimal: `gap` says how far the optimum could be at most.
 */
export type FormedRound = {
  readonly kind: 'formed';
  readonly complete: boolean;
  /** What the search maximised, in points: fit and likeness in circles, mutual scores among peers. `gap.score` is of it. */
  readonly worth: number;
} & RoundOutcome;

export type ShapedResult = RoundResult | FormedRound;
