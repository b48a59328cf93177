import { sql, type Kysely } from 'kysely';

/**
 * A sign-up form half filled in is sealed as every other draft is: it can hold twenty answers about somebody's
 * personality and whom they wish for. `data` stays for servers of the version before, which write plain forms into it while both
 * run: where it is not empty it is the newer one. What lies there in plain words is sealed when a server starts, which
 * alone has the key.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
alter table participant_draft
  alter column data set default '{}',
  add column data_key_id uuid references data_key on delete cascade,
  add column nonce bytea,
  add column ciphertext bytea,
  add check (num_nonnulls(data_key_id, nonce, ciphertext) in (0, 3));
create index participant_draft_data_key on participant_draft (data_key_id);
`).execute(db);
}
