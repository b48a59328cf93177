import { expect, test } from 'vitest';
import { explanationWords } from './explanation-words.ts';

test('skills are counted as one says them', () => {
  const matched = [{ skill: 'Negotiation', priority: 5, level: 5 }];
  expect(explanationWords({ code: 'skills.matched', params: { matched, wantedCount: 1 } })).toBe('Offers the skill wanted: Negotiation (expert).');
  expect(explanationWords({ code: 'skills.matched', params: { matched, wantedCount: 3 } })).toBe('Offers 1 of 3 skills wanted: Negotiation (expert).');
});

test('what is missing is said of whom and of what, and what it means', () => {
  expect(explanationWords({ code: 'seniority_step.missing', params: { side: 'mentee' } })).toBe('The mentee has no level in the directory, so this counts neither for nor against.');
  expect(explanationWords({ code: 'interests.missing', params: { side: 'both' } })).toBe('Neither has named an interest, so this counts neither for nor against.');
});

test('a text that was not read for its meaning is said to have been compared by words', () => {
  expect(explanationWords({ code: 'goal_text.not_similar', params: { language: 'ja' } })).toBe('Their own words have little in common. Compared by words alone, since a text is in Japanese.');
});

test('of what is private no more is said than that', () => {
  const said = (['personality', 'preferences', 'affinity'] as const).map((key) => explanationWords({ code: `${key}.hidden`, params: {} }));
  expect(new Set(said)).toEqual(new Set(['What either of them told is private: only the points are shown.']));
});
