import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentee, mentor, round, roundArbitrary } from '../engine.fixture.ts';
import { runRound, verifyRound } from '../index.ts';

const people = [mentee('a'), mentee('b'), mentee('c')];

test('locked pairs that rules allow are kept, and the rest is optimal beside them', () => {
  fc.assert(
    fc.property(roundArbitrary({ mentees: 8, mentors: 5 }), fc.nat(), fc.nat(), (input, i, j) => {
      const own = input.mentees[i % Math.max(1, input.mentees.length)];
      const theirs = input.mentors[j % Math.max(1, input.mentors.length)];
      if (own === undefined || theirs === undefined) return;
      const pair = { menteeId: own.id, mentorId: theirs.id };
      const locked = { ...input, locked: [pair, pair] };
      const result = runRound(locked, { seed: 3 });
      if (result.kind === 'infeasible') {
        const codes = result.conflicts.map(({ code }) => code);
        expect(codes.every((code) => code === 'rule_broken' || code === 'capacity_exceeded')).toBe(true);
        return;
      }
      if (result.kind !== 'solved') throw new Error('nothing stopped the round');
      expect(result.pairs.filter((other) => other.locked)).toMatchObject([pair]);
      expect(verifyRound(locked, result).valid).toBe(true);
      const others = result.pairs.filter(({ menteeId }) => menteeId !== own.id);
      expect(verifyRound(locked, { ...result, pairs: others })).toMatchObject({ failure: 'locked_pair_missing' });
      expect(result.pairs.filter(({ mentorId }) => mentorId === theirs.id).length).toBeLessThanOrEqual(theirs.capacity);
    }),
    { numRuns: 300 },
  );
});

test('a lock is kept under the quality floor', () => {
  const input = round([mentee('a', { level: 9 })], [mentor('r', { level: 9 })], {
    locked: [{ menteeId: 'a', mentorId: 'r' }],
  });
  const settings = { ...input.settings, objective: { kind: 'quality_floor', minimumScore: 10_000 } as const };
  expect(runRound({ ...input, settings }, { seed: 1 })).toMatchObject({ kind: 'solved', pairs: [{ locked: true }] });
});

test('two mentors locked to one mentee cannot be', () => {
  const locked = [{ menteeId: 'a', mentorId: 's' }, { menteeId: 'a', mentorId: 'r' }];
  expect(runRound(round(people, [mentor('r'), mentor('s')], { locked }), { seed: 1 })).toEqual({
    kind: 'infeasible',
    conflicts: [{ code: 'two_mentors_for_mentee', menteeId: 'a', mentorIds: ['r', 's'] }],
  });
});

test('more locked mentees than places cannot be', () => {
  const locked = ['c', 'a', 'b'].map((menteeId) => ({ menteeId, mentorId: 'r' }));
  expect(runRound(round(people, [mentor('r', { capacity: 2 })], { locked }), { seed: 1 })).toEqual({
    kind: 'infeasible',
    conflicts: [{ code: 'capacity_exceeded', mentorId: 'r', capacity: 2, menteeIds: ['a', 'b', 'c'] }],
  });
});

test('a locked pair that is banned, or excluded in private, cannot be', () => {
  const pair = { menteeId: 'a', mentorId: 'r' };
  expect(runRound(round(people, [mentor('r')], { locked: [pair], banned: [pair] }), { seed: 1 })).toEqual({
    kind: 'infeasible',
    conflicts: [{ code: 'rule_broken', ...pair, rule: 'banned' }],
  });
  const excluding = round(people, [mentor('r', { exclusions: ['a'] })], { locked: [pair] });
  expect(runRound(excluding, { seed: 1 })).toMatchObject({ conflicts: [{ code: 'rule_broken', rule: 'not_available' }] });
});
