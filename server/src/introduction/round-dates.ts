import { addDays } from '@alongside/shared/days';
import type { IntroductionInterval } from '@alongside/shared/vocabulary';

export interface Rhythm {
  every: IntroductionInterval;
  /** ISO 8601: Monday is 1. */
  weekday: number;
}

/** The first day for a round after `today`: the next such weekday, or the first one of a month. Days are `YYYY-MM-DD`. */
export function firstDate({ every, weekday }: Rhythm, today: string): string {
  if (every !== 'month') return nextWeekday(weekday, today);
  const thisMonth = firstOfMonth(weekday, today);
  return thisMonth > today ? thisMonth : firstOfMonth(weekday, nextMonth(today));
}

/** The day for the round after the one that was due on `due`; what fell due in the meantime up to `today` is left out. */
export function dateAfter(rhythm: Rhythm, due: string, today: string): string {
  let date = due;
  do date = rhythm.every === 'month' ? firstOfMonth(rhythm.weekday, nextMonth(date)) : addDays(date, rhythm.every === 'week' ? 7 : 14);
  while (date <= today);
  return date;
}

function nextWeekday(weekday: number, after: string): string {
  const days = (weekday - weekdayOf(after) + 7) % 7;
  return addDays(after, days === 0 ? 7 : days);
}

function firstOfMonth(weekday: number, inMonthOf: string): string {
  return nextWeekday(weekday, addDays(`${inMonthOf.slice(0, 7)}-01`, -1));
}

/** A day of the month after. */
function nextMonth(day: string): string {
  return addDays(`${day.slice(0, 7)}-28`, 7);
}

function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}
