import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_BEST } from '../../assignment/score-rows.ts';
import type { Form, Vector } from '../../criteria/form.ts';
import { mentee, mentor, roundArbitrary } from '../../engine.fixture.ts';
import { SeededRandom } from '../../seeded-random.ts';
import { BLOCK_CODES, blockOf, FLOOR_BLOCK } from '../blocks.ts';
import { pairJudge, scoringModel, type ScoringModel } from '../pair-judge.ts';
import type { Sides } from '../part.ts';
import { hasSimd } from './row-machine.ts';
import { RowScorer } from './row-scorer.ts';

/** Every row of the kernel, and of its twin, is what judging its pairs one by one gives. */
function expectRowsLikePairs(model: ScoringModel, sides: Sides, floor: number): void {
  const judge = pairJudge(model, sides);
  const kernel = new RowScorer(model, sides, { floor, simd: true });
  const twin = new RowScorer(model, sides, { floor, simd: false });
  sides.mentees.forEach((_, row) => {
    const scores = sides.mentors.map((__, column) => judge.score(row, column));
    const blocks = scores.map((score, column) => {
      const broken = judge.firstBrokenRule(row, column);
      return broken === null ? (score < floor ? FLOOR_BLOCK : 0) : blockOf(broken);
    });
    for (const scorer of [kernel, twin]) {
      scorer.score(row);
      expect([...scorer.blockedBy]).toEqual(blocks);
      expect([...scorer.scores]).toEqual(scores.map((score, column) => (blocks[column] === 0 ? score : -1)));
      expect([...scorer.removed].slice(1)).toEqual(BLOCK_CODES.map((__, at) => blocks.filter((block) => block === at + 1).length));
    }
  });
}

const scoreArbitrary = fc.integer({ min: 0, max: 10_000 });

/** A form of each kind over numbers that people are given by their index. */
function formArbitrary(people: number): fc.Arbitrary<Form> {
  const indexOf = ({ id }: { id: string }): number => Number(id.slice(1));
  const byPerson = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<(person: { id: string }) => T | null> =>
    fc.array(fc.option(one), { minLength: people, maxLength: people }).map((all) => (person) => all[indexOf(person)]!);
  const numbers = (max: number, maxLength: number) => fc.uniqueArray(fc.nat({ max }), { maxLength }).map((list) => Int32Array.from(list).sort());
  const vector = numbers(40, 40).chain((dimensions) =>
    fc.array(fc.integer({ min: -3_000, max: 3_000 }), { minLength: dimensions.length, maxLength: dimensions.length })
      .map((values): Vector => ({ dimensions, values: Int16Array.from(values) })),
  );
  const wish = fc.record({ vector, full: fc.integer({ min: 1, max: 2 ** 31 - 1 }), offset: fc.integer({ min: -(2 ** 30), max: 2 ** 30 }) });
  const names = fc.dictionary(fc.constantFrom('e0', 'e1', 'r0', 'r3', 'r40', 'gone'), fc.integer({ min: 1, max: 3 })).map((by) => new Map(Object.entries(by)));
  return fc.oneof(
    fc.record({ kind: fc.constant('dot' as const), mentee: byPerson(wish), mentor: byPerson(vector) }),
    fc.record({
      kind: fc.constant('overlap' as const),
      mentee: byPerson(numbers(200, 60)),
      mentor: byPerson(numbers(200, 100)),
      curve: fc.array(scoreArbitrary, { minLength: 1, maxLength: 16 }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      mentee: byPerson(fc.nat({ max: 5 })),
      mentor: byPerson(fc.nat({ max: 9 })),
      score: scoreArbitrary.map((base) => (a: number, b: number) => (base + 977 * a + 3_571 * b) % 10_001),
    }),
    fc.record({
      kind: fc.constant('named' as const),
      mentee: byPerson(names),
      mentor: byPerson(names),
      score: scoreArbitrary.map((base) => (a: number | null, b: number | null) => (base + 977 * (a ?? 9) + 3_571 * (b ?? 9)) % 10_001),
    }),
  );
}

describe('rows', () => {
  test('are what judging pair by pair gives, in the kernel and in TypeScript: the criteria and rules there are', () => {
    expect(hasSimd()).toBe(true);
    fc.assert(
      fc.property(roundArbitrary({ mentees: 5, mentors: 70 }), ({ mentees, mentors, settings, banned }) => {
        const floor = settings.objective.kind === 'quality_floor' ? settings.objective.minimumScore : 0;
        expectRowsLikePairs(scoringModel(settings, banned), { mentees, mentors }, floor);
      }),
    );
  });

  test('are, with any forms, weights and numbers of people', () => {
    const parts = fc.array(fc.record({ form: formArbitrary(70), weight: fc.integer({ min: 1, max: 100 }) }), { minLength: 1, maxLength: 18 });
    fc.assert(
      fc.property(parts, fc.nat({ max: 70 }), scoreArbitrary, (criteria, mentorCount, floor) => {
        const explain = () => ({ code: 'skills.none_matched', params: { wantedCount: 0 } }) as const;
        const model: ScoringModel = { criteria: criteria.map((part) => ({ key: 'skills', explain, ...part })), rules: [] };
        const mentees = ['e0', 'e1', 'e69'].map((id) => mentee(id));
        const mentors = Array.from({ length: mentorCount }, (_, at) => mentor(`r${at}`));
        expectRowsLikePairs(model, { mentees, mentors }, floor);
      }),
    );
  });

  test('hold for more categories of mentees than have a column of their own', () => {
    const form: Form = { kind: 'table', mentee: ({ id }) => Number(id.slice(1)), mentor: ({ id }) => Number(id.slice(1)), score: (a, b) => (a * 31 + b) % 10_001 };
    const model: ScoringModel = {
      criteria: [{ key: 'function', weight: 1, form, explain: () => ({ code: 'goal_text.not_similar', params: {} }) }],
      rules: [{ key: 'level_gap', form: { ...form, kind: 'categories', breaks: (a, b) => (a + b) % 7 === 0 } }],
    };
    const mentees = Array.from({ length: 600 }, (_, at) => mentee(`e${at % 300}`));
    expectRowsLikePairs(model, { mentees, mentors: [mentor('r0'), mentor('r5')] }, 0);
  });
});

describe('the best of a row', () => {
  /** A criterion that gives each mentor the score asked for. */
  function scorerOf(scores: readonly number[], simd: boolean, closed: readonly number[] = []): RowScorer {
    const form: Form = { kind: 'table', mentee: () => 0, mentor: ({ id }) => scores[Number(id.slice(1))]!, score: (_, score) => Math.max(0, score) };
    const model: ScoringModel = {
      criteria: [{ key: 'function', weight: 1, form, explain: () => ({ code: 'goal_text.not_similar', params: {} }) }],
      rules: [{ key: 'level_gap', form: { kind: 'categories', mentee: () => 0, mentor: ({ id }) => scores[Number(id.slice(1))]!, breaks: (_, score) => score < 0 } }],
    };
    const sides = { mentees: [mentee('e0')], mentors: scores.map((_, at) => mentor(`r${at}`)) };
    return new RowScorer(model, sides, { floor: 0, closed, simd });
  }

  function expectBest(scores: readonly number[], most: number, turn: number, closed: readonly number[] = []): void {
    const round = (at: number): number => (at - turn + scores.length) % scores.length;
    const expected = scores
      .map((score, mentor) => ({ mentor, score: closed.includes(mentor) ? -1 : score }))
      .filter(({ score }) => score >= 0)
      .sort((a, b) => b.score - a.score || round(a.mentor) - round(b.mentor))
      .slice(0, most);
    for (const simd of [true, false]) {
      const best = scorerOf(scores, simd, closed).best(0, most, turn);
      expect(Array.from({ length: best.count }, (_, at) => ({ mentor: best.mentors[at], score: best.scores[at] }))).toEqual(expected);
    }
  }

  test('are the highest, and of equals those whose turn it is', () => {
    const rows = fc.array(fc.integer({ min: -1, max: 60 }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: MOST_BEST }), fc.nat(), fc.array(fc.nat({ max: 399 })), (scores, most, turn, closed) => {
        expectBest(scores, most, turn % scores.length, closed.filter((mentor) => mentor < scores.length));
      }),
    );
  });

  test('are found in long rows, rising, falling, at random and all the same', () => {
    const random = new SeededRandom(3);
    const length = 10_001;
    for (const scoreAt of [(at: number) => at, (at: number) => length - 1 - at, () => random.below(10_001), () => 10_000, () => 0]) {
      expectBest(Array.from({ length }, (_, at) => scoreAt(at)), 50, 4_321);
    }
  });
});
