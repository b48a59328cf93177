import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestTimes, type Availability } from './suggest-times.ts';

const now = new Date('2026-11-22T09:00:00Z');
const hours = (days: number[], from: number, to: number) => days.flatMap((day) => Array.from({ length: to - from }, (_, hour) => day * 24 + from + hour));
const weekdays = [0, 1, 2, 3, 4];
const ask = (people: Availability[], minutes = 45) => suggestTimes({ people, minutes, busy: [], now, count: 3 }).map((span) => span.startsAt.toISOString());

test('times lie where both weeks overlap, each in its own zone', () => {
  const berlin = { timeZone: 'Europe/Berlin', hours: hours(weekdays, 9, 17) };
  const newYork = { timeZone: 'America/New_York', hours: hours(weekdays, 9, 12) };
  expect(ask([berlin, newYork])).toEqual(['2026-11-23T14:00:00.000Z', '2026-11-24T14:00:00.000Z', '2026-11-25T14:00:00.000Z']);
});

test('nothing is offered where the weeks do not meet', () => {
  expect(ask([{ timeZone: 'Europe/Berlin', hours: hours([0], 9, 10) }, { timeZone: 'Asia/Tokyo', hours: hours([0], 9, 10) }])).toEqual([]);
});

test('somebody who named no hours counts as at the office on weekdays', () => {
  expect(ask([{ timeZone: 'Europe/Lisbon', hours: [] }])).toEqual(['2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z', '2026-11-25T09:00:00.000Z']);
});

test('the clock change of one side moves the hour that fits', () => {
  const people = [{ timeZone: 'Europe/Berlin', hours: hours([0, 6], 15, 16) }, { timeZone: 'America/New_York', hours: [] }];
  const spans = suggestTimes({ people, minutes: 45, busy: [], now: new Date('2026-10-22T09:00:00Z'), count: 3 });
  expect(spans.map((span) => span.startsAt.toISOString())).toEqual(['2026-10-26T14:00:00.000Z', '2026-11-02T14:00:00.000Z', '2026-11-09T14:00:00.000Z']);
});

test('a time that is taken is left out', () => {
  const busy = [{ startsAt: new Date('2026-11-23T09:30:00Z'), endsAt: new Date('2026-11-23T10:30:00Z') }];
  const [first] = suggestTimes({ people: [{ timeZone: 'Europe/Lisbon', hours: [] }], minutes: 45, busy, now, count: 1 });
  expect(first?.startsAt.toISOString()).toBe('2026-11-23T11:00:00.000Z');
});

test('every suggestion fits into the hours of everybody to its last minute', () => {
  const week = fc.uniqueArray(fc.integer({ min: 0, max: 167 }), { minLength: 1, maxLength: 60 });
  const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
  const person = fc.record({ timeZone: zone, hours: week });
  const hourOfWeek = (at: number, timeZone: string) => {
    const local = new Date(new Date(at).toLocaleString('en-US', { timeZone }));
    return ((local.getDay() + 6) % 7) * 24 + local.getHours();
  };
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 3 }), fc.integer({ min: 10, max: 240 }), (people, minutes) => {
      for (const span of suggestTimes({ people, minutes, busy: [], now, count: 3 })) {
        for (let at = span.startsAt.getTime(); at < span.endsAt.getTime(); at += 60_000 * 10) {
          for (const each of people) expect(each.hours).toContain(hourOfWeek(at, each.timeZone));
        }
      }
    }),
    { numRuns: 30 },
  );
});
