import { sql, type Kysely } from 'kysely';

/**
 * A mentor's own minimum: mentees that a round is to give them at least, in place of the programme's number. And whom
 * people rank first, for the queue alone: a stable round goes by each side's own list, and no request reads whose it is.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
alter table participant add column minimum_load smallint check (minimum_load between 0 and 20);

-- Everybody's list of wishes for the other side, best first. No coordinator and no participant gets a row of it.
create function app_match_rankings(program uuid) returns table (participant_id uuid, other_id uuid, "position" smallint)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.participant_id, w.other_id, w.position
  from participant_wish w join participant own on own.id = w.participant_id join participant other on other.id = w.other_id
  where own.program_id = program and own.state = 'active' and other.state = 'active' and own.role <> other.role
    and session_user in (current_user, 'alongside_jobs') $$;
revoke execute on function app_match_rankings(uuid) from public;
grant execute on function app_match_rankings(uuid) to alongside_jobs;
`).execute(db);
}
