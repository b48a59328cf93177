import type { ScoreSettings } from '../input.types.ts';
import type { Criterion } from './criterion.ts';

const LOWEST_STEP = -2;
/**
 * Score by levels from the learner up to the more senior of the two, from -2 to 6: one to three levels is best (near
 * enough to remember the step, far enough to have taken it), further up fades, level or below is little use. Where
 * the mentor is to be behind, as in reverse mentoring, the same curve is read the other way round.
 */
const SCORE_BY_STEP = [0, 1_000, 4_000, 10_000, 10_000, 10_000, 7_000, 4_500, 2_500] as const;
/** Score by levels between two peers, whichever way: near is best. */
const SCORE_BY_DISTANCE = [10_000, 9_000, 6_000, 3_000, 1_000, 0] as const;

const CODES = {
  mentor_ahead: 'seniority_step.levels_ahead',
  mentor_behind: 'seniority_step.levels_behind',
  alike: 'seniority_step.levels_apart',
} as const satisfies Record<ScoreSettings['seniority'], string>;

/** The step in seniority between the two, in the direction that the programme wishes. */
export const seniorityStepCriterion: Criterion = {
  key: 'seniority_step',
  under: ({ seniority }) => ({
    form: {
      kind: 'table',
      mentee: ({ level }) => level,
      mentor: ({ level }) => level,
      score(mentee, mentor) {
        const step = stepOf(mentee, mentor, seniority);
        if (seniority === 'alike') return SCORE_BY_DISTANCE[Math.min(step, SCORE_BY_DISTANCE.length - 1)] ?? 0;
        return SCORE_BY_STEP[Math.min(Math.max(step - LOWEST_STEP, 0), SCORE_BY_STEP.length - 1)] ?? 0;
      },
    },
    explain: (mentee, mentor) => ({
      code: CODES[seniority],
      params: { levels: stepOf(mentee.level ?? 0, mentor.level ?? 0, seniority) },
    }),
  }),
};

/** Levels in the direction wished: the mentor's lead, the mentee's lead, or the distance. */
function stepOf(mentee: number, mentor: number, seniority: ScoreSettings['seniority']): number {
  const lead = mentor - mentee;
  if (seniority === 'alike') return Math.abs(lead);
  return seniority === 'mentor_behind' ? -lead : lead;
}
