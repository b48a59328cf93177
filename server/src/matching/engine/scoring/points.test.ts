import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointsOf, weightedMean } from './points.ts';

const weighted = fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 10_000 })), { minLength: 1, maxLength: 20 });

test('points are whole, sum to the mean and are each less than one from their share', () => {
  fc.assert(
    fc.property(weighted, (parts) => {
      const weights = parts.map(([weight]) => weight);
      const scores = parts.map(([, score]) => score);
      const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
      const points = pointsOf(weights, scores);
      expect(points.reduce((sum, point) => sum + point, 0)).toBe(weightedMean(weights, scores));
      points.forEach((point, at) => {
        expect(Number.isInteger(point)).toBe(true);
        expect(Math.abs(point - (weights[at]! * scores[at]!) / weightSum)).toBeLessThan(1);
      });
    }),
  );
});

test('the mean is the nearest whole number, halves up', () => {
  expect(weightedMean([1, 1], [0, 1])).toBe(1);
  expect(weightedMean([1, 2], [0, 1])).toBe(1);
  expect(weightedMean([2, 1], [0, 1])).toBe(0);
  expect(pointsOf([1, 1, 1], [10, 10, 11])).toEqual([3, 3, 4]);
});
