import { sql, type Kysely } from 'kysely';

/**
 * What a mentee marked a mentor with besides saving them: out of sight, or to be told when they have a place free.
 * Like a favourite it is the mentee's own. The queue offers nobody who is out of sight, and tells of a free place once.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create table mentor_mark (
  participant_id uuid not null references participant on delete cascade,
  mentor_id uuid not null references participant on delete cascade,
  mark text not null check (mark in ('out_of_sight', 'tell_when_free')),
  created_at timestamptz not null,
  primary key (participant_id, mentor_id, mark)
);
create index mentor_mark_mentor on mentor_mark (mentor_id, mark);
alter table mentor_mark enable row level security;
create policy mentor_mark_own on mentor_mark for all to alongside_app using (app_owns_participant(participant_id)) with check (app_owns_participant(participant_id));
create policy mentor_mark_jobs on mentor_mark for all to alongside_jobs using (true);
grant select, insert, delete on mentor_mark to alongside_app;
grant select, delete on mentor_mark to alongside_jobs;
`).execute(db);
}
