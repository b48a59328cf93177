import { describe, expect, test } from 'vitest';
import { ALL_ON, mentee, mentor, round } from '../engine.fixture.ts';
import { runRound, verifyRound, workOutShortage, type Objective, type RoundInput } from '../index.ts';

const objectives: readonly Objective[] = [
  { kind: 'coverage_first' },
  { kind: 'coverage_first', spreadLoad: 100, keepBonus: 100, enforceMinimumLoads: true },
  { kind: 'quality_floor', minimumScore: 5_000 },
  { kind: 'fair', step: 500 },
  { kind: 'stable', variant: 'mentee_optimal' },
  { kind: 'stable', variant: 'mentor_optimal' },
  { kind: 'stable', variant: 'larger' },
];
const by = (objective: Objective, input: RoundInput): RoundInput => ({ ...input, settings: { ...ALL_ON, objective } });

describe.each(objectives)('by $kind', (objective) => {
  const solved = (input: RoundInput) => {
    const result = runRound(by(objective, input), { seed: 1 });
    if (result.kind !== 'solved') throw new Error(`the round is ${result.kind}`);
    expect(verifyRound(by(objective, input), result).valid).toBe(true);
    return result;
  };

  test('an empty side and places for nobody are a valid round', () => {
    expect(solved(round([], [])).stats).toMatchObject({ placed: 0, of: 0 });
    expect(solved(round([], [mentor('r')])).mentorsWithRoom).toMatchObject([{ mentorId: 'r' }]);
    expect(solved(round([mentee('a')], [])).unmatched).toMatchObject([{ kind: 'none_offered' }]);
    expect(solved(round([mentee('a')], [mentor('r', { capacity: 0 })])).stats).toMatchObject({ placed: 0, places: 0 });
  });

  test('a lock that is banned, or on a mentor without a place, is a conflict', () => {
    const locked = [{ menteeId: 'a', mentorId: 'r' }];
    const codes = (input: RoundInput) => {
      const result = runRound(by(objective, input), { seed: 1 });
      return result.kind === 'infeasible' ? result.conflicts.map(({ code }) => code) : result.kind;
    };
    expect(codes(round([mentee('a')], [mentor('r')], { locked, banned: locked }))).toEqual(['rule_broken']);
    expect(codes(round([mentee('a')], [mentor('r', { capacity: 0 })], { locked }))).toEqual(['capacity_exceeded']);
  });

  test('ten thousand identical people are matched in a moment', () => {
    const people = Array.from({ length: 10_000 }, (_, k) => mentee(`e${k}`));
    const mentors = Array.from({ length: 40 }, (_, k) => mentor(`r${k}`, { capacity: 100, minimumLoad: 3 }));
    expect(solved(round(people, mentors)).stats).toMatchObject({ placed: 4_000, of: 10_000 });
  });
});

test.each([
  ['settings.objective.kind', { kind: 'best' }],
  ['settings.objective.variant', { kind: 'stable', variant: 'fair' }],
  ['settings.objective.step', { kind: 'fair', step: 0 }],
  ['settings.objective.step', { kind: 'fair', step: Number.NaN }],
  ['settings.objective.keepBonus', { kind: 'coverage_first', keepBonus: 10_001 }],
  ['settings.objective.spreadLoad', { kind: 'coverage_first', spreadLoad: -1 }],
  ['settings.objective.spreadLoad', { kind: 'fair', step: 500, spreadLoad: Number.NaN }],
])('%s is refused by its name', (field, objective) => {
  const settings = JSON.parse(JSON.stringify(ALL_ON));
  expect(() => runRound(round([], [], { settings: { ...settings, objective } }), { seed: 1 })).toThrow(`${field}: expected`);
});

test('mentors whose mentees cannot be enough are named quickly, however many they are', () => {
  const objective = { kind: 'coverage_first', enforceMinimumLoads: true } as const;
  const mentors = Array.from({ length: 400 }, (_, k) => mentor(`r${k}`, { capacity: 2, minimumLoad: 1 }));
  const people = Array.from({ length: 300 }, (_, k) => mentee(`e${k}`));
  const result = runRound(by(objective, round(people, mentors)), { seed: 1 });
  expect(result).toMatchObject({ kind: 'infeasible', conflicts: [{ code: 'minimum_loads', needed: 301 }] });
});

test('what more mentors would do is worked out for identical people too', () => {
  const people = Array.from({ length: 2_000 }, (_, k) => mentee(`e${k}`, { wanted: [{ skill: 'SQL', priority: 3 }] }));
  const mentors = Array.from({ length: 20 }, (_, k) => mentor(`r${k}`, { capacity: 50 }));
  const shortage = workOutShortage(round(people, mentors), { seed: 1, mostSkills: 3, mostMentors: 3 });
  expect(shortage).toMatchObject({ skills: [{ skill: 'SQL', placed: 50 }], mentors: [{ placed: 1 }, { placed: 1 }, { placed: 1 }], mentorsNotTried: 17 });
});
