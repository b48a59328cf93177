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
  const circles = new OpenCircles(problem, runs, mentorOf);
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    if (mentorOf[mentee] === UNPLACED) circles.augment(mentee);
  }
  return mentorOf;
}

/** Circles that are being filled further. */
class OpenCircles {
  readonly #problem: CircleProblem;
  readonly #mentorOf: Int32Array;
  readonly #room: Int32Array;
  readonly #members: readonly Set<number>[];
  /** 1 for circles from which no way leads to room: none ever will, as no path can enter what it cannot leave. */
  readonly #isClosed: Uint8Array;
  /** Over whom each circle was reached in the search under way, and in which search that was. */
  readonly #reachedFrom: Int32Array;
  readonly #reachedBy: Int32Array;

  /** `mentorOf` is worked on in place. */
  constructor(problem: CircleProblem, runs: Uint8Array, mentorOf: Int32Array) {
    this.#problem = problem;
    this.#mentorOf = mentorOf;
    this.#room = problem.capacities.map((places, mentor) => (runs[mentor] === 1 ? places : 0));
    this.#members = Array.from({ length: problem.mentorCount }, () => new Set<number>());
    mentorOf.forEach((mentor, mentee) => {
      if (mentor === UNPLACED) return;
      this.#members[mentor]!.add(mentee);
      this.#room[mentor]!--;
    });
    this.#isClosed = new Uint8Array(problem.mentorCount);
    this.#reachedFrom = new Int32Array(problem.mentorCount);
    this.#reachedBy = new Int32Array(problem.mentorCount).fill(UNPLACED);
  }

  /** Breadth-first search for a circle with room: a mentee takes a place there whose holder moves on, and so forth. */
  augment(root: number): void {
    const { rowStart, candidateMentor } = this.#problem;
    const reached: number[] = [];
    const queue = [root];
    for (const mentee of queue) {
      for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
        const mentor = candidateMentor[at]!;
        if (this.#isClosed[mentor] === 1 || this.#reachedBy[mentor] === root) continue;
        this.#reachedBy[mentor] = root;
        this.#reachedFrom[mentor] = mentee;
        if (this.#room[mentor]! > 0) {
          this.#room[mentor]!--;
          this.#moveAlong(root, mentor);
          return;
        }
        reached.push(mentor);
        queue.push(...this.#members[mentor]!);
      }
    }
    for (const mentor of reached) this.#isClosed[mentor] = 1;
  }

  #moveAlong(root: number, end: number): void {
    for (let mentor = end; ; ) {
      const mentee = this.#reachedFrom[mentor]!;
      const left = this.#mentorOf[mentee]!;
      if (left !== UNPLACED) this.#members[left]!.delete(mentee);
      this.#members[mentor]!.add(mentee);
      this.#mentorOf[mentee] = mentor;
      if (mentee === root) return;
      mentor = left;
    }
  }
}
