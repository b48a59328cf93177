import { sql, type Kysely } from 'kysely';

/** What a coordinator designs, and who takes part with which profile. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create table skill (
  id uuid primary key default uuidv7(),
  name text not null unique check (length(name) between 1 and 80),
  parent_id uuid references skill on delete set null,
  aliases text[] not null default '{}',
  -- false: one participant's own words, offered to nobody else until a coordinator takes them into the taxonomy
  listed boolean not null default true
);
create index skill_name_trigram on skill using gin (name gin_trgm_ops);

create table program (
  id uuid primary key default uuidv7(),
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
  name text not null check (length(name) between 1 and 120),
  summary text not null default '' check (length(summary) <= 600),
  format text not null check (format in ('one_to_one', 'group', 'peer', 'reverse', 'flash')),
  delivery text not null default 'hybrid' check (delivery in ('in_person', 'remote', 'hybrid')),
  pairing text not null check (pairing in ('formal', 'open')),
  stage text not null default 'design' check (stage in ('design', 'sign_up', 'matching', 'running', 'closing', 'finished')),
  time_zone text not null default 'Europe/Berlin',
  cadence_days smallint not null default 14 check (cadence_days between 1 and 120),
  meeting_minutes smallint not null default 45 check (meeting_minutes between 10 and 240),
  eligibility jsonb not null default '{}',
  open_requests_limit smallint not null default 2 check (open_requests_limit between 1 and 10),
  request_reminder_days smallint not null default 7 check (request_reminder_days between 1 and 60),
  request_expiry_days smallint not null default 14 check (request_expiry_days between 2 and 90),
  capacity_limit smallint not null default 4 check (capacity_limit between 1 and 20),
  page_url text check (page_url ~ '^https?://' and length(page_url) <= 500),
  weights jsonb not null,
  rules jsonb not null,
  created_by uuid references staff_account on delete set null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (request_expiry_days > request_reminder_days)
);
create table program_stage (
  program_id uuid not null references program on delete cascade,
  stage text not null check (stage in ('sign_up', 'matching', 'running', 'closing')),
  starts_on date not null,
  ends_on date not null,
  primary key (program_id, stage),
  check (ends_on >= starts_on)
);
create table program_objective (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  position smallint not null,
  statement text not null check (length(statement) between 1 and 300),
  measure text not null check (measure in ('match_rate', 'first_meeting_on_time', 'meetings_held', 'satisfaction', 'goal_attainment')),
  target double precision not null
);
create table program_question (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  position smallint not null,
  kind text not null check (kind in ('short_text', 'long_text', 'choice', 'choices', 'number')),
  label text not null check (length(label) between 1 and 200),
  hint text not null default '' check (length(hint) <= 300),
  asked_of text not null check (asked_of in ('both', 'mentor', 'mentee')),
  required boolean not null default false,
  published boolean not null default false,
  options text[] not null default '{}',
  maximum integer
);
create index program_question_program on program_question (program_id, position);
create table program_origin (
  program_id uuid not null references program on delete cascade,
  origin text not null check (origin ~ '^https?://[^/]+$'),
  primary key (program_id, origin)
);
create table program_notice (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  version int not null,
  body text not null check (length(body) between 1 and 8000),
  published_at timestamptz not null,
  unique (program_id, version)
);
create table program_coordinator (
  program_id uuid not null references program on delete cascade,
  account_id uuid not null references staff_account on delete cascade,
  primary key (program_id, account_id)
);

create table participant (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('mentor', 'mentee', 'peer')),
  state text not null default 'active' check (state in ('active', 'paused', 'withdrawn', 'finished')),
  capacity smallint not null default 1 check (capacity between 0 and 20),
  headline text not null default '' check (length(headline) <= 160),
  goals_text text not null default '' check (length(goals_text) <= 2000),
  time_zone text not null,
  availability smallint[] not null default '{}',
  languages text[] not null default '{}',
  visibility text not null default 'program' check (visibility in ('program', 'matched')),
  notice_id uuid references program_notice,
  notice_accepted_at timestamptz,
  signed_up_at timestamptz not null,
  updated_at timestamptz not null,
  search_text text not null default '',
  search_document tsvector generated always as (to_tsvector('english', search_text)) stored,
  unique (program_id, person_id, role)
);
create index participant_person on participant (person_id);
create index participant_document on participant using gin (search_document);
create index participant_trigram on participant using gin (search_text gin_trgm_ops);

create table participant_skill (
  participant_id uuid not null references participant on delete cascade,
  skill_id uuid not null references skill,
  direction text not null check (direction in ('offered', 'wanted')),
  position smallint not null check (position between 1 and 10),
  level smallint check (level between 1 and 3),
  primary key (participant_id, direction, skill_id)
);
create index participant_skill_skill on participant_skill (skill_id);
create table participant_answer (
  participant_id uuid not null references participant on delete cascade,
  question_id uuid not null references program_question on delete cascade,
  value jsonb not null,
  primary key (participant_id, question_id)
);
create table participant_draft (
  person_id uuid not null references person on delete cascade,
  program_id uuid not null references program on delete cascade,
  role text not null check (role in ('mentor', 'mentee', 'peer')),
  step smallint not null default 0,
  data jsonb not null,
  saved_at timestamptz not null,
  primary key (person_id, program_id, role)
);
create table participant_exclusion (
  participant_id uuid not null references participant on delete cascade,
  person_id uuid not null references person on delete cascade,
  primary key (participant_id, person_id)
);
create table favourite (
  participant_id uuid not null references participant on delete cascade,
  mentor_id uuid not null references participant on delete cascade,
  created_at timestamptz not null,
  primary key (participant_id, mentor_id)
);
`).execute(db);
}
