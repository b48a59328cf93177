import type { MatchMentee, MatchMentor } from '../input.types.ts';
import { KeyTable } from '../scoring/keys.ts';
import { closestPassages, MEANING_UNIT, MOST_MEANINGS, type TextMeaning } from '../text/text-meaning.ts';
import { contentWords, tellingWords, trigramsOf } from '../text/trigrams.ts';
import type { Criterion } from './criterion.ts';
import type { Explanation } from './explanation.ts';
import type { Vector } from './form.ts';

/** The length of a text's trigrams. */
const UNIT = 1_500;
/**
 * Two people never write the same prose: pg_trgm calls texts similar when they share 0.3 of their trigrams
 * (`pg_trgm.similarity_threshold`), a cosine of 6/13 for texts of one length. So much already earns the full score.
 */
const FULL = Math.floor((UNIT * UNIT * 6) / 13);
/** So does this cosine of meanings: one in twelve mentors who offer what a mentee wants first reaches it, and one in a hundred of the others. */
const FULL_MEANING = 0.4;
/** The length of a text's meaning, so that a cosine of `FULL_MEANING` is worth `FULL`. */
const MEANING_LENGTH = Math.sqrt(FULL / FULL_MEANING);
/**
 * What trigrams count in a text whose meaning is read too, against 1 in one of which they are all that is known: of
 * profiles in one language they hardly tell who offers what is wanted (area under the curve .55, of meanings .70).
 */
const TRIGRAMS_BESIDE_MEANING = 0.6;
/** From here on two passages are told as the closest: the median of paraphrases is 0.65, of anything else 0. */
const CLOSE = 0.35;
const WORDS_SHOWN = 6;

/**
 * The mentee's goals against the mentor's offer: by their meaning, where a model read both, and by the trigrams of their
 * content words, which add up in a straight line to the full score:
 * `min(1, max(0, cosine of meanings / 0.4 + w × cosine of trigrams / (6/13)))`, where w is 0.36 if both are read for
 * their meaning, 0.6 if one is, and 1 if none is.
 */
export const goalTextCriterion: Criterion = {
  key: 'goal_text',
  under() {
    const trigrams = new KeyTable();
    const read = (text: string, meaning: TextMeaning | undefined): Vector | null => joined(meaning?.vector ?? null, trigrams.keysOf(trigramsOf(contentWords(text))));
    return {
      form: {
        kind: 'dot',
        mentee({ goalText, goalMeaning }) {
          const vector = read(goalText, goalMeaning);
          return vector && { vector, full: FULL };
        },
        mentor: ({ offerText, offerMeaning }) => read(offerText, offerMeaning),
      },
      explain,
    };
  },
};

/** One vector of both: the meaning's dimensions, then a dimension for each trigram. */
function joined(meaning: Int16Array | null, trigrams: Int32Array): Vector | null {
  const meant = meaning === null ? [] : [...meaning.keys()].filter((at) => meaning[at] !== 0);
  if (meant.length + trigrams.length === 0) return null;
  const dimensions = new Int32Array(meant.length + trigrams.length);
  const values = new Int16Array(dimensions.length);
  meant.forEach((dimension, at) => {
    dimensions[at] = dimension;
    values[at] = Math.round((meaning![dimension]! * MEANING_LENGTH) / MEANING_UNIT);
  });
  trigrams.forEach((trigram, at) => (dimensions[meant.length + at] = MOST_MEANINGS + trigram));
  const length = meaning === null ? UNIT : UNIT * TRIGRAMS_BESIDE_MEANING;
  values.fill(Math.round(length / Math.sqrt(trigrams.length)), meant.length);
  return { dimensions, values };
}

function explain({ goalText, goalMeaning }: MatchMentee, { offerText, offerMeaning }: MatchMentor): Explanation {
  const closest = goalMeaning && offerMeaning && closestPassages(goalMeaning.passages, offerMeaning.passages);
  if (closest && closest.likeness >= CLOSE) return { code: 'goal_text.close', params: { goal: closest.own, offer: closest.other, likeness: Math.round(closest.likeness * 100) } };
  const language = goalMeaning?.unreadLanguage ?? offerMeaning?.unreadLanguage;
  const unread = language ? { language } : {};
  const words = tellingWords(goalText, offerText, WORDS_SHOWN);
  if (words.length === 0) return { code: 'goal_text.not_similar', params: unread };
  return { code: 'goal_text.similar', params: { words, ...unread } };
}
