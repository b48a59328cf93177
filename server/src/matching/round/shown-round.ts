import { shownFit, type RoundOutcome } from '../engine/index.ts';

/** Pure: a round as it is kept for coordinators, without a number in it that depends on what people told for themselves alone. */
export function shownRound<Result extends Pick<RoundOutcome, 'pairs'>>(result: Result): Result {
  return { ...result, pairs: result.pairs.map((pair) => ({ ...pair, ...shownFit(pair.contributions) })) };
}
