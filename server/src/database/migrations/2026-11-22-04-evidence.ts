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

-- What the figures of a programme said on one day. Pages read these cells and never the people behind them.
create table snapshot (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  taken_at timestamptz not null,
  smallest_group smallint not null check (smallest_group >= 5),
  wave_id uuid references survey_wave on delete set null
);
create index snapshot_program on snapshot (program_id, taken_at);
create table snapshot_cell (
  snapshot_id uuid not null references snapshot on delete cascade,
  figure text not null,
  cut text not null,
  category text not null,
  position smallint not null default 0,
  hidden boolean not null default false,
  -- A share with too few on one side: only that it lies beyond the value.
  band text check (band in ('under', 'over')),
  n int,
  of int,
  value double precision,
  low double precision,
  high double precision,
  -- Earlier than the snapshot where too few people changed for the cell to be renewed.
  as_of timestamptz not null,
  primary key (snapshot_id, figure, cut, category),
  check (not hidden or (n is null and of is null and value is null and low is null and high is null and band is null)),
  check (band is null or n is null)
);
-- Of what a shown cell was made, as fingerprints: tells how many came and went since, and nothing else.
create table snapshot_print (
  program_id uuid not null references program on delete cascade,
  figure text not null,
  cut text not null,
  category text not null,
  prints text[] not null,
  primary key (program_id, figure, cut, category)
);
`).execute(db);
}
