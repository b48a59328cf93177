import { expect, test } from 'vitest';
import { addDays, addDaysTo, dayIn, daysBetween } from './days.ts';

test('the day of an instant is the day on the wall of the zone', () => {
  const instant = new Date('2026-03-28T23:30:00Z');
  expect(dayIn(instant, 'Europe/London')).toBe('2026-03-28');
  expect(dayIn(instant, 'Europe/Berlin')).toBe('2026-03-29');
  expect(dayIn(instant, 'America/Toronto')).toBe('2026-03-28');
});

test('days are counted over the change to summer time and the end of a leap February', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
});

test('an instant moves by whole times 24 hours, whatever the clocks do', () => {
  expect(addDaysTo(new Date('2026-03-28T23:30:00Z'), 1).toISOString()).toBe('2026-03-29T23:30:00.000Z');
  expect(addDaysTo(new Date('2026-03-01T00:00:00Z'), -1).toISOString()).toBe('2026-02-28T00:00:00.000Z');
});
