import type { MatchMentee, MatchMentor } from '../input.types.ts';

/**
 * The ways in which a criterion can judge a pair. Each says what to read from either side and gives an integer from 0 to
 * `FULL_SCORE`, the same whether one pair is judged (scoring/part.ts) or whole rows are by the kernel
 * (scoring/kernel). A side that returns null has nothing to judge by: the pair's score is `NEUTRAL_SCORE`.
 * What one person is read as may not depend on anybody else.
 */
export type Form = DotForm | OverlapForm | TableForm | NamedForm;

/** Numbers by dimension, all others 0. Dimensions ascend without repeats; any whole numbers serve. */
export interface Vector {
  readonly dimensions: Int32Array;
  readonly values: Int16Array;
}

/** The mentee's side of a dot product: `full` or more scores 10,000, 0 or less scores 0. */
export interface DotWish {
  readonly vector: Vector;
  /** 1…2³¹ − 1 */
  readonly full: number;
  /** Added to the product; 0 unless given. */
  readonly offset?: number;
}

/**
 * A scaled dot product: skills wanted and offered, likeness of texts, distance as |a|² − 2ab + |b|².
 * The products of a pair must add up to less than 2³¹, whatever their order.
 */
export interface DotForm {
  readonly kind: 'dot';
  mentee(mentee: MatchMentee): DotWish | null;
  mentor(mentor: MatchMentor): Vector | null;
}

/** How many of two sets of whole numbers ≥ 0 are shared: hours of the week, languages, interests. */
export interface OverlapForm {
  readonly kind: 'overlap';
  /** Ascending without repeats, up to 255 of them. */
  mentee(mentee: MatchMentee): Int32Array | null;
  mentor(mentor: MatchMentor): Int32Array | null;
  /** The score for 0, 1, 2 … shared, up to 16 entries; the last holds for all above. */
  readonly curve: readonly number[];
}

/** A score for two categories, whole numbers ≥ 0: levels, functions, places, styles. */
export interface TableForm {
  readonly kind: 'table';
  mentee(mentee: MatchMentee): number | null;
  mentor(mentor: MatchMentor): number | null;
  score(mentee: number, mentor: number): number;
}

/**
 * A score for the few pairs in which one names the other, and another for all the rest: ranked preferences, people
 * paired before. Here null on one side alone is judged all the same; only two nulls are missing data.
 */
export interface NamedForm {
  readonly kind: 'named';
  /** A number above 0 by the other's id. */
  mentee(mentee: MatchMentee): ReadonlyMap<string, number> | null;
  mentor(mentor: MatchMentor): ReadonlyMap<string, number> | null;
  /** By what each has for the other: 0 for not named, null from somebody who names nobody at all. */
  score(byMentee: number | null, byMentor: number | null): number;
}
