import { expect, test } from 'vitest';
import { formedWords } from './shape-words.ts';

const pairsOfPeers = { kind: 'peers', smallest: 2, largest: 2 } as const;
const groups = { kind: 'peers', smallest: 3, largest: 4 } as const;

test.each([
  [pairsOfPeers, { placed: 0, percent: 0 }, 'As many are placed as can be, and no other pairs fit better in total.'],
  [pairsOfPeers, { placed: 2, percent: null }, 'At most 2 more people could be placed.'],
  [groups, { placed: 1, percent: null }, 'Formed by search. At most 1 more person could be placed.'],
  [groups, { placed: 0, percent: 1.2 }, 'Formed by search. As many are placed as can be, and they could fit at most 1.2 % better.'],
  [groups, { placed: 0, percent: null }, 'Formed by search. As many are placed as can be.'],
] as const)('how far from the best a round of %j with the gap %j is', (shape, gap, words) => {
  expect(formedWords(shape, { gap })).toBe(words);
});
