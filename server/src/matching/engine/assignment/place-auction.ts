import { UNPLACED, type AssignmentProblem } from './assignment.types.ts';
import type { AuctionOptions } from './mentee-auction.ts';
import { arcsByMentor, type RankedArcs } from './ranked-arcs.ts';

const NOBODY = -1;
const POLL_EVERY = 1_024;

/**
 * The mirror image of `MenteeAuction` where places are short: free places bid for mentees, whose
 * surplus rises from nothing (a reverse auction: Bertsekas, Castañon and Tsaknakis 1993). Mentees
 * whom nobody bids for keep a surplus of 0, as the unplaced must.
 */
export class PlaceAuction {
  readonly #problem: AssignmentProblem;
  readonly #options: AuctionOptions;
  readonly #arcs: RankedArcs;
  readonly #surplus: Float64Array;
  readonly #mentorOf: Int32Array;
  readonly #load: Int32Array;
  #bestMentee = NOBODY;
  #rise = 0;

  /** `mentorOf` is worked on in place; it begins with everybody unplaced. */
  constructor(problem: AssignmentProblem, mentorOf: Int32Array, options: AuctionOptions) {
    this.#problem = problem;
    this.#options = options;
    this.#mentorOf = mentorOf;
    this.#surplus = new Float64Array(problem.menteeCount);
    this.#arcs = arcsByMentor(problem, this.#surplus);
    this.#load = new Int32Array(problem.mentorCount);
  }

  /** Lets the places of these mentors bid until all are filled or bids run out. */
  run(mentors: Int32Array): void {
    const { capacities, mentorCount } = this.#problem;
    const waiting = new Int32Array(mentorCount);
    const isWaiting = new Uint8Array(mentorCount);
    let left = 0;
    for (let at = mentors.length - 1; at >= 0; at--) {
      waiting[left++] = mentors[at]!;
      isWaiting[mentors[at]!] = 1;
    }
    for (let bids = 0; left > 0 && bids < this.#options.mostBids; bids++) {
      if (bids % POLL_EVERY === 0 && this.#options.shouldStop?.() === true) return;
      const mentor = waiting[left - 1]!;
      if (this.#load[mentor]! >= capacities[mentor]! || !this.#chooseFor(mentor)) {
        left--;
        isWaiting[mentor] = 0;
        continue;
      }
      const deprived = this.#take(mentor);
      if (deprived === UNPLACED || isWaiting[deprived] === 1) continue;
      waiting[left++] = deprived;
      isWaiting[deprived] = 1;
    }
  }

  /**
   * The price that this mentor's pairs support best: what the last place earns, at least what the
   * best mentee elsewhere would bring.
   */
  priceOf(mentor: number): number {
    const { start, head, score } = this.#arcs;
    const full = this.#load[mentor]! >= this.#problem.capacities[mentor]!;
    let own = Infinity;
    let elsewhere = -this.#options.bonus;
    for (let at = start[mentor]!; at < start[mentor + 1]!; at++) {
      const worth = score[at]! - this.#surplus[head[at]!]!;
      if (this.#mentorOf[head[at]!] === mentor) own = Math.min(own, worth);
      else elsewhere = Math.max(elsewhere, worth);
    }
    return this.#options.bonus + (full && own < Infinity ? Math.max(own, elsewhere) : elsewhere);
  }

  /** Finds the mentee worth most to a place and how far to raise the surplus; false when there is none. */
  #chooseFor(mentor: number): boolean {
    const { start, head, score, bound } = this.#arcs;
    const surplus = this.#surplus;
    const nothing = -this.#options.bonus;
    let best = nothing;
    let second = nothing;
    let wasted = 0;
    this.#bestMentee = NOBODY;
    for (let at = start[mentor]!, end = start[mentor + 1]!; at < end; at++) {
      if (bound[at]! <= second) break;
      const mentee = head[at]!;
      const worth = score[at]! - surplus[mentee]!;
      if (worth <= second) wasted++;
      else if (this.#mentorOf[mentee] === mentor) continue;
      else if (worth > best) {
        second = best;
        best = worth;
        this.#bestMentee = mentee;
      } else second = worth;
    }
    if (wasted > 0) this.#arcs.noteWaste(mentor, wasted);
    this.#rise = best - second + this.#options.increment;
    return this.#bestMentee !== NOBODY;
  }

  /** Seats the chosen mentee; the mentor who loses them, or UNPLACED. */
  #take(mentor: number): number {
    const mentee = this.#bestMentee;
    const deprived = this.#mentorOf[mentee]!;
    this.#surplus[mentee]! += this.#rise;
    this.#mentorOf[mentee] = mentor;
    this.#load[mentor]!++;
    if (deprived !== UNPLACED) this.#load[deprived]!--;
    return deprived;
  }
}
