import { sql, type Kysely } from 'kysely';

/**
 * What people may tell besides skills and goals, and what of it the matching is given.
 *
 * How somebody likes to work, their interests and values are for the people of the programme and its coordinators. The
 * five scores of the personality form, ranked wishes and the attributes that somebody opted in to are their own: no other
 * request and no job has a right to the tables. What matching needs comes through the functions at the end, which tell
 * how two people relate and not what either of them said: tokens and axes are shuffled anew at each call, and a wish does
 * not say whose it is.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
alter table program add column asks text[] not null default '{}'
  check (asks <@ array['location', 'communication', 'feedback', 'interests', 'values', 'personality', 'wishes', 'mentor_wishes', 'attributes']);

create table participant_aspect (
  participant_id uuid not null references participant on delete cascade,
  aspect text not null check (aspect in ('location', 'structure', 'contact', 'feedback', 'interests', 'values')),
  choices text[] not null check (cardinality(choices) between 1 and 8),
  primary key (participant_id, aspect)
);
-- Extraversion, agreeableness, conscientiousness, emotional stability, intellect: whole means of four items, 1…5.
create table participant_personality (
  participant_id uuid primary key references participant on delete cascade,
  traits smallint[] not null check (cardinality(traits) = 5 and 1 <= all (traits) and 5 >= all (traits))
);
create table participant_wish (
  participant_id uuid not null references participant on delete cascade,
  other_id uuid not null references participant on delete cascade,
  position smallint not null check (position between 1 and 10),
  primary key (participant_id, other_id),
  unique (participant_id, position)
);
create index participant_wish_other on participant_wish (other_id);
create table program_attribute (
  id uuid primary key default uuidv7(),
  program_id uuid not null references program on delete cascade,
  position smallint not null,
  name text not null check (length(name) between 1 and 80),
  unique (program_id, name)
);
create table participant_attribute (
  participant_id uuid not null references participant on delete cascade,
  attribute_id uuid not null references program_attribute on delete cascade,
  primary key (participant_id, attribute_id)
);
create index participant_attribute_attribute on participant_attribute (attribute_id);
-- A consent is a row with its time; taking it back removes the row.
create table participant_consent (
  participant_id uuid not null references participant on delete cascade,
  purpose text not null check (purpose in ('be_matched', 'be_counted', 'ask_for')),
  given_at timestamptz not null,
  primary key (participant_id, purpose)
);

create function app_profile_programs() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select p.program_id from participant p where p.person_id = app_person()
  union select c.program_id from program_coordinator c join staff_role r on r.account_id = c.account_id and r.role = 'coordinator' where c.account_id = app_account() $$;

alter table participant_aspect enable row level security;
alter table participant_personality enable row level security;
alter table participant_wish enable row level security;
alter table program_attribute enable row level security;
alter table participant_attribute enable row level security;
alter table participant_consent enable row level security;

create policy participant_aspect_own on participant_aspect for all to alongside_app
  using (app_owns_participant(participant_id)) with check (app_owns_participant(participant_id));
create policy participant_aspect_read on participant_aspect for select to alongside_app
  using (participant_id in (select p.id from participant p where p.program_id in (select app_profile_programs())));
create policy participant_aspect_jobs on participant_aspect for select to alongside_jobs using (true);
create policy participant_personality_own on participant_personality for all to alongside_app
  using (app_owns_participant(participant_id)) with check (app_owns_participant(participant_id));
create policy participant_wish_own on participant_wish for all to alongside_app
  using (app_owns_participant(participant_id)) with check (app_owns_participant(participant_id));
create policy program_attribute_read on program_attribute for select to alongside_app using (true);
create policy program_attribute_jobs on program_attribute for select to alongside_jobs using (true);
create policy program_attribute_change on program_attribute for all to alongside_app using (app_administers()) with check (app_administers());
create policy participant_attribute_own on participant_attribute for all to alongside_app
  using (app_owns_participant(participant_id)) with check (app_owns_participant(participant_id));
create policy participant_consent_own on participant_consent for all to alongside_app
  using (app_owns_participant(participant_id)) with check (app_owns_participant(participant_id));

grant select, insert, update, delete on participant_aspect, participant_personality, participant_wish, program_attribute, participant_attribute, participant_consent to alongside_app;
grant select on participant_aspect, program_attribute to alongside_jobs;

-- Whether the caller scores everybody of a programme: its queue, the requests of its coordinators, and the owner, who reads all anyway.
create function app_scores_program(program uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select session_user in (current_user, 'alongside_jobs') or app_coordinates(program) $$;

-- The distance of two people over their five traits, without a trait: the axes come in an order drawn for this call, and
-- some of them turned round.
create function app_match_traits(program uuid) returns table (participant_id uuid, axes smallint[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  shuffled int[] := array(select axis from generate_series(1, 5) axis order by random());
  turned boolean[] := array(select random() < 0.5 from generate_series(1, 5));
begin
  if not app_scores_program(program) then return; end if;
  return query select t.participant_id, array(select (case when turned[at] then 6 - t.traits[shuffled[at]] else t.traits[shuffled[at]] end)::smallint from generate_series(1, 5) at order by at)
    from participant_personality t join participant p on p.id = t.participant_id where p.program_id = program and p.state = 'active';
end $$;

-- How much a mentee and a mentor wish for each other, 1…20: ten for a first place on either list, one for a tenth, added
-- up, so that it does not say whose wish it is. Somebody who takes part gets their own wishes alone.
create function app_match_wishes(program uuid) returns table (mentee_id uuid, mentor_id uuid, strength int)
language sql stable security definer set search_path = public, pg_temp as $$
  select case own.role when 'mentor' then other.id else own.id end, case own.role when 'mentor' then own.id else other.id end, sum(11 - w.position)::int
  from participant_wish w join participant own on own.id = w.participant_id join participant other on other.id = w.other_id
  where own.program_id = program and own.state = 'active' and other.state = 'active' and own.role <> other.role
    and (app_scores_program(program) or own.person_id = app_person())
  group by 1, 2 $$;

-- Who looks for somebody like themselves and who may be found so: equal tokens are the same attribute, in this call only.
-- Somebody who takes part learns of themself, and of those who share an attribute they ask for.
create function app_match_affinities(program uuid) returns table (participant_id uuid, token text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  salt text := gen_random_uuid()::text;
begin
  return query select a.participant_id, md5(salt || a.attribute_id)
    from participant_attribute a join participant p on p.id = a.participant_id
      join participant_consent c on c.participant_id = p.id and c.purpose = case p.role when 'mentor' then 'be_matched' else 'ask_for' end
    where p.program_id = program and p.state = 'active' and (app_scores_program(program) or p.person_id = app_person()
      or (p.role = 'mentor' and exists (select 1 from participant_attribute o join participant me on me.id = o.participant_id and me.person_id = app_person() and me.program_id = program
        join participant_consent w on w.participant_id = me.id and w.purpose = 'ask_for' where o.attribute_id = a.attribute_id)));
end $$;

-- The names behind it, only to the one who asked: mentors who may be found so, with the attributes they share.
create function app_shared_attributes(mentee uuid) returns table (mentor_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select mentor.id, g.name
  from participant me join participant_consent w on w.participant_id = me.id and w.purpose = 'ask_for'
    join participant_attribute mine on mine.participant_id = me.id
    join participant_attribute theirs on theirs.attribute_id = mine.attribute_id
    join participant mentor on mentor.id = theirs.participant_id and mentor.program_id = me.program_id and mentor.role = 'mentor'
    join participant_consent c on c.participant_id = mentor.id and c.purpose = 'be_matched'
    join program_attribute g on g.id = mine.attribute_id
  where me.id = mentee and me.person_id = app_person() $$;

-- People who take part now and were paired before, in whatever programme; to a participant their own pairs alone.
create function app_past_pairs(program uuid) returns table (person_id uuid, other_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct a.person_id, b.person_id
  from participant p join mentorship_member a on a.person_id = p.person_id join mentorship_member b on b.mentorship_id = a.mentorship_id and b.person_id <> a.person_id
    join mentorship m on m.id = a.mentorship_id and m.state in ('completed', 'ended_early')
    join participant q on q.person_id = b.person_id and q.program_id = program and q.state = 'active'
  where p.program_id = program and p.state = 'active' and (app_scores_program(program) or app_person() in (a.person_id, b.person_id)) $$;

-- Whom the fairness report counts, for the queue that freezes it and nobody else.
create function app_counted_attributes(program uuid) returns table (participant_id uuid, attribute_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.participant_id, a.attribute_id
  from participant_consent c join participant p on p.id = c.participant_id left join participant_attribute a on a.participant_id = c.participant_id
  where p.program_id = program and c.purpose = 'be_counted' and session_user = 'alongside_jobs' $$;

revoke execute on function app_profile_programs(), app_scores_program(uuid), app_match_traits(uuid), app_match_wishes(uuid), app_match_affinities(uuid),
  app_shared_attributes(uuid), app_past_pairs(uuid), app_counted_attributes(uuid) from public;
grant execute on function app_profile_programs(), app_scores_program(uuid), app_match_traits(uuid), app_match_wishes(uuid), app_match_affinities(uuid),
  app_shared_attributes(uuid), app_past_pairs(uuid) to alongside_app;
grant execute on function app_scores_program(uuid), app_match_traits(uuid), app_match_wishes(uuid), app_match_affinities(uuid),
  app_past_pairs(uuid), app_counted_attributes(uuid) to alongside_jobs;
`).execute(db);
}
