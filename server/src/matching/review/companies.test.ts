import { expect, test } from 'vitest';
import { companiesOf, companyChanges, type PlacedPair } from './companies.ts';

const pair = (menteeId: string, mentorId: string, score: number): PlacedPair => ({ menteeId, mentorId, score });
const pairs = { kind: 'pairs' } as const;
const peers = { kind: 'peers', smallest: 2, largest: 3 } as const;

test('a mentee’s company is the mentor, whoever else the mentor has', () => {
  expect(companiesOf([pair('a', 'm', 6_000), pair('b', 'm', 4_000)], { kind: 'circles', smallest: 2, largest: 5 })).toEqual(new Map([['a', { with: ['m'], score: 6_000 }], ['b', { with: ['m'], score: 4_000 }]]));
});

test('a peer’s company is everybody else in the group, whomever the group is listed under', () => {
  expect(companiesOf([pair('b', 'a', 6_000), pair('c', 'a', 5_000)], peers)).toEqual(
    new Map([['a', { with: ['b', 'c'], score: 5_500 }], ['b', { with: ['a', 'c'], score: 5_500 }], ['c', { with: ['a', 'b'], score: 5_500 }]]),
  );
});

test('the same two peers are no change when the other one is named first', () => {
  expect(companyChanges([pair('b', 'a', 6_000)], [pair('a', 'b', 6_000)], peers)).toEqual([]);
});

test('two pairs of peers that exchange partners are four changes', () => {
  const changes = companyChanges([pair('b', 'a', 5_000), pair('d', 'c', 5_000)], [pair('c', 'a', 6_000), pair('d', 'b', 4_000)], peers);
  expect(changes.map(({ participantId, from, to }) => [participantId, from?.with, to?.with, to!.score - from!.score])).toEqual([
    ['a', ['b'], ['c'], 1_000],
    ['c', ['d'], ['a'], 1_000],
    ['b', ['a'], ['d'], -1_000],
    ['d', ['c'], ['b'], -1_000],
  ]);
});

test('who is newly placed comes first, who no longer is last, and who stays is left out', () => {
  const changes = companyChanges([pair('a', 'm', 5_000), pair('b', 'm', 5_000), pair('c', 'n', 5_000)], [pair('a', 'm', 7_000), pair('c', 'm', 5_500), pair('d', 'n', 1_000)], pairs);
  expect(changes.map(({ participantId, from, to }) => [participantId, from?.with ?? null, to?.with ?? null])).toEqual([
    ['d', null, ['n']],
    ['c', ['n'], ['m']],
    ['b', ['m'], null],
  ]);
});
