import { UNPLACED, type Assignment, type AssignmentProblem, type Certificate, type Gap, type SolveOptions } from './assignment.types.ts';
import { gapOf } from './certificate.ts';
import { pricesFromCoverage } from './coverage-prices.ts';
import { largestPlacement } from './hopcroft-karp.ts';
import { placementBonusFor, shortestPaths } from './shortest-paths.ts';

/** An assignment with its proof. `complete` is false when the caller stopped it; see `gap`. */
export interface AssignmentSolution extends Assignment {
  readonly complete: boolean;
  readonly certificate: Certificate;
  readonly gap: Gap;
}

/**
 * Places as many mentees as possible, then maximises the total score; exact when it may finish.
 * Stopped early, the mentees not yet reached take the best place still free, and the prices found
 * so far bound what is missing.
 */
export function solveAssignment(problem: AssignmentProblem, options: SolveOptions = {}): AssignmentSolution {
  const coverage = largestPlacement(problem, options.shouldStop);
  const bonus = placementBonusFor(problem.menteeCount);
  const start = pricesFromCoverage(problem, bonus, coverage);
  const { mentorOf, certificate, complete } = shortestPaths(problem, bonus, start, options);
  if (!complete) seatInFreePlaces(problem, mentorOf);
  const found = { mentorOf, ...tally(problem, mentorOf) };
  const covered = { mentorOf: coverage.mentorOf, ...tally(problem, coverage.mentorOf) };
  const assignment = complete || isBetter(found, covered) ? found : covered;
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
