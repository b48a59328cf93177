import type { Kysely } from 'kysely';
import type { DB } from '../database/rows.ts';

/** Whether any programme allows pages of this origin to show the widget. */
export async function isEmbeddingOrigin(db: Kysely<DB>, origin: string): Promise<boolean> {
  const row = await db.selectFrom('programOrigin').select('origin').where('origin', '=', origin).executeTakeFirst();
  return row !== undefined;
}
