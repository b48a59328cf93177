import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_ON, mentee, mentor, pairKeys, round, roundArbitrary } from '../engine.fixture.ts';
import { explainPair, runShapedRound, type RoundInput, type RoundShape, type ShapedResult } from '../index.ts';
import { companyRule, likenessOf } from './company.ts';

const circles: RoundShape = { kind: 'circles', smallest: 2, largest: 3 };

function formed(result: ShapedResult): Extract<ShapedResult, { kind: 'formed' }> {
  if (result.kind !== 'formed') throw new Error(`the round is ${result.kind}`);
  return result;
}

function groupsOf(pairs: readonly { menteeId: string; mentorId: string }[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { menteeId, mentorId } of pairs) groups.set(mentorId, [...(groups.get(mentorId) ?? []), menteeId]);
  return groups;
}

/** Everybody of the round as equals: each on both sides with the same id. */
function amongEquals(input: RoundInput): RoundInput {
  const people = input.mentees.map((each, at) => ({ ...(input.mentors[at] ?? mentor(each.id)), ...each, capacity: 1 }));
  return { ...input, mentees: people, mentors: people, banned: [] };
}

const sumOf = (parts: readonly { points: number }[]): number => parts.reduce((sum, { points }) => sum + points, 0);

describe('circles', () => {
  test('keep to sizes, places and rules, and nobody shares one with whom they are to be kept apart', () => {
    fc.assert(
      fc.property(roundArbitrary({ mentees: 8, mentors: 4 }), fc.integer({ min: 0, max: 9 }), (input, seed) => {
        const result = formed(runShapedRound(input, circles, { seed }));
        expect(result.pairs.length + result.unmatched.length).toBe(input.mentees.length);
        for (const [mentorId, menteeIds] of groupsOf(result.pairs)) {
          const leader = input.mentors.find(({ id }) => id === mentorId)!;
          expect(menteeIds.length).toBeGreaterThanOrEqual(2);
          expect(menteeIds.length).toBeLessThanOrEqual(Math.min(3, leader.capacity));
          const members = menteeIds.map((id) => input.mentees.find((each) => each.id === id)!);
          for (const one of members) {
            expect(explainPair(one, leader, input.settings, { banned: input.banned }).blockedBy).toBeNull();
            for (const other of members) expect(one === other || companyRule(one, other, input.settings.rules) === null).toBe(true);
          }
        }
        for (const { contributions, score } of result.pairs) expect(sumOf(contributions)).toBe(score);
      }),
      { numRuns: 150 },
    );
  });

  test('are the same whatever the order of people', () => {
    fc.assert(
      fc.property(roundArbitrary({ mentees: 7, mentors: 3 }), (input) => {
        const turned = { ...input, mentees: input.mentees.toReversed(), mentors: input.mentors.toReversed() };
        expect(pairKeys(formed(runShapedRound(turned, circles, { seed: 3 })).pairs)).toEqual(pairKeys(formed(runShapedRound(input, circles, { seed: 3 })).pairs));
      }),
      { numRuns: 60 },
    );
  });

  test('bring those together who want the same, and a locked mentee goes to their mentor', () => {
    const wants = (id: string, skill: string) => mentee(id, { wanted: [{ skill, priority: 5 }], level: 3 });
    const leader = (id: string) => mentor(id, { capacity: 2, level: 5 });
    const settings = { ...ALL_ON, weights: { ...ALL_ON.weights, skills: 0 } };
    const input = round([wants('a', 'SQL'), wants('b', 'Hiring'), wants('c', 'SQL'), wants('d', 'Hiring')], [leader('r'), leader('s')], { settings });
    const together = [...groupsOf(formed(runShapedRound(input, circles, { seed: 1 })).pairs).values()].map((ids) => ids.sort().join(''));
    expect(together.sort()).toEqual(['ac', 'bd']);

    const locked = formed(runShapedRound({ ...input, locked: [{ menteeId: 'a', mentorId: 'r' }, { menteeId: 'b', mentorId: 'r' }] }, circles, { seed: 1 }));
    expect(groupsOf(locked.pairs).get('r')?.sort()).toEqual(['a', 'b']);
    expect(locked.pairs.filter((pair) => pair.locked)).toHaveLength(2);
  });

  test('keep to the rules among the mentees, and the one who fits less makes room', () => {
    const leader = mentor('r', { capacity: 3, languages: ['en'] });
    const member = (id: string, team: string, given = {}) => mentee(id, { team, languages: ['en'], ...given });
    const input = round([member('a', 'red'), member('b', 'red'), member('c', 'blue'), member('d', 'green', { managerChain: ['c'] })], [leader]);
    const result = formed(runShapedRound(input, circles, { seed: 1 }));
    const ids = result.pairs.map(({ menteeId }) => menteeId);
    expect(ids).toHaveLength(2);
    expect(ids.filter((id) => 'ab'.includes(id))).toHaveLength(1);
    expect(companyRule(member('a', 'red'), member('b', 'blue', { languages: ['fr'] }), ALL_ON.rules)).toBe('language');
  });

  test('with too few people none runs, and each is told why', () => {
    const result = formed(runShapedRound(round([mentee('a')], [mentor('r', { capacity: 3 })]), circles, { seed: 1 }));
    expect(result.pairs).toEqual([]);
    expect(result.unmatched).toHaveLength(1);
  });

  test('likeness is of wishes and levels, the same both ways, and a half where nothing is told', () => {
    const own = mentee('a', { wanted: [{ skill: 'SQL', priority: 4 }], level: 3 });
    expect(likenessOf(own, mentee('b', { wanted: [{ skill: ' sql ', priority: 4 }], level: 3 }))).toBe(10_000);
    expect(likenessOf(own, mentee('b', { wanted: [{ skill: 'Hiring', priority: 4 }], level: 9 }))).toBe(0);
    expect(likenessOf(own, mentee('b', { wanted: [{ skill: 'SQL', priority: 2 }], level: 5 }))).toBe(5_000);
    expect(likenessOf(own, mentee('b'))).toBe(5_000);
  });
});

describe('peers', () => {
  const sizes: readonly RoundShape[] = [{ kind: 'peers', smallest: 2, largest: 2 }, { kind: 'peers', smallest: 3, largest: 5 }];

  test.each(sizes)('come together in groups of the sizes given, each once, by mutual scores', (shape) => {
    if (shape.kind === 'pairs') throw new Error('no groups');
    fc.assert(
      fc.property(roundArbitrary({ mentees: 9, mentors: 9 }), fc.integer({ min: 0, max: 9 }), (drawn, seed) => {
        const input = amongEquals(drawn);
        const result = formed(runShapedRound(input, shape, { seed }));
        const groups = [...groupsOf(result.pairs)].map(([host, others]) => [host, ...others]);
        const placed = groups.flat();
        expect(new Set(placed).size).toBe(placed.length);
        expect(placed.length + result.unmatched.length).toBe(input.mentees.length);
        for (const group of groups) {
          expect(group.length).toBeGreaterThanOrEqual(shape.smallest);
          expect(group.length).toBeLessThanOrEqual(shape.largest);
        }
        for (const { menteeId, mentorId, contributions, score } of result.pairs) {
          expect(sumOf(contributions)).toBe(score);
          const way = (a: string, b: string) => explainPair(input.mentees.find(({ id }) => id === a)!, input.mentors.find(({ id }) => id === b)!, input.settings);
          const [there, back] = [way(menteeId, mentorId), way(mentorId, menteeId)];
          expect([there.blockedBy, back.blockedBy]).toEqual([null, null]);
          expect(score).toBe((there.score + back.score) >> 1);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('pairs are the best there are: whoever teaches one another', () => {
    const peer = (id: string, offers: string, wants: string) => ({ ...mentor(id, { offered: [{ skill: offers, level: 5 }], capacity: 1 }), wanted: [{ skill: wants, priority: 5 }], goalText: '' });
    const people = [peer('a', 'SQL', 'Hiring'), peer('b', 'Budgets', 'Talks'), peer('c', 'Hiring', 'SQL'), peer('d', 'Talks', 'Budgets')];
    const result = formed(runShapedRound(round(people, people), { kind: 'peers', smallest: 2, largest: 2 }, { seed: 2 }));
    expect(pairKeys(result.pairs)).toEqual(['c-a', 'd-b']);
    expect(result.gap).toEqual({ placed: 0, score: 0 });
  });

  test('a locked pair stands whichever is named first, and everybody else is paired as well as without the two', () => {
    const shape: RoundShape = { kind: 'peers', smallest: 2, largest: 2 };
    fc.assert(
      fc.property(roundArbitrary({ mentees: 8, mentors: 8 }), fc.integer({ min: 0, max: 9 }), fc.boolean(), (drawn, seed, turned) => {
        const input = { ...amongEquals(drawn), locked: [], banned: [] };
        const free = formed(runShapedRound(input, shape, { seed }));
        // Two who could be a pair: somebody placed and, where a rule allows it, the next.
        const [some] = free.pairs;
        if (!some) return;
        const lock = turned ? { menteeId: some.mentorId, mentorId: some.menteeId } : { menteeId: some.menteeId, mentorId: some.mentorId };
        const result = formed(runShapedRound({ ...input, locked: [lock, lock] }, shape, { seed: seed + 1 }));
        expect(pairKeys(result.pairs)).toContain(pairKeys([some])[0]);
        expect(result.pairs.filter(({ locked }) => locked)).toHaveLength(1);
        expect([result.worth, result.gap]).toEqual([free.worth, { placed: 0, score: 0 }]);
        const others = (people: typeof input.mentees) => people.filter(({ id }) => id !== some.menteeId && id !== some.mentorId);
        const rest = formed(runShapedRound({ ...input, mentees: others(input.mentees), mentors: input.mentors.filter(({ id }) => others(input.mentees).some((other) => other.id === id)) }, shape, { seed }));
        expect(result.pairs).toHaveLength(rest.pairs.length + 1);
      }),
      { numRuns: 60 },
    );
  });

  test('locks on peers that contradict are named once each: two partners for one, and two whom a rule or a ban keeps apart', () => {
    const peer = (id: string, team: string | null = null) => ({ ...mentor(id, { capacity: 1, team }), wanted: [], goalText: '' });
    const people = [peer('a'), peer('b'), peer('c'), peer('d', 'Quay'), peer('e', 'Quay'), peer('f')];
    const run = (given: Partial<RoundInput>) => runShapedRound({ ...round(people, people), ...given }, { kind: 'peers', smallest: 2, largest: 2 }, { seed: 1 });
    const pair = (menteeId: string, mentorId: string) => ({ menteeId, mentorId });
    expect(run({ locked: [pair('a', 'b'), pair('c', 'a')] })).toEqual({ kind: 'infeasible', conflicts: [{ code: 'two_mentors_for_mentee', menteeId: 'a', mentorIds: ['b', 'c'] }] });
    expect(run({ locked: [pair('b', 'a')], banned: [pair('a', 'b')] })).toMatchObject({ kind: 'infeasible', conflicts: [{ code: 'rule_broken', rule: 'banned' }] });
    expect(formed(run({ banned: [pair('b', 'a'), pair('c', 'b')], locked: [] })).pairs.filter(({ menteeId, mentorId }) => [menteeId, mentorId].includes('b') && ['a', 'c'].some((other) => [menteeId, mentorId].includes(other)))).toEqual([]);
  });
});
