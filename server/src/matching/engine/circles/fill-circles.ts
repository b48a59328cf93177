import { UNPLACED } from '../assignment/assignment.types.ts';
import { solveAssignment } from '../assignment/solve-assignment.ts';
import type { CircleProblem } from './circles.types.ts';

/**
 * The most mentees in the given circles, each with its minimum size or more; null when the minimum sizes cannot all be
 * met. First every circle is filled to its minimum exactly, at the best scores; then more mentees join along
 * augmenting paths. Such a path never takes anyone from a circle without putting another in, so minimum sizes stay met,
 * and once no path is left nobody could place more (Berge 1957; Mendelsohn and Dulmage 1958).
 */
export function fillCircles(problem: CircleProblem, runs: Uint8Array): Int32Array | null {
  const minimum = problem.minimumSizes.map((size, mentor) => (runs[mentor] === 1 ? size : 0));
  const { mentorOf, placed } = solveAssignment({ ...problem, capacities: minimum });
  if (placed < minimum.reduce((sum, size) => sum + size, 0)) return null;
  const room = problem.capacities.map((places, mentor) => (runs[mentor] === 1 ? places : 0));
  for (const mentor of mentorOf) if (mentor !== UNPLACED) room[mentor]!--;
  const circles = membersByMentor(problem.mentorCount, mentorOf);
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    if (mentorOf[mentee] === UNPLACED) augment(problem, mentee, mentorOf, circles, room);
  }
  return mentorOf;
}

function membersByMentor(mentorCount: number, mentorOf: Int32Array): Set<number>[] {
  const circles = Array.from({ length: mentorCount }, () => new Set<number>());
  mentorOf.forEach((mentor, mentee) => {
    if (mentor !== UNPLACED) circles[mentor]!.add(mentee);
  });
  return circles;
}

/** Breadth-first search for a circle with room: a mentee takes a place there whose holder moves on, and so forth. */
function augment(
  { rowStart, candidateMentor }: CircleProblem,
  root: number,
  mentorOf: Int32Array,
  circles: readonly Set<number>[],
  room: Int32Array,
): void {
  const reachedFrom = new Map<number, number>();
  const queue = [root];
  for (const mentee of queue) {
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
      const mentor = candidateMentor[at]!;
      if (reachedFrom.has(mentor)) continue;
      reachedFrom.set(mentor, mentee);
      if (room[mentor]! > 0) {
        room[mentor]!--;
        moveAlong(root, mentor, reachedFrom, mentorOf, circles);
        return;
      }
      queue.push(...circles[mentor]!);
    }
  }
}

function moveAlong(
  root: number,
  end: number,
  reachedFrom: ReadonlyMap<number, number>,
  mentorOf: Int32Array,
  circles: readonly Set<number>[],
): void {
  for (let mentor = end; ; ) {
    const mentee = reachedFrom.get(mentor)!;
    const left = mentorOf[mentee]!;
    if (left !== UNPLACED) circles[left]!.delete(mentee);
    circles[mentor]!.add(mentee);
    mentorOf[mentee] = mentor;
    if (mentee === root) return;
    mentor = left;
  }
}
