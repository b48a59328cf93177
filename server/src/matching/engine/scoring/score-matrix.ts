import { checkRoundInput } from '../check-input.ts';
import type { MatchMentee, MatchMentor, Objective, RoundInput, RunOptions } from '../input.types.ts';
import { ruleCode } from '../rules/rule.ts';
import { activeRules } from '../rules/rules.ts';
import { inSeedOrder } from '../seed-order.ts';
import { latched } from '../stop.ts';
import type { BlockCode } from './blocks.ts';
import { RowScorer } from './kernel/row-scorer.ts';
import { pairJudge, scoringModel, type PairJudge, type ScoringModel } from './pair-judge.ts';
import { readAhead, remembered } from './remembered.ts';

const INELIGIBLE = -1;

/** Scores of all pairs, row by row: pair (i, j) is at `i * mentors.length + j`. */
export interface ScoreMatrix {
  /** Rows and columns in seed order. */
  readonly mentees: readonly MatchMentee[];
  readonly mentors: readonly MatchMentor[];
  /** What everybody is judged by. */
  readonly model: ScoringModel;
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
 * Scores every pair. O(mentees × mentors); three bytes a pair. Polls `shouldStop` while people are read and once a mentee.
 * Throws `EngineInputError` for input that cannot be worked with, before any work.
 */
export function scorePairs(input: RoundInput, options: RunOptions): ScoreMatrix {
  checkRoundInput(input, options.seed);
  const mentees = inSeedOrder(input.mentees, options.seed);
  const mentors = inSeedOrder(input.mentors, options.seed);
  const model = remembered(scoringModel(input.settings, input.banned));
  const sides = { mentees, mentors };
  const shouldStop = latched(options.shouldStop);
  readAhead(model, sides, shouldStop);
  const rows = new RowScorer(model, sides, { floor: floorOf(input.settings.objective), shouldStop });

  const scores = new Int16Array(mentees.length * mentors.length).fill(INELIGIBLE);
  const blockedBy = new Uint8Array(scores.length);
  let rowsScored = 0;
  while (rowsScored < mentees.length && !shouldStop()) {
    rows.score(rowsScored);
    scores.set(rows.scores, rowsScored * mentors.length);
    blockedBy.set(rows.blockedBy, rowsScored * mentors.length);
    rowsScored++;
    options.onProgress?.(rowsScored, mentees.length * 2);
  }
  return { mentees, mentors, model, judge: pairJudge(model, sides), scores, blockedBy, rowsScored };
}

/** The score under which a pair is removed; 0 where the objective has no floor. */
export function floorOf(objective: Objective): number {
  return objective.kind === 'quality_floor' ? objective.minimumScore : 0;
}

/** The blocks that can occur under these settings, in the order they are applied. */
export function activeBlocks(input: RoundInput): BlockCode[] {
  const codes: BlockCode[] = activeRules(input.settings.rules).map((rule) => ruleCode(rule.key));
  if (input.settings.objective.kind === 'quality_floor') codes.push('minimum_score');
  return codes;
}
