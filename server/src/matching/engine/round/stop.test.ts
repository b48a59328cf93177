import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_ON, mentee, mentor, round, roundArbitrary } from '../engine.fixture.ts';
import { runShapedRound, type Objective, type RoundInput, type RoundShape, type ShapedResult } from '../index.ts';
import { runLargeRound } from './large-round.ts';
import { roundsBy } from './rounds.fixture.ts';

const PAIRS: RoundShape = { kind: 'pairs' };

/** Wishes to stop from the given question on, counted. */
function stopAt(question: number) {
  const asked = { before: 0, after: 0 };
  const shouldStop = (): boolean => {
    const stops = asked.before >= question;
    if (stops) asked.after++;
    else asked.before++;
    return stops;
  };
  return { asked, shouldStop };
}

function figuresOf(result: ShapedResult, shape: RoundShape = PAIRS) {
  if (result.kind === 'infeasible') throw new Error('the round is infeasible');
  const { stats, gap } = result;
  // Among peers the hosts of groups are placed too.
  const hosts = shape.kind === 'peers' ? new Set(result.pairs.map(({ mentorId }) => mentorId)).size : 0;
  return { placed: stats.placed + hosts, worth: result.kind === 'formed' ? result.worth : stats.totalScore, gap };
}

/** Everybody in the result once, and no place given twice. */
function expectValid(input: RoundInput, result: ShapedResult): void {
  if (result.kind === 'infeasible') throw new Error('the round is infeasible');
  const ids = [...result.pairs, ...result.unmatched].map(({ menteeId }) => menteeId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, capacity } of input.mentors) expect(result.pairs.filter(({ mentorId }) => mentorId === id).length).toBeLessThanOrEqual(capacity);
}

describe('wherever a time limit falls, the best found comes with how far from the best it can be', () => {
  const questions = fc.integer({ min: 0, max: 60 });
  /** The gap is kept by what a whole run comes to; a stable aim has no total to fall short of. */
  function expectWithin(stopped: ReturnType<typeof figuresOf>, whole: ReturnType<typeof figuresOf>, hasTotal: boolean): void {
    expect(stopped.placed + stopped.gap.placed).toBeGreaterThanOrEqual(whole.placed);
    if (!hasTotal || stopped.gap.score === null || stopped.placed !== whole.placed) return;
    expect(stopped.worth + stopped.gap.score).toBeGreaterThanOrEqual(whole.worth);
  }

  test('by every aim', () => {
    fc.assert(
      fc.property(roundsBy({ mentees: 9, mentors: 5 }), questions, (input, question) => {
        const whole = runShapedRound(input, PAIRS, { seed: 1 });
        const result = runShapedRound(input, PAIRS, { seed: 1, shouldStop: stopAt(question).shouldStop });
        if (whole.kind === 'infeasible' || result.kind === 'infeasible') return;
        expectValid(input, result);
        expectWithin(figuresOf(result), figuresOf(whole), input.settings.objective.kind === 'coverage_first' && input.settings.objective.spreadLoad === 0 && input.settings.objective.keepBonus === 0);
      }),
      { numRuns: 400 },
    );
  });

  test('with rows on demand', () => {
    fc.assert(
      fc.property(roundArbitrary({ mentees: 9, mentors: 5 }), questions, (input, question) => {
        const result = runLargeRound(input, { seed: 1, shouldStop: stopAt(question).shouldStop });
        expectValid(input, result);
        expectWithin(figuresOf(result), figuresOf(runShapedRound(input, PAIRS, { seed: 1 })), true);
      }),
      { numRuns: 200 },
    );
  });

  test.each<[string, RoundShape]>([
    ['in circles', { kind: 'circles', smallest: 2, largest: 3 }],
    ['in pairs of peers', { kind: 'peers', smallest: 2, largest: 2 }],
    ['in groups of peers', { kind: 'peers', smallest: 2, largest: 3 }],
  ])('%s', (_, shape) => {
    fc.assert(
      fc.property(roundArbitrary({ mentees: 8, mentors: 4 }), questions, (given, question) => {
        const people = given.mentees.map((each, at) => ({ ...(given.mentors[at] ?? mentor(each.id)), ...each, capacity: 1 }));
        const input = shape.kind === 'circles' ? given : { ...given, mentees: people, mentors: people, banned: [] };
        const result = runShapedRound(input, shape, { seed: 1, shouldStop: stopAt(question).shouldStop });
        if (shape.kind === 'circles') expectValid(input, result);
        expectWithin(figuresOf(result, shape), figuresOf(runShapedRound(input, shape, { seed: 1 }), shape), true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a round of 10,000 × 2,000', () => {
  const teams = (k: number, of: number) => ({ team: `team ${k % of}`, level: 1 + (k % 4) });
  const mentees = Array.from({ length: 10_000 }, (_, k) => mentee(`e${k}`, { ...teams(k, 60), wanted: [{ skill: `skill ${k % 40}`, priority: 1 + (k % 5) }] }));
  const mentors = Array.from({ length: 2_000 }, (_, k) => mentor(`r${k}`, { ...teams(k, 60), level: 4 + (k % 5), capacity: 5, offered: [{ skill: `skill ${k % 40}`, level: 1 + (k % 5) }] }));
  const inputBy = (objective: Objective) => round(mentees, mentors, { settings: { ...ALL_ON, objective } });

  // Ninety questions or so while people are read, one a row, and at least so many while it is solved: no clock, as machines differ.
  test.each<[Objective, number[]]>([
    [{ kind: 'coverage_first' }, [5, 60, 4_000, 10_480]],
    [{ kind: 'fair', step: 2_000 }, [10_092]],
    [{ kind: 'stable', variant: 'mentee_optimal' }, [10_180]],
    [{ kind: 'stable', variant: 'mentor_optimal' }, [10_110]],
  ])('by %j is asked all along whether to stop, and once it is to, goes on with nothing', { timeout: 120_000 }, (objective, questions) => {
    const input = inputBy(objective);
    for (const at of questions) {
      const { asked, shouldStop } = stopAt(at);
      const result = runShapedRound(input, PAIRS, { seed: 1, shouldStop });
      expect({ kind: result.kind, ...asked }).toEqual({ kind: 'stopped', before: at, after: 1 });
      expect(figuresOf(result).placed + figuresOf(result).gap.placed).toBe(10_000);
    }
  });
});

test('too many people for an aim or a format are counted, with how many are accepted', () => {
  const many = (count: number, id: string) => Array.from({ length: count }, (_, k) => mentee(`${id}${k}`));
  const mentors = Array.from({ length: 8_000 }, (_, k) => mentor(`r${k}`));
  const conflicts = (input: RoundInput, shape: RoundShape) => {
    const result = runShapedRound(input, shape, { seed: 1 });
    return result.kind === 'infeasible' ? result.conflicts : result.kind;
  };
  const fair = round(many(6_000, 'e'), mentors, { settings: { ...ALL_ON, objective: { kind: 'fair', step: 500 } } });
  expect(conflicts(fair, PAIRS)).toEqual([{ code: 'too_large', of: 'pairs', given: 48_000_000, most: 40_000_000 }]);
  expect(conflicts({ ...fair, settings: { ...ALL_ON, objective: { kind: 'stable', variant: 'larger' } } }, PAIRS)).toMatchObject([{ of: 'pairs', most: 40_000_000 }]);
  const wishing = round(many(30_000, 'e'), mentors.slice(0, 100), { settings: { ...ALL_ON, objective: { kind: 'coverage_first', spreadLoad: 2_000 } } });
  expect(conflicts(wishing, PAIRS)).toEqual([{ code: 'too_large', of: 'mentees', given: 30_000, most: 27_531 }]);
  expect(conflicts(round(many(5_001, 'e'), []), { kind: 'circles', smallest: 2, largest: 5 })).toEqual([{ code: 'too_large', of: 'mentees', given: 5_001, most: 5_000 }]);
  expect(conflicts(round(many(2_001, 'e'), []), { kind: 'peers', smallest: 2, largest: 5 })).toEqual([{ code: 'too_large', of: 'peers', given: 2_001, most: 2_000 }]);
  expect(conflicts(round(many(6_325, 'e'), []), { kind: 'peers', smallest: 2, largest: 2 })).toMatchObject([{ of: 'peers', most: 6_324 }]);
  expect(conflicts(round(many(200_001, 'e'), []), PAIRS)).toMatchObject([{ of: 'mentees', most: 200_000 }]);
});
