import { expect, test } from 'vitest';
import { oneOf, ordinal, searchOf, text, uuid } from './search-params.ts';

const read = searchOf({ program: uuid, show: oneOf(['all', 'help']), round: ordinal, words: text(5) });

test('what fits stands, of its own type', () => {
  const search = { program: '019abcde-0000-7000-8000-00000000000a', show: 'help', round: 3, words: 'lead' };
  expect(read(search)).toEqual(search);
});

test.each([
  { program: '019abcde' }, { program: { id: 1 } }, { show: 'none' }, { show: ['all'] }, { round: 0 }, { round: 1.5 }, { round: '2' }, { words: 'leader' }, { words: 5 }, { unknown: 'x' }, {},
])('%j counts as not there', (search) => {
  expect(read(search)).toEqual({});
});
