import { KeyTable } from '../scoring/keys.ts';
import { FULL_SCORE } from '../score-scale.ts';
import type { Criterion } from './criterion.ts';

/** Feedback can be given in another way than one's own once it is known how it is liked. */
const OTHER_WAY = 3_000;

/** How the mentee likes to get feedback against how the mentor likes to give it. */
export const feedbackCriterion: Criterion = {
  key: 'feedback',
  under() {
    const ways = new KeyTable();
    return {
      form: {
        kind: 'table',
        mentee: ({ feedback = null }) => ways.keyOrNull(feedback),
        mentor: ({ feedback = null }) => ways.keyOrNull(feedback),
        score: (mentee, mentor) => (mentee === mentor ? FULL_SCORE : OTHER_WAY),
      },
      explain(mentee, mentor) {
        const [menteeWay, mentorWay] = [mentee.feedback ?? '', mentor.feedback ?? ''];
        return menteeWay === mentorWay ? { code: 'feedback.same', params: { way: menteeWay } } : { code: 'feedback.different', params: { menteeWay, mentorWay } };
      },
    };
  },
};
