import type { AssignmentProblem } from '../assignment/assignment.types.ts';
import { FULL_SCORE } from '../score-scale.ts';
import type { StableProblem } from '../stable/stable.types.ts';

/** Scores that differ by less than a point of a hundred, as people read them, rank alike. */
const TIE_WIDTH = 100;

/** Who stays with whom, and what that adds to a score before people are ranked. */
export interface Keeping {
  readonly mentorOf: Int32Array;
  readonly bonus: number;
}

/**
 * Both sides' rankings of each other by score: whole points of a hundred, best first, equals tied. A pair that was
 * together before ranks as if it scored `bonus` more.
 */
export function rankingsOf(problem: AssignmentProblem, kept: Keeping | null): StableProblem {
  const { menteeCount, mentorCount, capacities, rowStart, candidateMentor, candidateScore } = problem;
  const rank = new Int32Array(candidateScore.length);
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
      const bonus = kept !== null && kept.mentorOf[mentee] === candidateMentor[at] ? kept.bonus : 0;
      rank[at] = Math.floor((2 * FULL_SCORE - candidateScore[at]! - bonus) / TIE_WIDTH);
    }
  }
  return { menteeCount, mentorCount, capacities, rowStart, candidateMentor, menteeRank: rank, mentorRank: rank };
}
