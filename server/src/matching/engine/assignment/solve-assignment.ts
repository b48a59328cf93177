import { UNPLACED, type Assignment, type AssignmentProblem, type Certificate, type Gap } from './assignment.types.ts';
import { gapOf } from './certificate.ts';
import { shortestPaths, type ShortestPathsOptions } from './shortest-paths.ts';

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
export function solveAssignment(problem: AssignmentProblem, options: ShortestPathsOptions = {}): AssignmentSolution {
  const { mentorOf, load, certificate, rowsDone } = shortestPaths(problem, options);
  for (let mentee = rowsDone; mentee < problem.menteeCount; mentee++) {
    const mentor = bestFree(problem, load, mentee);
    if (mentor === UNPLACED) continue;
    mentorOf[mentee] = mentor;
    load[mentor]!++;
  }
  const assignment = { mentorOf, ...tally(problem, mentorOf) };
  return {
    ...assignment,
    complete: rowsDone === problem.menteeCount,
    certificate,
    gap: gapOf(problem, assignment, certificate),
  };
}

function bestFree(problem: AssignmentProblem, load: Int32Array, mentee: number): number {
  let best = UNPLACED;
  let bestScore = -1;
  for (let at = problem.rowStart[mentee]!; at < problem.rowStart[mentee + 1]!; at++) {
    const mentor = problem.candidateMentor[at]!;
    if (load[mentor]! >= problem.capacities[mentor]! || problem.candidateScore[at]! <= bestScore) continue;
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
