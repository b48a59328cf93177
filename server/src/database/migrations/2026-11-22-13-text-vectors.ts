import { sql, type Kysely } from 'kysely';

/**
 * What people's own words and the names of skills mean, as vectors of the text model. Made from what stands elsewhere,
 * by the queue alone; gone with whom they are of; in no export.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
-- A row for each passage. A text counts as read while its source_hash is that of the present text, so that none is read twice.
create table participant_text_vector (
  participant_id uuid not null references participant on delete cascade,
  position smallint not null check (position >= 0),
  model text not null,
  source_hash bytea not null check (length(source_hash) = 32),
  language text,
  -- 16-bit numbers, the lower byte first; null where there is nothing to read or the model does not know the language
  vector bytea,
  primary key (participant_id, position)
);
-- Position 0 is the name, the others are the aliases.
create table skill_text_vector (
  skill_id uuid not null references skill on delete cascade,
  position smallint not null check (position >= 0),
  model text not null,
  source_hash bytea not null check (length(source_hash) = 32),
  language text,
  vector bytea,
  primary key (skill_id, position)
);

alter table participant_text_vector enable row level security;
create policy participant_text_vector_read on participant_text_vector for select to alongside_app
  using (participant_id in (select id from participant));
create policy participant_text_vector_jobs on participant_text_vector for all to alongside_jobs using (true) with check (true);

grant select on participant_text_vector, skill_text_vector to alongside_app;
grant select, insert, delete on participant_text_vector, skill_text_vector to alongside_jobs;
`).execute(db);
}
