import type { Gap } from '../assignment/assignment.types.ts';

/**
 * Who could be paired with whom among equals: an undirected graph whose vertices are people. Pair e
 * joins `pairFirst[e]` and `pairSecond[e]`; each pair of people stands at most once, in either order.
 */
export interface PeerProblem {
  readonly personCount: number;
  readonly pairFirst: Int32Array;
  readonly pairSecond: Int32Array;
  /** 0…10,000 */
  readonly pairScore: Int32Array;
}

/** An odd set of people of whom one must stay without a partner inside the set, and what that is worth. */
export interface OddSet {
  /** At least three, an odd number, ascending. */
  readonly members: Int32Array;
  /** In half points, > 0. */
  readonly price: number;
}

/**
 * Prices that prove a pairing optimal (Edmonds 1965; see matching-certificate.ts). Everything is in
 * half points, because an optimal price can end in one half: in half points it is an integer.
 */
export interface PeerCertificate {
  /** What a pair as such is worth, in points: 0 when the total alone counts. */
  readonly pairBonus: number;
  /** Of each person, ≥ 0. */
  readonly personPrice: Float64Array;
  readonly oddSets: readonly OddSet[];
}

/** Who got whom: the partner's index of each person, or `UNPLACED`. */
export interface Pairing {
  readonly partnerOf: Int32Array;
  /** People with a partner: twice the number of pairs. */
  readonly placed: number;
  readonly totalScore: number;
}

/** A pairing with its proof. `complete` is false when the caller stopped it; see `gap`. */
export interface PeerSolution extends Pairing {
  readonly complete: boolean;
  readonly certificate: PeerCertificate;
  readonly gap: Gap;
}
