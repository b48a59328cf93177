import { sql, type Kysely } from 'kysely';

/**
 * What somebody has begun to write and not sent, sealed as what they send is: words to a mentor, an answer to a survey,
 * a message. Nobody but its author reads a draft; the queue has no right to the table at all.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create table draft (
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('action_item', 'agreement', 'check_in', 'goal', 'meeting', 'message', 'note', 'reflection', 'request', 'survey')),
  about_id uuid not null,
  data_key_id uuid not null references data_key on delete cascade,
  nonce bytea not null,
  ciphertext bytea not null,
  saved_at timestamptz not null,
  primary key (person_id, kind, about_id)
);
create index draft_data_key on draft (data_key_id);
alter table draft enable row level security;
create policy draft_own on draft for all to alongside_app using (person_id = app_person()) with check (person_id = app_person());
grant select, insert, update, delete on draft to alongside_app;
`).execute(db);
}
