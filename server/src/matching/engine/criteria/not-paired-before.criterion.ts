import { FULL_SCORE } from '../score-scale.ts';
import type { Criterion } from './criterion.ts';

/** Whether the two have not been a pair before: somebody new has more to give than a second time with the same mentor. */
export const notPairedBeforeCriterion: Criterion = {
  key: 'not_paired_before',
  under: () => ({
    form: {
      kind: 'named',
      mentee: ({ pairedBefore = [] }) => new Map(pairedBefore.map((id) => [id, 1])),
      mentor: () => null,
      score: (before) => (before === 0 ? FULL_SCORE : 0),
    },
    explain: ({ pairedBefore = [] }, { id }) => ({ code: pairedBefore.includes(id) ? 'not_paired_before.again' : 'not_paired_before.new', params: {} }),
  }),
};
