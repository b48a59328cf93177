import { KeyTable } from '../scoring/keys.ts';
import { contentWords, tellingWords, trigramsOf } from '../text/trigrams.ts';
import type { Criterion } from './criterion.ts';
import type { Vector } from './form.ts';

/** The length of every text's vector: the square of it and a full score must stay under 2²⁰. */
const UNIT = 1_500;
/**
 * Two people never write the same prose: pg_trgm calls texts similar when they share 0.3 of their trigrams
 * (`pg_trgm.similarity_threshold`), a cosine of 6/13 for texts of one length. So much already earns the full score.
 */
const FULL_SIMILARITY = Math.floor((UNIT * UNIT * 6) / 13);
const WORDS_SHOWN = 6;

/** The mentee's goals against the mentor's offer, by the cosine of the trigram sets of their content words. */
export const goalTextCriterion: Criterion = {
  key: 'goal_text',
  under() {
    const trigrams = new KeyTable();
    const read = (text: string): Vector | null => {
      const dimensions = trigrams.keysOf(trigramsOf(contentWords(text)));
      if (dimensions.length === 0) return null;
      return { dimensions, values: new Int16Array(dimensions.length).fill(Math.round(UNIT / Math.sqrt(dimensions.length))) };
    };
    return {
      form: {
        kind: 'dot',
        mentee({ goalText }) {
          const vector = read(goalText);
          return vector && { vector, full: FULL_SIMILARITY };
        },
        mentor: ({ offerText }) => read(offerText),
      },
      explain(mentee, mentor) {
        const words = tellingWords(mentee.goalText, mentor.offerText, WORDS_SHOWN);
        if (words.length === 0) return { code: 'goal_text.not_similar', params: {} };
        return { code: 'goal_text.similar', params: { words } };
      },
    };
  },
};
