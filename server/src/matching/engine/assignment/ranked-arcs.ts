import type { AssignmentProblem } from './assignment.types.ts';

/** Longest row, and the factor that leaves 35 bits of a double to worths: enough for 200,000 mentees. */
const POSITIONS = 2 ** 18;

/**
 * The arcs of one side, row by row, that keep themselves roughly in order of worth, so that a scan
 * can end early instead of looking at a whole row.
 *
 * Arc e leads to node `head[e]` and is worth `score[e] − dual[head[e]]`, where duals only rise while
 * these arcs are in use. `bound[e]` is what it was worth when its row was last ranked: never less
 * than now, and never rising along the row. So once a bound is too low, so is everything behind it.
 * A row is ranked again when scans of it have met as many arcs in vain as it has: amortised, ranking
 * costs a constant factor.
 */
export class RankedArcs {
  readonly start: Int32Array;
  readonly head: Int32Array;
  readonly score: Int32Array;
  readonly bound: Float64Array;
  readonly #dual: Float64Array;
  readonly #wasted: Int32Array;
  readonly #keys: Float64Array;
  readonly #heads: Int32Array;
  readonly #scores: Int32Array;

  /** Takes the arrays over and reorders them. `dual[k]` ≥ 0, read at each ranking. */
  constructor(start: Int32Array, head: Int32Array, score: Int32Array, dual: Float64Array) {
    this.start = start;
    this.head = head;
    this.score = score;
    this.bound = new Float64Array(head.length);
    this.#dual = dual;
    this.#wasted = new Int32Array(start.length - 1);
    let longest = 0;
    for (let row = 0; row + 1 < start.length; row++) {
      longest = Math.max(longest, start[row + 1]! - start[row]!);
      this.#firstBounds(row);
    }
    this.#keys = new Float64Array(longest);
    this.#heads = new Int32Array(longest);
    this.#scores = new Int32Array(longest);
  }

  /** Notes arcs that a scan met for nothing; true when the row was ranked again because of them. */
  noteWaste(row: number, count: number): boolean {
    const length = this.start[row + 1]! - this.start[row]!;
    const wasted = this.#wasted[row]! + count;
    this.#wasted[row] = wasted > length ? 0 : wasted;
    if (wasted <= length) return false;
    this.#rank(this.start[row]!, length);
    return true;
  }

  /** Scores bound the worth of a row that comes best first; any other row has no bound yet. */
  #firstBounds(row: number): void {
    let falling = true;
    for (let at = this.start[row]!, end = this.start[row + 1]!; at < end; at++) {
      this.bound[at] = this.score[at]!;
      if (at > this.start[row]! && this.score[at]! > this.score[at - 1]!) falling = false;
    }
    if (!falling) this.bound.fill(Infinity, this.start[row]!, this.start[row + 1]!);
  }

  /** Sorts by worth, then by the present order: both in one exact number. */
  #rank(from: number, length: number): void {
    const { head, score, bound } = this;
    const keys = this.#keys;
    for (let k = 0; k < length; k++) {
      keys[k] = (this.#dual[head[from + k]!]! - score[from + k]!) * POSITIONS + k;
      this.#heads[k] = head[from + k]!;
      this.#scores[k] = score[from + k]!;
    }
    keys.subarray(0, length).sort();
    for (let k = 0; k < length; k++) {
      const worth = Math.floor(keys[k]! / POSITIONS);
      const was = keys[k]! - worth * POSITIONS;
      head[from + k] = this.#heads[was]!;
      score[from + k] = this.#scores[was]!;
      bound[from + k] = -worth;
    }
  }
}

/** Candidates of each mentee, worth score − price. */
export function arcsByMentee(problem: AssignmentProblem, price: Float64Array): RankedArcs {
  return new RankedArcs(problem.rowStart, problem.candidateMentor.slice(), problem.candidateScore.slice(), price);
}

/** The same candidates by mentor, worth score − surplus. */
export function arcsByMentor(problem: AssignmentProblem, surplus: Float64Array): RankedArcs {
  const { menteeCount, mentorCount, rowStart, candidateMentor, candidateScore } = problem;
  const start = new Int32Array(mentorCount + 1);
  for (const mentor of candidateMentor) start[mentor + 1]!++;
  for (let mentor = 0; mentor < mentorCount; mentor++) start[mentor + 1]! += start[mentor]!;
  const next = start.slice(0, mentorCount);
  const head = new Int32Array(candidateMentor.length);
  const score = new Int32Array(candidateMentor.length);
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
      const to = next[candidateMentor[at]!]!++;
      head[to] = mentee;
      score[to] = candidateScore[at]!;
    }
  }
  return new RankedArcs(start, head, score, surplus);
}
