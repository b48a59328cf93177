import { UNPLACED, type AssignmentProblem } from './assignment.types.ts';
import type { Coverage } from './hopcroft-karp.ts';
import type { StartingPoint } from './placement-state.ts';

/**
 * Prices that know who will be short of places before a single path is searched.
 *
 * With B the bonus, mentors whom the unplaced reach in a largest placement are priced at B and what
 * their best candidate is worth, all others at nothing. So mentees who compete for those places
 * begin with no surplus, and the places are filled from the mentors' side, where supply is short
 * and every search is brief; everybody else is placed from the mentees' side, where it is not. No
 * search climbs from nothing to B, which is what makes tight supply dear otherwise. The parts do
 * not touch one another: an arc between them has a reduced cost of about B.
 */
export function pricesFromCoverage(problem: AssignmentProblem, bonus: number, coverage: Coverage): StartingPoint {
  const mentorPrice = new Float64Array(problem.mentorCount);
  for (let at = 0; at < problem.candidateMentor.length; at++) {
    const mentor = problem.candidateMentor[at]!;
    if (coverage.complete && coverage.overDemanded[mentor] === 1) {
      mentorPrice[mentor] = Math.max(mentorPrice[mentor]!, bonus + problem.candidateScore[at]!);
    }
  }
  return { mentorPrice, mentorOf: new Int32Array(problem.menteeCount).fill(UNPLACED) };
}
