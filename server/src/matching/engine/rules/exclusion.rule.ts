import type { Rule } from './rule.ts';

/** Either of the two does not want the other. Private: leaves the engine as "not available" only. */
export const exclusionRule: Rule = {
  key: 'exclusion',
  isActive: () => true,
  breaks: (mentee, mentor) =>
    mentee.exclusionKeys.includes(mentor.idKey) || mentor.exclusionKeys.includes(mentee.idKey),
};
