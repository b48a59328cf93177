import { expect, test } from 'vitest';
import { conceptFinder } from './concept-finder.ts';

test('a text names a concept by its name or by a phrase of several words, in any case and with any signs between', () => {
  const find = conceptFinder([['People management', 'lead a team', 'boss'], ['Sales', 'winning customers']]);
  const named = (text: string) => [...find(text)];
  expect(named('My subject is people-management!')).toEqual([0]);
  expect(named('I LEAD a team and work in sales.')).toEqual([0, 1]);
  expect(named('My boss saw sailing salespeople.')).toEqual([]);
  expect(named('')).toEqual([]);
});
