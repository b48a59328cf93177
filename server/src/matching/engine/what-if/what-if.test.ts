import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_ON, mentee, mentor, round } from '../engine.fixture.ts';
import { runRound, swapCosts, workOutShortage, type PairIds, type RoundInput, type RoundResult } from '../index.ts';
import { roundsBy } from '../round/rounds.fixture.ts';
import { scorePairs } from '../scoring/score-matrix.ts';
import { typicalMentor } from './typical-mentor.ts';

const ALL = { seed: 1, mostSkills: 99, mostMentors: 99 };

function solved(input: RoundInput): Extract<RoundResult, { kind: 'solved' }> | null {
  const result = runRound(input, { seed: 1 });
  return result.kind === 'solved' ? result : null;
}

const mentorIdsOf = ({ mentors }: RoundInput): string[] => mentors.map(({ id }) => id);

describe('swapCosts', () => {
  test('the cost is the difference to a round with that pair locked, and who moves is who differs in such a round', () => {
    fc.assert(
      fc.property(roundsBy({ mentees: 8, mentors: 4 }), fc.nat(), (input, at) => {
        const before = solved(input);
        const own = input.mentees[at % Math.max(1, input.mentees.length)];
        if (before === null || own === undefined) return;
        const answer = swapCosts(input, { menteeId: own.id, mentorIds: mentorIdsOf(input), pairs: before.pairs }, { seed: 1 });
        if (input.settings.objective.kind === 'stable') {
          expect(answer).toBeNull();
          return;
        }
        if (answer === null) throw new Error('the round has a solution');
        expect(answer.differing).toBe(0);
        expect(answer.presentMentorId).toBe(before.pairs.find(({ menteeId }) => menteeId === own.id)?.mentorId ?? null);
        for (const { mentorId, cost } of answer.costs) {
          const after = solved({ ...input, locked: [...input.locked, { menteeId: own.id, mentorId }] });
          if (after === null) {
            expect(cost).toBeNull();
            continue;
          }
          expect(cost).toMatchObject({
            placed: before.stats.placed - after.stats.placed,
            score: before.stats.totalScore - after.stats.totalScore,
          });
          const was = mentorsIn(before.pairs);
          for (const move of cost?.moved ?? []) expect(was.get(move.menteeId) ?? null).not.toBe(move.mentorId);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nobody whom a rule keeps away is in the answer, and one’s own mentor costs nothing', () => {
    const input = round([mentee('a', { exclusions: ['s'] })], [mentor('r'), mentor('s'), mentor('t', { capacity: 0 })]);
    expect(swapCosts(input, { menteeId: 'a', mentorIds: ['r', 's', 't', 'unknown'], pairs: [{ menteeId: 'a', mentorId: 'r' }] }, { seed: 1 })).toEqual({
      presentMentorId: 'r',
      differing: 0,
      costs: [{ mentorId: 'r', score: expect.any(Number), cost: { placed: 0, score: 0, lowestScore: expect.any(Number), moved: [] } }],
    });
  });

  test('says who would be moved where, and who would go without', () => {
    const speaks = (...languages: string[]) => ({ languages });
    const input = round([mentee('a', speaks('en', 'pl')), mentee('b', speaks('pl'))], [mentor('english', speaks('en')), mentor('polish', speaks('pl'))]);
    const ask = (pairs: PairIds[]) => swapCosts(input, { menteeId: 'a', mentorIds: ['polish'], pairs }, { seed: 1 });
    expect(ask([{ menteeId: 'a', mentorId: 'polish' }])).toMatchObject({
      presentMentorId: 'english',
      differing: 2,
      costs: [{ mentorId: 'polish', cost: { placed: 1, moved: [{ menteeId: 'b', mentorId: null }] } }],
    });
  });

  test('an unknown mentee is an error, and a stop an answer', () => {
    const input = round([mentee('a')], [mentor('r')]);
    expect(() => swapCosts(input, { menteeId: 'x', mentorIds: [], pairs: [] }, { seed: 1 })).toThrow('menteeId');
    expect(swapCosts(input, { menteeId: 'a', mentorIds: ['r'], pairs: [] }, { seed: 1, shouldStop: () => true })).toBeNull();
  });
});

function mentorsIn(pairs: readonly PairIds[]): Map<string, string> {
  return new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
}

describe('workOutShortage', () => {
  test('each gain is that of a round with the mentor or the place added', () => {
    fc.assert(
      fc.property(roundsBy({ mentees: 9, mentors: 4 }), (input) => {
        const before = solved(input);
        const shortage = workOutShortage(input, ALL);
        if (before === null) {
          expect(shortage).toBeNull();
          return;
        }
        if (shortage === null) throw new Error('the round has a solution');
        expect(shortage).toMatchObject({ complete: true, mentorsNotTried: 0 });
        const matrix = scorePairs(input, { seed: 1 });
        for (const gain of shortage.skills) {
          const added = typicalMentor(matrix, gain.skill, `typical mentor for ${gain.skill}`);
          if (added === null) throw new Error('nobody to be like');
          expectGain(gain, before, { ...input, mentors: [...input.mentors, added] });
        }
        for (const gain of shortage.mentors) {
          const mentors = input.mentors.map((own) => (own.id === gain.mentorId ? { ...own, capacity: own.capacity + 1 } : own));
          expectGain(gain, before, { ...input, mentors });
        }
      }),
      { numRuns: 150 },
    );
  });

  /** Ties between people may be decided otherwise in a stable round, where the order of all of them counts. */
  function expectGain(gain: { placed: number; score: number }, before: Extract<RoundResult, { kind: 'solved' }>, changed: RoundInput): void {
    const { objective } = changed.settings;
    if (objective.kind === 'stable') return;
    const after = solved(changed);
    if (after === null) throw new Error('more places meet the demands that fewer meet');
    expect({ placed: gain.placed, score: gain.score }).toEqual({
      placed: after.stats.placed - before.stats.placed,
      score: after.stats.totalScore - before.stats.totalScore,
    });
    expect(gain.placed).toBeGreaterThanOrEqual(0);
  }

  test('a place that is not tried would gain nothing', () => {
    fc.assert(
      fc.property(roundsBy({ mentees: 8, mentors: 4 }), (input) => {
        const { objective } = input.settings;
        if (objective.kind !== 'coverage_first') return;
        const plain = { ...input, settings: { ...input.settings, objective: { kind: 'coverage_first' } as const } };
        const before = solved(plain);
        if (before === null) return;
        const tried = new Set(workOutShortage(plain, ALL)?.mentors.map(({ mentorId }) => mentorId));
        for (const { id } of plain.mentors.filter((own) => !tried.has(own.id))) {
          const mentors = plain.mentors.map((own) => (own.id === id ? { ...own, capacity: own.capacity + 1 } : own));
          const after = solved({ ...plain, mentors });
          expect(after?.stats).toMatchObject({ placed: before.stats.placed, totalScore: before.stats.totalScore });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('one more mentor places as many as the missing skill and the places allow', () => {
    const wants = (skill: string) => ({ wanted: [{ skill, priority: 5 }], languages: ['en'] });
    const input = round(
      [mentee('a', wants('SQL')), mentee('b', wants('SQL')), mentee('c', wants('Talks'))],
      [mentor('r', { languages: ['en'], capacity: 1, currentMentees: 1, offered: [{ skill: 'SQL', level: 5 }] })],
      { settings: { ...ALL_ON, objective: { kind: 'coverage_first' } } },
    );
    const shortage = workOutShortage(input, { ...ALL, mostSkills: 1 });
    expect(shortage).toMatchObject({ skillsNotTried: 1, mentorsNotTried: 0, mentors: [{ mentorId: 'r', placed: 1 }] });
    expect(shortage?.skills).toEqual([{ skill: 'SQL', wanted: 2, places: 1, placed: 2, score: expect.any(Number), addedPlaces: 2 }]);
  });

  test('the typical mentor is like the one in the middle, without what is that person’s own', () => {
    const offers = (level: number) => [{ skill: 'SQL', level }];
    const input = round(
      [mentee('a', { wanted: [{ skill: 'SQL', priority: 5 }] })],
      [
        mentor('low', { offered: offers(1) }),
        mentor('middle', { offered: offers(3), team: 'red', managerChain: ['boss'], exclusions: ['a'], capacity: 2 }),
        mentor('high', { offered: offers(5), capacity: 3 }),
        mentor('else', { offered: [{ skill: 'Talks', level: 5 }], capacity: 9 }),
      ],
    );
    const matrix = scorePairs({ ...input, mentors: input.mentors.map((own) => ({ ...own, exclusions: [] })) }, { seed: 1 });
    expect(typicalMentor(matrix, ' sql ', 'new')).toMatchObject({ id: 'new', offered: offers(3), team: null, managerChain: [], exclusions: [], capacity: 2 });
    expect(typicalMentor(matrix, 'Hiring', 'new')).toMatchObject({ offered: [{ skill: 'Hiring', level: 3 }] });
  });

  test('an empty side has nothing to gain, and a stop keeps what was tried', () => {
    expect(workOutShortage(round([], [mentor('r')]), ALL)).toEqual({ skills: [], skillsNotTried: 0, mentors: [], mentorsNotTried: 0, complete: true });
    const wants = { wanted: [{ skill: 'SQL', priority: 5 }] };
    expect(workOutShortage(round([mentee('a', wants)], []), ALL)).toMatchObject({ skills: [], skillsNotTried: 1, mentors: [] });
    let steps = 0;
    const input = round([mentee('a', wants), mentee('b', { wanted: [{ skill: 'Talks', priority: 5 }] })], [mentor('r', { offered: [{ skill: 'SQL', level: 3 }] })]);
    const stopped = workOutShortage(input, { ...ALL, onProgress: () => steps++, shouldStop: () => steps > 1 });
    expect(stopped).toMatchObject({ complete: false, skills: [{ placed: 1 }], skillsNotTried: 1 });
  });
});
