import type { Rule } from './rule.ts';

/** The mentor must be at least and at most so many levels above the mentee. */
export const levelGapRule: Rule = {
  key: 'level_gap',
  isActive: (settings) => settings.level_gap.enabled,
  under({ settings: { level_gap: { minLevels, maxLevels } } }) {
    return {
      kind: 'categories',
      mentee: ({ level }) => level,
      mentor: ({ level }) => level,
      breaks: (mentee, mentor) => mentor - mentee < minLevels || mentor - mentee > maxLevels,
    };
  },
};
