import { UNPLACED, type Assignment, type AssignmentProblem, type Certificate, type Gap, type SolveOptions } from './assignment.types.ts';
import { gapOf } from './certificate.ts';
import { largestPlacement, type Coverage } from './hopcroft-karp.ts';
import { solveByPricing } from './pricing.ts';
import { rowsOfLists, type ScoreRows } from './score-rows.ts';
import { placementBonusFor, shortestPaths, type ShortestPathsResult } from './shortest-paths.ts';
import { startingPoint } from './starting-prices.ts';

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
 * 10,000 × 2,000 in one second. Beyond 200,000 mentees numbers leave the exact range of ranks.
 */
export function solveAssignment(problem: AssignmentProblem | ScoreRows, options: SolveOptions = {}): AssignmentSolution {
  if ('scoresOf' in problem) return solveRows(problem, options);
  if (hasLongRows(problem)) return solveRows(rowsOfLists(problem), options);
  const bonus = placementBonusFor(problem.menteeCount);
  const coverage = largestPlacement(problem, options.shouldStop);
  const start = startingPoint(problem, bonus, coverage, options);
  return concluded(problem, shortestPaths(problem, bonus, start, options), coverage);
}

function solveRows(rows: ScoreRows, options: SolveOptions): AssignmentSolution {
  const { lists, coverage, ...found } = solveByPricing(rows, options);
  return concluded(lists, found, coverage);
}

function hasLongRows(problem: AssignmentProblem): boolean {
  const { candidateScore, menteeCount } = problem;
  if (candidateScore.length < Math.max(FEWEST_CANDIDATES, LONGEST_LIST * menteeCount)) return false;
  return candidateScore.every((score) => score <= MOST_IN_ROWS);
}

function concluded(problem: AssignmentProblem, found: ShortestPathsResult, coverage: Coverage): AssignmentSolution {
  const { mentorOf, certificate, complete } = found;
  if (!complete) seatInFreePlaces(problem, mentorOf);
  const reached = { mentorOf, ...tally(problem, mentorOf) };
  const covered = { mentorOf: coverage.mentorOf, ...tally(problem, coverage.mentorOf) };
  const assignment = complete || isBetter(reached, covered) ? reached : covered;
  return { ...assignment, complete, certificate, gap: gapOf(problem, assignment, certificate) };
}

function isBetter(one: Assignment, other: Assignment): boolean {
  return one.placed > other.placed || (one.placed === other.placed && one.totalScore >= other.totalScore);
}

/** Everybody still unplaced takes the best place that is free, one after the other. */
function seatInFreePlaces(problem: AssignmentProblem, mentorOf: Int32Array): void {
  const free = problem.capacities.slice();
  for (const mentor of mentorOf) if (mentor !== UNPLACED) free[mentor]!--;
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    if (mentorOf[mentee] !== UNPLACED) continue;
    const mentor = bestFree(problem, free, mentee);
    if (mentor === UNPLACED) continue;
    mentorOf[mentee] = mentor;
    free[mentor]!--;
  }
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

function tally(problem: AssignmentProblem, mentorOf: Int32Array): { placed: number; totalScore: number } {
  let placed = 0;
  let totalScore = 0;
  for (let mentee = 0; mentee < problem.menteeCount; mentee++) {
    if (mentorOf[mentee] === UNPLACED) continue;
    placed++;
    for (let at = problem.rowStart[mentee]!; at < problem.rowStart[mentee + 1]!; at++) {
      if (problem.candidateMentor[at] === mentorOf[mentee]) totalScore += problem.candidateScore[at]!;
    }
  }
  return { placed, totalScore };
}
