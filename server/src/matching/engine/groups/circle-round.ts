import { UNPLACED, type AssignmentProblem } from '../assignment/assignment.types.ts';
import { candidatesOf } from '../assignment/candidates.ts';
import { resolveLocks } from '../assignment/locks.ts';
import { formCircles } from '../circles/form-circles.ts';
import type { CircleSolution } from '../circles/circles.types.ts';
import type { PairIds, RoundInput, RunOptions } from '../input.types.ts';
import { runRound } from '../round/run-round.ts';
import type { RoundOutcome } from '../round/round.types.ts';
import { scorePairs, type ScoreMatrix } from '../scoring/score-matrix.ts';
import { keepApart, likenessAmong } from './company.ts';
import type { GroupBounds, ShapedResult } from './group-round.types.ts';

/** What the likeness of the mentees counts against the fit with their mentor, in percent. */
export const COHESION_PERCENT = 30;

/**
 * A round of circles: which mentors' circles run and who is in them; see `formCircles`. A mentor's places bound the
 * circle, and so do the bounds of the programme; a circle under the smallest size does not run. Locked mentees go to
 * their mentor or nowhere. Two mentees who are to be kept apart never share a circle. Throws `EngineInputError`.
 */
export function runCircleRound(input: RoundInput, bounds: GroupBounds, options: RunOptions): ShapedResult {
  const sized = withinBounds(input, bounds);
  const matrix = scorePairs(sized, options);
  const locks = resolveLocks(sized, matrix);
  if (locks.kind === 'infeasible') return locks;
  const scores = onlyLocked(matrix, locks.mentorOf);
  const solution = formApart({ ...matrix, scores }, bounds, options);
  options.onProgress?.(matrix.mentees.length * 2, matrix.mentees.length * 2);
  const pairs: PairIds[] = [];
  solution.mentorOf.forEach((mentor, mentee) => {
    if (mentor !== UNPLACED) pairs.push({ menteeId: matrix.mentees[mentee]!.id, mentorId: matrix.mentors[mentor]!.id });
  });
  const complete = solution.complete && matrix.rowsScored === matrix.mentees.length;
  return { ...describedBy(sized, pairs, options.seed), kind: 'formed', complete, worth: solution.totalScore, gap: solution.gap };
}

/** Mentors with fewer places than the smallest circle lead none. */
function withinBounds(input: RoundInput, { smallest, largest }: GroupBounds): RoundInput {
  const mentors = input.mentors.map((mentor) => ({ ...mentor, minimumLoad: 0, capacity: mentor.capacity < smallest ? 0 : Math.min(mentor.capacity, largest) }));
  return { ...input, mentors };
}

function onlyLocked({ scores, mentors }: ScoreMatrix, lockedMentorOf: Int32Array): Int16Array {
  return scores.map((score, at) => {
    const locked = lockedMentorOf[Math.floor(at / mentors.length)]!;
    return locked === UNPLACED || locked === at % mentors.length ? score : -1;
  });
}

/** Forms circles; while two who are to be kept apart share one, whoever of them fits it less is kept out of it. */
function formApart(matrix: ScoreMatrix, { smallest }: GroupBounds, options: RunOptions): CircleSolution {
  const { mentees, mentors, scores } = matrix;
  const likeness = likenessAmong(mentees);
  const minimumSizes = Int32Array.from(mentors, ({ capacity }) => Math.min(smallest, capacity));
  const none = new Int32Array(mentees.length).fill(UNPLACED);
  for (;;) {
    const problem: AssignmentProblem = candidatesOf(matrix, none);
    const solution = formCircles({ ...problem, minimumSizes, likeness, cohesionPercent: COHESION_PERCENT }, options);
    const clash = clashIn(matrix, solution.mentorOf);
    if (clash === undefined) return solution;
    scores[clash.mentee * mentors.length + clash.mentor] = -1;
  }
}

function clashIn({ mentees, mentors, scores }: ScoreMatrix, mentorOf: Int32Array): { mentee: number; mentor: number } | undefined {
  for (let first = 0; first < mentees.length; first++) {
    const mentor = mentorOf[first]!;
    if (mentor === UNPLACED) continue;
    for (let second = 0; second < first; second++) {
      if (mentorOf[second] !== mentor || !keepApart(mentees[first]!, mentees[second]!)) continue;
      const fit = (mentee: number): number => scores[mentee * mentors.length + mentor]!;
      return { mentee: fit(first) < fit(second) ? first : second, mentor };
    }
  }
  return undefined;
}

/**
 * Groups told as a round of pairs in which the members' places are all the places there are: pairs with their reasons,
 * who is left out and why, figures.
 */
export function describedBy(input: RoundInput, pairs: readonly PairIds[], seed: number): RoundOutcome {
  const load = new Map<string, number>();
  for (const { mentorId } of pairs) load.set(mentorId, (load.get(mentorId) ?? 0) + 1);
  const mentors = input.mentors.map((mentor) => ({ ...mentor, minimumLoad: 0, capacity: load.get(mentor.id) ?? 0 }));
  const told = runRound({ ...input, mentors, locked: pairs, settings: { ...input.settings, objective: { kind: 'coverage_first' } } }, { seed });
  if (told.kind === 'infeasible') throw new Error('groups were formed against a rule');
  const { kind: _, ...outcome } = told;
  const hands = new Set(input.locked.map(keyOf));
  return { ...outcome, pairs: outcome.pairs.map((pair) => ({ ...pair, locked: hands.has(keyOf(pair)) })) };
}

function keyOf({ menteeId, mentorId }: PairIds): string {
  return `${menteeId} ${mentorId}`;
}
