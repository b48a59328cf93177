import { UNPLACED, type AssignmentProblem } from './assignment.types.ts';
import { slotStarts, usablePlaces } from './places.ts';

/** Prices to begin with, and pairs to keep where the prices allow it. */
export interface StartingPoint {
  /** ≥ 0 and whole. */
  readonly mentorPrice: Float64Array;
  readonly mentorOf: Int32Array;
}

/**
 * An assignment under way together with its prices. Invariants between two steps, with B the bonus:
 * surplus and price ≥ 0; surplus + price ≥ B + score on every candidate, equal on every pair.
 *
 * The members of a mentor lie side by side in `member`, from `slotStart[j]` on, `load[j]` of them.
 */
export class PlacementState {
  readonly bonus: number;
  readonly price: Float64Array;
  /** Up to date for the unplaced; for the placed see `refreshSurplus`. */
  readonly surplus: Float64Array;
  readonly mentorOf: Int32Array;
  /** The score of each mentee's pair. */
  readonly pairScore: Int32Array;
  readonly capacities: Int32Array;
  readonly load: Int32Array;
  readonly slotStart: Int32Array;
  readonly member: Int32Array;
  /** By slot: the least that the member's leaving costs, before distance and price (see MenteeSearch). */
  readonly exitFloor: Float64Array;
  readonly #slotOf: Int32Array;

  constructor(problem: AssignmentProblem, bonus: number, start: StartingPoint) {
    const { menteeCount, mentorCount } = problem;
    this.bonus = bonus;
    this.price = priced(problem, bonus, start.mentorPrice);
    this.surplus = new Float64Array(menteeCount);
    this.mentorOf = new Int32Array(menteeCount).fill(UNPLACED);
    this.pairScore = new Int32Array(menteeCount);
    this.capacities = problem.capacities;
    this.load = new Int32Array(mentorCount);
    this.slotStart = slotStarts(usablePlaces(problem));
    this.member = new Int32Array(this.slotStart[mentorCount]!);
    this.exitFloor = new Float64Array(this.slotStart[mentorCount]!);
    this.#slotOf = new Int32Array(menteeCount);
    for (let mentee = 0; mentee < menteeCount; mentee++) this.#open(problem, mentee, start.mentorOf[mentee]!);
  }

  join(mentee: number, mentor: number, score: number): void {
    const slot = this.slotStart[mentor]! + this.load[mentor]!++;
    this.member[slot] = mentee;
    this.exitFloor[slot] = -Infinity;
    this.#slotOf[mentee] = slot;
    this.mentorOf[mentee] = mentor;
    this.pairScore[mentee] = score;
  }

  leave(mentee: number): void {
    const mentor = this.mentorOf[mentee]!;
    const slot = this.#slotOf[mentee]!;
    const last = this.slotStart[mentor]! + --this.load[mentor]!;
    const moved = this.member[last]!;
    this.member[slot] = moved;
    this.exitFloor[slot] = this.exitFloor[last]!;
    this.#slotOf[moved] = slot;
    this.mentorOf[mentee] = UNPLACED;
  }

  setExitFloor(mentee: number, floor: number): void {
    this.exitFloor[this.#slotOf[mentee]!] = floor;
  }

  /** The surplus of the placed follows from their pair: B + score − price. */
  refreshSurplus(): void {
    for (let mentee = 0; mentee < this.mentorOf.length; mentee++) {
      const mentor = this.mentorOf[mentee]!;
      if (mentor !== UNPLACED) this.surplus[mentee] = this.bonus + this.pairScore[mentee]! - this.price[mentor]!;
    }
  }

  /** The least surplus the prices allow, and the wished pair if it is worth just that. */
  #open(problem: AssignmentProblem, mentee: number, wished: number): void {
    let highest = 0;
    let wishedScore = 0;
    let wishedWorth = -1;
    for (let at = problem.rowStart[mentee]!, end = problem.rowStart[mentee + 1]!; at < end; at++) {
      const mentor = problem.candidateMentor[at]!;
      const worth = this.bonus + problem.candidateScore[at]! - this.price[mentor]!;
      if (worth > highest) highest = worth;
      if (mentor !== wished || worth <= wishedWorth) continue;
      wishedWorth = worth;
      wishedScore = problem.candidateScore[at]!;
    }
    this.surplus[mentee] = highest;
    if (wishedWorth === highest && this.load[wished]! < this.capacities[wished]!) this.join(mentee, wished, wishedScore);
  }
}

/** A mentor without places costs more than any pair is worth: no search goes there. */
function priced(problem: AssignmentProblem, bonus: number, prices: Float64Array): Float64Array {
  return prices.map((price, mentor) => (problem.capacities[mentor]! > 0 ? price : 2 * bonus));
}
