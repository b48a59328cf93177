import type { ScoreSettings } from '../input.types.ts';
import type { PreparedMentee, PreparedMentor } from '../scoring/prepare.ts';
import { missingSide, NEUTRAL_SCORE, type Criterion } from './criterion.ts';

const LOWEST_STEP = -2;
/**
 * Score by levels from the learner up to the more senior of the two, from -2 to 6: one to three levels is best (near
 * enough to remember the step, far enough to have taken it), further up fades, level or below is little use. Where
 * the mentor is to be behind, as in reverse mentoring, the same curve is read the other way round.
 */
const SCORE_BY_STEP = [0, 0.1, 0.4, 1, 1, 1, 0.7, 0.45, 0.25] as const;
/** Score by levels between two peers, whichever way: near is best. */
const SCORE_BY_DISTANCE = [1, 0.9, 0.6, 0.3, 0.1, 0] as const;

/** The step in seniority between the two, in the direction that the programme wishes. */
export const seniorityStepCriterion: Criterion = {
  key: 'seniority_step',
  missing: (mentee, mentor) => missingSide(mentee.person.level === null, mentor.person.level === null),
  score(mentee, mentor, { seniority }) {
    if (mentee.person.level === null || mentor.person.level === null) return NEUTRAL_SCORE;
    const step = stepOf(mentee, mentor, seniority);
    if (seniority === 'alike') return SCORE_BY_DISTANCE[Math.min(step, SCORE_BY_DISTANCE.length - 1)] ?? 0;
    return SCORE_BY_STEP[Math.min(Math.max(step - LOWEST_STEP, 0), SCORE_BY_STEP.length - 1)] ?? 0;
  },
  explain(mentee, mentor, { seniority }) {
    return { code: CODES[seniority], params: { levels: stepOf(mentee, mentor, seniority) } };
  },
};

const CODES = {
  mentor_ahead: 'seniority_step.levels_ahead',
  mentor_behind: 'seniority_step.levels_behind',
  alike: 'seniority_step.levels_apart',
} as const satisfies Record<ScoreSettings['seniority'], string>;

/** Levels in the direction wished: the mentor's lead, the mentee's lead, or the distance. */
function stepOf(mentee: PreparedMentee, mentor: PreparedMentor, seniority: ScoreSettings['seniority']): number {
  const lead = (mentor.person.level ?? 0) - (mentee.person.level ?? 0);
  if (seniority === 'alike') return Math.abs(lead);
  return seniority === 'mentor_behind' ? -lead : lead;
}
