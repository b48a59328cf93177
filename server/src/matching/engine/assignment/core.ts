import { FULL_SCORE } from '../score-scale.ts';
import { NEVER, type ShouldStop } from '../stop.ts';
import type { AssignmentProblem } from './assignment.types.ts';
import { turnOf, type BestOfRow, type ScoreRows } from './score-rows.ts';

const BIN_BITS = 6;
const BIN_WIDTH = 1 << BIN_BITS;
/** Bins for every score an Int16 can hold. */
const BINS = 1 << (15 - BIN_BITS);

/** The best candidates of each row, and the best score that may be left outside: -1 where nothing is. */
export interface Core {
  readonly lists: AssignmentProblem;
  readonly bestOutside: Int16Array;
  /** False when the caller stopped it: lists of rows not looked at are empty, and anything up to a full score may be outside. */
  readonly complete: boolean;
}

/**
 * The `width` best candidates of every mentee, best first. Two passes over a row, no sorting of
 * more than `width`: a histogram finds the score where the list ends. Of those who tie there, the
 * row takes the first from its own turn on, so that 10,000 identical people do not all list the
 * same few mentors.
 */
export function coreOf(rows: ScoreRows, width: number, shouldStop: ShouldStop = NEVER): Core {
  const { menteeCount, mentorCount, capacities } = rows;
  const select = new RowSelection(capacities, Math.min(width, mentorCount));
  const bestOf = rows.bestOf ?? ((mentee, _most, turn) => select.from(rows.scoresOf(mentee), turn));
  const rowStart = new Int32Array(menteeCount + 1);
  const candidateMentor = new Int32Array(menteeCount * select.width);
  const candidateScore = new Int32Array(menteeCount * select.width);
  const bestOutside = new Int16Array(menteeCount).fill(FULL_SCORE);
  let seen = 0;
  for (; seen < menteeCount && !shouldStop(); seen++) {
    const mentee = seen;
    const { count, mentors, scores } = bestOf(mentee, select.width, turnOf(rows, mentee));
    const start = rowStart[mentee]!;
    for (let k = 0; k < count; k++) {
      candidateMentor[start + k] = mentors[k]!;
      candidateScore[start + k] = scores[k]!;
    }
    rowStart[mentee + 1] = start + count;
    bestOutside[mentee] = count < select.width ? -1 : (scores[count - 1] ?? -1);
  }
  const used = rowStart[seen]!;
  rowStart.fill(used, seen);
  const lists = {
    menteeCount,
    mentorCount,
    capacities,
    rowStart,
    candidateMentor: candidateMentor.subarray(0, used),
    candidateScore: candidateScore.subarray(0, used),
  };
  return { lists, bestOutside, complete: seen === menteeCount };
}

/** Selects from one row after another. */
class RowSelection {
  readonly width: number;
  /** Selected, best first. */
  readonly mentor: Int32Array;
  readonly score: Int32Array;
  #count = 0;
  /** Mentors without a place, if there are any: never selected. */
  readonly #closed: readonly number[];
  readonly #row: Int16Array;
  readonly #near: Int32Array;
  readonly #bins = new Int32Array(BINS);
  readonly #fine = new Int32Array(BIN_WIDTH);

  constructor(capacities: Int32Array, width: number) {
    this.width = width;
    this.mentor = new Int32Array(width);
    this.score = new Int32Array(width);
    this.#row = new Int16Array(capacities.length);
    this.#near = new Int32Array(capacities.length);
    this.#closed = [...capacities.keys()].filter((mentor) => capacities[mentor]! <= 0);
  }

  /** The row's selection, valid until the next. */
  from(given: Int16Array, turn: number): BestOfRow {
    const row = this.#closed.length > 0 ? this.#withoutClosed(given) : given;
    this.#count = 0;
    const bin = this.#boundaryBin(row);
    const near = this.#takeAbove(row, bin);
    const last = this.#boundaryScore(row, near, bin);
    for (let k = 0; k < near; k++) {
      const score = row[this.#near[k]!]!;
      if (score > last) this.#insert(this.#near[k]!, score);
    }
    for (let k = 0; k < near; k++) if (this.#near[k]! >= turn) this.#takeTied(row, this.#near[k]!, last);
    for (let k = 0; k < near; k++) if (this.#near[k]! < turn) this.#takeTied(row, this.#near[k]!, last);
    return { count: this.#count, mentors: this.mentor, scores: this.score };
  }

  /** The highest bin that fills the list together with those above it; 0 where none does. */
  #boundaryBin(row: Int16Array): number {
    const bins = this.#bins.fill(0);
    for (let mentor = 0; mentor < row.length; mentor++) {
      const score = row[mentor]!;
      if (score >= 0) bins[score >> BIN_BITS]!++;
    }
    let bin = BINS - 1;
    for (let taken = bins[bin]!; bin > 0 && taken < this.width; taken += bins[bin]!) bin--;
    return bin;
  }

  /** Takes everybody above the bin; how many in it are noted in `#near`. */
  #takeAbove(row: Int16Array, bin: number): number {
    const floor = bin << BIN_BITS;
    const ceiling = floor + BIN_WIDTH;
    let near = 0;
    for (let mentor = 0; mentor < row.length; mentor++) {
      const score = row[mentor]!;
      if (score < floor) continue;
      if (score >= ceiling) this.#insert(mentor, score);
      else this.#near[near++] = mentor;
    }
    return near;
  }

  /** The score inside the bin at which the list is full: all above it fit, not all of it need. */
  #boundaryScore(row: Int16Array, near: number, bin: number): number {
    const fine = this.#fine.fill(0);
    for (let k = 0; k < near; k++) fine[row[this.#near[k]!]! & (BIN_WIDTH - 1)]!++;
    let step = BIN_WIDTH - 1;
    for (let taken = this.#count + fine[step]!; step > 0 && taken < this.width; taken += fine[step]!) step--;
    return (bin << BIN_BITS) + step;
  }

  #takeTied(row: Int16Array, mentor: number, score: number): void {
    if (this.#count < this.width && row[mentor] === score) this.#insert(mentor, score);
  }

  #insert(mentor: number, score: number): void {
    let at = this.#count++;
    while (at > 0 && this.score[at - 1]! < score) {
      this.mentor[at] = this.mentor[at - 1]!;
      this.score[at] = this.score[at - 1]!;
      at--;
    }
    this.mentor[at] = mentor;
    this.score[at] = score;
  }

  #withoutClosed(given: Int16Array): Int16Array {
    this.#row.set(given);
    for (const mentor of this.#closed) this.#row[mentor] = -1;
    return this.#row;
  }
}
