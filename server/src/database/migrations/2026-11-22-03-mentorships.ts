import { sql, type Kysely } from 'kysely';

/** Matching rounds, requests, and the life of a mentorship. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create table matching_round (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  number int not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'ready', 'infeasible', 'cancelled', 'failed', 'published')),
  settings jsonb not null,
  seed int not null,
  progress_done int not null default 0,
  progress_total int not null default 0,
  cancel_requested boolean not null default false,
  summary jsonb,
  conflicts jsonb,
  failure_id text,
  created_by uuid references staff_account on delete set null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  published_at timestamptz,
  unique (program_id, number)
);
create table proposal (
  id uuid primary key default uuidv7(),
  round_id uuid not null references matching_round on delete cascade,
  mentee_id uuid not null references participant on delete cascade,
  mentor_id uuid not null references participant on delete cascade,
  score int not null check (score between 0 and 10000),
  contributions jsonb not null,
  made_by text not null check (made_by in ('engine', 'coordinator')),
  unique (round_id, mentee_id)
);
create index proposal_mentor on proposal (mentor_id);
create table unmatched (
  round_id uuid not null references matching_round on delete cascade,
  mentee_id uuid not null references participant on delete cascade,
  reason text not null,
  trace jsonb not null,
  nearest jsonb,
  primary key (round_id, mentee_id)
);
create table pair_decision (
  program_id uuid not null references program on delete cascade,
  mentee_id uuid not null references participant on delete cascade,
  mentor_id uuid not null references participant on delete cascade,
  decision text not null check (decision in ('locked', 'banned')),
  decided_by uuid references staff_account on delete set null,
  decided_at timestamptz not null,
  primary key (mentee_id, mentor_id)
);

create table request (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  mentee_id uuid not null references participant on delete cascade,
  mentor_id uuid not null references participant on delete cascade,
  mentee_person_id uuid not null references person on delete cascade,
  mentor_person_id uuid not null references person on delete cascade,
  state text not null default 'pending' check (state in ('pending', 'accepted', 'declined', 'withdrawn', 'expired')),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  check (mentee_id <> mentor_id)
);
create unique index request_one_pending on request (mentee_id, mentor_id) where state = 'pending';
create index request_mentor on request (mentor_id, state);
create index request_program on request (program_id, state);
create table request_words (
  request_id uuid primary key references request on delete cascade,
  data_key_id uuid not null,
  nonce bytea not null,
  ciphertext bytea not null
);
create table request_decline (
  request_id uuid primary key references request on delete cascade,
  category text not null check (category in ('no_time', 'not_my_field', 'too_close', 'other_priority', 'prefer_not_to_say'))
);

create table mentorship (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  state text not null check (state in ('proposed', 'active', 'paused', 'completed', 'ended_early')),
  round_id uuid references matching_round on delete set null,
  request_id uuid references request on delete set null,
  created_at timestamptz not null,
  activated_at timestamptz,
  ends_on date,
  ended_at timestamptz,
  check ((state in ('completed', 'ended_early')) = (ended_at is not null))
);
create index mentorship_program on mentorship (program_id, state);
create table mentorship_member (
  mentorship_id uuid not null references mentorship on delete cascade,
  participant_id uuid not null references participant on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('mentor', 'mentee', 'peer')),
  primary key (mentorship_id, participant_id)
);
create index mentorship_member_participant on mentorship_member (participant_id);
create index mentorship_member_person on mentorship_member (person_id);

create table mentorship_pause (
  id uuid primary key default uuidv7(),
  mentorship_id uuid not null references mentorship on delete cascade,
  paused_at timestamptz not null,
  resumed_at timestamptz,
  check (resumed_at >= paused_at)
);
create unique index mentorship_pause_one_open on mentorship_pause (mentorship_id) where resumed_at is null;
create index mentorship_pause_mentorship on mentorship_pause (mentorship_id);

-- A mentor never carries more than they offered: the participant's row is the lock that two acceptances queue on.
create function mentorship_member_within_capacity() returns trigger language plpgsql security definer set search_path from current as $$
declare places int; taken int;
begin
  if new.role <> 'mentor' then return new; end if;
  select capacity into places from participant where id = new.participant_id for update;
  select count(*) into taken from mentorship_member m join mentorship s on s.id = m.mentorship_id
    where m.participant_id = new.participant_id and s.state in ('proposed', 'active', 'paused') and m.mentorship_id <> new.mentorship_id;
  if taken >= places then
    raise exception 'participant % has no free place', new.participant_id using errcode = 'AL001';
  end if;
  return new;
end $$;
create trigger mentorship_member_capacity before insert on mentorship_member
  for each row execute function mentorship_member_within_capacity();

create table agreement (
  mentorship_id uuid primary key references mentorship on delete cascade,
  version int not null,
  cadence_days smallint not null check (cadence_days between 1 and 120),
  meeting_minutes smallint not null check (meeting_minutes between 10 and 240),
  meeting_form text not null check (meeting_form in ('in_person', 'remote', 'hybrid')),
  confidentiality text not null check (length(confidentiality) <= 1000),
  feedback text not null check (length(feedback) <= 1000),
  until_on date not null,
  updated_by uuid references person on delete set null,
  updated_at timestamptz not null
);
create table agreement_signature (
  mentorship_id uuid not null references mentorship on delete cascade,
  version int not null,
  person_id uuid not null references person on delete cascade,
  signed_at timestamptz not null,
  primary key (mentorship_id, version, person_id)
);

create table goal (
  id uuid primary key default uuidv7(),
  mentorship_id uuid not null references mentorship on delete cascade,
  author_id uuid references person on delete set null,
  title text not null check (length(title) between 1 and 200),
  measure text not null default '' check (length(measure) <= 400),
  reason text not null default '' check (length(reason) <= 400),
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'reached', 'dropped')),
  attainment smallint check (attainment between -2 and 2),
  shared_with_coordinator boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index goal_mentorship on goal (mentorship_id);
create table milestone (
  id uuid primary key default uuidv7(),
  goal_id uuid not null references goal on delete cascade,
  mentorship_id uuid not null references mentorship on delete cascade,
  position smallint not null,
  title text not null check (length(title) between 1 and 200),
  due_on date,
  done_at timestamptz
);
create index milestone_goal on milestone (goal_id);
create table action_item (
  id uuid primary key default uuidv7(),
  mentorship_id uuid not null references mentorship on delete cascade,
  owner_id uuid not null references person on delete cascade,
  title text not null check (length(title) between 1 and 200),
  due_on date,
  done_at timestamptz,
  created_at timestamptz not null
);
create index action_item_mentorship on action_item (mentorship_id);

create table meeting (
  id uuid primary key default uuidv7(),
  mentorship_id uuid not null references mentorship on delete cascade,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  sequence int not null default 0,
  created_by uuid references person on delete set null,
  created_at timestamptz not null,
  check (ends_at > starts_at)
);
create index meeting_mentorship on meeting (mentorship_id, starts_at);
create table meeting_content (
  meeting_id uuid primary key references meeting on delete cascade,
  mentorship_id uuid not null references mentorship on delete cascade,
  place text not null default '' check (length(place) <= 300),
  agenda text[] not null default '{}'
);

create table data_key (
  id uuid primary key default uuidv7(),
  author_id uuid not null references person on delete cascade,
  scope_id uuid not null,
  wrapped bytea not null,
  nonce bytea not null,
  created_at timestamptz not null,
  unique (author_id, scope_id)
);
create table note (
  id uuid primary key default uuidv7(),
  mentorship_id uuid not null references mentorship on delete cascade,
  author_id uuid not null references person on delete cascade,
  visibility text not null check (visibility in ('shared', 'private')),
  data_key_id uuid not null references data_key on delete cascade,
  nonce bytea not null,
  ciphertext bytea not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index note_mentorship on note (mentorship_id);
create table message (
  id uuid primary key default uuidv7(),
  mentorship_id uuid not null references mentorship on delete cascade,
  author_id uuid not null references person on delete cascade,
  data_key_id uuid not null references data_key on delete cascade,
  nonce bytea not null,
  ciphertext bytea not null,
  sent_at timestamptz not null
);
create index message_mentorship on message (mentorship_id, sent_at);
create table message_read (
  mentorship_id uuid not null references mentorship on delete cascade,
  person_id uuid not null references person on delete cascade,
  read_at timestamptz not null,
  primary key (mentorship_id, person_id)
);
alter table request_words add foreign key (data_key_id) references data_key on delete cascade;

create table check_in (
  id uuid primary key default uuidv7(),
  mentorship_id uuid not null references mentorship on delete cascade,
  due_on date not null,
  unique (mentorship_id, due_on)
);
create table check_in_answer (
  check_in_id uuid not null references check_in on delete cascade,
  person_id uuid not null references person on delete cascade,
  progress smallint not null check (progress between 1 and 5),
  fit smallint not null check (fit between 1 and 5),
  energy smallint not null check (energy between 1 and 5),
  answered_at timestamptz not null,
  primary key (check_in_id, person_id)
);
create table support_flag (
  id uuid primary key default uuidv7(),
  mentorship_id uuid not null references mentorship on delete cascade,
  program_id uuid not null references program on delete cascade,
  raised_by uuid not null references person on delete cascade,
  kind text not null check (kind in ('new_match', 'help')),
  raised_at timestamptz not null,
  resolved_at timestamptz
);
create table reflection (
  mentorship_id uuid not null references mentorship on delete cascade,
  person_id uuid not null references person on delete cascade,
  data_key_id uuid not null references data_key on delete cascade,
  nonce bytea not null,
  ciphertext bytea not null,
  shared boolean not null,
  written_at timestamptz not null,
  primary key (mentorship_id, person_id)
);
`).execute(db);
}
