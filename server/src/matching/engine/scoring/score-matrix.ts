import { checkRoundInput } from '../check-input.ts';
import type { MatchMentee, MatchMentor, RoundInput, RunOptions } from '../input.types.ts';
import { ruleCode, RULE_KEYS, type RuleCode, type RuleContext, type RuleKey } from '../rules/rule.ts';
import { activeRules, firstBrokenRule } from '../rules/rules.ts';
import { inSeedOrder } from '../seed-order.ts';
import { pairScore, scoringModel } from './pair-score.ts';
import { prepareSides, type PreparedSides } from './prepare.ts';

/** What can remove a pair: a hard rule, or the quality floor after all rules. */
export type BlockCode = RuleCode | 'minimum_score';

/** Names for the values 1 and up in `ScoreMatrix.blockedBy`; 0 there is an eligible pair. */
export const BLOCK_CODES: readonly BlockCode[] = [...RULE_KEYS.map(ruleCode), 'minimum_score'];

const MINIMUM_SCORE_BLOCK = BLOCK_CODES.length;
const INELIGIBLE = -1;

/** Scores of all pairs, row by row: pair (i, j) is at `i * mentors.length + j`. */
export interface ScoreMatrix {
  /** Rows and columns in seed order. */
  readonly mentees: readonly MatchMentee[];
  readonly mentors: readonly MatchMentor[];
  readonly prepared: PreparedSides;
  /** 0…10,000, or -1 for an ineligible pair. */
  readonly scores: Int32Array;
  /** 0 for an eligible pair, else 1 + the index in `BLOCK_CODES` of what removed it. */
  readonly blockedBy: Uint8Array;
  /** Fewer than all rows when the caller stopped; the rest is ineligible and blocked by nothing. */
  readonly rowsScored: number;
}

/**
 * Scores every pair. O(mentees × mentors); five bytes a pair. Polls `shouldStop` once a mentee.
 * Throws `EngineInputError` for input that cannot be worked with, before any work.
 */
export function scorePairs(input: RoundInput, options: RunOptions): ScoreMatrix {
  checkRoundInput(input, options.seed);
  const mentees = inSeedOrder(input.mentees, options.seed);
  const mentors = inSeedOrder(input.mentors, options.seed);
  const prepared = prepareSides(mentees, mentors, input.banned);
  const { settings } = input;
  const model = scoringModel(settings);
  const rules = activeRules(settings.rules);
  const context: RuleContext = { settings: settings.rules, bannedPairs: prepared.bannedPairs };
  const floor = settings.objective.kind === 'quality_floor' ? settings.objective.minimumScore : 0;

  const scores = new Int32Array(mentees.length * mentors.length).fill(INELIGIBLE);
  const blockedBy = new Uint8Array(scores.length);
  let rowsScored = 0;
  for (const mentee of prepared.mentees) {
    if (options.shouldStop?.()) break;
    let at = rowsScored * mentors.length;
    for (const mentor of prepared.mentors) {
      const broken = firstBrokenRule(rules, mentee, mentor, context);
      if (broken !== null) blockedBy[at] = blockOf(broken);
      else {
        const score = pairScore(model, mentee, mentor);
        if (score >= floor) scores[at] = score;
        else blockedBy[at] = MINIMUM_SCORE_BLOCK;
      }
      at++;
    }
    rowsScored++;
    options.onProgress?.(rowsScored, mentees.length * 2);
  }
  return { mentees, mentors, prepared, scores, blockedBy, rowsScored };
}

/** The blocks that can occur under these settings, in the order they are applied. */
export function activeBlocks(input: RoundInput): BlockCode[] {
  const codes: BlockCode[] = activeRules(input.settings.rules).map((rule) => ruleCode(rule.key));
  if (input.settings.objective.kind === 'quality_floor') codes.push('minimum_score');
  return codes;
}

function blockOf(rule: RuleKey): number {
  return RULE_KEYS.indexOf(rule) + 1;
}
