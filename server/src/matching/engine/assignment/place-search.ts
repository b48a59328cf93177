import { UNPLACED } from './assignment.types.ts';
import { Frontier } from './frontier.ts';
import type { PlacementState } from './placement-state.ts';
import type { RankedArcs } from './ranked-arcs.ts';

const NOBODY = -1;

/**
 * The mirror image of `MenteeSearch`: fills one place after another where places are short, so that
 * the side with fewer to give looks for the side with many. The search goes from a mentor with a
 * free place over candidates to their present mentors, and ends at an unplaced mentee or where
 * leaving a place empty costs no more. Prices only fall and surpluses only rise, so arcs ranked by
 * score − surplus keep their bounds.
 */
export class PlaceSearch {
  readonly #state: PlacementState;
  readonly #arcs: RankedArcs;
  readonly #frontier: Frontier;
  #nearest = Infinity;
  /** Where the path ends: `#taken` joins `#end`, or with nobody taken a place of `#end` stays empty. */
  #end = NOBODY;
  #taken = NOBODY;
  #takenScore = 0;

  /** `arcs`: a row for each mentor, heads are mentees, duals are the state's surpluses. */
  constructor(state: PlacementState, arcs: RankedArcs) {
    this.#state = state;
    this.#arcs = arcs;
    this.#frontier = new Frontier(state.price.length);
  }

  /** Fills a place of a mentor who has room at a price, or lowers a price until an empty place is free of charge. */
  fill(root: number): void {
    this.#nearest = Infinity;
    this.#frontier.reach(root, 0, NOBODY, 0, NOBODY, true);
    for (let mentor = this.#settle(); mentor !== NOBODY; mentor = this.#settle()) this.#scan(mentor);
    this.#lowerPrices();
    this.#augment(root);
    this.#frontier.clear();
  }

  #settle(): number {
    return this.#frontier.settleNearest(this.#nearest);
  }

  #scan(mentor: number): void {
    const { surplus, mentorOf, price, bonus } = this.#state;
    const { start, head, score, bound } = this.#arcs;
    const { distance } = this.#frontier;
    const free = distance[mentor]! + price[mentor]!;
    if (free < this.#nearest) {
      this.#nearest = free;
      this.#end = mentor;
      this.#taken = NOBODY;
    }
    const offset = free - bonus;
    let wasted = 0;
    for (let at = start[mentor]!, end = start[mentor + 1]!; at < end; at++) {
      if (offset - bound[at]! >= this.#nearest) break;
      const mentee = head[at]!;
      const reached = offset + surplus[mentee]! - score[at]!;
      if (reached >= this.#nearest) {
        wasted++;
        continue;
      }
      const present = mentorOf[mentee]!;
      if (present === UNPLACED) {
        this.#nearest = reached;
        this.#end = mentor;
        this.#taken = mentee;
        this.#takenScore = score[at]!;
      } else if (reached < distance[present]!) {
        this.#frontier.reach(present, reached, mentee, score[at]!, mentor, true);
      }
    }
    if (wasted > 0) this.#arcs.noteWaste(mentor, wasted);
  }

  #lowerPrices(): void {
    const { price, surplus, slotStart, load, member } = this.#state;
    const { settled, settledCount, distance } = this.#frontier;
    for (let k = 0; k < settledCount; k++) {
      const mentor = settled[k]!;
      const fall = this.#nearest - distance[mentor]!;
      price[mentor]! -= fall;
      for (let slot = slotStart[mentor]!, end = slot + load[mentor]!; slot < end; slot++) surplus[member[slot]!]! += fall;
    }
  }

  /** Everybody on the path leaves before anybody joins, since only the root has room. */
  #augment(root: number): void {
    const state = this.#state;
    const { via, viaScore, from } = this.#frontier;
    for (let mentor = this.#end; mentor !== root; mentor = from[mentor]!) state.leave(via[mentor]!);
    for (let mentor = this.#end; mentor !== root; mentor = from[mentor]!) {
      state.join(via[mentor]!, from[mentor]!, viaScore[mentor]!);
    }
    if (this.#taken !== NOBODY) state.join(this.#taken, this.#end, this.#takenScore);
  }
}
