import { UNPLACED } from '../assignment/assignment.types.ts';
import { candidatesOf } from '../assignment/candidates.ts';
import { resolveLocks } from '../assignment/locks.ts';
import { formCircles, tallyCircles } from '../circles/form-circles.ts';
import type { CircleSolution } from '../circles/circles.types.ts';
import type { PairIds, RoundInput, RuleSettings, RunOptions } from '../input.types.ts';
import { runRound } from '../round/run-round.ts';
import type { RoundOutcome } from '../round/round.types.ts';
import { scorePairs, type ScoreMatrix } from '../scoring/score-matrix.ts';
import { latched, type ShouldStop } from '../stop.ts';
import { companyRule, likenessAmong } from './company.ts';
import type { GroupBounds, ShapedResult } from './group-round.types.ts';

/** What the likeness of the mentees counts against the fit with their mentor, in percent. */
export const COHESION_PERCENT = 30;

/**
 * A round of circles: which mentors' circles run and who is in them; see `formCircles`. A mentor's places bound the
 * circle, and so do the bounds of the programme; a circle under the smallest size does not run. Locked mentees go to
 * their mentor or nowhere. Mentees whom a rule or a wish keeps apart never share a circle. Throws `EngineInputError`.
 */
export function runCircleRound(input: RoundInput, bounds: GroupBounds, given: RunOptions): ShapedResult {
  const options = { ...given, shouldStop: latched(given.shouldStop) };
  const sized = withinBounds(input, bounds);
  const matrix = scorePairs(sized, options);
  const locks = resolveLocks(sized, matrix);
  if (locks.kind === 'infeasible') return locks;
  const scores = onlyLocked(matrix, locks.mentorOf);
  const solution = formApart({ ...matrix, scores }, input.settings.rules, bounds, options);
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

/** Times that circles are formed anew because two in one may not share it. */
const MOST_TRIES = 40;

type Formed = Pick<CircleSolution, 'mentorOf' | 'placed' | 'totalScore' | 'complete' | 'gap'>;

/**
 * Forms circles; while two who may not share one do, whoever of them fits it less is kept out of it and all are formed
 * anew. What is left of such clashes after many tries, or when the caller stops, leaves its circle. The bound is that of
 * the first try, when nobody was kept out of anything yet.
 */
function formApart(matrix: ScoreMatrix, rules: RuleSettings, { smallest }: GroupBounds, options: RunOptions & { readonly shouldStop: ShouldStop }): Formed {
  const { mentees, mentors, scores } = matrix;
  const likeness = likenessAmong(mentees, options.shouldStop);
  const minimumSizes = Int32Array.from(mentors, ({ capacity }) => Math.min(smallest, capacity));
  const none = new Int32Array(mentees.length).fill(UNPLACED);
  let bound: Formed | null = null;
  for (let tries = 1; ; tries++) {
    const problem = { ...candidatesOf(matrix, none), minimumSizes, likeness, cohesionPercent: COHESION_PERCENT };
    const solution = formCircles(problem, options);
    bound ??= solution;
    const clashing = clashesIn(matrix, rules, solution.mentorOf);
    if (clashing.length === 0) return within(bound, solution);
    if (tries === MOST_TRIES || !solution.complete) {
      const mentorOf = without(solution.mentorOf, clashing, minimumSizes);
      return within(bound, { mentorOf, complete: false, ...tallyCircles(problem, mentorOf) });
    }
    for (const mentee of clashing) scores[mentee * mentors.length + solution.mentorOf[mentee]!] = -1;
  }
}

/** Circles with how far they can be from what bounds them. */
function within(bound: Formed, found: Omit<Formed, 'gap'>): Formed {
  const placed = bound.placed + bound.gap.placed - found.placed;
  const score = placed > 0 || bound.gap.score === null ? null : bound.totalScore + bound.gap.score - found.totalScore;
  return { ...found, gap: { placed, score } };
}

/** The mentees whose leaving would leave circles in which all may be together. */
function clashesIn({ mentees, mentors, scores }: ScoreMatrix, rules: RuleSettings, mentorOf: Int32Array): number[] {
  const fit = (mentee: number): number => scores[mentee * mentors.length + mentorOf[mentee]!]!;
  const placed = [...mentorOf.keys()].filter((mentee) => mentorOf[mentee] !== UNPLACED).sort((a, b) => fit(b) - fit(a) || a - b);
  const staying = new Map<number, readonly number[]>();
  return placed.filter((mentee) => {
    const company = staying.get(mentorOf[mentee]!) ?? [];
    if (company.some((other) => companyRule(mentees[mentee]!, mentees[other]!, rules) !== null)) return true;
    staying.set(mentorOf[mentee]!, [...company, mentee]);
    return false;
  });
}

/** Circles without some of their mentees; one that falls below its minimum does not run. */
function without(mentorOf: Int32Array, leaving: readonly number[], minimumSizes: Int32Array): Int32Array {
  const left = mentorOf.slice();
  for (const mentee of leaving) left[mentee] = UNPLACED;
  const size = new Int32Array(minimumSizes.length);
  for (const mentor of left) if (mentor !== UNPLACED) size[mentor]!++;
  return left.map((mentor) => (mentor !== UNPLACED && size[mentor]! < minimumSizes[mentor]! ? UNPLACED : mentor));
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
