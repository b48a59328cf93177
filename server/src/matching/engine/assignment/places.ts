import type { AssignmentProblem } from './assignment.types.ts';

/** Places of each mentor that can be used: no more than there are candidates for them. */
export function usablePlaces(problem: AssignmentProblem): Int32Array {
  const candidates = new Int32Array(problem.mentorCount);
  const { candidateMentor } = problem;
  for (let at = 0; at < candidateMentor.length; at++) candidates[candidateMentor[at]!]!++;
  return problem.capacities.map((places, mentor) => Math.max(0, Math.min(places, candidates[mentor]!)));
}

/** Where each mentor's places begin when all lie side by side; the last entry is their number. */
export function slotStarts(places: Int32Array): Int32Array {
  const starts = new Int32Array(places.length + 1);
  for (let mentor = 0; mentor < places.length; mentor++) starts[mentor + 1] = starts[mentor]! + places[mentor]!;
  return starts;
}
