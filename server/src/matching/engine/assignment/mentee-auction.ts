import { UNPLACED, type AssignmentProblem } from './assignment.types.ts';
import { slotStarts, usablePlaces } from './places.ts';
import type { StartingPoint } from './placement-state.ts';
import { arcsByMentee, type RankedArcs } from './ranked-arcs.ts';

const NOBODY = -1;
const POLL_EVERY = 1_024;

/** How an auction is run: bids rise by at least `increment` points, and end after `mostBids`. */
export interface AuctionOptions {
  readonly bonus: number;
  readonly increment: number;
  readonly mostBids: number;
  readonly shouldStop?: (() => boolean) | undefined;
}

/**
 * Mentees bid for places (Bertsekas 1979; places of one mentor as similar objects: Bertsekas and
 * Castañon 1989). A mentee bids for the best place so much that it is worth `increment` less than
 * the best of another mentor; a full mentor's lowest bid is the price, and who made it is outbid.
 *
 * The result only begins: prices within about `increment` of the optimal ones, found in far fewer
 * steps than by paths alone, and pairs most of which those prices support. Prices never fall, and a
 * mentor with room never has one that was not there before.
 */
export class MenteeAuction {
  readonly #problem: AssignmentProblem;
  readonly #options: AuctionOptions;
  readonly #arcs: RankedArcs;
  readonly #price: Float64Array;
  readonly #mentorOf: Int32Array;
  readonly #load: Int32Array;
  /** Each mentor's bids as a binary heap, lowest first, with who made them. */
  readonly #slotStart: Int32Array;
  readonly #bid: Float64Array;
  readonly #bidder: Int32Array;
  #bestMentor = NOBODY;

  /** `start` is worked on in place; it begins with everybody unplaced. */
  constructor(problem: AssignmentProblem, start: StartingPoint, options: AuctionOptions) {
    this.#problem = problem;
    this.#options = options;
    this.#price = start.mentorPrice;
    this.#mentorOf = start.mentorOf;
    this.#arcs = arcsByMentee(problem, start.mentorPrice);
    this.#load = new Int32Array(problem.mentorCount);
    this.#slotStart = slotStarts(usablePlaces(problem));
    this.#bid = new Float64Array(this.#slotStart[problem.mentorCount]!);
    this.#bidder = new Int32Array(this.#slotStart[problem.mentorCount]!);
  }

  /** Lets these mentees bid until all have a place or bids run out. */
  run(mentees: Int32Array): void {
    const waiting = mentees.slice().reverse();
    let left = waiting.length;
    for (let bids = 0; left > 0 && bids < this.#options.mostBids; bids++) {
      if (bids % POLL_EVERY === 0 && this.#options.shouldStop?.() === true) return;
      const mentee = waiting[--left]!;
      const bid = this.#bidOf(mentee);
      if (this.#bestMentor === NOBODY) continue;
      const outbid = this.#accept(mentee, this.#bestMentor, bid);
      if (outbid !== NOBODY) waiting[left++] = outbid;
    }
  }

  /** Sets `#bestMentor`, or NOBODY where no place is worth its price, and says what to bid. */
  #bidOf(mentee: number): number {
    const { start, head, score, bound } = this.#arcs;
    const price = this.#price;
    let best = -this.#options.bonus;
    let second = best;
    let wasted = 0;
    this.#bestMentor = NOBODY;
    for (let at = start[mentee]!, end = start[mentee + 1]!; at < end; at++) {
      if (bound[at]! <= second) break;
      const mentor = head[at]!;
      const worth = score[at]! - price[mentor]!;
      if (worth > best && this.#slotStart[mentor + 1]! > this.#slotStart[mentor]!) {
        if (mentor !== this.#bestMentor) second = best;
        best = worth;
        this.#bestMentor = mentor;
      } else if (worth > second && mentor !== this.#bestMentor) second = worth;
      else wasted++;
    }
    if (wasted > 0) this.#arcs.noteWaste(mentee, wasted);
    return this.#bestMentor === NOBODY ? 0 : price[this.#bestMentor]! + best - second + this.#options.increment;
  }

  /** Seats the bidder; who has to go for it, or NOBODY. */
  #accept(mentee: number, mentor: number, bid: number): number {
    const first = this.#slotStart[mentor]!;
    const places = this.#slotStart[mentor + 1]! - first;
    let outbid = NOBODY;
    if (this.#load[mentor]! < places) this.#siftUp(first, this.#load[mentor]!++, mentee, bid);
    else {
      outbid = this.#bidder[first]!;
      this.#mentorOf[outbid] = UNPLACED;
      this.#siftDown(first, places, mentee, bid);
    }
    this.#mentorOf[mentee] = mentor;
    const full = this.#load[mentor] === places && this.#problem.capacities[mentor] === places;
    if (full) {
      this.#price[mentor] = Math.max(this.#price[mentor]!, this.#bid[first]!);
    }
    return outbid;
  }

  #siftUp(first: number, from: number, mentee: number, bid: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#bid[first + parent]! <= bid) break;
      this.#put(first + at, this.#bidder[first + parent]!, this.#bid[first + parent]!);
      at = parent;
    }
    this.#put(first + at, mentee, bid);
  }

  #siftDown(first: number, size: number, mentee: number, bid: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#bid[first + child + 1]! < this.#bid[first + child]!) child++;
      if (this.#bid[first + child]! >= bid) break;
      this.#put(first + at, this.#bidder[first + child]!, this.#bid[first + child]!);
      at = child;
    }
    this.#put(first + at, mentee, bid);
  }

  #put(slot: number, mentee: number, bid: number): void {
    this.#bidder[slot] = mentee;
    this.#bid[slot] = bid;
  }
}
