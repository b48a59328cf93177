import { FULL_SCORE } from '../score-scale.ts';
import type { Criterion } from './criterion.ts';
import { sharedWords } from './shared-words.ts';

/** Two who each choose five of fourteen at random share 1.8: so many say little, four say much. */
const CURVE = [0, 2_500, 5_500, 8_500, FULL_SCORE];

/** What matters to both at work, by the codes of the documented list. */
export const valuesCriterion: Criterion = {
  key: 'values',
  under: () =>
    sharedWords({
      words: ({ values = [] }) => values,
      curve: CURVE,
      explain: (names) => (names.length > 0 ? { code: 'values.shared', params: { names } } : { code: 'values.none_shared', params: {} }),
    }),
};
