import { expect, test } from 'vitest';
import type { Meeting } from './mentorship.types.ts';
import { planPath } from './path.ts';

const meeting = (state: Meeting['state'], day: string): Meeting => ({
  id: day,
  mentorshipId: 'm',
  state,
  startsAt: `${day}T09:00:00Z`,
  endsAt: `${day}T10:00:00Z`,
  sequence: 0,
  createdBy: null,
  place: '',
  agenda: [],
});
const from = new Date('2026-01-01T09:00:00Z');
const to = new Date('2026-01-11T09:00:00Z');

test('meetings stand where they fell between the first day and the last', () => {
  const meetings = [meeting('held', '2026-01-03'), meeting('cancelled', '2026-01-04'), meeting('planned', '2026-01-07')];
  const plan = planPath(meetings, from, to, new Date('2026-01-05T09:00:00Z'));
  expect(plan).toEqual({ held: [0.2], next: 0.6, reached: 0.6 });
});

test('without a plan the two have come as far as today, and never past the end', () => {
  expect(planPath([], from, to, new Date('2026-01-06T09:00:00Z'))).toEqual({ held: [], next: undefined, reached: 0.5 });
  expect(planPath([meeting('held', '2026-02-01')], from, to, new Date('2026-03-01T09:00:00Z'))).toEqual({ held: [1], next: undefined, reached: 1 });
});
