import { sql, type Kysely } from 'kysely';

/** Networks from which somebody of the organisation has signed in lately: strangers who ask for codes from elsewhere take none from there. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create table sign_in_network (
  hash bytea primary key check (length(hash) = 32),
  signed_in_at timestamptz not null
);
grant select, insert, update on sign_in_network to alongside_app;
grant select (signed_in_at), delete on sign_in_network to alongside_jobs;
`).execute(db);
}
