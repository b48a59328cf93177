import { sql, type Kysely } from 'kysely';

/**
 * Introduction rounds: at a rhythm that the coordinator sets, people of a programme are introduced who have not been yet,
 * until all have; then a new lap begins. Who was introduced to whom is for those people, the queue and, as pairs
 * without answers, what plans the next round for a coordinator. Whether they met is their own answer each, and counted
 * for coordinators from seven on, once the next round is out and the answers stand.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create table introduction_rhythm (
  program_id uuid primary key references program on delete cascade,
  state text not null check (state in ('running', 'paused', 'off')),
  every text not null check (every in ('week', 'two_weeks', 'month')),
  -- As ISO 8601 counts: Monday is 1.
  weekday smallint not null check (weekday between 1 and 7),
  meets text not null check (meets in ('everyone', 'across')),
  next_on date,
  lap integer not null default 1 check (lap >= 1),
  updated_at timestamptz not null,
  check ((state = 'running') = (next_on is not null))
);
create index introduction_rhythm_due on introduction_rhythm (next_on) where state = 'running';

create table introduction_round (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  held_on date not null,
  lap integer not null,
  people integer not null,
  held_at timestamptz not null,
  unique (program_id, held_on)
);

create table introduction (
  id uuid primary key default uuidv7(),
  round_id uuid not null references introduction_round on delete cascade
);
create index introduction_of_round on introduction (round_id);

create table introduction_member (
  introduction_id uuid not null references introduction on delete cascade,
  person_id uuid not null references person on delete cascade,
  primary key (introduction_id, person_id)
);
create index introduction_member_person on introduction_member (person_id);

create table introduction_answer (
  introduction_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('met', 'not_met')),
  answered_at timestamptz not null,
  primary key (introduction_id, person_id),
  foreign key (introduction_id, person_id) references introduction_member on delete cascade
);

-- Who took part in a round and had nobody new: they come first in the next.
create table introduction_spare (
  round_id uuid not null references introduction_round on delete cascade,
  person_id uuid not null references person on delete cascade,
  primary key (round_id, person_id)
);
create index introduction_spare_person on introduction_spare (person_id);

create table introduction_break (
  program_id uuid not null references program on delete cascade,
  person_id uuid not null references person on delete cascade,
  rounds text not null check (rounds in ('next', 'all')),
  since timestamptz not null,
  primary key (program_id, person_id)
);
create index introduction_break_person on introduction_break (person_id);

create function app_is_introduced(introduction uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from introduction_member m where m.introduction_id = introduction and m.person_id = app_person()) $$;

-- Who was introduced to whom in this lap, how often, and whether every time at least one of them said that they did not meet and none that they did.
create function app_introduced_pairs(program uuid) returns table (first_id uuid, second_id uuid, times bigint, missed boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.person_id, b.person_id, count(*), bool_and(
      exists (select 1 from introduction_answer x where x.introduction_id = i.id and x.person_id in (a.person_id, b.person_id) and x.answer = 'not_met')
      and not exists (select 1 from introduction_answer x where x.introduction_id = i.id and x.person_id in (a.person_id, b.person_id) and x.answer = 'met'))
    from introduction_rhythm h
      join introduction_round r on r.program_id = h.program_id and r.lap = h.lap
      join introduction i on i.round_id = r.id
      join introduction_member a on a.introduction_id = i.id
      join introduction_member b on b.introduction_id = i.id and b.person_id > a.person_id
    where h.program_id = program and app_scores_program(program)
    group by a.person_id, b.person_id $$;

-- How many rounds in a row somebody has had nobody new.
create function app_introduction_waits(program uuid) returns table (person_id uuid, rounds bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.person_id, count(*)
    from introduction_spare s join introduction_round r on r.id = s.round_id
    where r.program_id = program and app_scores_program(program)
      and r.held_at > coalesce((select max(q.held_at) from introduction_member m join introduction i on i.id = m.introduction_id join introduction_round q on q.id = i.round_id
        where m.person_id = s.person_id and q.program_id = program), '-infinity')
    group by s.person_id $$;

-- Every round in numbers, to the coordinators of the programme. "met" counts introductions of which somebody said so; it is
-- null until seven people have answered and the next round is out, after which nobody answers any more.
create function app_introduction_rounds(program uuid)
returns table (id uuid, held_on date, lap integer, people integer, introductions bigint, pairs bigint, spare bigint, closed boolean, met bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.held_on, r.lap, r.people,
      (select count(*) from introduction i where i.round_id = r.id),
      (select coalesce(sum(n.size * (n.size - 1) / 2), 0)::bigint from (select count(*) as size from introduction i join introduction_member m on m.introduction_id = i.id where i.round_id = r.id group by i.id) n),
      (select count(*) from introduction_spare s where s.round_id = r.id),
      later.exists,
      case when later.exists and (select count(*) from introduction i join introduction_answer a on a.introduction_id = i.id where i.round_id = r.id) >= 7
        then (select count(distinct i.id) from introduction i join introduction_answer a on a.introduction_id = i.id where i.round_id = r.id and a.answer = 'met') end
    from introduction_round r
      cross join lateral (select exists (select 1 from introduction_round l where l.program_id = r.program_id and l.held_on > r.held_on) as exists) later
    where r.program_id = program and app_coordinates(program)
    order by r.held_on desc $$;

alter table introduction_rhythm enable row level security;
alter table introduction_round enable row level security;
alter table introduction enable row level security;
alter table introduction_member enable row level security;
alter table introduction_answer enable row level security;
alter table introduction_spare enable row level security;
alter table introduction_break enable row level security;

create policy introduction_rhythm_read on introduction_rhythm for select to alongside_app
  using ((app_person() is not null and program_id in (select app_programs())) or app_coordinates(program_id));
create policy introduction_rhythm_add on introduction_rhythm for insert to alongside_app with check (app_coordinates(program_id));
create policy introduction_rhythm_change on introduction_rhythm for update to alongside_app using (app_coordinates(program_id)) with check (app_coordinates(program_id));
create policy introduction_rhythm_jobs on introduction_rhythm for all to alongside_jobs using (true) with check (true);
create policy introduction_round_read on introduction_round for select to alongside_app
  using ((app_person() is not null and program_id in (select app_programs())) or app_coordinates(program_id));
create policy introduction_round_jobs on introduction_round for all to alongside_jobs using (true) with check (true);
create policy introduction_read on introduction for select to alongside_app using (app_is_introduced(id));
create policy introduction_jobs on introduction for all to alongside_jobs using (true) with check (true);
create policy introduction_member_read on introduction_member for select to alongside_app using (app_is_introduced(introduction_id));
create policy introduction_member_jobs on introduction_member for all to alongside_jobs using (true) with check (true);
create policy introduction_answer_own on introduction_answer for all to alongside_app using (person_id = app_person()) with check (person_id = app_person());
create policy introduction_answer_jobs on introduction_answer for select to alongside_jobs using (true);
create policy introduction_spare_own on introduction_spare for select to alongside_app using (person_id = app_person());
create policy introduction_spare_jobs on introduction_spare for all to alongside_jobs using (true) with check (true);
create policy introduction_break_own on introduction_break for all to alongside_app
  using (person_id = app_person()) with check (person_id = app_person() and program_id in (select app_programs()));
create policy introduction_break_read on introduction_break for select to alongside_app using (app_coordinates(program_id));
create policy introduction_break_jobs on introduction_break for all to alongside_jobs using (true) with check (true);

grant select, insert, update on introduction_rhythm to alongside_app;
grant select on introduction_round, introduction, introduction_member, introduction_spare to alongside_app;
grant select, insert, update on introduction_answer to alongside_app;
grant select, insert, update, delete on introduction_break to alongside_app;
grant select, update on introduction_rhythm to alongside_jobs;
grant select, insert on introduction_round, introduction, introduction_member, introduction_spare to alongside_jobs;
grant select on introduction_answer to alongside_jobs;
grant select, delete on introduction_break to alongside_jobs;

revoke execute on function app_is_introduced(uuid) from public;
revoke execute on function app_introduced_pairs(uuid) from public;
revoke execute on function app_introduction_waits(uuid) from public;
revoke execute on function app_introduction_rounds(uuid) from public;
grant execute on function app_is_introduced(uuid) to alongside_app;
grant execute on function app_introduced_pairs(uuid) to alongside_app, alongside_jobs;
grant execute on function app_introduction_waits(uuid) to alongside_app, alongside_jobs;
grant execute on function app_introduction_rounds(uuid) to alongside_app;
`).execute(db);
}
