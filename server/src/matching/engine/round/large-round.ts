import { UNPLACED, type Certificate } from '../assignment/assignment.types.ts';
import { verifyCertificate, type CertificateVerdict } from '../assignment/certificate.ts';
import { resolveLocks } from '../assignment/locks.ts';
import { solveAssignment } from '../assignment/solve-assignment.ts';
import { checkRoundInput, hasPlainObjective, MOST_PAIRS, MOST_PAIRS_ON_DEMAND } from '../check-input.ts';
import type { RoundInput, RunOptions } from '../input.types.ts';
import { pairJudge, scoringModel } from '../scoring/pair-judge.ts';
import type { Sides } from '../scoring/part.ts';
import { floorOf } from '../scoring/score-matrix.ts';
import { scoredRows } from '../scoring/scored-rows.ts';
import { inSeedOrder } from '../seed-order.ts';
import { latched } from '../stop.ts';
import { describeRound } from './describe-round.ts';
import type { RoundResult } from './round.types.ts';

/** Whether a round has too many pairs to hold their scores, and an objective that does without. */
export function isLarge(input: RoundInput): boolean {
  return input.mentees.length * input.mentors.length > MOST_PAIRS && hasPlainObjective(input);
}

/**
 * Runs a round over rows that are scored on demand: the same result as of `runRound`, but that blocking pairs are too many
 * to count.
 */
export function runLargeRound(input: RoundInput, options: RunOptions): RoundResult {
  checkRoundInput(input, options.seed, MOST_PAIRS_ON_DEMAND);
  const sides = inOrder(input, options.seed);
  const { mentees, mentors } = sides;
  const model = scoringModel(input.settings, input.banned);
  const judge = pairJudge(model, sides);
  const locks = resolveLocks(input, { ...sides, judge });
  if (locks.kind === 'infeasible') return locks;
  const shouldStop = latched(options.shouldStop);
  const rows = scoredRows(model, sides, floorOf(input.settings.objective), { lockedMentorOf: locks.mentorOf, shouldStop });
  const solution = solveAssignment(rows, {
    shouldStop,
    onRow: (done) => options.onProgress?.(mentees.length + done, mentees.length * 2),
  });
  const mentorOf = solution.mentorOf.map((mentor, row) => (mentor === UNPLACED ? locks.mentorOf[row]! : mentor));
  const { blocksOf, removed } = rows;
  const scored = { ...sides, model, judge, rowsScored: rows.rowsScored(), blocksOf, removed };
  const outcome = { ...describeRound(input, scored, mentorOf, locks.mentorOf), blockingPairs: null };
  if (!solution.complete) return { kind: 'stopped', ...outcome, gap: solution.gap };
  const ids = { menteeIds: mentees.map(({ id }) => id), mentorIds: mentors.map(({ id }) => id) };
  return { kind: 'solved', ...outcome, gap: { placed: 0, score: 0 }, certificate: { kind: 'optimal', stages: [solution.certificate], lowestLevel: 0, ...ids } };
}

/** Whether prices prove the places that locked pairs leave in a large round; people in the order of `sides`. */
export function verifyLargeRound(input: RoundInput, sides: Sides, lockedMentorOf: Int32Array, mentorOf: Int32Array, prices: Certificate): CertificateVerdict {
  const rows = scoredRows(scoringModel(input.settings, input.banned), sides, floorOf(input.settings.objective), { lockedMentorOf });
  return verifyCertificate(rows, mentorOf, prices);
}

/** The people of a round in an order that depends on seed and ids alone. */
export function inOrder({ mentees, mentors }: RoundInput, seed: number): Sides {
  return { mentees: inSeedOrder(mentees, seed), mentors: inSeedOrder(mentors, seed) };
}
