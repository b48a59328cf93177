import { pairKey } from '../scoring/keys.ts';
import type { Rule } from './rule.ts';

/** A pair the coordinator banned. */
export const bannedRule: Rule = {
  key: 'banned',
  isActive: () => true,
  breaks: (mentee, mentor, { bannedPairs }) =>
    bannedPairs.size > 0 && bannedPairs.has(pairKey(mentee.idKey, mentor.idKey)),
};
