import { UNPLACED } from '../assignment/assignment.types.ts';
import { checkEntries, checkInteger, checkLength, checkRows } from '../check-values.ts';
import { EngineInputError } from '../engine-input-error.ts';
import { countBlockingPairs } from './blocking-pairs.ts';
import { deferredAcceptance, type Acceptance } from './deferred-acceptance.ts';
import { latched } from '../stop.ts';
import { menteeLists, mentorLists } from './preference-lists.ts';
import { HeldProposals } from './held-proposals.ts';
import { acceptanceWithPromotion } from './promotion.ts';
import type { StableProblem, StableSolution, StableVariant } from './stable.types.ts';

const MOST_PEOPLE = 1_000_000;
const MOST_PLACES = 1_000_000;
/** A rank times the number of people stays exact in a double. */
const LAST_RANK = 1_000_000;

export interface StableOptions {
  /** See `StableVariant`; mentee-optimal unless said otherwise. */
  readonly variant?: StableVariant;
  /** Asked every few hundred proposers. */
  readonly shouldStop?: () => boolean;
}

/**
 * A stable matching of mentees and places: nobody would rather have each other. Ties are broken by index, one
 * order for all (so that they cost the least, Abdulkadiroğlu, Pathak and Roth 2009): give people in
 * seed order. Throws `EngineInputError` for a problem it cannot work with.
 */
export function solveStable(problem: StableProblem, options: StableOptions = {}): StableSolution {
  checkProblem(problem);
  const mentorOf = new Int32Array(problem.menteeCount).fill(UNPLACED);
  let placed = 0;
  const { held, complete } = accept(problem, options) ?? NOBODY_YET;
  const place = (mentor: number, mentee: number): void => {
    mentorOf[mentee] = mentor;
    placed++;
  };
  if (options.variant === 'mentor_optimal') held.forEach((mentee, mentor) => place(mentor, mentee));
  else held.forEach(place);
  if (!complete) placed += seatTheRest(problem, mentorOf);
  return { mentorOf, placed, complete, blockingPairs: complete ? 0 : countBlockingPairs(problem, mentorOf) };
}

const NOBODY_YET: Acceptance = { held: new HeldProposals(new Int32Array()), complete: false };

/** Null after a stop before anybody could ask. */
function accept(problem: StableProblem, { variant = 'mentee_optimal', shouldStop: wish }: StableOptions): Acceptance | null {
  const shouldStop = latched(wish);
  const places = usefulPlaces(problem);
  const seats = new Int32Array(problem.menteeCount).fill(1);
  switch (variant) {
    case 'mentee_optimal':
      return andThen(menteeLists(problem, shouldStop), (lists) => deferredAcceptance(lists, seats, places, shouldStop));
    case 'mentor_optimal':
      return andThen(mentorLists(problem, shouldStop), (lists) => deferredAcceptance(lists, places, seats, shouldStop));
    case 'larger':
      return andThen(menteeLists(problem, shouldStop), (lists) => acceptanceWithPromotion(lists, places, shouldStop));
  }
}

function andThen<Given, Made>(given: Given | null, make: (given: Given) => Made): Made | null {
  return given === null ? null : make(given);
}

/** After a stop, whoever has nobody takes the free place they like best; how many do. */
function seatTheRest({ menteeCount, mentorCount, capacities, rowStart, candidateMentor, menteeRank }: StableProblem, mentorOf: Int32Array): number {
  const load = new Int32Array(mentorCount);
  for (const mentor of mentorOf) if (mentor !== UNPLACED) load[mentor]!++;
  let seated = 0;
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    if (mentorOf[mentee] !== UNPLACED) continue;
    let best = -1;
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
      const hasRoom = load[candidateMentor[at]!]! < capacities[candidateMentor[at]!]!;
      if (hasRoom && (best < 0 || menteeRank[at]! < menteeRank[best]!)) best = at;
    }
    if (best < 0) continue;
    mentorOf[mentee] = candidateMentor[best]!;
    load[candidateMentor[best]!]!++;
    seated++;
  }
  return seated;
}

/** Places; where there are more than candidates, no more than mentees who list the mentor, to bound memory. */
function usefulPlaces({ mentorCount, capacities, candidateMentor }: StableProblem): Int32Array {
  const all = capacities.reduce((sum, capacity) => sum + capacity, 0);
  if (all <= candidateMentor.length) return capacities;
  const places = new Int32Array(mentorCount);
  for (const mentor of candidateMentor) if (places[mentor]! < capacities[mentor]!) places[mentor]!++;
  return places;
}

function checkProblem(problem: StableProblem): void {
  const { menteeCount, mentorCount, capacities, rowStart, candidateMentor, menteeRank, mentorRank } = problem;
  checkInteger('menteeCount', menteeCount, 0, MOST_PEOPLE);
  checkInteger('mentorCount', mentorCount, 0, MOST_PEOPLE);
  checkLength('capacities', capacities, mentorCount);
  checkEntries('capacities', capacities, 0, MOST_PLACES);
  checkRows('rowStart', rowStart, menteeCount, candidateMentor.length);
  checkLength('menteeRank', menteeRank, candidateMentor.length);
  checkLength('mentorRank', mentorRank, candidateMentor.length);
  const listedBy = new Int32Array(mentorCount).fill(-1);
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
      const mentor = candidateMentor[at]!;
      // One pass over what is read anyway; as an unsigned number below zero is far above every bound.
      const isFine = mentor >>> 0 < mentorCount && menteeRank[at]! >>> 0 <= LAST_RANK && mentorRank[at]! >>> 0 <= LAST_RANK;
      if (!isFine) rejectEntry(problem, at);
      if (listedBy[mentor] === mentee) throw new EngineInputError(`candidateMentor[${at}]`, 'each mentor once a row', mentor);
      listedBy[mentor] = mentee;
    }
  }
}

function rejectEntry({ mentorCount, candidateMentor, menteeRank, mentorRank }: StableProblem, at: number): void {
  checkInteger(`candidateMentor[${at}]`, candidateMentor[at]!, 0, mentorCount - 1);
  checkInteger(`menteeRank[${at}]`, menteeRank[at]!, 0, LAST_RANK);
  checkInteger(`mentorRank[${at}]`, mentorRank[at]!, 0, LAST_RANK);
}
