import { privateCriteria } from '@alongside/shared/asks';
import type { CriterionKey } from '../criteria/criterion-keys.ts';
import { FULL_SCORE } from '../score-scale.ts';
import type { Contribution } from './pair-judge.ts';
import { pointsOf, weightedMean } from './points.ts';

/** A score with the parts that sum to it. */
export interface Fit {
  /** 0…10,000 */
  readonly score: number;
  readonly contributions: readonly Contribution[];
}

/** Pure: the score that a pair has where some criteria weigh nothing; 0 where nothing else was asked about. */
export function fitWithout(contributions: readonly Contribution[], leftOut: readonly CriterionKey[]): Fit {
  const kept = contributions.filter(({ criterion }) => !leftOut.includes(criterion));
  if (kept.length === 0) return { score: 0, contributions: [] };
  const weights = kept.map(({ weight }) => weight);
  const scores = kept.map(({ score }) => Math.round(score * FULL_SCORE));
  const points = pointsOf(weights, scores);
  return { score: weightedMean(weights, scores), contributions: kept.map((each, at) => ({ ...each, points: points[at]! })) };
}

/**
 * Pure: what of a pair's score may be shown. A total with private criteria in it would give them away to whoever takes
 * the rest off.
 */
export function shownFit(contributions: readonly Contribution[]): Fit {
  return fitWithout(contributions, privateCriteria);
}
