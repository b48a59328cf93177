import {
  UNPLACED,
  type Assignment,
  type AssignmentProblem,
  type Certificate,
  type Gap,
  type SolveOptions,
} from './assignment.types.ts';
import { Additions } from './candidate-lists.ts';
import { gapOf } from './certificate.ts';
import { largestPlacement } from './hopcroft-karp.ts';
import type { StartingPoint } from './placement-state.ts';
import { solveByPricing } from './pricing.ts';
import { rowsOfLists, type ScoreRows } from './score-rows.ts';
import { placementBonusFor, shortestPaths, type ShortestPathsResult } from './shortest-paths.ts';
import { startingPoint } from './starting-prices.ts';
import { tally } from './tally.ts';

/** An assignment with its proof. `complete` is false when the caller stopped it; see `gap`. */
export interface AssignmentSolution extends Assignment {
  readonly complete: boolean;
  readonly certificate: Certificate;
  readonly gap: Gap;
}

/** Longer rows than this are worth a core and pricing; shorter ones are searched whole. */
const LONGEST_LIST = 128;
const FEWEST_CANDIDATES = 200_000;
/** Scores of rows are kept in 16 bits. */
const MOST_IN_ROWS = 32_767;

/**
 * Places as many mentees as possible, then maximises the total score; exact when it may finish.
 * Chooses by the shape of the problem: candidate lists are solved as they are, full rows of scores
 * on a core that pricing widens until it holds all that matters. Within both, the places short of
 * supply are filled from the mentors' side and the rest from the mentees' (starting-prices.ts).
 *
 * Stopped early, it answers with the better of what it has, filled up with free places, and a
 * largest placement if it got that far; the prices so far bound what is missing. Order within the
 * input breaks ties, so the caller decides it by seed.
 *
 * Measured on two cores at 50,000 mentees, 5,000 mentors and 50 candidates each: under a second
 * with places to spare or short, two seconds where they are just as many; a matrix of
 * 10,000 × 2,000 in one second.
 */
export function solveAssignment(problem: AssignmentProblem | ScoreRows, options: SolveOptions = {}): AssignmentSolution {
  if ('scoresOf' in problem) return solveRows(problem, options);
  if (hasLongRows(problem)) return solveRows(rowsOfLists(problem), options);
  return solveLists(problem, options);
}

/**
 * The same for a problem a little different from one that was solved, from its prices and pairs:
 * only what the difference disturbs is searched again. A mentor who is new begins at the price
 * that nobody's surplus exceeds: see `openingPrice`.
 */
export function solveFrom(problem: AssignmentProblem, start: StartingPoint, options: SolveOptions = {}): AssignmentSolution {
  const found = shortestPaths(problem, placementBonusFor(problem.menteeCount), start, options);
  return concluded(problem, found, start.mentorOf);
}

/** The lowest price of a new mentor that leaves these surpluses as they are; `scores` of −1 are not eligible. */
export function openingPrice(certificate: Certificate, scores: Int16Array): number {
  return scores.reduce((price, score, mentee) => {
    if (score < 0) return price;
    return Math.max(price, certificate.placementBonus + score - certificate.menteeSurplus[mentee]!);
  }, 0);
}

function solveLists(problem: AssignmentProblem, options: SolveOptions): AssignmentSolution {
  const bonus = placementBonusFor(problem.menteeCount);
  const coverage = largestPlacement(problem, options.shouldStop);
  const start = startingPoint(problem, bonus, coverage, options);
  return concluded(problem, shortestPaths(problem, bonus, start, options), coverage.mentorOf);
}

function solveRows(rows: ScoreRows, options: SolveOptions): AssignmentSolution {
  const { lists, coverage, ...found } = solveByPricing(rows, options);
  const isAtHand = rows.bestOf === undefined;
  return concluded(found.complete || !isAtHand ? lists : withSeats(rows, lists, found.mentorOf), found, coverage.mentorOf);
}

/** The lists and whom the unplaced would find if everybody took the best place of their whole row that is free. */
function withSeats(rows: ScoreRows, lists: AssignmentProblem, mentorOf: Int32Array): AssignmentProblem {
  const free = freePlaces(rows.capacities, mentorOf);
  const found = new Additions();
  for (let mentee = 0; mentee < rows.menteeCount; mentee++) {
    if (mentorOf[mentee] !== UNPLACED) continue;
    const row = rows.scoresOf(mentee);
    let best = UNPLACED;
    for (let mentor = 0; mentor < row.length; mentor++) {
      if (free[mentor]! > 0 && row[mentor]! >= 0 && (best === UNPLACED || row[mentor]! > row[best]!)) best = mentor;
    }
    if (best === UNPLACED) continue;
    free[best]!--;
    const listed = lists.candidateMentor.subarray(lists.rowStart[mentee], lists.rowStart[mentee + 1]);
    if (!listed.includes(best)) found.add(mentee, best, row[best]!);
  }
  return found.count === 0 ? lists : found.addedTo(lists);
}

function hasLongRows(problem: AssignmentProblem): boolean {
  const { candidateScore, menteeCount } = problem;
  if (candidateScore.length < Math.max(FEWEST_CANDIDATES, LONGEST_LIST * menteeCount)) return false;
  return candidateScore.every((score) => score <= MOST_IN_ROWS);
}

function concluded(problem: AssignmentProblem, found: ShortestPathsResult, fallback: Int32Array): AssignmentSolution {
  const { mentorOf, certificate, complete } = found;
  if (!complete) seatInFreePlaces(problem, mentorOf);
  const reached = { mentorOf, ...tally(problem, mentorOf) };
  const other = { mentorOf: fallback, ...tally(problem, fallback) };
  const assignment = complete || isBetter(reached, other) ? reached : other;
  return { ...assignment, complete, certificate, gap: gapOf(problem, assignment, certificate) };
}

function isBetter(one: Assignment, other: Assignment): boolean {
  return one.placed > other.placed || (one.placed === other.placed && one.totalScore >= other.totalScore);
}

/** Everybody still unplaced takes the best place that is free, one after the other. */
function seatInFreePlaces(problem: AssignmentProblem, mentorOf: Int32Array): void {
  const free = freePlaces(problem.capacities, mentorOf);
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    if (mentorOf[mentee] !== UNPLACED) continue;
    const mentor = bestFree(problem, free, mentee);
    if (mentor === UNPLACED) continue;
    mentorOf[mentee] = mentor;
    free[mentor]!--;
  }
}

function freePlaces(capacities: Int32Array, mentorOf: Int32Array): Int32Array {
  const free = capacities.slice();
  for (const mentor of mentorOf) if (mentor !== UNPLACED) free[mentor]!--;
  return free;
}

function bestFree(problem: AssignmentProblem, free: Int32Array, mentee: number): number {
  let best = UNPLACED;
  let bestScore = -1;
  for (let at = problem.rowStart[mentee]!; at < problem.rowStart[mentee + 1]!; at++) {
    const mentor = problem.candidateMentor[at]!;
    if (free[mentor]! <= 0 || problem.candidateScore[at]! <= bestScore) continue;
    best = mentor;
    bestScore = problem.candidateScore[at]!;
  }
  return best;
}
