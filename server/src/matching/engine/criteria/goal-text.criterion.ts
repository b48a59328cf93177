import { tellingWords, trigramSimilarity } from '../text/trigrams.ts';
import { missingSide, NEUTRAL_SCORE, type Criterion } from './criterion.ts';

/**
 * Two people never write the same prose: pg_trgm itself calls texts similar from 0.3
 * (`pg_trgm.similarity_threshold`), so that much already earns the full score.
 */
const FULL_SIMILARITY = 0.3;
const WORDS_SHOWN = 6;

/** The mentee's goals against the mentor's offer, by pg_trgm's similarity of their content words. */
export const goalTextCriterion: Criterion = {
  key: 'goal_text',
  missing: (mentee, mentor) => missingSide(mentee.goalTrigrams.length === 0, mentor.offerTrigrams.length === 0),
  score(mentee, mentor) {
    if (mentee.goalTrigrams.length === 0 || mentor.offerTrigrams.length === 0) return NEUTRAL_SCORE;
    return Math.min(1, trigramSimilarity(mentee.goalTrigrams, mentor.offerTrigrams) / FULL_SIMILARITY);
  },
  explain(mentee, mentor) {
    const words = tellingWords(mentee.person.goalText, mentor.person.offerText, WORDS_SHOWN);
    if (words.length === 0) return { code: 'goal_text.not_similar', params: {} };
    return { code: 'goal_text.similar', params: { words } };
  },
};
