import { FULL_SCORE } from '../score-scale.ts';
import type { WeeklyHours } from '../input.types.ts';
import { sharedCount } from '../scoring/keys.ts';
import type { Criterion } from './criterion.ts';

/** A pair meets an hour or two a month; with this many common hours a week a slot is easily found. */
const PLENTY_OF_HOURS = 8;

/** Hours of the week in which both are available, both given in UTC. */
export const timeOverlapCriterion: Criterion = {
  key: 'time_overlap',
  under: () => ({
    form: {
      kind: 'overlap',
      mentee: ({ availability }) => hoursOf(availability),
      mentor: ({ availability }) => hoursOf(availability),
      curve: Array.from({ length: PLENTY_OF_HOURS + 1 }, (_, hours) => (FULL_SCORE * hours) / PLENTY_OF_HOURS),
    },
    explain: (mentee, mentor) => ({
      code: 'time_overlap.hours',
      params: {
        hoursPerWeek: sharedCount(hoursOf(mentee.availability) ?? NO_HOURS, hoursOf(mentor.availability) ?? NO_HOURS),
        menteeTimeZone: mentee.timeZone,
        mentorTimeZone: mentor.timeZone,
      },
    }),
  }),
};

const NO_HOURS = new Int32Array();

/** Available hours in order, each once; null when none is given. */
function hoursOf(availability: WeeklyHours | null): Int32Array | null {
  if (availability === null) return null;
  const hours = availability instanceof Uint8Array ? [...availability.keys()].filter((hour) => availability[hour] !== 0) : availability;
  return hours.length === 0 ? null : Int32Array.from(new Set(hours)).sort();
}
