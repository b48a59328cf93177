import type { MatchPerson } from '../input.types.ts';
import { KeyTable } from '../scoring/keys.ts';
import type { CriterionInForce } from './criterion.ts';
import type { Explanation } from './explanation.ts';

interface SharedWords {
  words(person: MatchPerson): readonly string[];
  /** The score for 0, 1, 2 … in common. */
  readonly curve: readonly number[];
  /** @param names what both have, as the mentee writes it, in order */
  explain(names: readonly string[]): Explanation;
}

/** Judges two people by the words that both chose, whatever the case of the letters. */
export function sharedWords({ words, curve, explain }: SharedWords): CriterionInForce {
  const known = new KeyTable();
  const read = (person: MatchPerson): Int32Array | null => {
    const chosen = words(person);
    return chosen.length === 0 ? null : known.keysOf(chosen.map(wordIdentity));
  };
  return {
    form: { kind: 'overlap', mentee: read, mentor: read, curve },
    explain(mentee, mentor) {
      const theirs = new Set(words(mentor).map(wordIdentity));
      return explain(words(mentee).filter((word) => theirs.has(wordIdentity(word))).sort());
    },
  };
}

/** The form in which two words count as the same. */
function wordIdentity(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase();
}
