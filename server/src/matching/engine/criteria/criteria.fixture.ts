import { expect } from 'vitest';
import { ALL_ON, mentee, mentor } from '../engine.fixture.ts';
import { CRITERION_KEYS, explainPair, type CriterionKey, type MatchMentee, type MatchMentor } from '../index.ts';

/** What one criterion says of a pair when it alone counts. */
export function judged(criterion: CriterionKey, own: Partial<MatchMentee>, theirs: Partial<MatchMentor>, settings = ALL_ON) {
  const weights = { ...settings.weights };
  for (const key of CRITERION_KEYS) weights[key] = key === criterion ? 10 : 0;
  const { contributions } = explainPair(mentee('e', own), mentor('r', theirs), { ...settings, weights });
  expect(contributions).toHaveLength(1);
  const { score, neutral, explanation } = contributions[0]!;
  return { score, neutral, explanation };
}
