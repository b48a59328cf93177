import { sql, type Kysely } from 'kysely';

/**
 * What one more mentor or place would do for a round: worked out by the queue after the round, kept with it. Progress
 * and the wish to stop are fields, so that any server shows and stops the work.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create table round_what_if (
  round_id uuid primary key references matching_round on delete cascade,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'stopped', 'failed')),
  progress_done integer not null default 0,
  progress_total integer not null default 0,
  cancel_requested boolean not null default false,
  result jsonb,
  failure_id text,
  asked_at timestamptz not null,
  finished_at timestamptz
);
grant select, insert, update, delete on round_what_if to alongside_app;
grant select, insert, update on round_what_if to alongside_jobs;
`).execute(db);
}
