import { languageIdentity } from '../criteria/language.criterion.ts';
import type { Rule } from './rule.ts';

/** The two need a language in common. */
export const languageRule: Rule = {
  key: 'language',
  isActive: (settings) => settings.language.enabled,
  under() {
    const spoken = ({ languages }: { languages: readonly string[] }): string[] => languages.map(languageIdentity);
    return { kind: 'disjoint', mentee: spoken, mentor: spoken };
  },
};
