import { shareKey } from '../scoring/keys.ts';
import { missingSide, NEUTRAL_SCORE, type Criterion } from './criterion.ts';

/** Whether the two share a language: one is enough to talk. */
export const languageCriterion: Criterion = {
  key: 'language',
  missing: (mentee, mentor) => missingSide(mentee.languageKeys.length === 0, mentor.languageKeys.length === 0),
  score(mentee, mentor) {
    if (mentee.languageKeys.length === 0 || mentor.languageKeys.length === 0) return NEUTRAL_SCORE;
    return shareKey(mentee.languageKeys, mentor.languageKeys) ? 1 : 0;
  },
  explain(mentee, mentor) {
    const theirs = new Set(mentor.person.languages.map((language) => language.trim().toLowerCase()));
    const own = new Set(mentee.person.languages.map((language) => language.trim().toLowerCase()));
    const languages = [...own].filter((language) => theirs.has(language)).sort();
    if (languages.length === 0) return { code: 'language.none_shared', params: {} };
    return { code: 'language.shared', params: { languages } };
  },
};
