/** The time of day as people greet each other, by the local clock. */
export function greeting(now: Date): string {
  const hour = now.getHours();
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}

/** "Monday, 23 November", in the local time zone. */
export function dayText(date: Date): string {
  return `${date.toLocaleDateString('en-GB', { weekday: 'long' })}, ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}`;
}

/** "26 Nov 2026": of a moment the day in the local time zone; a calendar day, written "2026-11-26", is the same day everywhere. */
export function dateText(date: string): string {
  return format(date, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "26 November 2026", as `dateText`. */
export function longDateText(date: string): string {
  return format(date, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "November 2026", as `dateText`. */
export function monthText(date: string): string {
  return format(date, { month: 'long', year: 'numeric' });
}

/** "Thu 26 Nov", as `dateText`. */
export function shortDayText(date: string): string {
  return format(date, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
}

function format(date: string, parts: Intl.DateTimeFormatOptions): string {
  const isCalendarDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return new Date(date).toLocaleDateString('en-GB', isCalendarDay ? { ...parts, timeZone: 'UTC' } : parts);
}

/** "Thu 26 Nov, 14:00", in the local time zone. */
export function dayAndTimeText(date: Date): string {
  return `${shortDayText(date.toISOString())}, ${date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}

/** "a moment ago", "5 minutes ago", "today at 09:14", else the day and time. */
export function sinceText(then: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return 'a moment ago';
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
  if (then.toDateString() === now.toDateString()) {
    return `today at ${then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
  }
  return dayAndTimeText(then);
}

/** "2026-11-26", the day of a moment by the local clock, as a date field takes it. */
export function dayField(date: Date): string {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/** An hour of a day, written as a date field gives it, by the local clock. */
export function atHour(day: string, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00`);
}
