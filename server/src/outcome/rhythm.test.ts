import { expect, test } from 'vitest';
import { cadenceKept } from './rhythm.ts';

const day = (date: string) => new Date(`${date}T12:00:00Z`);

test('an interval is kept by a meeting in it, and counts only once it is complete', () => {
  const time = { activatedAt: day('2026-01-01'), endedAt: null, pauses: [] };
  expect(cadenceKept(time, [day('2026-01-05')], 14, day('2026-01-15'))).toBeUndefined();
  expect(cadenceKept(time, [day('2026-01-05'), day('2026-01-06')], 14, day('2026-02-15'))).toBe(0.5);
});
