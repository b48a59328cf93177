import { UNPLACED } from '../assignment/assignment.types.ts';
import { candidatesOf } from '../assignment/candidates.ts';
import { resolveLocks } from '../assignment/locks.ts';
import { solveAssignment } from '../assignment/solve-assignment.ts';
import type { RoundInput, RunOptions } from '../input.types.ts';
import { scorePairs, type ScoreMatrix } from '../scoring/score-matrix.ts';
import { compareIds } from '../seed-order.ts';
import { mentorsBelowMinimum, mentorsWithRoom, roundStats, rulesRemoved, skillShortage } from './round-stats.ts';
import type { ProposedPair, RoundOutcome, RoundResult } from './round.types.ts';
import { explainUnmatched } from './unmatched.ts';

/**
 * Runs a matching round: scores all pairs, applies the rules, keeps locked pairs, and places as many
 * mentees as possible at the highest total score. Exact with its proof, unless the caller stops it.
 * The same input in any order and the same seed give the same result.
 * Throws `EngineInputError` for input it cannot work with; contradicting locks are a result.
 */
export function runRound(input: RoundInput, options: RunOptions): RoundResult {
  const matrix = scorePairs(input, options);
  const locks = resolveLocks(input, matrix);
  if (locks.kind === 'infeasible') return locks;

  const menteeCount = matrix.mentees.length;
  const problem = candidatesOf(matrix, locks.mentorOf);
  const solution = solveAssignment(problem, {
    shouldStop: () => matrix.rowsScored < menteeCount || options.shouldStop?.() === true,
    onRow: (done) => options.onProgress?.(menteeCount + done, menteeCount * 2),
  });
  const mentorOf = solution.mentorOf.map((mentor, row) => (mentor === UNPLACED ? locks.mentorOf[row]! : mentor));
  const outcome = describe(input, matrix, mentorOf, locks.mentorOf);

  if (matrix.rowsScored < menteeCount) {
    const places = problem.capacities.reduce((sum, capacity) => sum + capacity, 0);
    const seekers = locks.mentorOf.reduce((count, mentor) => count + (mentor === UNPLACED ? 1 : 0), 0);
    const placed = Math.min(places, seekers) - solution.placed;
    return { kind: 'stopped', ...outcome, gap: { placed, score: null } };
  }
  if (!solution.complete) return { kind: 'stopped', ...outcome, gap: solution.gap };
  const menteeIds = matrix.mentees.map(({ id }) => id);
  const mentorIds = matrix.mentors.map(({ id }) => id);
  const certificate = { ...solution.certificate, menteeIds, mentorIds };
  return { kind: 'solved', ...outcome, gap: solution.gap, certificate };
}

function describe(
  input: RoundInput,
  matrix: ScoreMatrix,
  mentorOf: Int32Array,
  lockedMentorOf: Int32Array,
): Omit<RoundOutcome, 'gap'> {
  const load = new Int32Array(matrix.mentors.length);
  const pairs: ProposedPair[] = [];
  const unmatchedRows: number[] = [];
  mentorOf.forEach((column, row) => {
    if (column === UNPLACED) {
      unmatchedRows.push(row);
      return;
    }
    load[column]!++;
    pairs.push({
      menteeId: matrix.mentees[row]!.id,
      mentorId: matrix.mentors[column]!.id,
      score: matrix.judge.score(row, column),
      locked: lockedMentorOf[row] !== UNPLACED,
      contributions: matrix.judge.contributions(row, column),
    });
  });
  pairs.sort((a, b) => b.score - a.score || compareIds(a.menteeId, b.menteeId));
  const scores = pairs.map(({ score }) => score);
  return {
    pairs,
    unmatched: explainUnmatched(input, matrix, unmatchedRows, load).sort((a, b) => compareIds(a.menteeId, b.menteeId)),
    mentorsWithRoom: mentorsWithRoom(matrix.mentors, load),
    mentorsBelowMinimum: mentorsBelowMinimum(matrix.mentors, load),
    stats: roundStats(scores, matrix.mentees.length, matrix.mentors, load),
    rulesRemoved: rulesRemoved(input, matrix),
    skillShortage: skillShortage(matrix.mentees, matrix.mentors),
  };
}
