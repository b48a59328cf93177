import { sql, type Kysely } from 'kysely';

/** One key that opens nothing: a server that starts with another master key than this database's cannot unwrap it. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create table key_probe (
  only_row boolean primary key default true check (only_row),
  id uuid not null,
  wrapped bytea not null,
  nonce bytea not null
);
`).execute(db);
}
