/** Calendar days as `YYYY-MM-DD`, without a time and without a zone. */

/** Milliseconds of 24 hours. */
export const DAY = 86_400_000;

/** The instant so many times 24 hours later; earlier for a negative number. */
export function addDaysTo(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY);
}

/** The day that an instant falls on in a time zone of the IANA database. */
export function dayIn(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The day so many days later; earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Days from `first` to `second`; negative when `second` is earlier. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / DAY);
}
