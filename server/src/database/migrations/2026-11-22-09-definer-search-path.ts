import { sql, type Kysely } from 'kysely';

/**
 * Functions that run with the owner's rights look names up in the product's schema alone: with `$user` or an implied
 * `pg_temp` in front, a temporary table of the caller could have stood in for a real one.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
alter function app_is_member(uuid) set search_path = public, pg_temp;
alter function app_coordinates(uuid) set search_path = public, pg_temp;
alter function app_coordinates_mentorship(uuid) set search_path = public, pg_temp;
alter function app_owns_participant(uuid) set search_path = public, pg_temp;
alter function app_agreed_cadence(uuid) set search_path = public, pg_temp;
alter function app_unavailable_pairs(uuid) set search_path = public, pg_temp;
alter function app_answer_hours(uuid) set search_path = public, pg_temp;
alter function mentorship_member_within_capacity() set search_path = public, pg_temp;
`).execute(db);
}
