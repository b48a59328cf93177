import { UNPLACED, type AssignmentProblem } from './assignment.types.ts';
import { Additions } from './candidate-lists.ts';
import { latched, type ShouldStop } from '../stop.ts';
import { largestPlacement } from './hopcroft-karp.ts';

/** Demands that a placement has to meet, whatever it costs; by index of mentor and of mentee. */
export interface HardDemands {
  /** Mentees that each mentor must have at least, 0 for no such demand; never more than the places. */
  readonly minimumLoads: Int32Array;
  /** The mentor of each locked mentee, `UNPLACED` for the others. A lock counts towards the load. */
  readonly lockedMentorOf?: Int32Array;
}

/**
 * Demands that cannot be met together, none of which can be spared: without any one of them the
 * others can, unless `isSmallest` is false, as the caller stopped before all were tried. `capacity`: more mentees are locked to a mentor than there are places.
 * `minimum_loads`: after the locks, these mentors still need `needed` mentees, and only `available`
 * are eligible for any of them and not locked.
 */
export type Conflict =
  | { readonly code: 'capacity'; readonly mentor: number; readonly lockedMentees: readonly number[] }
  | {
      readonly code: 'minimum_loads';
      readonly mentors: readonly number[];
      readonly lockedMentees: readonly number[];
      readonly needed: number;
      readonly available: readonly number[];
      readonly isSmallest: boolean;
    };

/**
 * Finds demands that contradict one another, or null when all can be met. Minimum loads can be met
 * exactly if every set of mentors is eligible for as many mentees as it needs (Hall 1935), which a
 * largest placement on the needed places decides. Where it falls short, the mentors it reaches from
 * an empty place need too much together; a deletion filter (Chinneck and Dravnieks 1991) then drops
 * every demand that the contradiction does not need. A locked pair counts as eligible, locked or not,
 * so that no demand ever helps another.
 *
 * Stopped early, it answers with the smallest set found so far, or null where none was found yet.
 */
export function findConflict(given: AssignmentProblem, demands: HardDemands, options: { readonly shouldStop?: ShouldStop } = {}): Conflict | null {
  const shouldStop = latched(options.shouldStop);
  const locked = demands.lockedMentorOf ?? new Int32Array(given.menteeCount).fill(UNPLACED);
  const problem = withLockedPairs(given, locked);
  const crowded = crowdedMentor(problem, locked);
  if (crowded !== null) return crowded;
  const all: DemandSet = {
    mentors: indicesOf(demands.minimumLoads, (least) => least > 0),
    mentees: indicesOf(locked, (mentor) => mentor !== UNPLACED),
  };
  const start = shortfall(problem, demands.minimumLoads, locked, all, shouldStop);
  if (start === null) return null;
  const concerned = candidatesTo(problem, start);
  const near: DemandSet = {
    mentors: start,
    mentees: all.mentees.filter((mentee) => concerned.has(mentee) || start.includes(locked[mentee]!)),
  };
  const kept = filtered(near, (set) => shortfall(problem, demands.minimumLoads, locked, set, shouldStop), shouldStop);
  const isLocked = new Set(kept.mentees);
  return {
    code: 'minimum_loads',
    mentors: kept.mentors,
    lockedMentees: kept.mentees,
    needed: kept.mentors.reduce((sum, mentor) => sum + neededBy(mentor, demands.minimumLoads, locked, kept), 0),
    available: [...candidatesTo(problem, kept.mentors)].filter((mentee) => !isLocked.has(mentee)).sort((a, b) => a - b),
    isSmallest: !shouldStop(),
  };
}

/** Checks from the problem alone that the demands named contradict one another. */
export function verifyConflict(problem: AssignmentProblem, demands: HardDemands, conflict: Conflict): boolean {
  const locked = demands.lockedMentorOf ?? new Int32Array(problem.menteeCount).fill(UNPLACED);
  if (conflict.code === 'capacity') {
    const all = conflict.lockedMentees.every((mentee) => locked[mentee] === conflict.mentor);
    return all && new Set(conflict.lockedMentees).size > problem.capacities[conflict.mentor]!;
  }
  if (conflict.lockedMentees.some((mentee) => locked[mentee] === UNPLACED)) return false;
  const mentors = new Set(conflict.mentors);
  const held = new Set(conflict.lockedMentees);
  let needed = 0;
  for (const mentor of mentors) {
    const own = [...held].filter((mentee) => locked[mentee] === mentor).length;
    needed += Math.max(0, demands.minimumLoads[mentor]! - own);
  }
  let available = 0;
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    const row = problem.candidateMentor.subarray(problem.rowStart[mentee], problem.rowStart[mentee + 1]);
    const isEligible = mentors.has(locked[mentee]!) || row.some((mentor) => mentors.has(mentor));
    if (!held.has(mentee) && isEligible) available++;
  }
  return needed > available;
}

/** Mentors whose minimum load counts, and mentees whose lock counts. */
interface DemandSet {
  readonly mentors: readonly number[];
  readonly mentees: readonly number[];
}

function withLockedPairs(problem: AssignmentProblem, locked: Int32Array): AssignmentProblem {
  const missing = new Additions();
  locked.forEach((mentor, mentee) => {
    const row = problem.candidateMentor.subarray(problem.rowStart[mentee], problem.rowStart[mentee + 1]);
    if (mentor !== UNPLACED && !row.includes(mentor)) missing.add(mentee, mentor, 0);
  });
  return missing.count === 0 ? problem : missing.addedTo(problem);
}

function crowdedMentor(problem: AssignmentProblem, locked: Int32Array): Conflict | null {
  const free = problem.capacities.slice();
  for (const mentor of locked) if (mentor !== UNPLACED) free[mentor]!--;
  const mentor = free.findIndex((left) => left < 0);
  if (mentor < 0) return null;
  const lockedMentees = indicesOf(locked, (own) => own === mentor);
  return { code: 'capacity', mentor, lockedMentees: lockedMentees.slice(0, problem.capacities[mentor]! + 1) };
}

function neededBy(mentor: number, minimumLoads: Int32Array, locked: Int32Array, { mentees }: DemandSet): number {
  const own = mentees.reduce((count, mentee) => count + (locked[mentee] === mentor ? 1 : 0), 0);
  return Math.max(0, minimumLoads[mentor]! - own);
}

/** Mentors of the set who together need more mentees than there are for them; null when all can be met, or when stopped before it is known. */
function shortfall(problem: AssignmentProblem, minimumLoads: Int32Array, locked: Int32Array, set: DemandSet, shouldStop: ShouldStop): number[] | null {
  const needed = new Int32Array(problem.mentorCount);
  for (const mentor of set.mentors) needed[mentor] = minimumLoads[mentor]!;
  for (const mentee of set.mentees) if (needed[locked[mentee]!]! > 0) needed[locked[mentee]!]!--;
  const free = withoutCandidates({ ...problem, capacities: needed }, set.mentees);
  const { mentorOf, placed, complete } = largestPlacement(free, shouldStop);
  if (!complete) return null;
  const empty = needed.slice();
  for (const mentor of mentorOf) if (mentor !== UNPLACED) empty[mentor]!--;
  return placed === needed.reduce((sum, count) => sum + count, 0) ? null : reachedFromEmpty(free, mentorOf, empty);
}

/** Mentors with an empty place, and those who have taken the mentees eligible for them, and so on. */
function reachedFromEmpty(problem: AssignmentProblem, mentorOf: Int32Array, empty: Int32Array): number[] {
  const reached = Uint8Array.from(empty, (count) => (count > 0 ? 1 : 0));
  for (let grew = true; grew; ) {
    grew = false;
    for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
      const own = mentorOf[mentee]!;
      if (own === UNPLACED || reached[own] === 1) continue;
      const row = problem.candidateMentor.subarray(problem.rowStart[mentee], problem.rowStart[mentee + 1]);
      if (!row.some((mentor) => reached[mentor] === 1)) continue;
      reached[own] = 1;
      grew = true;
    }
  }
  return indicesOf(reached, (flag) => flag === 1);
}

/**
 * Leaves out one demand after another for as long as the rest still contradicts itself and the caller lets it; mentors
 * whom what is left of the contradiction does not need go with each. At any time those left need too much together.
 */
function filtered(set: DemandSet, conflictIn: (set: DemandSet) => number[] | null, shouldStop: ShouldStop): DemandSet {
  let { mentors, mentees } = set;
  for (const mentee of set.mentees) {
    if (shouldStop()) break;
    const fewer = mentees.filter((other) => other !== mentee);
    const found = conflictIn({ mentors, mentees: fewer });
    if (found === null) continue;
    mentees = fewer;
    mentors = found;
  }
  for (const mentor of set.mentors) {
    if (shouldStop()) break;
    if (!mentors.includes(mentor)) continue;
    mentors = conflictIn({ mentors: mentors.filter((other) => other !== mentor), mentees }) ?? mentors;
  }
  return { mentors, mentees };
}

function withoutCandidates(problem: AssignmentProblem, mentees: readonly number[]): AssignmentProblem {
  const isLeftOut = new Uint8Array(problem.menteeCount);
  for (const mentee of mentees) isLeftOut[mentee] = 1;
  const rowStart = new Int32Array(problem.menteeCount + 1);
  const candidateMentor = new Int32Array(problem.candidateMentor.length);
  const candidateScore = new Int32Array(problem.candidateMentor.length);
  let to = 0;
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    for (let at = problem.rowStart[mentee]!; isLeftOut[mentee] === 0 && at < problem.rowStart[mentee + 1]!; at++) {
      const mentor = problem.candidateMentor[at]!;
      if (problem.capacities[mentor]! <= 0) continue;
      candidateMentor[to++] = mentor;
    }
    rowStart[mentee + 1] = to;
  }
  return { ...problem, rowStart, candidateMentor: candidateMentor.subarray(0, to), candidateScore: candidateScore.subarray(0, to) };
}

function candidatesTo(problem: AssignmentProblem, mentors: readonly number[]): Set<number> {
  const wanted = new Set(mentors);
  const found = new Set<number>();
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    const row = problem.candidateMentor.subarray(problem.rowStart[mentee], problem.rowStart[mentee + 1]);
    if (row.some((mentor) => wanted.has(mentor))) found.add(mentee);
  }
  return found;
}

function indicesOf(values: Int32Array | Uint8Array, wanted: (value: number) => boolean): number[] {
  const indices: number[] = [];
  values.forEach((value, index) => {
    if (wanted(value)) indices.push(index);
  });
  return indices;
}
