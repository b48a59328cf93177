import type { Rule } from './rule.ts';

const DAY_MINUTES = 24 * 60;

/** Minutes between two clocks the shorter way round: UTC+13 and UTC-11 show the same time of day. */
export function clockGapMinutes(a: number, b: number): number {
  const gap = Math.abs(a - b) % DAY_MINUTES;
  return Math.min(gap, DAY_MINUTES - gap);
}

/** The two clocks may differ by so many hours at most. */
export const timeZoneGapRule: Rule = {
  key: 'time_zone_gap',
  isActive: (settings) => settings.time_zone_gap.enabled,
  under({ settings }) {
    const mostMinutes = settings.time_zone_gap.maxHours * 60;
    return {
      kind: 'categories',
      mentee: ({ utcOffsetMinutes }) => utcOffsetMinutes,
      mentor: ({ utcOffsetMinutes }) => utcOffsetMinutes,
      breaks: (mentee, mentor) => clockGapMinutes(mentee, mentor) > mostMinutes,
    };
  },
};
