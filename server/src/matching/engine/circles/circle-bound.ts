import type { AssignmentProblem } from '../assignment/assignment.types.ts';
import { solveAssignment } from '../assignment/solve-assignment.ts';
import type { CircleProblem } from './circles.types.ts';

/** No way to fill circles places more mentees, nor as many at a higher total. */
export interface CircleBound {
  readonly placed: number;
  readonly totalScore: number;
  /** False when the caller stopped it: then these are no bounds. */
  readonly complete: boolean;
}

/**
 * A bound by relaxation: minimum sizes are forgotten, and each mentee is promised with each mentor the most
 * alike company a circle of the least size could give, whoever else is promised the same people. A mean over
 * any m − 1 or more others is at most the mean over the m − 1 most alike, so each pair's score is at least
 * what the mentee could be worth there, and the optimal assignment with these scores bounds coverage and total.
 */
export function circleBound(problem: CircleProblem, shouldStop?: () => boolean): CircleBound {
  const { menteeCount, rowStart, candidateMentor, candidateScore, minimumSizes, cohesionPercent } = problem;
  const promised = new Int32Array(candidateScore.length);
  const nothing: CircleBound = { placed: 0, totalScore: 0, complete: false };
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    if (shouldStop?.() === true) return nothing;
    const best = bestMeans(problem, mentee);
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
      const others = Math.min(Math.max(1, minimumSizes[candidateMentor[at]!]! - 1), best.length - 1);
      const score = (100 - cohesionPercent) * candidateScore[at]! + cohesionPercent * best[others]!;
      promised[at] = Math.ceil(score / 100);
    }
  }
  const relaxed: AssignmentProblem = { ...problem, candidateScore: promised };
  const { placed, totalScore, complete } = solveAssignment(relaxed, shouldStop === undefined ? {} : { shouldStop });
  return { placed, totalScore, complete };
}

/** The mean likeness to the k most alike others, by k; 0 others have likeness 0. */
function bestMeans({ menteeCount, likeness }: CircleProblem, mentee: number): Float64Array {
  const row = likeness.slice(mentee * menteeCount, (mentee + 1) * menteeCount).sort();
  const means = new Float64Array(menteeCount);
  let sum = 0;
  for (let others = 1; others < menteeCount; others++) {
    sum += row[menteeCount - others]!;
    means[others] = sum / others;
  }
  return means;
}
