import { expect, test } from 'vitest';
import { dateAfter, firstDate } from './round-dates.ts';

test('the first round is on the next such weekday, never today', () => {
  expect(firstDate({ every: 'week', weekday: 4 }, '2026-11-22')).toBe('2026-11-26');
  expect(firstDate({ every: 'two_weeks', weekday: 7 }, '2026-11-22')).toBe('2026-11-29');
  expect(firstDate({ every: 'week', weekday: 1 }, '2026-12-31')).toBe('2027-01-04');
});

test('monthly rounds are on the first such weekday of a month', () => {
  expect(firstDate({ every: 'month', weekday: 2 }, '2026-11-22')).toBe('2026-12-01');
  expect(firstDate({ every: 'month', weekday: 4 }, '2026-12-01')).toBe('2026-12-03');
  expect(dateAfter({ every: 'month', weekday: 4 }, '2026-12-03', '2026-12-03')).toBe('2027-01-07');
  expect(dateAfter({ every: 'month', weekday: 1 }, '2027-01-04', '2027-01-31')).toBe('2027-02-01');
});

test('rounds keep their step, and those that nobody was there to hold are left out', () => {
  expect(dateAfter({ every: 'week', weekday: 4 }, '2026-11-26', '2026-11-26')).toBe('2026-12-03');
  expect(dateAfter({ every: 'two_weeks', weekday: 4 }, '2026-11-26', '2026-11-27')).toBe('2026-12-10');
  expect(dateAfter({ every: 'two_weeks', weekday: 4 }, '2026-11-26', '2026-12-24')).toBe('2027-01-07');
});
