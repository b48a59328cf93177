import { sql, type Kysely } from 'kysely';

/** What somebody sees of their sessions of the admin app: one from another, and in which browser it was begun. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
alter table staff_session
  add column id uuid not null default uuidv7() unique,
  add column user_agent text not null default '' check (length(user_agent) <= 300);
create index staff_session_account on staff_session (account_id);
`).execute(db);
}
