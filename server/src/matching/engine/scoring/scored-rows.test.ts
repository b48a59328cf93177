import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOfMatrix, solveAssignment, verifyCertificate } from '../index.ts';
import { round, roundArbitrary } from '../engine.fixture.ts';
import { inSeedOrder } from '../seed-order.ts';
import { scoringModel } from './pair-judge.ts';
import { floorOf, scorePairs } from './score-matrix.ts';
import { scoredRows } from './scored-rows.ts';

const rounds = roundArbitrary({ mentees: 30, mentors: 90 });

test('rows on demand are those of the matrix, but that nobody without a place is in them', () => {
  fc.assert(
    fc.property(rounds, fc.array(fc.nat()), (input, drawn) => {
      const matrix = scorePairs(input, { seed: 1 });
      const { mentees, mentors } = matrix;
      const rows = scoredRows(scoringModel(input.settings, input.banned), matrix, floorOf(input.settings.objective));
      const some = Int32Array.from(new Set(mentors.length === 0 ? [] : drawn.map((at) => at % mentors.length)));
      const scoresAmong = rows.among!(some);
      mentees.forEach((_, row) => {
        const scores = mentors.map(({ capacity }, column) => (capacity === 0 ? -1 : matrix.scores[row * mentors.length + column]!));
        expect([...rows.scoresOf(row)]).toEqual(scores);
        const count = some.length >> (row & 1);
        expect([...scoresAmong(row, count).subarray(0, count)]).toEqual([...some.subarray(0, count)].map((mentor) => scores[mentor]));
      });
    }),
  );
});

test('a problem of rows on demand has the optimum of its matrix, and the matrix proves it', () => {
  fc.assert(
    fc.property(rounds, (input) => {
      const matrix = scorePairs(input, { seed: 1 });
      const capacities = Int32Array.from(matrix.mentors, ({ capacity }) => capacity);
      const open = matrix.scores.map((score, at) => (capacities[at % capacities.length] === 0 ? -1 : score));
      const whole = { ...rowsOfMatrix(capacities, open), menteeCount: matrix.mentees.length };
      const rows = scoredRows(scoringModel(input.settings, input.banned), matrix, floorOf(input.settings.objective));
      const solution = solveAssignment(rows);
      expect(solution.complete).toBe(true);
      const { placed, totalScore } = solveAssignment(whole);
      expect(solution).toMatchObject({ placed, totalScore });
      expect(verifyCertificate(whole, solution.mentorOf, solution.certificate)).toEqual({ valid: true, placed, totalScore });
    }),
  );
});

test('locked mentees have empty rows, and their places are gone', () => {
  fc.assert(
    fc.property(rounds.filter(({ mentees, mentors }) => mentees.length > 1 && mentors.some(({ capacity }) => capacity > 0)), (given) => {
      const input = round([...given.mentees], [...given.mentors], given);
      const sides = { mentees: inSeedOrder(input.mentees, 1), mentors: inSeedOrder(input.mentors, 1) };
      const column = sides.mentors.findIndex(({ capacity }) => capacity > 0);
      const locked = new Int32Array(sides.mentees.length).fill(-1);
      locked[1] = column;
      const rows = scoredRows(scoringModel(input.settings, input.banned), sides, 0, { lockedMentorOf: locked });
      expect(rows.capacities[column]).toBe(sides.mentors[column]!.capacity - 1);
      expect(rows.scoresOf(1).every((score) => score === -1)).toBe(true);
      expect(rows.bestOf!(1, 5, 0).count).toBe(0);
      expect(solveAssignment(rows).mentorOf[1]).toBe(-1);
    }),
    { numRuns: 30 },
  );
});
