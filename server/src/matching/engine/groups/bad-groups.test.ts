import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentee, mentor, pairKeys, round, roundArbitrary } from '../engine.fixture.ts';
import { runShapedRound, type RoundInput, type RoundShape, type ShapedResult } from '../index.ts';

const circles: RoundShape = { kind: 'circles', smallest: 2, largest: 6 };
const pairsOfPeers: RoundShape = { kind: 'peers', smallest: 2, largest: 2 };
const groupsOfPeers: RoundShape = { kind: 'peers', smallest: 3, largest: 5 };

type Formed = Extract<ShapedResult, { kind: 'formed' }>;

function formed(input: RoundInput, shape: RoundShape, seed = 1): Formed {
  const result = runShapedRound(input, shape, { seed });
  if (result.kind !== 'formed') throw new Error(`the round is ${result.kind}`);
  return result;
}

/** Equals: each on both sides with the same id. */
function equals(ids: readonly string[]): RoundInput {
  const people = ids.map((id) => ({ ...mentor(id, { capacity: 1 }), ...mentee(id), capacity: 1 }));
  return round(people, people);
}

const numbered = (count: number, letter: string) => Array.from({ length: count }, (_, k) => `${letter}${k}`);

describe.each([['circles', circles], ['pairs of peers', pairsOfPeers], ['groups of peers', groupsOfPeers]] as const)('%s', (_, shape) => {
  const inputOf = (drawn: RoundInput): RoundInput => (shape.kind === 'circles' ? drawn : { ...equals(drawn.mentees.map(({ id }) => id)), settings: drawn.settings });

  test('an empty side is a valid round', () => {
    expect(formed(round([], []), shape).pairs).toEqual([]);
    if (shape.kind !== 'circles') return expect(formed(equals(['a']), shape).unmatched).toMatchObject([{ menteeId: 'a' }]);
    expect(formed(round([mentee('a'), mentee('b')], []), shape).unmatched).toMatchObject([{ kind: 'none_offered' }, { kind: 'none_offered' }]);
    expect(formed(round([], [mentor('r', { capacity: 4 })]), shape).pairs).toEqual([]);
  });

  test('unknown ids and numbers that are none are refused by their names', () => {
    const fine = shape.kind === 'circles' ? round([mentee('a'), mentee('b')], [mentor('r', { capacity: 2 })]) : equals(['a', 'b', 'c']);
    const run = (given: Partial<RoundInput>) => () => runShapedRound({ ...fine, ...given }, shape, { seed: 1 });
    const broken = fine.mentors.map((each) => ({ ...each, capacity: Number.NaN }));
    expect(run({ mentors: broken })).toThrow('mentors[0].capacity: expected');
    expect(run({ settings: { ...fine.settings, weights: { ...fine.settings.weights, skills: Number.NaN } } })).toThrow('settings.weights.skills: expected');
    if (shape.kind === 'circles') expect(run({ locked: [{ menteeId: 'a', mentorId: 'nobody' }] })).toThrow('locked[0].mentorId: expected');
    expect(() => runShapedRound(fine, shape, { seed: Number.NaN })).toThrow('seed');
  });

  test('hundreds of identical people all come together', () => {
    const people = numbered(400, 'e');
    const input = shape.kind === 'circles' ? round(people.map((id) => mentee(id)), numbered(100, 'r').map((id) => mentor(id, { capacity: 4 }))) : equals(people);
    const { pairs, unmatched } = formed(input, shape);
    const hosts = shape.kind === 'circles' ? 0 : new Set(pairs.map(({ mentorId }) => mentorId)).size;
    expect([pairs.length + hosts, unmatched.length]).toEqual([400, 0]);
  });

  test('the same seed gives the same result, whatever the order of people', () => {
    fc.assert(
      fc.property(roundArbitrary({ mentees: 8, mentors: 4 }), fc.integer({ min: 0, max: 9 }), (drawn, seed) => {
        const input = inputOf(drawn);
        const turned = { ...input, mentees: input.mentees.toReversed(), mentors: input.mentors.toReversed() };
        const whole = formed(input, shape, seed);
        expect(formed(input, shape, seed)).toEqual(whole);
        expect(pairKeys(formed(turned, shape, seed).pairs)).toEqual(pairKeys(whole.pairs));
      }),
      { numRuns: 60 },
    );
  });
});

test('circles: a mentor without a place leads none, and locks that contradict are named', () => {
  const people = [mentee('a'), mentee('b'), mentee('c')];
  expect(formed(round(people, [mentor('r', { capacity: 0 }), mentor('s', { capacity: 3 })]), circles).pairs.map(({ mentorId }) => mentorId)).toEqual(['s', 's', 's']);
  const lock = (menteeId: string, mentorId: string) => ({ menteeId, mentorId });
  const codes = (given: Partial<RoundInput>) => {
    const result = runShapedRound({ ...round(people, [mentor('r', { capacity: 2 }), mentor('s', { capacity: 2 })]), ...given }, circles, { seed: 1 });
    return result.kind === 'infeasible' ? result.conflicts.map(({ code }) => code) : result.kind;
  };
  expect(codes({ locked: [lock('a', 'r'), lock('a', 's')] })).toEqual(['two_mentors_for_mentee']);
  expect(codes({ locked: [lock('a', 'r'), lock('b', 'r'), lock('c', 'r')] })).toEqual(['capacity_exceeded']);
  expect(codes({ locked: [lock('a', 'r')], banned: [lock('a', 'r')] })).toEqual(['rule_broken']);
});
