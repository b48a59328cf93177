import type { ScoreMatrix } from '../scoring/score-matrix.ts';
import type { AssignmentProblem } from './assignment.types.ts';

/**
 * The assignment problem left when locked pairs have their places: rows of locked mentees are empty,
 * capacities are what remains, mentors without a place have no candidates.
 * `lockedMentorOf[i]` is the mentor's column or -1.
 */
export function candidatesOf(matrix: ScoreMatrix, lockedMentorOf: Int32Array): AssignmentProblem {
  const menteeCount = matrix.mentees.length;
  const mentorCount = matrix.mentors.length;
  const capacities = Int32Array.from(matrix.mentors, (mentor) => mentor.capacity);
  for (const mentor of lockedMentorOf) if (mentor >= 0) capacities[mentor]!--;

  const rowStart = new Int32Array(menteeCount + 1);
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    let count = 0;
    if (lockedMentorOf[mentee]! < 0) {
      for (let mentor = 0; mentor < mentorCount; mentor++) {
        if (capacities[mentor]! > 0 && matrix.scores[mentee * mentorCount + mentor]! >= 0) count++;
      }
    }
    rowStart[mentee + 1] = rowStart[mentee]! + count;
  }
  const candidateMentor = new Int32Array(rowStart[menteeCount]!);
  const candidateScore = new Int32Array(rowStart[menteeCount]!);
  let at = 0;
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    if (lockedMentorOf[mentee]! >= 0) continue;
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      const score = matrix.scores[mentee * mentorCount + mentor]!;
      if (capacities[mentor]! <= 0 || score < 0) continue;
      candidateMentor[at] = mentor;
      candidateScore[at] = score;
      at++;
    }
  }
  return { menteeCount, mentorCount, capacities, rowStart, candidateMentor, candidateScore };
}
