import { sql, type Kysely } from 'kysely';

/** People of the organisation, who signs in as whom, and the record of what was done. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create function app_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account', true), '')::uuid $$;

create table organisation (
  id boolean primary key default true check (id),
  name text not null check (length(name) between 1 and 120),
  demo boolean not null default false,
  set_up_at timestamptz
);

create table person (
  id uuid primary key default uuidv7(),
  employee_number text unique check (length(employee_number) between 1 and 40),
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  name text not null generated always as (given_name || ' ' || family_name) stored,
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  job_title text,
  department text,
  team text,
  site text,
  country text,
  level smallint check (level between 1 and 10),
  manager_id uuid references person on delete set null check (manager_id <> id),
  time_zone text,
  languages text[] not null default '{}',
  joined_on date,
  state text not null default 'active' check (state in ('active', 'left')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index person_manager on person (manager_id);
create index person_name_trigram on person using gin (name gin_trgm_ops);

create table identity_link (
  issuer text not null,
  subject text not null,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null default now(),
  primary key (issuer, subject)
);

create table email_sign_in (
  id uuid primary key default uuidv7(),
  email text not null,
  challenge bytea not null check (length(challenge) = 32),
  code_hash bytea,
  person_id uuid references person on delete cascade,
  tries smallint not null default 0,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  redeemed_at timestamptz
);
create index email_sign_in_lookup on email_sign_in (email, challenge);

create table widget_session (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person on delete cascade,
  assurance text not null check (assurance in ('company', 'host', 'email', 'persona')),
  public_key jsonb not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed_out', 'reused', 'expired'))
);
create index widget_session_person on widget_session (person_id);
create table refresh_token (
  hash bytea primary key,
  session_id uuid not null references widget_session on delete cascade,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index refresh_token_session on refresh_token (session_id);
create table access_token (
  hash bytea primary key,
  session_id uuid not null references widget_session on delete cascade,
  expires_at timestamptz not null
);
create index access_token_expiry on access_token (expires_at);

create table staff_account (
  id uuid primary key default uuidv7(),
  person_id uuid unique references person on delete set null,
  email text not null unique check (email = lower(email)),
  name text not null check (length(name) between 1 and 120),
  password_hash text,
  state text not null default 'invited' check (state in ('invited', 'active', 'disabled')),
  created_at timestamptz not null default now(),
  signed_in_at timestamptz
);
create table staff_role (
  account_id uuid not null references staff_account on delete cascade,
  role text not null check (role in ('administrator', 'coordinator', 'analyst')),
  granted_by uuid references staff_account on delete set null,
  granted_at timestamptz not null default now(),
  primary key (account_id, role)
);
create table staff_link (
  hash bytea primary key,
  kind text not null check (kind in ('set_up', 'invitation')),
  account_id uuid references staff_account on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create table staff_session (
  hash bytea primary key,
  account_id uuid not null references staff_account on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create table staff_sign_in_failure (
  email text not null,
  failed_at timestamptz not null
);
create index staff_sign_in_failure_lookup on staff_sign_in_failure (email, failed_at);

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'staff', 'system')),
  actor_id uuid,
  action text not null,
  subject_kind text,
  subject_id uuid,
  details jsonb not null default '{}'
);
create index audit_entry_subject on audit_entry (subject_kind, subject_id);
create index audit_entry_actor on audit_entry (actor_id);

create table idempotency_answer (
  actor text not null,
  key_hash bytea not null,
  procedure text not null,
  input_hash bytea not null,
  answer bytea,
  created_at timestamptz not null,
  primary key (actor, key_hash)
);
create index idempotency_answer_age on idempotency_answer (created_at);

create table mail (
  id uuid primary key default uuidv7(),
  key text not null unique,
  kind text not null,
  address text not null,
  params jsonb not null default '{}',
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts int not null default 0,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index mail_state on mail (state, created_at);

-- Demo data only: who may be tried out without a password, on loopback.
create table persona (
  person_id uuid unique references person on delete cascade,
  account_id uuid unique references staff_account on delete cascade,
  position smallint not null,
  about text not null,
  check (num_nonnulls(person_id, account_id) = 1)
);

create table import_mapping (
  kind text primary key,
  columns jsonb not null,
  saved_at timestamptz not null
);
`).execute(db);
}
