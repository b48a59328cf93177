import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_ON, mentee, mentor, pairKeys, round } from '../engine.fixture.ts';
import { explainPair, runRound, verifyRound, type PairIds, type RoundInput, type RoundResult } from '../index.ts';
import { roundsBy } from './rounds.fixture.ts';

type Solved = Extract<RoundResult, { kind: 'solved' }>;

function judged(input: RoundInput, pair: PairIds): { score: number; isAllowed: boolean } {
  const own = input.mentees.find(({ id }) => id === pair.menteeId)!;
  const theirs = input.mentors.find(({ id }) => id === pair.mentorId)!;
  const { score, blockedBy } = explainPair(own, theirs, input.settings, input);
  const { objective } = input.settings;
  const isLocked = input.locked.some(({ menteeId, mentorId }) => menteeId === pair.menteeId && mentorId === pair.mentorId);
  return { score, isAllowed: blockedBy === null && (isLocked || objective.kind !== 'quality_floor' || score >= objective.minimumScore) };
}

/** Every way to pair the mentees of a small round that keeps to rules, capacities, locks and minimum loads. */
function* matchings(input: RoundInput, row = 0, pairs: PairIds[] = []): Generator<PairIds[]> {
  const own = input.mentees[row];
  const loadOf = (mentorId: string): number => pairs.filter((pair) => pair.mentorId === mentorId).length;
  if (own === undefined) {
    const { objective } = input.settings;
    const isEnforced = objective.kind !== 'stable' && objective.enforceMinimumLoads === true;
    if (!isEnforced || input.mentors.every(({ id, minimumLoad = 0 }) => loadOf(id) >= minimumLoad)) yield pairs;
    return;
  }
  const lock = input.locked.find(({ menteeId }) => menteeId === own.id);
  if (lock === undefined) yield* matchings(input, row + 1, pairs);
  for (const { id: mentorId, capacity } of input.mentors) {
    const pair = { menteeId: own.id, mentorId };
    if (lock !== undefined && lock.mentorId !== mentorId) continue;
    if (loadOf(mentorId) < capacity && judged(input, pair).isAllowed) yield* matchings(input, row + 1, [...pairs, pair]);
  }
}

/** What an objective compares, one figure after the other, more being better. */
function worth(input: RoundInput, pairs: readonly PairIds[]): number[] {
  const { objective } = input.settings;
  if (objective.kind === 'stable') throw new Error('stability has no total');
  const isFree = ({ menteeId }: PairIds): boolean => !input.locked.some((lock) => lock.menteeId === menteeId);
  const scores = pairs.filter(isFree).map((pair) => judged(input, pair).score);
  const isKept = (pair: PairIds): boolean => isFree(pair) && input.kept?.some(({ menteeId, mentorId }) => menteeId === pair.menteeId && mentorId === pair.mentorId) === true;
  const later = input.mentors.map(({ id, currentMentees = 0 }) => {
    const load = pairs.filter(({ mentorId }) => mentorId === id).length;
    return Array.from({ length: load }, (_, k) => currentMentees + k).reduce((sum, before) => sum + Math.min(8, before), 0);
  });
  const total = scores.reduce((sum, score) => sum + score, 0)
    + pairs.filter(isKept).length * (objective.keepBonus ?? 0)
    - later.reduce((sum, places) => sum + places, 0) * (objective.spreadLoad ?? 0);
  const levels = objective.kind === 'fair' ? scores.map((score) => Math.floor(score / objective.step)).sort((a, b) => a - b) : [];
  return [pairs.length, ...levels, total];
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function solved(input: RoundInput, seed = 1): Solved {
  const result = runRound(input, { seed });
  if (result.kind !== 'solved') throw new Error(`the round is ${result.kind}`);
  return result;
}

describe('runRound, whatever the objective', () => {
  test('proves its result from the input alone, and counts no blocking pair in a stable one', () => {
    fc.assert(
      fc.property(roundsBy({ mentees: 12, mentors: 6 }), (input) => {
        const result = runRound(input, { seed: 1 });
        if (result.kind === 'infeasible') return;
        if (result.kind !== 'solved') throw new Error('nothing stopped it');
        expect(verifyRound(input, result).valid).toBe(true);
        if (input.settings.objective.kind === 'stable') expect(result.blockingPairs).toBe(0);
        for (const pair of result.pairs) expect(judged(input, pair).isAllowed).toBe(true);
        for (const { id, capacity } of input.mentors) {
          expect(result.pairs.filter(({ mentorId }) => mentorId === id).length).toBeLessThanOrEqual(capacity);
        }
        if (result.certificate.kind === 'staged') expect(result.mentorsBelowMinimum.length === 0 || input.settings.objective.kind === 'stable' || input.settings.objective.enforceMinimumLoads === false).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is as good as trying every matching, locks, loads and former pairs among it', () => {
    fc.assert(
      fc.property(roundsBy({ mentees: 4, mentors: 3 }), (input) => {
        if (input.settings.objective.kind === 'stable') return;
        const all = [...matchings(input)];
        const result = runRound(input, { seed: 1 });
        if (all.length === 0) {
          expect(result.kind).toBe('infeasible');
          return;
        }
        if (result.kind !== 'solved') throw new Error(`the round is ${result.kind}`);
        const best = all.map((pairs) => worth(input, pairs)).reduce((a, b) => (compare(a, b) >= 0 ? a : b));
        expect(worth(input, result.pairs)).toEqual(best);
      }),
      { numRuns: 400 },
    );
  });

  test('the order of people has no influence', () => {
    const shuffled = roundsBy({ mentees: 10, mentors: 5 }).chain((input) =>
      fc.record({
        input: fc.constant(input),
        mentees: fc.shuffledSubarray([...input.mentees], { minLength: input.mentees.length }),
        mentors: fc.shuffledSubarray([...input.mentors], { minLength: input.mentors.length }),
        seed: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, mentees, mentors, seed }) => {
        expect(runRound({ ...input, mentees, mentors }, { seed })).toEqual(runRound(input, { seed }));
      }),
      { numRuns: 150 },
    );
  });

  test('a further mentor never lowers coverage where no minimum load binds, whatever there is a total of', () => {
    fc.assert(
      fc.property(roundsBy({ mentees: 6, mentors: 4 }), (drawn) => {
        const { objective } = drawn.settings;
        if (objective.kind === 'stable') return;
        const input = { ...drawn, locked: [], settings: { ...drawn.settings, objective: { ...objective, enforceMinimumLoads: false } } };
        const fewer = { ...input, mentors: input.mentors.slice(0, -1), kept: [] };
        expect(solved(input).stats.placed).toBeGreaterThanOrEqual(solved(fewer).stats.placed);
      }),
      { numRuns: 200 },
    );
  });

  test('points of the contributions sum to the score, and the same seed gives the same result', () => {
    fc.assert(
      fc.property(roundsBy({ mentees: 6, mentors: 4 }), fc.integer({ min: 0, max: 9 }), (input, seed) => {
        const result = runRound(input, { seed });
        expect(runRound(input, { seed })).toEqual(result);
        if (result.kind === 'infeasible') return;
        for (const { contributions, score } of result.pairs) expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      }),
      { numRuns: 150 },
    );
  });

  test('a proof of one kind proves nothing for another objective', () => {
    const input = round([mentee('a'), mentee('b')], [mentor('r', { capacity: 2 })]);
    const stable = { ...input, settings: { ...ALL_ON, objective: { kind: 'stable', variant: 'larger' } as const } };
    expect(verifyRound(input, { ...solved(input), certificate: { kind: 'stable' } })).toEqual({ valid: false, failure: 'other_kind_of_proof' });
    expect(verifyRound(stable, { ...solved(stable), pairs: [] })).toEqual({ valid: false, failure: 'blocking_pairs' });
    expect(verifyRound(stable, { ...solved(stable), certificate: solved(input).certificate })).toEqual({ valid: false, failure: 'other_kind_of_proof' });
  });

  test('stopped at any moment it answers with what it has', () => {
    fc.assert(
      fc.property(roundsBy({ mentees: 12, mentors: 6 }), fc.nat({ max: 60 }), (input, stopAfter) => {
        let asked = 0;
        const result = runRound(input, { seed: 1, shouldStop: () => asked++ >= stopAfter });
        const whole = runRound(input, { seed: 1 });
        if (result.kind === 'infeasible') {
          expect(whole.kind).toBe('infeasible');
          return;
        }
        expect(result.pairs.length + result.unmatched.length).toBe(input.mentees.length);
        for (const { id, capacity } of input.mentors) {
          expect(result.pairs.filter(({ mentorId }) => mentorId === id).length).toBeLessThanOrEqual(capacity);
        }
        if (whole.kind !== 'solved' || result.kind !== 'stopped' || input.settings.objective.kind === 'stable') return;
        expect(result.stats.placed + result.gap.placed).toBeGreaterThanOrEqual(whole.stats.placed);
      }),
      { numRuns: 200 },
    );
  });
});

describe('minimum loads', () => {
  const objective = { kind: 'coverage_first', enforceMinimumLoads: true } as const;
  const settings = { ...ALL_ON, objective };

  test('are met when wished, and only reported else', () => {
    const skilled = mentor('r', { capacity: 2, offered: [{ skill: 'SQL', level: 5 }] });
    const wants = { wanted: [{ skill: 'SQL', priority: 5 }] };
    const input = round([mentee('a', wants), mentee('b', wants)], [skilled, mentor('s', { minimumLoad: 1 })]);
    expect(solved(input).mentorsBelowMinimum).toEqual([{ mentorId: 's', minimumLoad: 1, placed: 0 }]);
    expect(solved({ ...input, settings }).mentorsBelowMinimum).toEqual([]);
  });

  test('that cannot be met are named with the mentees there are, and none that could be spared', () => {
    const polish = { languages: ['pl'] };
    const input = round(
      [mentee('a', polish), mentee('b', { languages: ['en'] }), mentee('c', { languages: ['en'] })],
      [
        mentor('r', { ...polish, minimumLoad: 1 }),
        mentor('s', { ...polish, minimumLoad: 1 }),
        mentor('t', { languages: ['en'], minimumLoad: 1 }),
      ],
      { settings },
    );
    expect(runRound(input, { seed: 1 })).toEqual({
      kind: 'infeasible',
      conflicts: [
        {
          code: 'minimum_loads',
          mentors: expect.toSatisfy((mentors: { mentorId: string }[]) => mentors.map(({ mentorId }) => mentorId).sort().join() === 'r,s'),
          locked: [],
          needed: 2,
          menteeIds: ['a'], isSmallest: true,
        },
      ],
    });
  });

  test('a lock that takes the only mentee of another mentor is part of the conflict', () => {
    const polish = { languages: ['pl'] };
    const locked = [{ menteeId: 'a', mentorId: 's' }];
    const input = round([mentee('a', polish)], [mentor('r', { ...polish, minimumLoad: 1 }), mentor('s', polish)], { settings, locked });
    expect(runRound(input, { seed: 1 })).toMatchObject({
      kind: 'infeasible',
      conflicts: [{ code: 'minimum_loads', mentors: [{ mentorId: 'r', minimumLoad: 1 }], locked, needed: 1, menteeIds: [] }],
    });
  });
});

test('former pairs of people who are gone are no error, and a bonus holds a pair together', () => {
  const wants = { wanted: [{ skill: 'SQL', priority: 5 }] };
  const input = round([mentee('a', wants)], [mentor('r', { offered: [{ skill: 'SQL', level: 5 }] }), mentor('s')], {
    kept: [{ menteeId: 'a', mentorId: 's' }, { menteeId: 'gone', mentorId: 'r' }, { menteeId: 'gone', mentorId: 'left' }],
  });
  const keepBonus = (bonus: number) => solved({ ...input, settings: { ...ALL_ON, objective: { kind: 'coverage_first', keepBonus: bonus } } });
  expect(pairKeys(keepBonus(0).pairs)).toEqual(['a-r']);
  expect(pairKeys(keepBonus(10_000).pairs)).toEqual(['a-s']);
});

test('nobody in a coverage-first round is counted as blocking who would not gain on both sides', () => {
  const skills = (offered: number) => ({ offered: [{ skill: 'SQL', level: offered }] });
  const wants = { wanted: [{ skill: 'SQL', priority: 5 }], languages: ['en'] };
  const input = round(
    [mentee('keen', wants), mentee('other', { languages: ['en', 'pl'] })],
    [mentor('expert', { ...skills(5), languages: ['en', 'pl'] }), mentor('polish', { languages: ['pl'] })],
    { settings: { ...ALL_ON, rules: { ...ALL_ON.rules, language: { enabled: true } } } },
  );
  expect(solved(input)).toMatchObject({ stats: { placed: 2 }, blockingPairs: 0 });
});
