import { FULL_SCORE, NEUTRAL_SCORE } from '../score-scale.ts';
import type { Criterion } from './criterion.ts';

/** Two first places: ten from either side. */
export const MOST_WISHED = 20;

/**
 * How much the two wish for each other. A wish raises a pair above neutral and none lowers it: a short list of favourites
 * says nothing against the others. Wishes of both sides come pooled, and leave the engine in no explanation.
 */
export const preferencesCriterion: Criterion = {
  key: 'preferences',
  under: () => ({
    form: {
      kind: 'named',
      mentee: ({ wishes = [] }) => (wishes.length === 0 ? null : new Map(wishes.map(({ mentorId, strength }) => [mentorId, strength]))),
      mentor: () => null,
      score: (strength) => NEUTRAL_SCORE + Math.floor(((FULL_SCORE - NEUTRAL_SCORE) * (strength ?? 0)) / MOST_WISHED),
    },
    explain: () => ({ code: 'preferences.hidden', params: {} }),
  }),
};
