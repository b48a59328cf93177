import { Frontier } from './frontier.ts';
import type { PlacementState } from './placement-state.ts';
import type { RankedArcs } from './ranked-arcs.ts';

const NOBODY = -1;

/**
 * Places one mentee after another at the least loss to the others, and moves the prices along.
 *
 * The search goes from the mentee over candidates to mentors and, where those are full, on over
 * their members, by reduced cost (surplus + price − B − score ≥ 0). It ends at a free place or where
 * staying without a place costs no more. Prices only rise, so arcs ranked by score − price keep
 * their bounds. `exitFloor` is the pair's score less the bound of the member's best other arc:
 * leaving mentor j at distance d leads at least to d − price + exitFloor, which spares most members
 * a look at their arcs.
 */
export class MenteeSearch {
  readonly #state: PlacementState;
  readonly #arcs: RankedArcs;
  readonly #frontier: Frontier;
  #nearest = Infinity;
  #freeMentor = NOBODY;
  #leaver = NOBODY;

  /** `arcs`: a row for each mentee, heads are mentors, duals are the state's prices. */
  constructor(state: PlacementState, arcs: RankedArcs) {
    this.#state = state;
    this.#arcs = arcs;
    this.#frontier = new Frontier(state.price.length);
  }

  /** Gives an unplaced mentee with a surplus a place, or somebody's place to nobody: then the surplus is 0. */
  place(root: number): void {
    this.#nearest = Infinity;
    this.#scan(root, NOBODY, this.#state.surplus[root]! - this.#state.bonus);
    for (let mentor = this.#settle(); mentor !== NOBODY; mentor = this.#settle()) this.#scanMembers(mentor);
    this.#raisePrices();
    this.#augment(root);
    this.#frontier.clear();
  }

  #settle(): number {
    return this.#frontier.settleNearest(this.#nearest);
  }

  #scanMembers(mentor: number): void {
    const { price, slotStart, load, member, exitFloor, pairScore } = this.#state;
    const offset = this.#frontier.distance[mentor]! - price[mentor]!;
    for (let slot = slotStart[mentor]!, end = slot + load[mentor]!; slot < end; slot++) {
      if (offset + exitFloor[slot]! >= this.#nearest) continue;
      const mentee = member[slot]!;
      this.#scan(mentee, mentor, offset + pairScore[mentee]!);
    }
  }

  /** `offset`: distance + surplus − B; an arc leads to offset + price − score. */
  #scan(mentee: number, own: number, offset: number): void {
    const { price, load, capacities, bonus } = this.#state;
    const { start, head, score, bound } = this.#arcs;
    const { distance } = this.#frontier;
    if (offset + bonus < this.#nearest) {
      this.#nearest = offset + bonus;
      this.#leaver = mentee;
    }
    let wasted = 0;
    for (let at = start[mentee]!, end = start[mentee + 1]!; at < end; at++) {
      if (offset - bound[at]! >= this.#nearest) break;
      const mentor = head[at]!;
      const reached = offset + price[mentor]! - score[at]!;
      if (reached >= this.#nearest) {
        wasted++;
      } else if (reached < distance[mentor]! && mentor !== own) {
        const full = load[mentor]! >= capacities[mentor]!;
        this.#frontier.reach(mentor, reached, mentee, score[at]!, own, full);
        if (full) continue;
        this.#nearest = reached;
        this.#freeMentor = mentor;
        this.#leaver = NOBODY;
      }
    }
    if (wasted > 0) this.#arcs.noteWaste(mentee, wasted);
    if (own !== NOBODY) this.#noteExit(mentee, own);
  }

  #noteExit(mentee: number, own: number): void {
    const { start, head, bound } = this.#arcs;
    let at = start[mentee]!;
    const end = start[mentee + 1]!;
    while (at < end && head[at] === own) at++;
    const best = at < end ? Math.max(bound[at]!, -this.#state.bonus) : -this.#state.bonus;
    this.#state.setExitFloor(mentee, this.#state.pairScore[mentee]! - best);
  }

  #raisePrices(): void {
    const { price } = this.#state;
    const { settled, settledCount, distance } = this.#frontier;
    for (let k = 0; k < settledCount; k++) price[settled[k]!]! += this.#nearest - distance[settled[k]!]!;
  }

  #augment(root: number): void {
    const state = this.#state;
    const { via, viaScore, from } = this.#frontier;
    let mentor = this.#freeMentor;
    if (this.#leaver !== NOBODY) {
      state.surplus[this.#leaver] = 0;
      if (this.#leaver === root) return;
      mentor = state.mentorOf[this.#leaver]!;
      state.leave(this.#leaver);
    }
    for (;;) {
      const mentee = via[mentor]!;
      const before = from[mentor]!;
      if (mentee !== root) state.leave(mentee);
      state.join(mentee, mentor, viaScore[mentor]!);
      if (mentee === root) return;
      mentor = before;
    }
  }
}
