import { checkRoundInput } from '../check-input.ts';
import type { MatchMentee, MatchMentor, RoundInput, RunOptions } from '../input.types.ts';
import { ruleCode, RULE_KEYS, type RuleCode, type RuleKey } from '../rules/rule.ts';
import { activeRules } from '../rules/rules.ts';
import { inSeedOrder } from '../seed-order.ts';
import { pairJudge, scoringModel, type PairJudge } from './pair-judge.ts';

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
  /** Judges single pairs of these rows and columns, with their explanations. */
  readonly judge: PairJudge;
  /** 0…10,000, or -1 for an ineligible pair. */
  readonly scores: Int16Array;
  /** 0 for an eligible pair, else 1 + the index in `BLOCK_CODES` of what removed it. */
  readonly blockedBy: Uint8Array;
  /** Fewer than all rows when the caller stopped; the rest is ineligible and blocked by nothing. */
  readonly rowsScored: number;
}

/**
 * Scores every pair. O(mentees × mentors); three bytes a pair. Polls `shouldStop` once a mentee.
 * Throws `EngineInputError` for input that cannot be worked with, before any work.
 */
export function scorePairs(input: RoundInput, options: RunOptions): ScoreMatrix {
  checkRoundInput(input, options.seed);
  const mentees = inSeedOrder(input.mentees, options.seed);
  const mentors = inSeedOrder(input.mentors, options.seed);
  const { settings, banned } = input;
  const judge = pairJudge(scoringModel(settings, banned), { mentees, mentors });
  const floor = settings.objective.kind === 'quality_floor' ? settings.objective.minimumScore : 0;

  const scores = new Int16Array(mentees.length * mentors.length).fill(INELIGIBLE);
  const blockedBy = new Uint8Array(scores.length);
  let rowsScored = 0;
  for (; rowsScored < mentees.length; rowsScored++) {
    if (options.shouldStop?.()) break;
    for (let column = 0; column < mentors.length; column++) {
      const at = rowsScored * mentors.length + column;
      const broken = judge.firstBrokenRule(rowsScored, column);
      if (broken !== null) blockedBy[at] = blockOf(broken);
      else {
        const score = judge.score(rowsScored, column);
        if (score >= floor) scores[at] = score;
        else blockedBy[at] = MINIMUM_SCORE_BLOCK;
      }
    }
    options.onProgress?.(rowsScored + 1, mentees.length * 2);
  }
  return { mentees, mentors, judge, scores, blockedBy, rowsScored };
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
