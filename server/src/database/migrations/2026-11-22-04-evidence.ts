import { sql, type Kysely } from 'kysely';

/** Surveys in waves, and frozen snapshots of aggregates. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create table survey (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  name text not null check (length(name) between 1 and 120),
  created_at timestamptz not null
);
create table survey_question (
  id uuid primary key default uuidv7(),
  survey_id uuid not null references survey on delete cascade,
  position smallint not null,
  kind text not null check (kind in ('scale', 'again', 'comment')),
  measure text not null check (measure in ('satisfaction', 'quality', 'again', 'confidence', 'comment')),
  label text not null check (length(label) between 1 and 300),
  low_label text not null default '',
  high_label text not null default '',
  asked_of text not null check (asked_of in ('both', 'mentor', 'mentee')),
  unique (survey_id, position)
);
create table survey_wave (
  id uuid primary key default uuidv7(),
  survey_id uuid not null references survey on delete cascade,
  program_id uuid not null references program on delete cascade,
  kind text not null check (kind in ('before', 'midway', 'after', 'follow_up')),
  state text not null default 'planned' check (state in ('planned', 'open', 'closed')),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  check (closes_at > opens_at)
);
create table survey_invitation (
  wave_id uuid not null references survey_wave on delete cascade,
  participant_id uuid not null references participant on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null,
  invited_at timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  primary key (wave_id, participant_id)
);
create index survey_invitation_person on survey_invitation (person_id);
create table survey_answer (
  wave_id uuid not null references survey_wave on delete cascade,
  participant_id uuid not null references participant on delete cascade,
  person_id uuid not null references person on delete cascade,
  question_id uuid not null references survey_question on delete cascade,
  value jsonb not null,
  primary key (wave_id, participant_id, question_id)
);

create table snapshot (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  taken_at timestamptz not null,
  smallest_group smallint not null check (smallest_group >= 5)
);
create index snapshot_program on snapshot (program_id, taken_at);
create table snapshot_cell (
  snapshot_id uuid not null references snapshot on delete cascade,
  figure text not null,
  cut text not null,
  category text not null,
  position smallint not null default 0,
  hidden text check (hidden in ('small_group', 'protects_another')),
  n int,
  of int,
  value double precision,
  primary key (snapshot_id, figure, cut, category),
  check (hidden is null or (n is null and of is null and value is null))
);
`).execute(db);
}
