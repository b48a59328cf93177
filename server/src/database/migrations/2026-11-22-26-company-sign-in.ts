import { sql, type Kysely } from 'kysely';

/**
 * A sign-in at the company's provider that is under way, and the one link that a person has with each provider: an
 * e-mail address that passes from one employee to the next does not bring the earlier one's words along.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create unique index identity_link_person on identity_link (issuer, person_id);

create table company_sign_in (
  id uuid primary key default uuidv7(),
  state_hash bytea not null unique check (length(state_hash) = 32),
  challenge bytea not null unique check (length(challenge) = 32),
  origin text not null check (length(origin) between 8 and 300),
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  returned_at timestamptz,
  code_hash bytea check (length(code_hash) = 32),
  person_id uuid references person on delete cascade,
  tries smallint not null default 0,
  redeemed_at timestamptz,
  check (num_nulls(code_hash, person_id) in (0, 2)),
  check (code_hash is null or returned_at is not null)
);
create index company_sign_in_expiry on company_sign_in (expires_at);
create index company_sign_in_person on company_sign_in (person_id);
grant select, insert, update on company_sign_in to alongside_app;
grant select (expires_at), delete on company_sign_in to alongside_jobs;
`).execute(db);
}
