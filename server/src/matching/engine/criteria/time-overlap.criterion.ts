import type { PreparedPerson } from '../scoring/prepare.ts';
import { missingSide, NEUTRAL_SCORE, type Criterion } from './criterion.ts';

/** A pair meets an hour or two a month; with this many common hours a week a slot is easily found. */
const PLENTY_OF_HOURS = 8;

/** Hours of the week in which both are available, both given in UTC. */
export const timeOverlapCriterion: Criterion = {
  key: 'time_overlap',
  missing: (mentee, mentor) => missingSide(mentee.hours === null, mentor.hours === null),
  score(mentee, mentor) {
    if (mentee.hours === null || mentor.hours === null) return NEUTRAL_SCORE;
    return Math.min(1, commonHours(mentee, mentor) / PLENTY_OF_HOURS);
  },
  explain(mentee, mentor) {
    return {
      code: 'time_overlap.hours',
      params: {
        hoursPerWeek: commonHours(mentee, mentor),
        menteeTimeZone: mentee.person.timeZone,
        mentorTimeZone: mentor.person.timeZone,
      },
    };
  },
};

function commonHours(a: PreparedPerson, b: PreparedPerson): number {
  if (a.hours === null || b.hours === null) return 0;
  let hours = 0;
  for (let word = 0; word < a.hours.length; word++) hours += bitCount(a.hours[word]! & b.hours[word]!);
  return hours;
}

/** Set bits of a 32-bit word by parallel addition (Warren, Hacker's Delight, 5-1). */
function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
