import { expect, test } from 'vitest';
import { dueCheckIn } from './check-in.ts';

const start = { activatedOn: '2026-09-01', cadenceDays: 14, last: null };

test('the first check-in comes after two rhythms', () => {
  expect(dueCheckIn({ ...start, today: '2026-09-28' })).toBeUndefined();
  expect(dueCheckIn({ ...start, today: '2026-09-29' })).toBe('2026-09-29');
});

test('one that nobody answered gives way to the next', () => {
  expect(dueCheckIn({ ...start, today: '2026-10-26' })).toBe('2026-09-29');
  expect(dueCheckIn({ ...start, today: '2026-10-27' })).toBe('2026-10-27');
});

test('an answered one rests until the next is due, on the same day of the rhythm', () => {
  const last = { dueOn: '2026-09-29', answered: true };
  expect(dueCheckIn({ ...start, last, today: '2026-10-26' })).toBeUndefined();
  expect(dueCheckIn({ ...start, last, today: '2026-10-27' })).toBe('2026-10-27');
});

test('one that the partner answered still waits for me', () => {
  expect(dueCheckIn({ ...start, last: { dueOn: '2026-09-29', answered: false }, today: '2026-10-05' })).toBe('2026-09-29');
});
