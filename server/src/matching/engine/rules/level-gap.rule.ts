import type { Rule } from './rule.ts';

/** The mentor must be at least and at most so many levels above the mentee. */
export const levelGapRule: Rule = {
  key: 'level_gap',
  isActive: (settings) => settings.level_gap.enabled,
  breaks(mentee, mentor, { settings }) {
    if (mentee.person.level === null || mentor.person.level === null) return false;
    const above = mentor.person.level - mentee.person.level;
    return above < settings.level_gap.minLevels || above > settings.level_gap.maxLevels;
  },
};
