import { sql, type Kysely } from 'kysely';

/** What waits for a new second factor's first answer belongs to the session that asked for it, and ends with it. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
delete from staff_challenge where purpose in ('enrol', 'enrol_app');
alter table staff_challenge
  add column session_id uuid references staff_session (id) on delete cascade,
  add constraint staff_challenge_session_check check ((purpose in ('enrol', 'enrol_app')) = (session_id is not null));
create index staff_challenge_session on staff_challenge (session_id);
`).execute(db);
}
