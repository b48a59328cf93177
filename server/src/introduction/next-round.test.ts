import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, nextRound, type IntroducedPair, type LapInput } from './next-round.ts';

const ids = (count: number, prefix = 'p') => Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, waited: 0 }));
const group = (count: number, given: Partial<LapInput> = {}): LapInput => ({ people: { kind: 'one_group', people: ids(count) }, away: new Set(), introduced: [], apart: [], seed: 3, ...given });
const pairsOf = (groups: readonly (readonly string[])[]) => groups.flatMap((members) => members.flatMap((firstId, at) => members.slice(at + 1).map((secondId) => ({ firstId, secondId }))));
const once = (groups: readonly (readonly string[])[]): IntroducedPair[] => pairsOf(groups).map((pair) => ({ ...pair, times: 1, missed: false }));

/** Holds rounds until the next lap begins; gives every pair in order. */
function lapOf(lap: LapInput): { rounds: number; keys: string[] } {
  let introduced: IntroducedPair[] = [];
  for (let rounds = 0; rounds < 200; rounds++) {
    const { groups, beginsAgain } = nextRound({ ...lap, introduced });
    if (beginsAgain || groups.length === 0) return { rounds, keys: introduced.map(keyOf) };
    introduced = [...introduced, ...once(groups)];
  }
  throw new Error('never ends');
}

describe('nextRound', () => {
  test('an even group without anybody apart meets in the fewest rounds, nobody twice', () => {
    for (const count of [2, 4, 8, 14]) {
      const { rounds, keys } = lapOf(group(count));
      expect(rounds).toBe(count - 1);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toHaveLength((count * (count - 1)) / 2);
    }
  });

  test('whoever is apart, all others are introduced once before the next lap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })), { maxLength: 10 }), fc.nat(), (count, forbidden, seed) => {
        const apart = forbidden.filter(([a, b]) => a !== b).map(([a, b]) => ({ firstId: `p${a}`, secondId: `p${b}` }));
        const banned = new Set(apart.map(keyOf));
        const wanted = pairsOf([ids(count).map(({ id }) => id)]).map(keyOf).filter((key) => !banned.has(key));
        const { keys } = lapOf(group(count, { apart, seed }));
        expect(keys.toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 150 },
    );
  });

  test('an odd one out makes a three of people new to each other', () => {
    const first = nextRound(group(5));
    expect(first.groups.map((members) => members.length).toSorted()).toEqual([2, 3]);
    expect(first.spare).toEqual([]);
    // After the three of them know each other there is no three left that is new.
    const last = nextRound(group(3, { introduced: [{ firstId: 'p0', secondId: 'p1', times: 1, missed: false }] }));
    expect(last.groups).toHaveLength(1);
    expect(last.groups[0]).toHaveLength(2);
    expect(last.spare).toHaveLength(1);
  });

  test('an odd one out whom few may meet is not left over where others can change places', () => {
    const apart = ['p0', 'p1'].map((secondId) => ({ firstId: 'p4', secondId }));
    for (let seed = 0; seed < 200; seed++) expect(nextRound(group(5, { apart, seed })).spare).toEqual([]);
  });

  test('between two sides there are pairs across alone', () => {
    const lap: LapInput = { ...group(0), people: { kind: 'two_sides', mentees: ids(3, 'e'), mentors: ids(2, 'r') } };
    const { keys, rounds } = lapOf(lap);
    expect(keys).toHaveLength(6);
    expect(rounds).toBe(3);
    for (const key of keys) expect(key).toMatch(/^e\d r\d$/);
  });

  test('who did not meet is introduced again after everybody else, once', () => {
    const all = once([ids(4).map(({ id }) => id)]);
    const missed = all.map((pair) => (keyOf(pair) === 'p1 p2' ? { ...pair, missed: true } : pair));
    const again = nextRound(group(4, { introduced: missed }));
    expect(pairsOf(again.groups).map(keyOf)).toEqual(['p1 p2']);
    expect(again).toMatchObject({ isSecondChance: true, beginsAgain: false });
    const [fewer] = all;
    expect(pairsOf(nextRound(group(4, { introduced: missed.filter((pair) => keyOf(pair) !== keyOf(fewer!)) })).groups).map(keyOf)).toEqual([keyOf(fewer!)]);
    const twice = missed.map((pair) => (pair.missed ? { ...pair, times: 2 } : pair));
    expect(nextRound(group(4, { introduced: twice })).beginsAgain).toBe(true);
  });

  test('who sits a round out is left out of it, and keeps the lap open', () => {
    const known = once([['p0', 'p1'], ['p0', 'p2'], ['p1', 'p2']]);
    const round = nextRound(group(4, { introduced: known, away: new Set(['p3']) }));
    expect(round).toMatchObject({ groups: [], beginsAgain: false, roundsLeft: 3 });
  });

  test('somebody new is introduced at once, and first in line waits longest', () => {
    const known = once([ids(4).map(({ id }) => id)]);
    expect(pairsOf(nextRound(group(5, { introduced: known })).groups).map(keyOf)).toEqual([expect.stringMatching('p4')]);
    const people = ids(3).map((person) => ({ ...person, waited: person.id === 'p2' ? 1 : 0 }));
    const { spare } = nextRound({ ...group(3), people: { kind: 'one_group', people }, apart: [{ firstId: 'p0', secondId: 'p1' }] });
    expect(spare).not.toContain('p2');
  });

  test('nobody to introduce is an empty round, not a new lap', () => {
    expect(nextRound(group(1))).toEqual({ groups: [], spare: [], isSecondChance: false, beginsAgain: false, roundsLeft: 0 });
    expect(nextRound(group(2, { apart: [{ firstId: 'p0', secondId: 'p1' }] })).beginsAgain).toBe(false);
  });
});
