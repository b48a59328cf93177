import { z } from 'zod';
import { findUnstorableText } from './storable-text.ts';

/** Two names of a hundred letters each and an id, every letter of four bytes, in base64. */
const LONGEST = 2_000;

/**
 * Where a page of a list begins: after the row with these values, by which the list is ordered. To the client a cursor is one
 * opaque word (JSON in base64url) that came with the page before; left out or null it means the first page.
 */
export function cursorOf<Place extends z.ZodType>(place: Place) {
  return z
    .string()
    .max(LONGEST)
    .transform((text, context): z.output<Place> => {
      const parsed = place.safeParse(jsonOf(Buffer.from(text, 'base64url').toString()));
      if (parsed.success && findUnstorableText(parsed.data) === undefined) return parsed.data;
      context.addIssue({ code: 'custom', message: 'cursor' });
      return z.NEVER;
    })
    .nullable()
    .default(null);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A page of at most `size` rows, out of a list that was asked for one row more: only so is it known whether another page
 * follows. `placeOf` gives the values that the list's own `cursorOf` reads.
 */
export function pageOf<Row>(rows: readonly Row[], size: number, placeOf: (last: Row) => unknown): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const follows = rows.length > size && last !== undefined;
  return { page, nextCursor: follows ? Buffer.from(JSON.stringify(placeOf(last))).toString('base64url') : null };
}
