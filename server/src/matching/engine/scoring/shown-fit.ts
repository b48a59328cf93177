import { isPrivateCriterion } from '../criteria/criterion-keys.ts';
import { FULL_SCORE } from '../score-scale.ts';
import type { Contribution } from './pair-judge.ts';
import { pointsOf, weightedMean } from './points.ts';

/** A score with the parts that sum to it. */
export interface Fit {
  /** 0…10,000 */
  readonly score: number;
  readonly contributions: readonly Contribution[];
}

/**
 * Pure: what of a pair's score may be shown, the score that the pair has where private criteria weigh nothing. A total
 * with them in it would give them away to whoever takes the rest off.
 */
export function shownFit(contributions: readonly Contribution[]): Fit {
  const shown = contributions.filter(({ criterion }) => !isPrivateCriterion(criterion));
  if (shown.length === 0) return { score: 0, contributions: [] };
  const weights = shown.map(({ weight }) => weight);
  const scores = shown.map(({ score }) => Math.round(score * FULL_SCORE));
  const points = pointsOf(weights, scores);
  return { score: weightedMean(weights, scores), contributions: shown.map((each, at) => ({ ...each, points: points[at]! })) };
}
