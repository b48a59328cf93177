import { KeyTable } from '../scoring/keys.ts';
import { FULL_SCORE } from '../score-scale.ts';
import type { Criterion } from './criterion.ts';

/** Same or different department function, as the programme wishes. */
export const functionCriterion: Criterion = {
  key: 'function',
  under({ functionPreference }) {
    const functions = new KeyTable();
    const isWished = (same: boolean): boolean => same === (functionPreference === 'same');
    return {
      form: {
        kind: 'table',
        mentee: ({ departmentFunction }) => functions.keyOrNull(departmentFunction),
        mentor: ({ departmentFunction }) => functions.keyOrNull(departmentFunction),
        score: (mentee, mentor) => (isWished(mentee === mentor) ? FULL_SCORE : 0),
      },
      explain(mentee, mentor) {
        const menteeName = mentee.departmentFunction ?? '';
        const mentorName = mentor.departmentFunction ?? '';
        const same = menteeName === mentorName;
        const wished = isWished(same);
        if (same) return { code: 'function.same', params: { name: menteeName, wished } };
        return { code: 'function.different', params: { menteeName, mentorName, wished } };
      },
    };
  },
};
