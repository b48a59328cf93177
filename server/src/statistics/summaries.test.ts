import { expect, test } from 'vitest';
import { studentTCdf, studentTQuantile } from './student-t.ts';
import { median, meanInterval, timeUntilHalf, wilsonInterval } from './summaries.ts';

test('quantiles of t agree with R', () => {
  expect(studentTQuantile(0.975, 1)).toBeCloseTo(12.7062047361747, 9);
  expect(studentTQuantile(0.975, 9)).toBeCloseTo(2.262157162798205, 11);
  expect(studentTQuantile(0.975, 120)).toBeCloseTo(1.97993040505278, 10);
  expect(studentTCdf(-2, 5)).toBeCloseTo(0.0509697394149, 10);
});

test('the Wilson interval of 81 in 263 is the published one', () => {
  const { low, high } = wilsonInterval(81, 263);
  expect(low).toBeCloseTo(0.25528852, 8);
  expect(high).toBeCloseTo(0.366209577, 8);
});

test('the interval of a mean is the t interval (sleep data of Student, differences)', () => {
  const { low, high } = meanInterval([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4])!;
  expect(low).toBeCloseTo(0.7001142, 6);
  expect(high).toBeCloseTo(2.4598858, 6);
});

test('the median lies between the two middle values', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([5, 1, 3])).toBe(3);
});

test('half are through when the middle one is; who is not through yet counts as later than all', () => {
  expect(timeUntilHalf([9, 2, 5])).toBe(5);
  expect(timeUntilHalf([9, 2, 5, 30])).toBe(5);
  expect(timeUntilHalf([9, 2, null, 5, null])).toBe(9);
  expect(timeUntilHalf([9, null, 5, null])).toBe(9);
  expect(timeUntilHalf([9, null, null])).toBeNull();
  expect(timeUntilHalf([])).toBeNull();
});
