/**
 * Both sides' rankings over indices. Rows are mentees with one seat each; the mentors mentee i would
 * have are the entries `rowStart[i]` to `rowStart[i + 1]`, in any order. Ranks say who comes first: a lower
 * number is better, equal numbers are a tie, gaps mean nothing. Who is not listed is not acceptable.
 */
export interface StableProblem {
  readonly menteeCount: number;
  readonly mentorCount: number;
  /** Places of each mentor. */
  readonly capacities: Int32Array;
  readonly rowStart: Int32Array;
  readonly candidateMentor: Int32Array;
  /** The mentor's rank for the mentee, 0…1,000,000. */
  readonly menteeRank: Int32Array;
  /** The mentee's rank for the mentor, 0…1,000,000. */
  readonly mentorRank: Int32Array;
}

/**
 * `mentee_optimal` and `mentor_optimal`: the best stable matching for all of one side at once, once ties are
 * broken by index. `larger`: ties are used to place more mentees, at least two thirds of what any
 * stable matching places.
 */
export type StableVariant = 'mentee_optimal' | 'mentor_optimal' | 'larger';

/** A matching in which no mentee and mentor would rather have each other, if `complete`. */
export interface StableSolution {
  /** The mentor's index for each mentee, or `UNPLACED`. */
  readonly mentorOf: Int32Array;
  readonly placed: number;
  readonly complete: boolean;
  /** 0 if complete, else what is missing to stability. */
  readonly blockingPairs: number;
}
