import { NO_KEY } from '../scoring/keys.ts';
import { missingSide, NEUTRAL_SCORE, type Criterion } from './criterion.ts';

/** Same or different department function, as the programme wishes. */
export const functionCriterion: Criterion = {
  key: 'function',
  missing: (mentee, mentor) => missingSide(mentee.functionKey === NO_KEY, mentor.functionKey === NO_KEY),
  score(mentee, mentor, settings) {
    if (mentee.functionKey === NO_KEY || mentor.functionKey === NO_KEY) return NEUTRAL_SCORE;
    const same = mentee.functionKey === mentor.functionKey;
    return same === (settings.functionPreference === 'same') ? 1 : 0;
  },
  explain(mentee, mentor, settings) {
    const menteeName = mentee.person.departmentFunction ?? '';
    const mentorName = mentor.person.departmentFunction ?? '';
    const same = mentee.functionKey === mentor.functionKey;
    const wished = same === (settings.functionPreference === 'same');
    if (same) return { code: 'function.same', params: { name: menteeName, wished } };
    return { code: 'function.different', params: { menteeName, mentorName, wished } };
  },
};
