import { FULL_SCORE } from '../score-scale.ts';
import type { Criterion } from './criterion.ts';
import { sharedWords } from './shared-words.ts';

/** One common interest is most of what a first talk needs. */
const CURVE = [0, 6_000, 8_500, FULL_SCORE];

/** Interests outside work that both named. */
export const interestsCriterion: Criterion = {
  key: 'interests',
  under: () =>
    sharedWords({
      words: ({ interests = [] }) => interests,
      curve: CURVE,
      explain: (names) => (names.length > 0 ? { code: 'interests.shared', params: { names } } : { code: 'interests.none_shared', params: {} }),
    }),
};
