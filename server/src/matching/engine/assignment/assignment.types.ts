/**
 * An assignment problem over indices: rows are mentees with one seat each, columns are mentors with
 * places. Candidates are kept by row (compressed sparse rows), so a short list and a full matrix
 * look alike: row i holds the entries `rowStart[i]` to `rowStart[i + 1]`.
 */
export interface AssignmentProblem {
  readonly menteeCount: number;
  readonly mentorCount: number;
  /** Places of each mentor. */
  readonly capacities: Int32Array;
  readonly rowStart: Int32Array;
  readonly candidateMentor: Int32Array;
  /** 0…10,000 */
  readonly candidateScore: Int32Array;
}

/** Who got whom: the mentor's index for each mentee, or `UNPLACED`. */
export interface Assignment {
  readonly mentorOf: Int32Array;
  readonly placed: number;
  readonly totalScore: number;
}

export const UNPLACED = -1;

/**
 * Prices that prove an assignment optimal (linear programming duality, see certificate.ts).
 * One unit is one point of score; a placement as such is worth `placementBonus`.
 */
export interface Certificate {
  readonly placementBonus: number;
  /** What each mentee keeps, ≥ 0. */
  readonly menteeSurplus: Float64Array;
  /** What a place with each mentor costs, ≥ 0; above 0 only where places are short. */
  readonly mentorPrice: Float64Array;
}

/** How far an answer can be from the optimum: both 0 when it is proved optimal. */
export interface Gap {
  /** At most so many more mentees could be placed. */
  readonly placed: number;
  /** At most so many points more with as many placed; null while `placed` is not settled. */
  readonly score: number | null;
}

/** How a solver is driven from outside. */
export interface SolveOptions {
  /** Asked about once a mentee; the solver ends with the best it has as soon as this says true. */
  readonly shouldStop?: () => boolean;
  /** Called with how far the work has come, in mentees out of all. */
  readonly onRow?: (done: number) => void;
}
