import { sql, type Kysely } from 'kysely';

/**
 * Where a try to sign in came from, as a keyed hash of the network or of a browser that is known for the address: tries
 * are counted by place, so that nobody can use up those of somebody else.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
alter table staff_sign_in_failure add column place bytea check (length(place) = 32), add column known boolean not null default false;
alter table email_sign_in add column place bytea check (length(place) = 32);
`).execute(db);
}
