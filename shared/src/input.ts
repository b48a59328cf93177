import { z } from 'zod';

/** Every mutation carries one: the first answer is stored and given again when the same key comes back. */
export const idempotencyKey = z.uuid();

/** In lower case, as the database writes it, so that two spellings of an id are one. */
export const id = z.uuid().toLowerCase();
export const email = z.string().trim().toLowerCase().pipe(z.email().max(254));
export const password = z.string().min(12).max(200);
/** A calendar day, `YYYY-MM-DD`, of the years from 1900 to 2199: what lies outside is a slip, and calendars do not agree on it. */
export const day = z.iso.date().refine(isOfOurTime, { message: 'year' });
/** An instant with its offset, of the same years. */
export const instant = z.iso.datetime({ offset: true }).refine(isOfOurTime, { message: 'year' });
/** A time zone of the IANA database that this runtime knows. */
export const timeZone = z.string().max(60).refine(isTimeZone, { message: 'time_zone' });
/** Hours of the local week on which somebody can meet: 0 is Monday 00:00, 167 is Sunday 23:00. */
export const weeklyHours = z.array(z.int().min(0).max(167)).max(168);
/** BCP 47 primary language subtag, such as `en`. */
export const language = z.string().regex(/^[a-z]{2,3}$/);
/**
 * How new something is that saves itself while it is written, so that a save which comes late takes the place of none
 * that is newer: milliseconds since 1970 by the writer's clock, and more than every version that the writer has seen.
 */
export const version = z.int().min(0).optional();
/** BCP 47 tag of the language that the reader reads, such as `de-AT`. One that nobody here speaks is no mistake: it gets English. */
export const reads = z.string().max(100).optional();

function isOfOurTime(text: string): boolean {
  return /^(?:19|2[01])/.test(text);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
