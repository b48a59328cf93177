import { addDaysTo } from '@alongside/shared/days';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { healthFlags, type Rhythm } from './health.ts';
import { runningDays } from './running-days.ts';

const now = new Date('2026-11-22T09:00:00Z');
const daysAgo = (days: number) => addDaysTo(now, -days);

const well: Rhythm = {
  state: 'active',
  activatedAt: daysAgo(90),
  agreedCadenceDays: 14,
  pauses: [],
  lastHeldAt: daysAgo(10),
  nextPlannedAt: null,
  cancelledInARow: 0,
  agreementSigned: true,
  sharedGoals: [],
  mentorLoad: { running: 2, capacity: 2 },
};
const kinds = (change: Partial<Rhythm>) => healthFlags({ ...well, ...change }, now).map((flag) => flag.kind);

test('a pair that meets as agreed has no flag', () => {
  expect(healthFlags(well, now)).toEqual([]);
});

test('no meeting three weeks after the start, unless one is booked', () => {
  expect(healthFlags({ ...well, lastHeldAt: null, activatedAt: daysAgo(21) }, now)).toEqual([{ kind: 'not_started', value: 21, limit: 21 }]);
  expect(kinds({ lastHeldAt: null, activatedAt: daysAgo(20) })).toEqual([]);
  expect(kinds({ lastHeldAt: null, nextPlannedAt: daysAgo(-5) })).toEqual([]);
});

test('quiet after one and a half rhythms and a week, silent after two and a half', () => {
  expect(kinds({ lastHeldAt: daysAgo(28) })).toEqual([]);
  expect(healthFlags({ ...well, lastHeldAt: daysAgo(29) }, now)).toEqual([{ kind: 'quiet', value: 29, limit: 28 }]);
  expect(kinds({ lastHeldAt: daysAgo(42) })).toEqual(['quiet']);
  expect(healthFlags({ ...well, lastHeldAt: daysAgo(43) }, now)).toEqual([{ kind: 'silent', value: 43, limit: 42 }]);
});

test('a meeting booked within two weeks lowers one level; a later one does not', () => {
  expect(kinds({ lastHeldAt: daysAgo(29), nextPlannedAt: daysAgo(-14) })).toEqual([]);
  expect(kinds({ lastHeldAt: daysAgo(60), nextPlannedAt: daysAgo(-14) })).toEqual(['quiet']);
  expect(kinds({ lastHeldAt: daysAgo(60), nextPlannedAt: daysAgo(-15) })).toEqual(['silent']);
});

test('without an agreement the rhythm is 28 days', () => {
  expect(kinds({ agreedCadenceDays: null, lastHeldAt: daysAgo(49) })).toEqual([]);
  expect(kinds({ agreedCadenceDays: null, lastHeldAt: daysAgo(50) })).toEqual(['quiet']);
});

test('time spent in a pause does not count, and a paused pair has no rhythm to miss', () => {
  expect(kinds({ lastHeldAt: daysAgo(50), pauses: [{ pausedAt: daysAgo(45), resumedAt: daysAgo(10) }] })).toEqual([]);
  expect(kinds({ state: 'paused', lastHeldAt: daysAgo(300), agreementSigned: false })).toEqual([]);
});

test('two called off in a row, the agreement open, goals past their date, a mentor over their places', () => {
  expect(kinds({ cancelledInARow: 2 })).toEqual(['slipping']);
  expect(kinds({ cancelledInARow: 2, nextPlannedAt: daysAgo(-3) })).toEqual([]);
  expect(kinds({ agreementSigned: false })).toEqual(['agreement_open']);
  expect(kinds({ sharedGoals: [{ dueOn: '2026-10-01', updatedAt: daysAgo(60) }] })).toEqual(['goals_overdue']);
  expect(kinds({ sharedGoals: [{ dueOn: '2026-10-01', updatedAt: daysAgo(5) }] })).toEqual([]);
  expect(healthFlags({ ...well, mentorLoad: { running: 3, capacity: 2 } }, now)).toEqual([{ kind: 'overloaded', value: 3, limit: 2 }]);
});

test('an ended mentorship has none', () => {
  expect(kinds({ state: 'completed', lastHeldAt: null, agreementSigned: false, mentorLoad: { running: 9, capacity: 1 } })).toEqual([]);
});

test('a flag always shows a value that reached its limit, and pauses never add days', () => {
  const day = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(day, day, fc.option(day), fc.integer({ min: 1, max: 120 }), (activated, pausedFrom, held, cadence) => {
      const pauses = [{ pausedAt: daysAgo(pausedFrom), resumedAt: null }];
      const rhythm = { ...well, activatedAt: daysAgo(activated), lastHeldAt: held === null ? null : daysAgo(held), agreedCadenceDays: cadence };
      for (const flag of healthFlags(rhythm, now)) expect(flag.value).toBeGreaterThanOrEqual(flag.limit);
      expect(runningDays({ ...rhythm, pauses }, now)).toBeLessThanOrEqual(runningDays({ ...rhythm, pauses: [] }, now));
    }),
  );
});
