import type { MatchPerson } from '../input.types.ts';
import type { Criterion } from './criterion.ts';
import type { Vector } from './form.ts';

/**
 * The squared distance that counts as wholly unlike. Five whole scores of 1…5 can be 80 apart; people drawn at random
 * from the norms of the form are about 10 apart, and hardly anybody more than 30.
 */
const FAR = 30;

/** The five traits, then 1 and |x|², in whichever order the distance needs them. */
const DIMENSIONS = Int32Array.from([0, 1, 2, 3, 4, 5, 6]);

/**
 * Likeness of two personalities, or the difference where the programme wishes pairs to complement each other, by the
 * squared distance |a|² − 2ab + |b|² over the five factors. Likeness in what lies deeper than demography goes with better
 * relationships (Eby et al. 2013, Psychological Bulletin 139, 441–476). It depends on distances alone, so that the axes may
 * come in any order and turned round. What somebody is like leaves the engine in no explanation.
 */
export const personalityCriterion: Criterion = {
  key: 'personality',
  under({ personalityPreference }) {
    const sign = personalityPreference === 'alike' ? -1 : 1;
    return {
      form: {
        kind: 'dot',
        mentee({ traits = null }) {
          if (traits === null) return null;
          const vector: Vector = { dimensions: DIMENSIONS, values: Int16Array.from([...traits.map((trait) => -2 * sign * trait), sign * squared(traits), sign]) };
          return { vector, full: FAR, offset: personalityPreference === 'alike' ? FAR : 0 };
        },
        mentor: ({ traits = null }: MatchPerson) => traits && { dimensions: DIMENSIONS, values: Int16Array.from([...traits, 1, squared(traits)]) },
      },
      explain: () => ({ code: 'personality.hidden', params: {} }),
    };
  },
};

function squared(traits: readonly number[]): number {
  return traits.reduce((sum, trait) => sum + trait * trait, 0);
}
