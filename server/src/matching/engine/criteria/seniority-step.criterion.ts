import { missingSide, NEUTRAL_SCORE, type Criterion } from './criterion.ts';

const LOWEST_STEP = -2;
/**
 * Score by levels the mentor is ahead, from -2 to 6: one to three levels is best (near enough to
 * remember the step, far enough to have taken it), further up fades, level or below is little use.
 */
const SCORE_BY_STEP = [0, 0.1, 0.4, 1, 1, 1, 0.7, 0.45, 0.25] as const;

/** The mentor's step in seniority over the mentee. */
export const seniorityStepCriterion: Criterion = {
  key: 'seniority_step',
  missing: (mentee, mentor) => missingSide(mentee.person.level === null, mentor.person.level === null),
  score(mentee, mentor) {
    if (mentee.person.level === null || mentor.person.level === null) return NEUTRAL_SCORE;
    const step = mentor.person.level - mentee.person.level;
    const index = Math.min(Math.max(step - LOWEST_STEP, 0), SCORE_BY_STEP.length - 1);
    return SCORE_BY_STEP[index] ?? 0;
  },
  explain(mentee, mentor) {
    const levels = (mentor.person.level ?? 0) - (mentee.person.level ?? 0);
    return { code: 'seniority_step.levels_ahead', params: { levels } };
  },
};
