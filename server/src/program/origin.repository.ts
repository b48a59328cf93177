import type { Kysely } from 'kysely';
import type { DB } from '../database/rows.ts';

/** Whether any programme allows pages of this origin to show the widget. */
export async function isEmbeddingOrigin(db: Kysely<DB>, origin: string): Promise<boolean> {
  const row = await db.selectFrom('programOrigin').select('origin').where('origin', '=', origin).executeTakeFirst();
  return row !== undefined;
}

/** Whether the programme of this slug may be shown in pages of an origin. A programme that does not exist may not. */
export async function mayShowAt(db: Kysely<DB>, slug: string, origin: string): Promise<boolean> {
  const row = await db.selectFrom('programOrigin').innerJoin('program', 'program.id', 'programOrigin.programId').select('origin').where('program.slug', '=', slug).where('origin', '=', origin).executeTakeFirst();
  return row !== undefined;
}
