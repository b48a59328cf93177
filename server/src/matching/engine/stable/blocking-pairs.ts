import { UNPLACED } from '../assignment/assignment.types.ts';
import type { StableProblem } from './stable.types.ts';

/** What the checker found: who would rather have each other, or what is wrong with the matching itself. */
export type StabilityVerdict =
  | { readonly valid: true; readonly placed: number; readonly blockingPairs: number }
  | { readonly valid: false; readonly failure: 'malformed' | 'not_a_candidate' | 'capacity_broken' };

/** Checks any matching from the problem alone and counts its blocking pairs; none means stable. */
export function verifyStability(problem: StableProblem, mentorOf: Int32Array): StabilityVerdict {
  const { menteeCount, mentorCount, capacities, rowStart, candidateMentor } = problem;
  if (mentorOf.length !== menteeCount) return { valid: false, failure: 'malformed' };
  const load = new Int32Array(mentorCount);
  let placed = 0;
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    const mentor = mentorOf[mentee]!;
    if (mentor === UNPLACED) continue;
    const listed = candidateMentor.subarray(rowStart[mentee], rowStart[mentee + 1]).includes(mentor);
    if (!listed) return { valid: false, failure: 'not_a_candidate' };
    if (++load[mentor]! > capacities[mentor]!) return { valid: false, failure: 'capacity_broken' };
    placed++;
  }
  return { valid: true, placed, blockingPairs: countBlockingPairs(problem, mentorOf) };
}

/**
 * Counts blocking pairs of a matching that keeps to lists and capacities, sharing nothing with the solvers. A
 * mentee and a mentor who list each other block it when the mentee strictly prefers the mentor to what they
 * have (or has nobody) and the mentor has a free place or strictly prefers the mentee to somebody they have
 * (Gale and Shapley 1962; with ties this is weak stability, Irving 1994). O(entries).
 */
export function countBlockingPairs(problem: StableProblem, mentorOf: Int32Array): number {
  const { menteeCount, mentorCount, capacities, rowStart, candidateMentor, menteeRank, mentorRank } = problem;
  const load = new Int32Array(mentorCount);
  const worstHeld = new Float64Array(mentorCount).fill(-Infinity);
  const ownRank = new Float64Array(menteeCount).fill(Infinity);
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
      const mentor = candidateMentor[at]!;
      if (mentorOf[mentee] !== mentor) continue;
      load[mentor]!++;
      ownRank[mentee] = menteeRank[at]!;
      worstHeld[mentor] = Math.max(worstHeld[mentor]!, mentorRank[at]!);
    }
  }
  let blockingPairs = 0;
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
      const mentor = candidateMentor[at]!;
      if (menteeRank[at]! >= ownRank[mentee]!) continue;
      if (load[mentor]! < capacities[mentor]! || mentorRank[at]! < worstHeld[mentor]!) blockingPairs++;
    }
  }
  return blockingPairs;
}
