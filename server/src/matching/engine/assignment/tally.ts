import { UNPLACED, type AssignmentProblem } from './assignment.types.ts';

/** How many are placed, and the scores of their pairs together. */
export function tally(problem: AssignmentProblem, mentorOf: Int32Array): { placed: number; totalScore: number } {
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
