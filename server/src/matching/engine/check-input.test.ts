import { describe, expect, test } from 'vitest';
import { ALL_ON, mentee, mentor, round } from './engine.fixture.ts';
import { CRITERION_KEYS, EngineInputError, explainPair, runRound, type RoundInput, type RoundSettings } from './index.ts';

function errorOf(input: RoundInput, seed = 1): EngineInputError {
  try {
    runRound(input, { seed });
  } catch (error) {
    if (error instanceof EngineInputError) return error;
    throw error;
  }
  throw new Error('the input was taken');
}

const withSettings = (settings: Partial<RoundSettings>) => round([], [], { settings: { ...ALL_ON, ...settings } });
const weights = (given: Partial<RoundSettings['weights']>) => withSettings({ weights: { ...ALL_ON.weights, ...given } });
const rules = (given: Partial<RoundSettings['rules']>) => withSettings({ rules: { ...ALL_ON.rules, ...given } });
const noWeights = { ...ALL_ON.weights };
for (const key of CRITERION_KEYS) noWeights[key] = 0;

describe('bad input is refused by the name of the field', () => {
  const bad: [string, RoundInput][] = [
    ['settings.weights.skills', weights({ skills: NaN })],
    ['settings.weights.skills', weights({ skills: -1 })],
    ['settings.weights.function', weights({ function: 101 })],
    ['settings.weights.language', weights({ language: Infinity })],
    ['settings.weights', withSettings({ weights: noWeights })],
    ['settings.rules.time_zone_gap.maxHours', rules({ time_zone_gap: { enabled: true, maxHours: NaN } })],
    ['settings.rules.level_gap.maxLevels', rules({ level_gap: { enabled: true, minLevels: 3, maxLevels: 1 } })],
    ['settings.objective.minimumScore', withSettings({ objective: { kind: 'quality_floor', minimumScore: 10_001 } })],
    ['mentees[1].id', round([mentee('a'), mentee('a')], [])],
    ['mentors[0].id', round([], [mentor('')])],
    ['mentors[0].capacity', round([], [mentor('r', { capacity: -1 })])],
    ['mentors[0].capacity', round([], [mentor('r', { capacity: 1.5 })])],
    ['mentors[0].capacity', round([], [mentor('r', { capacity: NaN })])],
    ['mentors[0].minimumLoad', round([], [mentor('r', { capacity: 1, minimumLoad: 2 })])],
    ['mentors[0].offered[0].level', round([], [mentor('r', { offered: [{ skill: 'x', level: 6 }] })])],
    ['mentees[0].goalMeaning.vector.length', round([mentee('a', { goalMeaning: { vector: new Int16Array(2_000), passages: [], unreadLanguage: null } })], [])],
    ["mentors[0].offerMeaning.vector's length", round([], [mentor('r', { offerMeaning: { vector: Int16Array.of(1, 2), passages: [], unreadLanguage: null } })])],
    ['mentees[0].wanted[0].priority', round([mentee('a', { wanted: [{ skill: 'x', priority: NaN }] })], [])],
    ['mentees[0].wishes[0].strength', round([mentee('a', { wishes: [{ mentorId: 'r', strength: 21 }] })], [])],
    ['mentors[0].traits', round([], [mentor('r', { traits: [1, 2, 3] })])],
    ['mentors[0].traits[4]', round([], [mentor('r', { traits: [1, 2, 3, 4, 6] })])],
    ['mentees[0].level', round([mentee('a', { level: 11 })], [])],
    ['mentees[0].utcOffsetMinutes', round([mentee('a', { utcOffsetMinutes: 9_000 })], [])],
    ['mentees[0].availability[1]', round([mentee('a', { availability: [0, 168] })], [])],
    ['mentees[0].availability', round([mentee('a', { availability: new Uint8Array(7) })], [])],
    ['locked[0].menteeId', round([mentee('a')], [mentor('r')], { locked: [{ menteeId: 'x', mentorId: 'r' }] })],
    ['locked[0].mentorId', round([mentee('a')], [mentor('r')], { locked: [{ menteeId: 'a', mentorId: 'x' }] })],
  ];
  test.each(bad)('%s', (field, input) => {
    const error = errorOf(input);
    expect(error.field).toBe(field);
    expect(error.accepted).not.toBe('');
    expect(error.message).toContain(field);
  });

  test('seed', () => expect(errorOf(round([], []), NaN).field).toBe('seed'));

  test('also for a single pair', () => {
    expect(() => explainPair(mentee('a', { level: 0 }), mentor('r'), ALL_ON)).toThrow('mentee.level: expected');
  });

  test('more pairs than fit in memory are refused before any work', () => {
    const mentees = Array.from({ length: 100_000 }, (_, k) => mentee(`e${k}`));
    const mentors = Array.from({ length: 10_001 }, (_, k) => mentor(`r${k}`));
    const fair = { settings: { ...ALL_ON, objective: { kind: 'fair', step: 500 } } } as const;
    expect(errorOf(round(mentees, mentors.slice(0, 401), fair)).message).toContain('at most 40000000 pairs');
    expect(errorOf(round(mentees, mentors)).message).toContain('at most 1000000000 pairs');
  });
});

test('a ban on people who are not in the round is no error', () => {
  const banned = [{ menteeId: 'gone', mentorId: 'left' }];
  expect(runRound(round([mentee('a')], [mentor('r')], { banned }), { seed: 1 })).toMatchObject({ stats: { placed: 1 } });
});
