import { languageOf, sayIn, type Language } from '../language/language.ts';

/** Who reads a mail: its words, lists and dates are made for them. */
export interface Reader {
  readonly language: Language | 'en';
  /** IANA name; null where nobody knows it. */
  readonly timeZone: string | null;
  /** Says an English text that is built in, with values in the places of `{name}`. */
  say(text: string, values?: Readonly<Record<string, string | number>>): string;
  /** Names as one says them: "Ruth, Lena and Tomasz". */
  names(names: readonly string[]): string;
  /** A calendar day (`YYYY-MM-DD`), or the day of an instant (ISO 8601) in the reader's time zone: "Thursday 26 November". */
  day(at: string): string;
  /** From when to when something lasts, by the reader's clock and with the name of its zone. */
  time(from: Date, to: Date): string;
}

/** @param reads BCP 47; English without one. @param timeZone UTC where it is null */
export function readerOf({ reads, timeZone }: { reads: string | null; timeZone: string | null }): Reader {
  const language = languageOf(reads ?? undefined);
  const locale = language === 'en' ? 'en-GB' : language;
  const translate = sayIn(language);
  const inZone = { timeZone: timeZone ?? 'UTC' };
  return {
    language,
    timeZone,
    say: (text, values = {}) => translate(text).replaceAll(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? apart(language, String(values[name])) : place)),
    names: (names) => new Intl.ListFormat(locale).format(names),
    day: (at) => {
      // What a server of an older version queued is said as it stands.
      if (!/^\d{4}-\d\d-\d\d/.test(at)) return at;
      return new Date(at).toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long', ...(at.length === 10 ? { timeZone: 'UTC' } : inZone) });
    },
    time: (from, to) => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZoneName: 'short', ...inZone }).formatRange(from, to),
  };
}

/** Values in Arabic are held apart from what is around them (Unicode UAX 9, isolates), but for addresses, which programs look for. */
function apart(language: string, value: string): string {
  return language === 'ar' && !/^https?:/.test(value) ? `\u2068${value}\u2069` : value;
}
