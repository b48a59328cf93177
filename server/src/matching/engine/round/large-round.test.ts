import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_ON, mentee, mentor, round, roundArbitrary } from '../engine.fixture.ts';
import { runRound, verifyRound } from '../index.ts';
import { hasPlainObjective } from '../check-input.ts';
import { runLargeRound } from './large-round.ts';

describe('a round over rows on demand', () => {
  test('comes to what a round over all scores does, and proves it', () => {
    const plain = roundArbitrary({ mentees: 14, mentors: 8 }).filter(hasPlainObjective);
    fc.assert(
      fc.property(plain, (input) => {
        const whole = runRound(input, { seed: 1 });
        const large = runLargeRound(input, { seed: 1 });
        if (whole.kind !== 'solved' || large.kind !== 'solved') throw new Error('nothing is locked');
        expect(large.stats).toMatchObject({ placed: whole.stats.placed, totalScore: whole.stats.totalScore });
        expect(large.rulesRemoved).toEqual(whole.rulesRemoved);
        expect(verifyRound(input, large)).toMatchObject({ valid: true, totalScore: whole.stats.totalScore });
      }),
      { numRuns: 200 },
    );
  });

  test('keeps locked pairs, or says what contradicts them', () => {
    const people = round([mentee('a'), mentee('b')], [mentor('r'), mentor('s', { team: 'red' })]);
    const locked = [{ menteeId: 'a', mentorId: 'r' }];
    const kept = runLargeRound({ ...people, locked }, { seed: 1 });
    expect(kept).toMatchObject({ kind: 'solved', stats: { placed: 2 } });
    expect(kept.kind === 'solved' && kept.pairs.find(({ menteeId }) => menteeId === 'a')).toMatchObject({ mentorId: 'r', locked: true });
    const both = [...locked, { menteeId: 'b', mentorId: 'r' }];
    expect(runLargeRound({ ...people, locked: both }, { seed: 1 })).toMatchObject({ kind: 'infeasible', conflicts: [{ code: 'capacity_exceeded' }] });
  });

  test('answers a stop with what it has', () => {
    const people = round([mentee('a'), mentee('b')], [mentor('r')]);
    expect(runLargeRound(people, { seed: 1, shouldStop: () => true })).toMatchObject({ kind: 'stopped' });
  });
});

test('more pairs than fit in memory are scored on demand, and the result is proved', { timeout: 120_000 }, () => {
  const input = round(
    Array.from({ length: 9_000 }, (_, k) => mentee(`e${k}`, { level: 1 + (k % 5), team: `team ${k % 900}` })),
    Array.from({ length: 4_500 }, (_, k) => mentor(`r${k}`, { level: 4 + (k % 6), team: `team ${k % 900}`, capacity: 2 })),
    { settings: { ...ALL_ON, objective: { kind: 'coverage_first' } } },
  );
  const result = runRound(input, { seed: 3 });
  expect(result).toMatchObject({ kind: 'solved', stats: { placed: 9_000 }, blockingPairs: null });
  expect(result.kind === 'solved' && verifyRound(input, result).valid).toBe(true);
});
