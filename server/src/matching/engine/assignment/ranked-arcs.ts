import type { AssignmentProblem } from './assignment.types.ts';

/** So many arcs of a row are put in order; a scan that goes on behind them soon has the row ranked again. */
const RANKED = 24;

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
  readonly #best = new Float64Array(RANKED);
  readonly #bestHead = new Int32Array(RANKED);
  readonly #bestScore = new Int32Array(RANKED);

  /** Takes the arrays over and reorders them. `dual[k]` ≥ 0, read at each ranking. */
  constructor(start: Int32Array, head: Int32Array, score: Int32Array, dual: Float64Array) {
    this.start = start;
    this.head = head;
    this.score = score;
    this.bound = new Float64Array(head.length);
    this.#dual = dual;
    this.#wasted = new Int32Array(start.length - 1);
    for (let row = 0; row + 1 < start.length; row++) this.#firstBounds(row);
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

  /**
   * Brings the best to the front, in order, and gives the rest one bound. From the back, so that
   * what falls out can be put behind what was read, and so that of equals the first stays first.
   */
  #rank(from: number, length: number): void {
    const { head, score, bound } = this;
    const best = this.#best;
    const most = Math.min(RANKED, length);
    let count = 0;
    let rest = from + length;
    let restBound = -Infinity;
    for (let read = rest - 1; read >= from; read--) {
      const node = head[read]!;
      const points = score[read]!;
      const worth = points - this.#dual[node]!;
      let at = count;
      if (count < most) count++;
      else {
        const fallen = worth < best[most - 1]!;
        restBound = Math.max(restBound, fallen ? worth : best[most - 1]!);
        rest--;
        head[rest] = fallen ? node : this.#bestHead[most - 1]!;
        score[rest] = fallen ? points : this.#bestScore[most - 1]!;
        if (fallen) continue;
        at = most - 1;
      }
      for (; at > 0 && best[at - 1]! <= worth; at--) this.#moveBack(at);
      best[at] = worth;
      this.#bestHead[at] = node;
      this.#bestScore[at] = points;
    }
    for (let k = 0; k < count; k++) {
      head[from + k] = this.#bestHead[k]!;
      score[from + k] = this.#bestScore[k]!;
      bound[from + k] = best[k]!;
    }
    bound.fill(restBound, rest, from + length);
  }

  #moveBack(at: number): void {
    this.#best[at] = this.#best[at - 1]!;
    this.#bestHead[at] = this.#bestHead[at - 1]!;
    this.#bestScore[at] = this.#bestScore[at - 1]!;
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
  for (let at = 0; at < candidateMentor.length; at++) start[candidateMentor[at]! + 1]!++;
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
