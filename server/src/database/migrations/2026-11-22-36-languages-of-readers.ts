import { sql, type Kysely } from 'kysely';

/** The language in which somebody reads what the product says, and with it their mail; null until they have been here. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
alter table person add column reads text check (reads in ('ar', 'de', 'en', 'es', 'fr', 'ja'));
`).execute(db);
}
