import type { MatchPerson } from '../input.types.ts';
import type { Rule } from './rule.ts';

/** Both still meet what the programme asks of who may join; the directory may have changed since they signed up. */
export const eligibilityRule: Rule = {
  key: 'eligibility',
  isActive: (settings) => settings.eligibility.enabled,
  under() {
    const read = ({ eligible }: MatchPerson): number | null => (eligible === undefined ? null : Number(eligible));
    return { kind: 'categories', mentee: read, mentor: read, breaks: (mentee, mentor) => mentee === 0 || mentor === 0 };
  },
};
