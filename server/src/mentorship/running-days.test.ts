import { expect, test } from 'vitest';
import { runningDays } from './running-days.ts';

const day = (date: string) => new Date(`${date}T12:00:00Z`);

test('pauses are cut out of the days a mentorship has run', () => {
  const time = { activatedAt: day('2026-01-01'), endedAt: null, pauses: [{ pausedAt: day('2026-01-11'), resumedAt: day('2026-01-21') }] };
  expect(runningDays(time, day('2026-01-31'))).toBe(20);
  expect(runningDays(time, day('2026-01-15'))).toBe(10);
});

test('an end stops the count, a later beginning starts it, and a pause before that counts no more', () => {
  const time = { activatedAt: day('2026-01-01'), endedAt: day('2026-01-31'), pauses: [{ pausedAt: day('2026-01-03'), resumedAt: day('2026-01-05') }, { pausedAt: day('2026-01-21'), resumedAt: null }] };
  expect(runningDays(time, day('2026-03-01'))).toBe(18);
  expect(runningDays(time, day('2026-03-01'), day('2026-01-11'))).toBe(10);
});
