import type { MatchPerson } from '../input.types.ts';
import type { Rule } from './rule.ts';

/** The two must be at one site, for programmes that meet in person. */
export const sharedLocationRule: Rule = {
  key: 'shared_location',
  isActive: (settings) => settings.shared_location.enabled,
  under() {
    const read = ({ site = null }: MatchPerson): readonly string[] => (site === null ? [] : [site]);
    return { kind: 'disjoint', mentee: read, mentor: read };
  },
};
