import { CRITERIA } from '../criteria/criteria.ts';
import { CRITERION_KEYS, type Criterion, type CriterionKey, type Explanation } from '../criteria/criterion.ts';
import type { ScoreSettings } from '../input.types.ts';
import type { PreparedMentee, PreparedMentor } from './prepare.ts';

/** A pair's score is an integer from 0 to this, so that optimality is exact. */
export const FULL_SCORE = 10_000;

/** What one criterion gave a pair. */
export interface Contribution {
  readonly criterion: CriterionKey;
  readonly weight: number;
  /** 0…1 */
  readonly score: number;
  /** The part of the pair's score that comes from here; the parts sum to it exactly. */
  readonly points: number;
  /** True when data is missing and the score is neither for nor against the pair. */
  readonly neutral: boolean;
  readonly explanation: Explanation;
}

/** The criteria that count, with their weights. */
export interface ScoringModel {
  readonly parts: readonly { readonly criterion: Criterion; readonly weight: number }[];
  readonly weightSum: number;
  readonly settings: ScoreSettings;
}

/** Picks the criteria with a weight above 0, in the order of `CRITERION_KEYS`. */
export function scoringModel(settings: ScoreSettings): ScoringModel {
  const parts = CRITERION_KEYS.map((key) => ({ criterion: CRITERIA[key] as Criterion, weight: settings.weights[key] }))
    .filter(({ weight }) => weight > 0);
  return { parts, weightSum: parts.reduce((sum, { weight }) => sum + weight, 0), settings };
}

/** The weighted mean of the criteria as an integer 0…10,000. */
export function pairScore(model: ScoringModel, mentee: PreparedMentee, mentor: PreparedMentor): number {
  let sum = 0;
  for (const { criterion, weight } of model.parts) sum += weight * criterion.score(mentee, mentor, model.settings);
  return pointsOf(sum, model);
}

/**
 * The pair's score taken apart. Points are differences of the rounded running sum, so they are
 * whole, never negative, and sum to `pairScore` without a remainder to hand out.
 */
export function contributionsOf(model: ScoringModel, mentee: PreparedMentee, mentor: PreparedMentor): Contribution[] {
  let sum = 0;
  let pointsSoFar = 0;
  return model.parts.map(({ criterion, weight }) => {
    const score = criterion.score(mentee, mentor, model.settings);
    sum += weight * score;
    const pointsNow = pointsOf(sum, model);
    const points = pointsNow - pointsSoFar;
    pointsSoFar = pointsNow;
    const side = criterion.missing(mentee, mentor);
    return {
      criterion: criterion.key,
      weight,
      score,
      points,
      neutral: side !== null,
      explanation:
        side === null
          ? criterion.explain(mentee, mentor, model.settings)
          : { code: `${criterion.key}.missing`, params: { side } },
    };
  });
}

function pointsOf(weightedSum: number, model: ScoringModel): number {
  return Math.round((FULL_SCORE * weightedSum) / model.weightSum);
}
