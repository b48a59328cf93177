import { sql, type Kysely } from 'kysely';

/** The summary of a round calls those without a mentor what the engine and the tables call them: unmatched. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
update matching_round
set summary = (summary - 'leftOut') || jsonb_build_object('unmatched', summary -> 'leftOut')
where summary ? 'leftOut';
`).execute(db);
}
