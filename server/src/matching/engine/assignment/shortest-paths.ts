import { FULL_SCORE } from '../score-scale.ts';
import { UNPLACED, type AssignmentProblem, type Certificate, type SolveOptions } from './assignment.types.ts';
import { MenteeSearch } from './mentee-search.ts';
import { PlacementState, type StartingPoint } from './placement-state.ts';
import { PlaceSearch } from './place-search.ts';
import { arcsByMentee, arcsByMentor } from './ranked-arcs.ts';

/** An assignment and prices; `complete` is false after a stop, and the prices are a bound all the same. */
export interface ShortestPathsResult {
  readonly mentorOf: Int32Array;
  readonly certificate: Certificate;
  readonly complete: boolean;
}

/**
 * The worth of one placement, greater than all scores of a whole assignment together: k + 1
 * placements without a point beat k placements with full score, (k + 1)B > kB + 10,000k for all
 * k ≤ n. So one integer objective is exactly "coverage first, then total score". Sums stay under
 * n · (B + 10,000) ≈ 10⁴n², exact in a double (2⁵³) for n up to 900,000 mentees.
 */
export function placementBonusFor(menteeCount: number, fullScore: number = FULL_SCORE): number {
  return fullScore * menteeCount + 1;
}

/**
 * Coverage first, then total score, exactly, by successive shortest paths with potentials, from
 * any starting point.
 *
 * Given prices, surpluses are set to the least they allow, and pairs are kept that are worth just
 * that. Two kinds of fault can be left: a mentor with a price and a free place, and a mentee with
 * a surplus and no place. A search from each mends it along a shortest path by reduced cost
 * (Jewell 1958; Iri 1960; Busacker and Gowen 1960), and updating the prices by the distances keeps
 * all reduced costs ≥ 0 (Tomizawa 1971; Edmonds and Karp 1972), so that no search makes a new
 * fault. With none left, prices and pairs satisfy complementary slackness: the certificate.
 *
 * O((mentees + places) · (candidates + mentors · log mentors)) at worst. Good prices to begin with
 * make it near-linear: see starting-prices.ts and pricing.ts.
 */
export function shortestPaths(
  problem: AssignmentProblem,
  bonus: number,
  start: StartingPoint,
  options: SolveOptions,
): ShortestPathsResult {
  const state = new PlacementState(problem, bonus, start);
  const progress = progressOf(state, options);
  const complete = fillPricedPlaces(problem, state, progress) && placeTheRest(problem, state, progress);
  if (complete) options.onRow?.(problem.menteeCount);
  state.refreshSurplus();
  const certificate = { placementBonus: bonus, menteeSurplus: state.surplus, mentorPrice: state.price };
  return { mentorOf: state.mentorOf, certificate, complete };
}

/** Says before each step whether to go on, and reports steps as rows out of all mentees. */
type Progress = () => boolean;

function fillPricedPlaces(problem: AssignmentProblem, state: PlacementState, goOn: Progress): boolean {
  if (!state.price.some((_, mentor) => needsFilling(state, mentor))) return true;
  // To order the candidates reads them all.
  if (!goOn()) return false;
  const search = new PlaceSearch(state, arcsByMentor(problem, state.surplus));
  for (let mentor = 0; mentor < problem.mentorCount; mentor++) {
    while (needsFilling(state, mentor)) {
      if (!goOn()) return false;
      search.fill(mentor);
    }
  }
  return true;
}

function placeTheRest(problem: AssignmentProblem, state: PlacementState, goOn: Progress): boolean {
  if (!state.surplus.some((_, mentee) => needsPlacing(state, mentee))) return true;
  if (!goOn()) return false;
  state.refreshSurplus();
  const search = new MenteeSearch(state, arcsByMentee(problem, state.price));
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    if (!needsPlacing(state, mentee)) continue;
    if (!goOn()) return false;
    search.place(mentee);
  }
  return true;
}

function needsFilling(state: PlacementState, mentor: number): boolean {
  return state.load[mentor]! < state.capacities[mentor]! && state.price[mentor]! > 0;
}

function needsPlacing(state: PlacementState, mentee: number): boolean {
  return state.mentorOf[mentee] === UNPLACED && state.surplus[mentee]! > 0;
}

function progressOf(state: PlacementState, options: SolveOptions): Progress {
  const menteeCount = state.mentorOf.length;
  let steps = 0;
  for (let mentor = 0; mentor < state.price.length; mentor++) {
    if (needsFilling(state, mentor)) steps += Math.min(menteeCount, state.capacities[mentor]! - state.load[mentor]!);
  }
  for (let mentee = 0; mentee < menteeCount; mentee++) if (needsPlacing(state, mentee)) steps++;
  let done = 0;
  return () => {
    if (options.shouldStop?.() === true) return false;
    done++;
    options.onRow?.(Math.min(menteeCount - 1, Math.floor((done * menteeCount) / steps)));
    return true;
  };
}
