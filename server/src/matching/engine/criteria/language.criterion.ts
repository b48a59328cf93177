import { KeyTable } from '../scoring/keys.ts';
import { FULL_SCORE } from '../score-scale.ts';
import type { Criterion } from './criterion.ts';

/** Whether the two share a language: one is enough to talk. */
export const languageCriterion: Criterion = {
  key: 'language',
  under() {
    const known = new KeyTable();
    const read = (languages: readonly string[]): Int32Array | null =>
      languages.length === 0 ? null : known.keysOf(languages.map(languageIdentity));
    return {
      form: {
        kind: 'overlap',
        mentee: ({ languages }) => read(languages),
        mentor: ({ languages }) => read(languages),
        curve: [0, FULL_SCORE],
      },
      explain(mentee, mentor) {
        const theirs = new Set(mentor.languages.map(languageIdentity));
        const own = new Set(mentee.languages.map(languageIdentity));
        const languages = [...own].filter((language) => theirs.has(language)).sort();
        if (languages.length === 0) return { code: 'language.none_shared', params: {} };
        return { code: 'language.shared', params: { languages } };
      },
    };
  },
};

/** The form in which two language codes count as the same language. */
export function languageIdentity(code: string): string {
  return code.trim().toLowerCase();
}
