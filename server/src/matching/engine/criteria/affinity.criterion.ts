import { KeyTable } from '../scoring/keys.ts';
import { FULL_SCORE } from '../score-scale.ts';
import type { Criterion } from './criterion.ts';

const NONE = new Int32Array();

/**
 * Whether a mentee who asked for a mentor like themself gets one, by attributes that both opted in to. It counts for
 * nobody who did not ask; a mentor who allowed no such use and one without the attribute are the same to it. Which
 * attribute it was leaves the engine in no explanation.
 */
export const affinityCriterion: Criterion = {
  key: 'affinity',
  under() {
    const known = new KeyTable();
    return {
      form: {
        kind: 'overlap',
        mentee: ({ affinities = [] }) => (affinities.length === 0 ? null : known.keysOf(affinities)),
        mentor: ({ affinities = [] }) => (affinities.length === 0 ? NONE : known.keysOf(affinities)),
        curve: [0, FULL_SCORE],
      },
      explain: () => ({ code: 'affinity.hidden', params: {} }),
    };
  },
};
