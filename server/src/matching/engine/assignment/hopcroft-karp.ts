import { UNPLACED, type AssignmentProblem } from './assignment.types.ts';
import { slotStarts, usablePlaces } from './places.ts';

/** As many mentees placed as can be, whatever the scores. */
export interface Coverage {
  readonly mentorOf: Int32Array;
  readonly placed: number;
  /**
   * 1 for each mentor whom the unplaced reach: over-demanded in every largest placement. They are
   * all full, and their members have no other candidates; so mentors marked here and mentees placed
   * elsewhere cover every candidate, as many as are placed, and no placement is larger (König 1931).
   */
  readonly overDemanded: Uint8Array;
  /** False after a stop: then `placed` can be short and `overDemanded` says nothing. */
  readonly complete: boolean;
}

const UNREACHED = -1;
const POLL_EVERY = 256;

/**
 * Largest placement by phases of shortest augmenting paths (Hopcroft and Karp 1973), with places as
 * capacities of mentors (Dinic 1970). O(candidates · √mentees) at worst; a handful of phases in
 * practice. Mentees first take the first candidate with room, so lists with the best first give a
 * good start. The last phase, which finds no path, leaves the part of the Dulmage–Mendelsohn
 * decomposition (1958) that is short of places: `overDemanded`.
 */
export function largestPlacement(problem: AssignmentProblem, shouldStop: () => boolean = () => false): Coverage {
  const phases = new PhaseSearch(problem);
  let complete = false;
  while (!complete && !shouldStop()) {
    if (phases.reachFromUnplaced()) phases.augmentAll(shouldStop);
    else complete = true;
  }
  const { mentorOf, level } = phases;
  const placed = mentorOf.reduce((count, mentor) => count + (mentor === UNPLACED ? 0 : 1), 0);
  return { mentorOf, placed, complete, overDemanded: Uint8Array.from(level, (at) => (at === UNREACHED ? 0 : 1)) };
}

class PhaseSearch {
  readonly mentorOf: Int32Array;
  /** Steps from the unplaced to each mentor in this phase. */
  readonly level: Int32Array;
  readonly #problem: AssignmentProblem;
  readonly #places: Int32Array;
  readonly #load: Int32Array;
  readonly #slotStart: Int32Array;
  readonly #member: Int32Array;
  readonly #queue: Int32Array;
  /** Next candidate of a mentee, next member of a mentor to try: each is tried once a phase. */
  readonly #nextCandidate: Int32Array;
  readonly #nextMember: Int32Array;
  /** The path under way: mentee k would go to mentor k, whose present member is mentee k + 1. */
  readonly #pathMentee: Int32Array;
  readonly #pathMentor: Int32Array;

  constructor(problem: AssignmentProblem) {
    const { menteeCount, mentorCount } = problem;
    this.#problem = problem;
    this.#places = usablePlaces(problem);
    this.mentorOf = new Int32Array(menteeCount).fill(UNPLACED);
    this.level = new Int32Array(mentorCount).fill(UNREACHED);
    this.#load = new Int32Array(mentorCount);
    this.#slotStart = slotStarts(this.#places);
    this.#member = new Int32Array(this.#slotStart[mentorCount]!);
    this.#queue = new Int32Array(mentorCount);
    this.#nextCandidate = new Int32Array(menteeCount);
    this.#nextMember = new Int32Array(mentorCount);
    this.#pathMentee = new Int32Array(mentorCount + 1);
    this.#pathMentor = new Int32Array(mentorCount + 1);
    for (let mentee = 0; mentee < menteeCount; mentee++) this.#takeFirstFree(mentee);
  }

  /** Breadth first from all unplaced mentees up to the nearest free places; false when there are none. */
  reachFromUnplaced(): boolean {
    const { level } = this;
    level.fill(UNREACHED);
    let queued = 0;
    this.mentorOf.forEach((mentor, mentee) => {
      if (mentor === UNPLACED) queued = this.#reachFrom(mentee, 0, queued);
    });
    let limit = Infinity;
    for (let at = 0; at < queued; at++) {
      const mentor = this.#queue[at]!;
      if (level[mentor]! >= limit) break;
      if (this.#load[mentor]! < this.#places[mentor]!) {
        limit = level[mentor]!;
        continue;
      }
      const first = this.#slotStart[mentor]!;
      for (let slot = first; slot < first + this.#load[mentor]!; slot++) {
        queued = this.#reachFrom(this.#member[slot]!, level[mentor]! + 1, queued);
      }
    }
    return limit < Infinity;
  }

  /** Augments along disjoint paths that go down one level at each step, until none is left. */
  augmentAll(shouldStop: () => boolean): void {
    this.#nextCandidate.set(this.#problem.rowStart.subarray(0, this.mentorOf.length));
    this.#nextMember.fill(0);
    let asked = 0;
    for (let mentee = 0; mentee < this.mentorOf.length; mentee++) {
      if (this.mentorOf[mentee] !== UNPLACED) continue;
      if (asked++ % POLL_EVERY === POLL_EVERY - 1 && shouldStop()) return;
      const length = this.#pathFrom(mentee);
      if (length > 0) this.#shift(length);
    }
  }

  #takeFirstFree(mentee: number): void {
    const { rowStart, candidateMentor } = this.#problem;
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
      const mentor = candidateMentor[at]!;
      if (this.#load[mentor]! >= this.#places[mentor]!) continue;
      this.#seat(mentee, mentor, this.#slotStart[mentor]! + this.#load[mentor]!++);
      return;
    }
  }

  #reachFrom(mentee: number, level: number, queued: number): number {
    const { rowStart, candidateMentor } = this.#problem;
    let end = queued;
    for (let at = rowStart[mentee]!, last = rowStart[mentee + 1]!; at < last; at++) {
      const mentor = candidateMentor[at]!;
      if (this.level[mentor] !== UNREACHED) continue;
      this.level[mentor] = level;
      this.#queue[end++] = mentor;
    }
    return end;
  }

  /** Depth first without recursion; the number of steps to a free place, 0 when there is no way. */
  #pathFrom(root: number): number {
    let depth = 0;
    this.#pathMentee[0] = root;
    while (depth >= 0) {
      const mentor = this.#nextStep(this.#pathMentee[depth]!, depth);
      if (mentor === UNPLACED) {
        depth--;
        if (depth >= 0) this.#nextMember[this.#pathMentor[depth]!]!++;
        continue;
      }
      this.#pathMentor[depth] = mentor;
      if (this.#load[mentor]! < this.#places[mentor]!) return depth + 1;
      depth++;
      this.#pathMentee[depth] = this.#member[this.#slotStart[mentor]! + this.#nextMember[mentor]!]!;
    }
    return 0;
  }

  /** The mentee's next candidate at this level with a free place or a member not tried yet. */
  #nextStep(mentee: number, depth: number): number {
    const { rowStart, candidateMentor } = this.#problem;
    const end = rowStart[mentee + 1]!;
    for (let at = this.#nextCandidate[mentee]!; at < end; at++) {
      const mentor = candidateMentor[at]!;
      if (this.level[mentor] !== depth) continue;
      const free = this.#load[mentor]! < this.#places[mentor]!;
      if (!free && this.#nextMember[mentor]! >= this.#load[mentor]!) continue;
      this.#nextCandidate[mentee] = at;
      return mentor;
    }
    this.#nextCandidate[mentee] = end;
    return UNPLACED;
  }

  #shift(length: number): void {
    const last = this.#pathMentor[length - 1]!;
    this.#seat(this.#pathMentee[length - 1]!, last, this.#slotStart[last]! + this.#load[last]!++);
    for (let step = length - 2; step >= 0; step--) {
      const mentor = this.#pathMentor[step]!;
      this.#seat(this.#pathMentee[step]!, mentor, this.#slotStart[mentor]! + this.#nextMember[mentor]!++);
    }
  }

  #seat(mentee: number, mentor: number, slot: number): void {
    this.#member[slot] = mentee;
    this.mentorOf[mentee] = mentor;
  }
}
