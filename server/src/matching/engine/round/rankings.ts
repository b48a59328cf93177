import type { AssignmentProblem } from '../assignment/assignment.types.ts';
import type { MatchPerson } from '../input.types.ts';
import { FULL_SCORE } from '../score-scale.ts';
import type { Sides } from '../scoring/part.ts';
import type { StableProblem } from '../stable/stable.types.ts';

/** Scores that differ by less than a point of a hundred, as people read them, rank alike. */
const TIE_WIDTH = 100;
/** Names of a list that count; whoever is on it comes before everybody who is not. */
const MOST_NAMED = 1_000;

/** Who stays with whom, and what that adds to a score before people are ranked. */
export interface Keeping {
  readonly mentorOf: Int32Array;
  readonly bonus: number;
}

/** Whom each of one side named of the other, by index, best first. */
type Lists = readonly (readonly number[])[];

/** What people go by beside the scores of their pairs. */
export interface Preferences {
  readonly kept: Keeping | null;
  /** Mentors by index whom each mentee named, best first; null where no mentee named anybody. */
  readonly namedByMentee: Lists | null;
  /** Mentees by index whom each mentor named, best first; null where no mentor named anybody. */
  readonly namedByMentor: Lists | null;
}

/** The lists that people of both sides made of the other, by index. */
export function preferencesOf({ mentees, mentors }: Sides, kept: Keeping | null): Preferences {
  return { kept, namedByMentee: listsOf(mentees, mentors), namedByMentor: listsOf(mentors, mentees) };
}

function listsOf(own: readonly MatchPerson[], others: readonly MatchPerson[]): Lists | null {
  if (own.every(({ ranking = [] }) => ranking.length === 0)) return null;
  const indexOf = new Map(others.map(({ id }, index) => [id, index]));
  return own.map(({ ranking = [] }) => [...new Set(ranking)].flatMap((id) => indexOf.get(id) ?? []).slice(0, MOST_NAMED));
}

/**
 * Both sides' rankings of each other: whom somebody named comes first, in the order named; everybody else follows by
 * score, whole points of a hundred, best first, equals tied. A pair that was together before ranks as if it scored
 * `bonus` more, though never before anybody named.
 */
export function rankingsOf(problem: AssignmentProblem, { kept, namedByMentee, namedByMentor }: Preferences): StableProblem {
  const { menteeCount, mentorCount, capacities, rowStart, candidateMentor, candidateScore } = problem;
  const byScore = new Int32Array(candidateScore.length);
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
      const bonus = kept !== null && kept.mentorOf[mentee] === candidateMentor[at] ? kept.bonus : 0;
      byScore[at] = MOST_NAMED + Math.floor((2 * FULL_SCORE - candidateScore[at]! - bonus) / TIE_WIDTH);
    }
  }
  return {
    menteeCount,
    mentorCount,
    capacities,
    rowStart,
    candidateMentor,
    menteeRank: namedByMentee === null ? byScore : before(problem, byScore, placesOnOwnLists(namedByMentee)),
    mentorRank: namedByMentor === null ? byScore : before(problem, byScore, placesOnMentorsLists(menteeCount, namedByMentor)),
  };
}

/** Where somebody stands on a list: `place` 0 is the first. */
interface Place {
  readonly mentor: number;
  readonly place: number;
}

function placesOnOwnLists(namedByMentee: Lists): Place[][] {
  return namedByMentee.map((named) => named.map((mentor, place) => ({ mentor, place })));
}

function placesOnMentorsLists(menteeCount: number, namedByMentor: Lists): Place[][] {
  const places: Place[][] = Array.from({ length: menteeCount }, () => []);
  namedByMentor.forEach((named, mentor) => named.forEach((mentee, place) => places[mentee]!.push({ mentor, place })));
  return places;
}

/** The ranks by score but for those in some place on a list; `places` by mentee. */
function before({ rowStart, candidateMentor, mentorCount }: AssignmentProblem, byScore: Int32Array, places: readonly (readonly Place[])[]): Int32Array {
  const rank = byScore.slice();
  const placeOf = new Int32Array(mentorCount).fill(MOST_NAMED);
  places.forEach((listed, mentee) => {
    if (listed.length === 0) return;
    for (const { mentor, place } of listed) placeOf[mentor] = place;
    for (let at = rowStart[mentee]!; at < rowStart[mentee + 1]!; at++) {
      const place = placeOf[candidateMentor[at]!]!;
      if (place < MOST_NAMED) rank[at] = place;
    }
    for (const { mentor } of listed) placeOf[mentor] = MOST_NAMED;
  });
  return rank;
}
