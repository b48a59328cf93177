import { sql, type Kysely } from 'kysely';

/**
 * Circles, groups of peers and flash mentoring. A programme says how large its groups are: the mentees of a circle, or
 * the peers of a group. Who leaves a group is noted, so that what they wrote keeps its name. In flash mentoring a mentor
 * offers slots; a booked one is a mentorship with one meeting, and takes none of the mentor's places.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
alter table program
  add column group_smallest smallint not null default 3 check (group_smallest between 2 and 20),
  add column group_largest smallint not null default 6 check (group_largest <= 20),
  add column open_bookings_limit smallint not null default 2 check (open_bookings_limit between 1 and 10),
  add constraint program_group_sizes check (group_largest >= group_smallest);

-- A mentor never carries more than they offered: the participant's row is the lock that two acceptances queue on. In a
-- programme of circles the number offered is the size of their one circle; the slots of flash mentoring have no number.
create or replace function mentorship_member_within_capacity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare places int; taken int; format text;
begin
  if new.role <> 'mentor' then return new; end if;
  select p.capacity, g.format into places, format from participant p join program g on g.id = p.program_id where p.id = new.participant_id for update of p;
  if format = 'flash' then return new; end if;
  if format = 'group' then places := least(places, 1); end if;
  select count(*) into taken from mentorship_member m join mentorship s on s.id = m.mentorship_id
    where m.participant_id = new.participant_id and s.state in ('proposed', 'active', 'paused') and m.mentorship_id <> new.mentorship_id;
  if taken >= places then
    raise exception 'participant % has no free place', new.participant_id using errcode = 'AL001';
  end if;
  return new;
end $$;

create table mentorship_leaver (
  mentorship_id uuid not null references mentorship on delete cascade,
  participant_id uuid not null references participant on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('mentor', 'mentee', 'peer')),
  left_at timestamptz not null,
  primary key (mentorship_id, participant_id)
);
create index mentorship_leaver_person on mentorship_leaver (person_id);
alter table mentorship_leaver enable row level security;
create policy mentorship_leaver_read on mentorship_leaver for select to alongside_app
  using (person_id = app_person() or app_is_member(mentorship_id) or app_coordinates_mentorship(mentorship_id));
create policy mentorship_leaver_add on mentorship_leaver for insert to alongside_app with check (person_id = app_person() and app_is_member(mentorship_id));
create policy mentorship_leaver_jobs on mentorship_leaver for select to alongside_jobs using (true);
grant select, insert on mentorship_leaver to alongside_app;
grant select on mentorship_leaver to alongside_jobs;

create table flash_slot (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  mentor_id uuid not null references participant on delete cascade,
  mentor_person_id uuid not null references person on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'booked', 'withdrawn')),
  mentorship_id uuid references mentorship on delete cascade,
  created_at timestamptz not null,
  check (ends_at > starts_at),
  check ((state = 'booked') = (mentorship_id is not null))
);
create index flash_slot_program on flash_slot (program_id, starts_at);
create unique index flash_slot_mentor on flash_slot (mentor_id, starts_at) where state <> 'withdrawn';
create index flash_slot_mentorship on flash_slot (mentorship_id);
alter table flash_slot enable row level security;
create policy flash_slot_read on flash_slot for select to alongside_app
  using ((app_person() is not null and program_id in (select app_programs())) or app_coordinates(program_id));
create policy flash_slot_offer on flash_slot for insert to alongside_app
  with check (mentor_person_id = app_person() and app_owns_participant(mentor_id) and program_id in (select app_programs()));
-- A mentor changes what is theirs; whoever books writes their own mentorship into an open slot, and takes it out again.
create policy flash_slot_change on flash_slot for update to alongside_app
  using (mentor_person_id = app_person() or (program_id in (select app_programs()) and app_person() is not null and (state = 'open' or app_is_member(mentorship_id))))
  with check (mentor_person_id = app_person() or (program_id in (select app_programs()) and (mentorship_id is null or app_is_member(mentorship_id))));
create policy flash_slot_jobs on flash_slot for select to alongside_jobs using (true);
grant select, insert, update on flash_slot to alongside_app;
grant select on flash_slot to alongside_jobs;

-- Where to meet, often the address of a call: to the mentor, and to whoever booked.
create table flash_slot_place (
  slot_id uuid primary key references flash_slot on delete cascade,
  place text not null check (length(place) <= 300)
);
alter table flash_slot_place enable row level security;
create policy flash_slot_place_own on flash_slot_place for all to alongside_app
  using (exists (select 1 from flash_slot s where s.id = slot_id and s.mentor_person_id = app_person()))
  with check (exists (select 1 from flash_slot s where s.id = slot_id and s.mentor_person_id = app_person()));
create policy flash_slot_place_booked on flash_slot_place for select to alongside_app
  using (exists (select 1 from flash_slot s where s.id = slot_id and app_is_member(s.mentorship_id)));
grant select, insert on flash_slot_place to alongside_app;

create table flash_answer (
  mentorship_id uuid not null references mentorship on delete cascade,
  person_id uuid not null references person on delete cascade,
  useful text not null check (useful in ('yes', 'partly', 'no', 'not_held')),
  answered_at timestamptz not null,
  primary key (mentorship_id, person_id)
);
create index flash_answer_person on flash_answer (person_id);
alter table flash_answer enable row level security;
create policy flash_answer_own on flash_answer for all to alongside_app using (person_id = app_person()) with check (person_id = app_person() and app_is_member(mentorship_id));
create policy flash_answer_jobs on flash_answer for select to alongside_jobs using (true);
grant select, insert on flash_answer to alongside_app;
grant select on flash_answer to alongside_jobs;

-- How the meetings of a flash programme were found, counted, to its coordinators: hidden until seven have answered.
create function app_flash_useful(program uuid) returns table (useful text, answers bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.useful, count(*) from flash_answer a join mentorship s on s.id = a.mentorship_id
    where s.program_id = program and app_coordinates(program)
      and (select count(*) from flash_answer b join mentorship t on t.id = b.mentorship_id where t.program_id = program) >= 7
    group by a.useful $$;
revoke execute on function app_flash_useful(uuid) from public;
grant execute on function app_flash_useful(uuid) to alongside_app;
`).execute(db);
}
