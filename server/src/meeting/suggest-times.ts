import { DAY } from '@alongside/shared/days';
const HOUR = 3_600_000;

/** When somebody can meet: hours of their local week (0 is Monday 00:00), empty where they did not say. */
export interface Availability {
  timeZone: string;
  hours: readonly number[];
}

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

export interface SuggestOptions {
  people: readonly Availability[];
  minutes: number;
  busy: readonly Span[];
  now: Date;
  /** How many at most, one a day. */
  count: number;
}

const noticeHours = 20;
const horizonDays = 28;
/** Taken for somebody who named no hours: 9 to 17 on weekdays, local. */
const officeHours = Array.from({ length: 5 }, (_, day) => Array.from({ length: 8 }, (__, hour) => day * 24 + 9 + hour)).flat();

/**
 * Full hours, one a day at most, at which everybody is available for the whole meeting in their own time zone. Times are
 * walked as instants and read on each wall clock, so that changes of summer time are right on every side.
 */
export function suggestTimes({ people, minutes, busy, now, count }: SuggestOptions): Span[] {
  const clocks = people.map((person) => ({ hourOfWeek: weekClock(person.timeZone), hours: new Set(person.hours.length > 0 ? person.hours : officeHours) }));
  const day = dayClock(people[0]?.timeZone ?? 'UTC');
  const first = Math.ceil((now.getTime() + noticeHours * HOUR) / HOUR) * HOUR;
  const found: Span[] = [];
  const days = new Set<string>();
  for (let start = first; start < now.getTime() + horizonDays * DAY && found.length < count; start += HOUR) {
    const end = start + minutes * 60_000;
    if (days.has(day(start))) continue;
    if (busy.some((span) => span.startsAt.getTime() < end && span.endsAt.getTime() > start)) continue;
    if (!clocks.every((clock) => isFree(clock, start, end))) continue;
    days.add(day(start));
    found.push({ startsAt: new Date(start), endsAt: new Date(end) });
  }
  return found;
}

function isFree(clock: { hourOfWeek: (instant: number) => number; hours: Set<number> }, start: number, end: number): boolean {
  for (let instant = start; instant < end; instant += HOUR) if (!clock.hours.has(clock.hourOfWeek(instant))) return false;
  return clock.hours.has(clock.hourOfWeek(end - 60_000));
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function weekClock(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
  return (instant) => {
    const parts = format.formatToParts(instant);
    const weekday = parts.find((part) => part.type === 'weekday')!.value;
    return weekdays.indexOf(weekday) * 24 + Number(parts.find((part) => part.type === 'hour')!.value);
  };
}

function dayClock(timeZone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'short' });
  return (instant) => format.format(instant);
}
