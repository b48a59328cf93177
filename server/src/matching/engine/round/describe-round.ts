import { UNPLACED, type AssignmentProblem } from '../assignment/assignment.types.ts';
import type { RoundInput } from '../input.types.ts';
import type { ScoredRound } from '../scoring/scored-round.ts';
import { compareIds } from '../seed-order.ts';
import { countBlockingPairs } from '../stable/blocking-pairs.ts';
import { rankingsOf, type Preferences } from './rankings.ts';
import { mentorsBelowMinimum, mentorsWithRoom, roundStats, rulesRemoved, skillShortage } from './round-stats.ts';
import type { ProposedPair, RoundOutcome } from './round.types.ts';
import { explainUnmatched } from './unmatched.ts';

/** Everything about a placement that people read: pairs with their reasons, who is left out and why, figures. */
export function describeRound(
  input: RoundInput,
  scored: ScoredRound,
  mentorOf: Int32Array,
  lockedMentorOf: Int32Array,
): Omit<RoundOutcome, 'gap' | 'blockingPairs'> {
  const load = new Int32Array(scored.mentors.length);
  const pairs: ProposedPair[] = [];
  const unmatchedRows: number[] = [];
  mentorOf.forEach((column, row) => {
    if (column === UNPLACED) {
      unmatchedRows.push(row);
      return;
    }
    load[column]!++;
    pairs.push({
      menteeId: scored.mentees[row]!.id,
      mentorId: scored.mentors[column]!.id,
      score: scored.judge.score(row, column),
      locked: lockedMentorOf[row] !== UNPLACED,
      contributions: scored.judge.contributions(row, column),
    });
  });
  pairs.sort((a, b) => b.score - a.score || compareIds(a.menteeId, b.menteeId));
  const scores = pairs.map(({ score }) => score);
  return {
    pairs,
    unmatched: explainUnmatched(input, scored, unmatchedRows, load).sort((a, b) => compareIds(a.menteeId, b.menteeId)),
    mentorsWithRoom: mentorsWithRoom(scored.mentors, load),
    mentorsBelowMinimum: mentorsBelowMinimum(scored.mentors, load),
    stats: roundStats(scores, scored.mentees.length, scored.mentors, load),
    rulesRemoved: rulesRemoved(input, scored),
    skillShortage: skillShortage(scored.mentees, scored.mentors),
  };
}

/** Rankings of more entries than this would take half a gigabyte beside the scores. */
const MOST_RANKED = 10_000_000;

/**
 * Pairs in which both would rather have each other than what they have, by the rankings that a stable objective uses;
 * locked pairs stand outside. Null where there are too many candidates to rank.
 */
export function countRanked(problem: AssignmentProblem, preferences: Preferences, mentorOf: Int32Array): number | null {
  if (problem.candidateMentor.length > MOST_RANKED) return null;
  return countBlockingPairs(rankingsOf(problem, preferences), mentorOf);
}
