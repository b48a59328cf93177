import { addDays, addDaysTo, DAY, dayIn } from '@alongside/shared/days';
import { utcOffsetMinutes } from '../src/matching/people/weekly-hours.ts';
import type { Random } from './random.ts';

export const HOUR = 3_600_000;
const MINUTE = 60_000;
export const homeZone = 'Europe/Berlin';

export function daysBefore(now: Date, days: number): Date {
  return addDaysTo(now, -days);
}

/** The day (`YYYY-MM-DD`) so many days from now; earlier when negative. */
export function dayFrom(now: Date, days: number): string {
  return dayIn(addDaysTo(now, days), homeZone);
}

/** The instant at which clocks of a zone show this day and hour. */
export function atLocal(day: string, hour: number, timeZone: string): Date {
  const asUtc = new Date(Date.parse(day) + hour * HOUR);
  return new Date(asUtc.getTime() - (utcOffsetMinutes(timeZone, asUtc) ?? 0) * MINUTE);
}

/** Some minute of a working day so many days ago, never of a day to come. */
export function workingTime(now: Date, daysAgo: number, timeZone: string, random: Random): Date {
  const at = atLocal(workday(dayFrom(now, -daysAgo)), random.int(8, 17) + random.int(0, 59) / 60, timeZone);
  return at < now ? at : new Date(at.getTime() - Math.ceil((at.getTime() - now.getTime() + HOUR) / DAY) * DAY);
}

/** Saturday and Sunday become the Monday after. */
export function workday(day: string): string {
  const weekday = new Date(day).getUTCDay();
  const later = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return addDays(day, later);
}

/** The first day, from this one on, that falls on a weekday (0 is Monday). */
export function nextWeekday(day: string, weekday: number): string {
  const own = (new Date(day).getUTCDay() + 6) % 7;
  return addDays(day, (weekday - own + 7) % 7);
}
