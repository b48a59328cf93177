import { z } from 'zod';

/** Every mutation carries one: the first answer is stored and given again when the same key comes back. */
export const idempotencyKey = z.uuid();

export const id = z.uuid();
export const email = z.string().trim().toLowerCase().pipe(z.email().max(254));
export const password = z.string().min(12).max(200);
/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** An instant with its offset. */
export const instant = z.iso.datetime({ offset: true });
/** A time zone of the IANA database that this runtime knows. */
export const timeZone = z.string().max(60).refine(isTimeZone, { message: 'time_zone' });
/** Hours of the local week on which somebody can meet: 0 is Monday 00:00, 167 is Sunday 23:00. */
export const weeklyHours = z.array(z.int().min(0).max(167)).max(168);
/** BCP 47 primary language subtag, such as `en`. */
export const language = z.string().regex(/^[a-z]{2,3}$/);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
