import { UNPLACED, type AssignmentProblem, type SolveOptions } from './assignment.types.ts';
import type { Coverage } from './hopcroft-karp.ts';
import { MenteeAuction, type AuctionOptions } from './mentee-auction.ts';
import { PlaceAuction } from './place-auction.ts';
import type { StartingPoint } from './placement-state.ts';

/**
 * Bids rise by at least this part of the range of scores, about 150 points. Measured on 50
 * candidates each and as many places as mentees: 10 points take twice as long, 400 half as long again.
 */
const INCREMENTS = 64;
const MOST_BIDS_PER_MENTEE = 20;
/** Where places are shorter than this, paths from their side are brief and an auction only costs. */
const TIGHT = 0.85;
/** With spare places, and no more than this share of mentees at a best mentor who is full, paths are brief too. */
const CONTESTED = 0.25;
const SPARE = 1.1;

/**
 * Prices to begin with that know who will be short of places, and are near the optimal ones.
 *
 * With B the bonus, mentors whom the unplaced reach in a largest placement cost more than B, all
 * others next to nothing. So mentees who compete for short places begin with next to no surplus,
 * and those places are filled from the mentors' side; everybody else is placed from the mentees'
 * side. No price has to climb from nothing to B, which is what makes tight supply dear otherwise.
 * The two parts do not touch: an arc between them has a reduced cost of about B. Within each an
 * auction brings the prices near the optimum.
 */
export function startingPoint(
  problem: AssignmentProblem,
  bonus: number,
  coverage: Coverage,
  options: SolveOptions,
): StartingPoint {
  const mentorPrice = new Float64Array(problem.mentorCount);
  const mentorOf = new Int32Array(problem.menteeCount).fill(UNPLACED);
  if (!coverage.complete) return { mentorPrice, mentorOf };
  const auction: AuctionOptions = {
    bonus,
    increment: Math.max(1, Math.floor((bonus - 1) / Math.max(1, problem.menteeCount) / INCREMENTS)),
    mostBids: MOST_BIDS_PER_MENTEE * problem.menteeCount,
    shouldStop: options.shouldStop,
  };
  const short = shortMentors(coverage);
  if (short.length > 0) priceShortMentors(problem, short, coverage, mentorPrice, mentorOf, auction);
  const others = menteesWithPlaces(coverage);
  if (isContested(problem, others, coverage)) new MenteeAuction(problem, { mentorPrice, mentorOf }, auction).run(others);
  return { mentorPrice, mentorOf };
}

function priceShortMentors(
  problem: AssignmentProblem,
  short: Int32Array,
  coverage: Coverage,
  mentorPrice: Float64Array,
  mentorOf: Int32Array,
  auction: AuctionOptions,
): void {
  const places = short.reduce((sum, mentor) => sum + problem.capacities[mentor]!, 0);
  const seekers = places + problem.menteeCount - coverage.placed;
  if (places < TIGHT * seekers) {
    for (let at = 0; at < problem.candidateMentor.length; at++) {
      const mentor = problem.candidateMentor[at]!;
      if (coverage.overDemanded[mentor] === 0) continue;
      mentorPrice[mentor] = Math.max(mentorPrice[mentor]!, auction.bonus + problem.candidateScore[at]!);
    }
    return;
  }
  const bidding = new PlaceAuction(problem, mentorOf, auction);
  bidding.run(short);
  for (const mentor of short) mentorPrice[mentor] = Math.max(0, bidding.priceOf(mentor));
}

/** Whether so many want the same places that prices have far to go. */
function isContested(problem: AssignmentProblem, mentees: Int32Array, coverage: Coverage): boolean {
  const room = problem.capacities.map((places, mentor) => (coverage.overDemanded[mentor] === 1 ? 0 : places));
  const places = room.reduce((sum, count) => sum + count, 0);
  if (places < SPARE * mentees.length) return mentees.length > 0;
  let refused = 0;
  for (const mentee of mentees) if (room[bestCandidate(problem, mentee)]!-- <= 0) refused++;
  return refused > CONTESTED * mentees.length;
}

function bestCandidate(problem: AssignmentProblem, mentee: number): number {
  let best = problem.rowStart[mentee]!;
  for (let at = best + 1; at < problem.rowStart[mentee + 1]!; at++) {
    if (problem.candidateScore[at]! > problem.candidateScore[best]!) best = at;
  }
  return problem.candidateMentor[best]!;
}

function shortMentors(coverage: Coverage): Int32Array {
  const mentors = Int32Array.from(coverage.overDemanded.keys());
  return mentors.filter((mentor) => coverage.overDemanded[mentor] === 1);
}

function menteesWithPlaces(coverage: Coverage): Int32Array {
  const mentees = Int32Array.from(coverage.mentorOf.keys());
  return mentees.filter((mentee) => {
    const mentor = coverage.mentorOf[mentee]!;
    return mentor !== UNPLACED && coverage.overDemanded[mentor] === 0;
  });
}
