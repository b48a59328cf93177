import { sql, type Kysely } from 'kysely';

/**
 * Which rules a coordinator set aside for a pair made by hand, and why: `{"rules": ["same_team"], "reason": "…"}`.
 * It stands with the pair, so that whoever reviews the round reads it there.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw('alter table proposal add column set_aside jsonb;').execute(db);
}
