/** Dates and times as people say them, in the language and the time zone of the reader. */

/** The reader's own way to write dates in a language: the browser's region where the page names none, else British. */
export function region(language: string): string {
  if (language.includes('-')) return language;
  const own = navigator.languages.find((tag) => tag.split('-')[0] === language && tag.includes('-'));
  return own ?? (language === 'en' ? 'en-GB' : language);
}

/** The reader's own time zone. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const YEAR = 300 * 86_400_000;

type Parts = Intl.DateTimeFormatOptions;

/** An instant in those parts that are asked for, in the way and order of the language. */
export function say(language: string, at: string | number, parts: Parts): string {
  return new Intl.DateTimeFormat(region(language), parts).format(new Date(at));
}

/** Given to a day below, puts the time beside it: how the two are joined is the language's business. */
export const clock: Parts = { hour: 'numeric', minute: '2-digit' };

/** “26 Nov”, with the year when it is far away. A plain day is the same day everywhere. */
export function shortDay(language: string, at: string, more?: Parts): string {
  const plain = /^\d{4}-\d{2}-\d{2}$/.test(at);
  const far = Math.abs(Date.parse(at) - Date.now()) > YEAR;
  return say(language, at, { day: 'numeric', month: 'short', ...(far && { year: 'numeric' }), ...(plain && { timeZone: 'UTC' }), ...more });
}

/** “Thursday 26 November”. */
export function longDay(language: string, at: string, more?: Parts): string {
  return say(language, at, { weekday: 'long', day: 'numeric', month: 'long', ...more });
}

/** “Thu 26 Nov”. */
export function weekDay(language: string, at: string, more?: Parts): string {
  return say(language, at, { weekday: 'short', day: 'numeric', month: 'short', ...more });
}

/** “14:00”. */
export function time(language: string, at: string, timeZone = ownZone()): string {
  return say(language, at, { ...clock, timeZone });
}

/** The day of today, `YYYY-MM-DD`, in the reader's time zone. */
export function today(now = new Date()): string {
  return localInput(now).slice(0, 10);
}

/** An instant as a `datetime-local` control shows it: the wall clock of the reader. */
export function localInput(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
