import { CRITERIA } from '../criteria/criteria.ts';
import { CRITERION_KEYS, isPrivateCriterion, type CriterionKey } from '../criteria/criterion-keys.ts';
import type { Criterion, CriterionInForce } from '../criteria/criterion.ts';
import type { Explanation } from '../criteria/explanation.ts';
import type { PairIds, ScoreSettings } from '../input.types.ts';
import type { RuleForm, RuleKey } from '../rules/rule.ts';
import { activeRules } from '../rules/rules.ts';
import { FULL_SCORE } from '../score-scale.ts';
import { partOf, type Sides } from './part.ts';
import { pointsOf, weightedMean } from './points.ts';
import { ruleCheck } from './rule-check.ts';

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

/** The criteria that count and the rules in force, as the settings have them. */
export interface ScoringModel {
  /** Those with a weight above 0, in the order of `CRITERION_KEYS`. */
  readonly criteria: readonly (CriterionInForce & { readonly key: CriterionKey; readonly weight: number })[];
  /** In the order they are applied. */
  readonly rules: readonly { readonly key: RuleKey; readonly form: RuleForm }[];
}

/** Reads the settings once for any number of pairs. */
export function scoringModel(settings: ScoreSettings, banned: readonly PairIds[]): ScoringModel {
  return {
    criteria: CRITERION_KEYS.filter((key) => settings.weights[key] > 0).map((key) => {
      const criterion: Criterion = CRITERIA[key];
      return { key, weight: settings.weights[key], ...criterion.under(settings) };
    }),
    rules: activeRules(settings.rules).map((rule) => ({ key: rule.key, form: rule.under({ settings: settings.rules, banned }) })),
  };
}

/** Judges pairs of two sides by index, one at a time. People are read when first asked about. */
export interface PairJudge {
  /** 0…10,000, whatever the rules say. */
  score(mentee: number, mentor: number): number;
  /** The score taken apart, in the order of `CRITERION_KEYS`. */
  contributions(mentee: number, mentor: number): Contribution[];
  /** Every rule in force that the pair breaks, in the order they are applied. */
  brokenRules(mentee: number, mentor: number): RuleKey[];
  /** The first of them, or null for an eligible pair. */
  firstBrokenRule(mentee: number, mentor: number): RuleKey | null;
}

/** The judge of two sides under a model. */
export function pairJudge(model: ScoringModel, sides: Sides): PairJudge {
  const parts = model.criteria.map(({ form }) => partOf(form, sides));
  const weights = model.criteria.map(({ weight }) => weight);
  const rules = model.rules.map(({ key, form }) => ({ key, breaks: ruleCheck(form, sides) }));
  return {
    score: (mentee, mentor) => weightedMean(weights, parts.map((part) => part.score(mentee, mentor))),
    contributions(mentee, mentor) {
      const scores = parts.map((part) => part.score(mentee, mentor));
      const points = pointsOf(weights, scores);
      return model.criteria.map(({ key, weight, explain }, at) => {
        const side = parts[at]!.missing(mentee, mentor);
        return {
          criterion: key,
          weight,
          score: scores[at]! / FULL_SCORE,
          points: points[at]!,
          neutral: side !== null,
          explanation: side === null || isPrivateCriterion(key) ? explain(sides.mentees[mentee]!, sides.mentors[mentor]!) : { code: `${key}.missing`, params: { side } },
        };
      });
    },
    brokenRules: (mentee, mentor) => rules.filter(({ breaks }) => breaks(mentee, mentor)).map(({ key }) => key),
    firstBrokenRule: (mentee, mentor) => rules.find(({ breaks }) => breaks(mentee, mentor))?.key ?? null,
  };
}
