import { sql, type Kysely } from 'kysely';

/**
 * What people told for themselves alone reaches no coordinator, not even as a number: traits, wishes and attributes go to
 * the queue that runs rounds, and to no request but that of the one who told them. Rounds that ran before are shown
 * without them from now on. What matching found is for the coordinators of the programme, and functions with the rights
 * of the owner are for the two roles that call them.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
-- Whether rounds are run under this name: the queue, and the owner, who reads all anyway.
create function app_runs_rounds() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select session_user in (current_user, 'alongside_jobs') $$;

create or replace function app_match_traits(program uuid) returns table (participant_id uuid, axes smallint[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  shuffled int[] := array(select axis from generate_series(1, 5) axis order by random());
  turned boolean[] := array(select random() < 0.5 from generate_series(1, 5));
begin
  if not app_runs_rounds() then return; end if;
  return query select t.participant_id, array(select (case when turned[at] then 6 - t.traits[shuffled[at]] else t.traits[shuffled[at]] end)::smallint from generate_series(1, 5) at order by at)
    from participant_personality t join participant p on p.id = t.participant_id where p.program_id = program and p.state = 'active';
end $$;

create or replace function app_match_wishes(program uuid) returns table (mentee_id uuid, mentor_id uuid, strength int)
language sql stable security definer set search_path = public, pg_temp as $$
  select case own.role when 'mentor' then other.id else own.id end, case own.role when 'mentor' then own.id else other.id end, sum(11 - w.position)::int
  from participant_wish w join participant own on own.id = w.participant_id join participant other on other.id = w.other_id
  where own.program_id = program and own.state = 'active' and other.state = 'active' and own.role <> other.role
    and (app_runs_rounds() or own.person_id = app_person())
  group by 1, 2 $$;

create or replace function app_match_affinities(program uuid) returns table (participant_id uuid, token text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  salt text := gen_random_uuid()::text;
begin
  return query select a.participant_id, md5(salt || a.attribute_id)
    from participant_attribute a join participant p on p.id = a.participant_id
      join participant_consent c on c.participant_id = p.id and c.purpose = case p.role when 'mentor' then 'be_matched' else 'ask_for' end
    where p.program_id = program and p.state = 'active' and (app_runs_rounds() or p.person_id = app_person()
      or (p.role = 'mentor' and exists (select 1 from participant_attribute o join participant me on me.id = o.participant_id and me.person_id = app_person() and me.program_id = program
        join participant_consent w on w.participant_id = me.id and w.purpose = 'ask_for' where o.attribute_id = a.attribute_id)));
end $$;

revoke execute on function app_runs_rounds(), app_agreed_cadence(uuid), app_coordinates(uuid), app_coordinates_mentorship(uuid), app_is_member(uuid),
  app_owns_participant(uuid), mentorship_member_within_capacity() from public;
grant execute on function app_coordinates(uuid), app_coordinates_mentorship(uuid), app_is_member(uuid), app_owns_participant(uuid), app_agreed_cadence(uuid) to alongside_app;
grant execute on function app_agreed_cadence(uuid) to alongside_jobs;

alter table matching_round enable row level security;
alter table proposal enable row level security;
alter table unmatched enable row level security;
alter table round_what_if enable row level security;
alter table pair_decision enable row level security;
create policy matching_round_coordinators on matching_round for all to alongside_app using (app_coordinates(program_id)) with check (app_coordinates(program_id));
create policy proposal_coordinators on proposal for all to alongside_app using (round_id in (select id from matching_round)) with check (round_id in (select id from matching_round));
create policy unmatched_coordinators on unmatched for all to alongside_app using (round_id in (select id from matching_round)) with check (round_id in (select id from matching_round));
create policy round_what_if_coordinators on round_what_if for all to alongside_app using (round_id in (select id from matching_round)) with check (round_id in (select id from matching_round));
create policy pair_decision_coordinators on pair_decision for all to alongside_app using (app_coordinates(program_id)) with check (app_coordinates(program_id));
-- Whoever is kept apart is offered to neither.
create policy pair_decision_own on pair_decision for select to alongside_app using (app_owns_participant(mentee_id) or app_owns_participant(mentor_id));
create policy matching_round_jobs on matching_round for all to alongside_jobs using (true) with check (true);
create policy proposal_jobs on proposal for all to alongside_jobs using (true) with check (true);
create policy unmatched_jobs on unmatched for all to alongside_jobs using (true) with check (true);
create policy round_what_if_jobs on round_what_if for all to alongside_jobs using (true) with check (true);
create policy pair_decision_jobs on pair_decision for select to alongside_jobs using (true);
`).execute(db);
  await showWithoutPrivate(db);
}

/** Rounds of before: pairs have the score without private criteria, halves up, its points by the largest remainders, and figures follow. */
export async function showWithoutPrivate(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create temporary table told_round on commit drop as
  select id from matching_round where coalesce((settings->'weights'->>'personality')::int, 0) + coalesce((settings->'weights'->>'preferences')::int, 0) + coalesce((settings->'weights'->>'affinity')::int, 0) > 0;
create temporary table shown_part on commit drop as
  select p.id, c.part, c.place, (c.part->>'weight')::int as weight, round((c.part->>'score')::numeric * 10000)::int as score
  from proposal p cross join jsonb_array_elements(p.contributions) with ordinality c(part, place)
  where p.round_id in (select id from told_round) and c.part->>'criterion' not in ('personality', 'preferences', 'affinity');
create temporary table shown_fit on commit drop as
  select id, sum(weight) as weights, floor((2 * sum(weight * score) + sum(weight)) / (2.0 * sum(weight)))::int as score from shown_part group by id having sum(weight) > 0;
update proposal set score = 0, contributions = '[]' where round_id in (select id from told_round) and id not in (select id from shown_fit);
update proposal set score = shown.score, contributions = shown.parts
  from (select id, score, jsonb_agg(part || jsonb_build_object('points', points + case when rank <= score - floors then 1 else 0 end) order by place) as parts
    from (select s.id, s.part, s.place, f.score, s.weight * s.score / f.weights as points, sum(s.weight * s.score / f.weights) over (partition by s.id) as floors,
        row_number() over (partition by s.id order by s.weight * s.score % f.weights desc, s.place) as rank
      from shown_part s join shown_fit f on f.id = s.id) ranked
    group by id, score) shown
  where shown.id = proposal.id;
update matching_round r set summary = r.summary || jsonb_build_object('lowestScore', figures.lowest, 'medianScore', figures.median, 'histogram', figures.histogram,
    'blockingPairs', case when r.settings->'rules'->'objective'->>'kind' = 'stable' then r.summary->'blockingPairs' end)
  from (select t.id, (select min(score) from proposal where round_id = t.id) as lowest, (select percentile_cont(0.5) within group (order by score) from proposal where round_id = t.id) as median,
      (select jsonb_agg((select count(*) from proposal where round_id = t.id and least(score / 500, 19) = bin) order by bin) from generate_series(0, 19) bin) as histogram
    from told_round t) figures
  where figures.id = r.id and r.summary is not null;
update unmatched set nearest = null where round_id in (select id from told_round);
delete from round_what_if where round_id in (select id from told_round);
`).execute(db);
}
