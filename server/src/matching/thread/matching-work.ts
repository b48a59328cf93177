import type { PairIds, RoundInput, RoundShape, ShapedResult, Shortage, SwapCosts, SwapQuestion } from '../engine/index.ts';

/** What the matching thread can be asked to work out, from plain data alone. */
export type MatchingWork =
  | { readonly kind: 'round'; readonly input: RoundInput; readonly shape: RoundShape; readonly seed: number }
  | { readonly kind: 'blocking'; readonly input: RoundInput; readonly pairs: readonly PairIds[]; readonly seed: number }
  | { readonly kind: 'swaps'; readonly input: RoundInput; readonly seed: number; readonly question: SwapQuestion }
  | { readonly kind: 'shortage'; readonly input: RoundInput; readonly seed: number; readonly mostSkills: number; readonly mostMentors: number };

export interface SolvedRound {
  result: ShapedResult;
  /** Whether the certificate was checked against the input and holds. */
  proved: boolean;
}

/** What each kind of work is answered by. */
export interface MatchingAnswers {
  round: SolvedRound;
  blocking: number | null;
  swaps: SwapCosts | null;
  shortage: Shortage | null;
}

/** Ends the thread. */
export const END = 'end';

export type ToThread = typeof END | WorkToThread;

export interface WorkToThread {
  work: MatchingWork;
  /** One integer: 1 once the work is to end with the best found so far. */
  stop: SharedArrayBuffer;
}

export type FromThread = { kind: 'progress'; done: number; total: number } | { kind: 'answer'; answer: MatchingAnswers[MatchingWork['kind']] };
