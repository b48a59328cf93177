import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundArbitrary } from '../engine.fixture.ts';
import { explainPair } from '../explain-pair.ts';
import type { ScoreSettings } from '../input.types.ts';
import { shownFit } from './shown-fit.ts';

/** The same settings with nothing private in them. */
function withoutPrivate(settings: ScoreSettings): ScoreSettings {
  return { ...settings, weights: { ...settings.weights, personality: 0, preferences: 0, affinity: 0 } };
}

test('what is shown of a pair is its fit where private criteria weigh nothing', () => {
  fc.assert(
    fc.property(roundArbitrary({ mentees: 1, mentors: 1 }), ({ mentees: [mentee], mentors: [mentor], settings }) => {
      const open = withoutPrivate(settings);
      if (!mentee || !mentor || Object.values(open.weights).every((weight) => weight === 0)) return;
      const { score, contributions } = explainPair(mentee, mentor, open);
      expect(shownFit(explainPair(mentee, mentor, settings).contributions)).toEqual({ score, contributions });
    }),
  );
});

test('where nothing else was asked about, nothing is shown', () => {
  expect(shownFit([])).toEqual({ score: 0, contributions: [] });
});
