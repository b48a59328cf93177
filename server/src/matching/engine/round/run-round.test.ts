import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_ON, mentee, mentor, pairKeys, round, roundArbitrary } from '../engine.fixture.ts';
import { explainPair, runRound, shownFit, verifyRound, type RoundInput, type RoundResult } from '../index.ts';

type Solved = Extract<RoundResult, { kind: 'solved' }>;

function solved(input: RoundInput, seed = 1): Solved {
  const result = runRound(input, { seed });
  if (result.kind !== 'solved') throw new Error(`the round is ${result.kind}`);
  return result;
}

const SMALL = { mentees: 6, mentors: 4 };
const rounds = roundArbitrary({ mentees: 14, mentors: 8 });

describe('runRound', () => {
  test('breaks no rule, no capacity, no quality floor, and seats nobody twice', () => {
    fc.assert(
      fc.property(rounds, (input) => {
        const { pairs, unmatched } = solved(input);
        const { objective } = input.settings;
        for (const pair of pairs) {
          const own = input.mentees.find(({ id }) => id === pair.menteeId)!;
          const theirs = input.mentors.find(({ id }) => id === pair.mentorId)!;
          const judged = explainPair(own, theirs, input.settings, input);
          expect(judged.blockedBy).toBeNull();
          expect(judged.score).toBe(pair.score);
          if (objective.kind === 'quality_floor') expect(pair.score).toBeGreaterThanOrEqual(objective.minimumScore);
        }
        for (const { id, capacity } of input.mentors) {
          expect(pairs.filter(({ mentorId }) => mentorId === id).length).toBeLessThanOrEqual(capacity);
        }
        const everybody = [...pairs, ...unmatched].map(({ menteeId }) => menteeId).sort();
        expect(everybody).toEqual(input.mentees.map(({ id }) => id).sort());
      }),
      { numRuns: 200 },
    );
  });

  test('proves itself optimal from the input alone; changed pairs or prices prove nothing', () => {
    fc.assert(
      fc.property(rounds, (input) => {
        const result = solved(input);
        expect(verifyRound(input, result)).toMatchObject({ valid: true, totalScore: result.stats.totalScore });
        expect(verifyRound(input, { ...result, pairs: result.pairs.slice(1) }).valid).toBe(result.pairs.length === 0);
        if (input.mentees.length === 0) return;
        if (result.certificate.kind === 'stable') throw new Error('prices prove it');
        const stages = result.certificate.stages.map((stage) => ({ ...stage, menteeSurplus: stage.menteeSurplus.map((value) => value + 1) }));
        expect(verifyRound(input, { ...result, certificate: { ...result.certificate, stages } }).valid).toBe(false);
      }),
    );
  });

  test('points of the contributions sum to the score', () => {
    fc.assert(
      fc.property(rounds, (input) => {
        for (const { score, contributions } of solved(input).pairs) {
          expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBe(score);
          for (const { points, neutral, score: part } of contributions) {
            expect(points).toBeGreaterThanOrEqual(0);
            if (neutral) expect(part).toBe(0.5);
          }
        }
      }),
    );
  });

  test('the same seed gives the same result, whatever the order of people and lists', () => {
    const shuffled = rounds.chain((input) =>
      fc.record({
        input: fc.constant(input),
        mentees: fc.shuffledSubarray([...input.mentees], { minLength: input.mentees.length }),
        mentors: fc.shuffledSubarray([...input.mentors], { minLength: input.mentors.length }),
        banned: fc.shuffledSubarray([...input.banned], { minLength: input.banned.length }),
        seed: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, mentees, mentors, banned, seed }) => {
        const reversedLists = mentees.map((person) => ({
          ...person,
          wanted: person.wanted.toReversed(),
          languages: person.languages.toReversed(),
        }));
        expect(runRound({ ...input, mentees: reversedLists, mentors, banned }, { seed })).toEqual(runRound(input, { seed }));
      }),
      { numRuns: 200 },
    );
  });

  test('the seed breaks ties and changes neither coverage nor total', () => {
    const people = Array.from({ length: 8 }, (_, k) => mentee(`e${k}`));
    const input = round(people, [mentor('r0', { capacity: 3 })]);
    const results = Array.from({ length: 12 }, (_, seed) => solved(input, seed));
    expect(new Set(results.map(({ pairs }) => pairKeys(pairs).join())).size).toBeGreaterThan(1);
    expect(new Set(results.map(({ stats }) => `${stats.placed}/${stats.totalScore}`)).size).toBe(1);
  });

  test('a further mentor never lowers coverage', () => {
    fc.assert(
      fc.property(roundArbitrary(SMALL), (input) => {
        const fewer = { ...input, mentors: input.mentors.slice(0, -1) };
        expect(solved(input).stats.placed).toBeGreaterThanOrEqual(solved(fewer).stats.placed);
      }),
    );
  });

  test('traces are funnels that end at the eligible mentors, and rules account for every pair', () => {
    fc.assert(
      fc.property(rounds, (input) => {
        const { unmatched, mentorsWithRoom, rulesRemoved } = solved(input);
        for (const reason of unmatched) {
          if (reason.kind === 'not_reached') throw new Error('a completed round reaches everybody');
          let remaining = input.mentors.length;
          for (const step of reason.trace) expect((remaining -= step.removed)).toBe(step.remaining);
          expect(remaining).toBe(reason.eligibleCount);
          if (reason.kind === 'supply') expect(reason.eligibleCount).toBeGreaterThan(0);
          if (reason.bestIfWaived?.hasRoom === true) {
            expect(mentorsWithRoom.map(({ mentorId }) => mentorId)).toContain(reason.bestIfWaived.mentorId);
          }
        }
        const removed = rulesRemoved.reduce((sum, { pairs }) => sum + pairs, 0);
        expect(removed).toBeLessThanOrEqual(input.mentees.length * input.mentors.length);
      }),
    );
  });

  test('waiving the rule it names makes the mentor eligible, with the score that may be shown', () => {
    fc.assert(
      fc.property(rounds, (input) => {
        for (const reason of solved(input).unmatched) {
          if (reason.kind === 'not_reached' || reason.bestIfWaived === null) continue;
          const { rule, mentorId, score } = reason.bestIfWaived;
          const own = input.mentees.find(({ id }) => id === reason.menteeId)!;
          const theirs = input.mentors.find(({ id }) => id === mentorId)!;
          const off = { ...input.settings.rules[rule], enabled: false };
          const rules = { ...input.settings.rules, [rule]: off };
          expect(explainPair(own, theirs, input.settings, input).blockedBy).toBe(rule);
          const waived = explainPair(own, theirs, { ...input.settings, rules }, input);
          expect(waived.blockedBy).toBeNull();
          expect(shownFit(waived.contributions).score).toBe(score);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('an empty side gives an empty result', () => {
    expect(solved(round([], [mentor('r')])).pairs).toEqual([]);
    expect(solved(round([mentee('e')], [])).unmatched).toMatchObject([{ kind: 'none_offered', eligibleCount: 0 }]);
    expect(solved(round([mentee('e')], [mentor('r', { capacity: 0 })])).unmatched).toEqual([
      {
        menteeId: 'e',
        kind: 'none_offered',
        eligibleCount: 0,
        bestIfWaived: null,
        trace: expect.arrayContaining([{ rule: 'no_places', removed: 1, remaining: 0 }]),
      },
    ]);
  });

  test('thousands of identical people are matched, not searched through', () => {
    const input = round(
      Array.from({ length: 10_000 }, (_, k) => mentee(`e${k}`)),
      Array.from({ length: 40 }, (_, k) => mentor(`r${k}`, { capacity: 100 })),
    );
    const result = solved(input);
    expect(result.stats).toMatchObject({ placed: 4_000, of: 10_000, places: 4_000, placesUsed: 4_000 });
  });

  test('progress runs through scoring and solving once', () => {
    const steps: [number, number][] = [];
    const input = round([mentee('a'), mentee('b')], [mentor('r')]);
    runRound(input, { seed: 1, onProgress: (done, total) => steps.push([done, total]) });
    expect(steps.slice(0, 2)).toEqual([[1, 4], [2, 4]]);
    expect(steps.at(-1)).toEqual([4, 4]);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b));
  });

  test('stopped at any moment it answers with what it has and a gap that holds the optimum', () => {
    fc.assert(
      fc.property(rounds, fc.nat({ max: 30 }), (input, stopAfter) => {
        let asked = 0;
        const result = runRound(input, { seed: 1, shouldStop: () => asked++ >= stopAfter });
        if (result.kind === 'infeasible') throw new Error('nothing is locked');
        const best = solved(input).stats;
        if (asked <= stopAfter) expect(result.kind).toBe('solved');
        if (stopAfter < input.mentees.length) expect(result.kind).toBe('stopped');
        if (result.kind === 'solved') expect(result.stats).toEqual(best);
        expect(result.stats.placed + result.gap.placed).toBeGreaterThanOrEqual(best.placed);
        if (result.gap.score !== null && result.stats.placed === best.placed) {
          expect(result.stats.totalScore + result.gap.score).toBeGreaterThanOrEqual(best.totalScore);
        }
        expect(result.pairs.length + result.unmatched.length).toBe(input.mentees.length);
      }),
      { numRuns: 200 },
    );
  });

  test('statistics and shortages are those of the pairs', () => {
    const wants = (skill: string) => ({ wanted: [{ skill, priority: 3 }] });
    const input = round(
      [mentee('a', wants('SQL')), mentee('b', wants(' sql ')), mentee('c', wants('Hiring'))],
      [mentor('r', { capacity: 1, offered: [{ skill: 'SQL', level: 5 }] }), mentor('s', { capacity: 3, minimumLoad: 3 })],
    );
    const { stats, skillShortage, mentorsWithRoom, mentorsBelowMinimum, pairs } = solved(input);
    expect(skillShortage).toEqual([
      { skill: ' sql ', wanted: 2, places: 1 },
      { skill: 'Hiring', wanted: 1, places: 0 },
    ]);
    expect(stats).toMatchObject({ placed: 3, of: 3, places: 4, placesUsed: 3, mentors: 2, mentorsUsed: 2 });
    expect(stats.histogram.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(stats.lowestScore).toBe(pairs.at(-1)?.score);
    expect(stats.medianScore).toBe(pairs[1]?.score);
    expect(mentorsWithRoom).toEqual([{ mentorId: 's', capacity: 3, placed: 2, room: 1 }]);
    expect(mentorsBelowMinimum).toEqual([{ mentorId: 's', minimumLoad: 3, placed: 2 }]);
  });

  test('an exclusion is only ever told as not available, and never offered for waiving', () => {
    const settings = { ...ALL_ON, weights: { ...ALL_ON.weights } };
    const input = round([mentee('e', { exclusions: ['r'] })], [mentor('r')], { settings });
    const result = solved(input);
    expect(result.unmatched).toMatchObject([{ kind: 'rules', bestIfWaived: null }]);
    const text = JSON.stringify(result);
    expect(text).toContain('not_available');
    expect(text).not.toContain('exclusion');
  });
});
