import { shareKey } from '../scoring/keys.ts';
import type { Rule } from './rule.ts';

/** The two need a language in common. */
export const languageRule: Rule = {
  key: 'language',
  isActive: (settings) => settings.language.enabled,
  breaks: (mentee, mentor) =>
    mentee.languageKeys.length > 0 &&
    mentor.languageKeys.length > 0 &&
    !shareKey(mentee.languageKeys, mentor.languageKeys),
};
