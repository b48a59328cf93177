import { sql, type Kysely } from 'kysely';

/**
 * How staff sign in beside a password: with the company, which may give roles that come and go with its claims, and with
 * a second factor of their own. What was given by hand stays as it is.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
alter table staff_role add column from_company boolean not null default false;

create table staff_company_sign_in (
  state_hash bytea primary key check (length(state_hash) = 32),
  return_path text not null check (return_path like '/%' and length(return_path) <= 2000),
  expires_at timestamptz not null
);
create index staff_company_sign_in_expiry on staff_company_sign_in (expires_at);

create table staff_identity_link (
  issuer text not null,
  subject text not null,
  account_id uuid not null references staff_account on delete cascade,
  created_at timestamptz not null,
  primary key (issuer, subject),
  unique (issuer, account_id)
);
create index staff_identity_link_account on staff_identity_link (account_id);

create table staff_passkey (
  id uuid primary key default uuidv7(),
  account_id uuid not null references staff_account on delete cascade,
  credential_id bytea not null unique check (length(credential_id) between 16 and 1023),
  public_key bytea not null check (length(public_key) <= 4096),
  sign_count bigint not null check (sign_count >= 0),
  transports text[] not null,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  used_at timestamptz
);
create index staff_passkey_account on staff_passkey (account_id);

create table staff_recovery_code (
  account_id uuid not null references staff_account on delete cascade,
  hash bytea not null check (length(hash) = 32),
  primary key (account_id, hash)
);

create table staff_challenge (
  hash bytea primary key check (length(hash) = 32),
  purpose text not null check (purpose in ('sign_in', 'second_factor', 'enrol')),
  account_id uuid references staff_account on delete cascade,
  challenge text not null,
  expires_at timestamptz not null,
  check ((account_id is null) = (purpose = 'sign_in'))
);
create index staff_challenge_expiry on staff_challenge (expires_at);
create index staff_challenge_account on staff_challenge (account_id);

grant select, insert on staff_identity_link to alongside_app;
grant select, insert, delete on staff_company_sign_in, staff_recovery_code, staff_challenge to alongside_app;
grant select, insert, update, delete on staff_passkey to alongside_app;
grant select (expires_at), delete on staff_company_sign_in, staff_challenge to alongside_jobs;
`).execute(db);
}
