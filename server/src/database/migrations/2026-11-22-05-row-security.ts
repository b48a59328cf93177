import { sql, type Kysely } from 'kysely';

/**
 * Who may read and write which row, said a second time in the database.
 * \`alongside_app\` answers requests, \`alongside_jobs\` runs the queue; neither owns a table.
 * A person is named by the setting app.person, a member of staff by app.account, each for one transaction.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create function app_is_member(mentorship uuid) returns boolean language sql stable security definer set search_path from current as $$
  select exists (select 1 from mentorship_member m where m.mentorship_id = mentorship and m.person_id = app_person()) $$;
create function app_coordinates(program uuid) returns boolean language sql stable security definer set search_path from current as $$
  select exists (select 1 from program_coordinator c join staff_role r on r.account_id = c.account_id and r.role = 'coordinator'
    where c.program_id = program and c.account_id = app_account()) $$;
create function app_coordinates_mentorship(mentorship uuid) returns boolean language sql stable security definer set search_path from current as $$
  select exists (select 1 from mentorship s where s.id = mentorship and app_coordinates(s.program_id)) $$;
create function app_owns_participant(participant uuid) returns boolean language sql stable security definer set search_path from current as $$
  select exists (select 1 from participant p where p.id = participant and p.person_id = app_person()) $$;

-- How often a pair agreed to meet, in days: the rhythm is for the coordinator too, the rest of an agreement is not.
create function app_agreed_cadence(mentorship uuid) returns smallint language sql stable security definer set search_path from current as $$
  select a.cadence_days from agreement a where a.mentorship_id = mentorship
    and (session_user = 'alongside_jobs' or app_is_member(mentorship) or app_coordinates_mentorship(mentorship)) $$;

-- Pairs that an exclusion keeps apart, without saying who entered it: to the coordinator of the programme and to the person themself.
create function app_unavailable_pairs(program uuid) returns table (participant_id uuid, person_id uuid)
language sql stable security definer set search_path from current as $$
  select e.participant_id, e.person_id from participant_exclusion e join participant p on p.id = e.participant_id
    where p.program_id = program and (app_coordinates(program) or p.person_id = app_person() or e.person_id = app_person()) $$;

-- How long a mentor usually takes to answer: the median of at least three answers, to participants of the programme.
create function app_answer_hours(program uuid) returns table (mentor_id uuid, hours double precision)
language sql stable security definer set search_path from current as $$
  select r.mentor_id, percentile_cont(0.5) within group (order by extract(epoch from r.answered_at - r.sent_at) / 3600)
    from request r
    where r.program_id = program
      and (r.state = 'accepted' or (r.state = 'declined' and exists (select 1 from request_decline d where d.request_id = r.id)))
      and exists (select 1 from participant p where p.program_id = program and p.person_id = app_person())
    group by r.mentor_id having count(*) >= 3 $$;

alter table note enable row level security;
alter table message enable row level security;
alter table message_read enable row level security;
alter table data_key enable row level security;
alter table reflection enable row level security;
alter table agreement enable row level security;
alter table agreement_signature enable row level security;
alter table goal enable row level security;
alter table milestone enable row level security;
alter table action_item enable row level security;
alter table meeting enable row level security;
alter table meeting_content enable row level security;
alter table check_in_answer enable row level security;
alter table survey_answer enable row level security;
alter table survey_invitation enable row level security;
alter table request enable row level security;
alter table request_words enable row level security;
alter table request_decline enable row level security;
alter table participant_exclusion enable row level security;
alter table participant_draft enable row level security;
alter table favourite enable row level security;
alter table support_flag enable row level security;

create policy note_read on note for select to alongside_app
  using (author_id = app_person() or (visibility = 'shared' and app_is_member(mentorship_id)));
create policy note_add on note for insert to alongside_app with check (author_id = app_person() and app_is_member(mentorship_id));
create policy note_change on note for update to alongside_app using (author_id = app_person()) with check (author_id = app_person() and app_is_member(mentorship_id));
create policy note_remove on note for delete to alongside_app using (author_id = app_person());

create policy message_read_rows on message for select to alongside_app using (app_is_member(mentorship_id));
create policy message_add on message for insert to alongside_app with check (author_id = app_person() and app_is_member(mentorship_id));
create policy message_read_own on message_read for all to alongside_app using (person_id = app_person()) with check (person_id = app_person() and app_is_member(mentorship_id));

create policy data_key_read on data_key for select to alongside_app using (
  author_id = app_person() or app_is_member(scope_id)
  or exists (select 1 from request r where r.id = scope_id and app_person() in (r.mentee_person_id, r.mentor_person_id)));
create policy data_key_add on data_key for insert to alongside_app with check (author_id = app_person());

create policy reflection_read on reflection for select to alongside_app using (person_id = app_person() or (shared and app_is_member(mentorship_id)));
create policy reflection_add on reflection for insert to alongside_app with check (person_id = app_person() and app_is_member(mentorship_id));
create policy reflection_change on reflection for update to alongside_app using (person_id = app_person());

create policy agreement_members on agreement for all to alongside_app using (app_is_member(mentorship_id)) with check (app_is_member(mentorship_id));
create policy agreement_signature_read on agreement_signature for select to alongside_app using (app_is_member(mentorship_id) or app_coordinates_mentorship(mentorship_id));
create policy agreement_signature_add on agreement_signature for insert to alongside_app with check (person_id = app_person() and app_is_member(mentorship_id));

create policy goal_members on goal for all to alongside_app using (app_is_member(mentorship_id)) with check (app_is_member(mentorship_id));
create policy goal_coordinator on goal for select to alongside_app using (shared_with_coordinator and app_coordinates_mentorship(mentorship_id));
create policy milestone_members on milestone for all to alongside_app using (app_is_member(mentorship_id)) with check (app_is_member(mentorship_id));
create policy action_item_members on action_item for all to alongside_app using (app_is_member(mentorship_id)) with check (app_is_member(mentorship_id));
create policy meeting_members on meeting for all to alongside_app using (app_is_member(mentorship_id)) with check (app_is_member(mentorship_id));
create policy meeting_coordinator on meeting for select to alongside_app using (app_coordinates_mentorship(mentorship_id));
create policy meeting_content_members on meeting_content for all to alongside_app using (app_is_member(mentorship_id)) with check (app_is_member(mentorship_id));

create policy check_in_answer_own on check_in_answer for all to alongside_app using (person_id = app_person()) with check (person_id = app_person());
create policy survey_answer_own on survey_answer for all to alongside_app using (person_id = app_person()) with check (person_id = app_person());
create policy survey_invitation_own on survey_invitation for select to alongside_app using (person_id = app_person());
create policy survey_invitation_answer on survey_invitation for update to alongside_app using (person_id = app_person()) with check (person_id = app_person());
create policy survey_invitation_coordinator on survey_invitation for select to alongside_app
  using (exists (select 1 from survey_wave w where w.id = wave_id and app_coordinates(w.program_id)));
create policy survey_invitation_remind on survey_invitation for update to alongside_app
  using (exists (select 1 from survey_wave w where w.id = wave_id and app_coordinates(w.program_id)));

create policy request_read on request for select to alongside_app
  using (app_person() in (mentee_person_id, mentor_person_id) or app_coordinates(program_id));
create policy request_add on request for insert to alongside_app with check (mentee_person_id = app_person());
create policy request_change on request for update to alongside_app using (app_person() in (mentee_person_id, mentor_person_id));
create policy request_words_read on request_words for select to alongside_app
  using (exists (select 1 from request r where r.id = request_id and app_person() in (r.mentee_person_id, r.mentor_person_id)));
create policy request_words_add on request_words for insert to alongside_app
  with check (exists (select 1 from request r where r.id = request_id and r.mentee_person_id = app_person()));
create policy request_decline_read on request_decline for select to alongside_app
  using (exists (select 1 from request r where r.id = request_id and (r.mentor_person_id = app_person() or app_coordinates(r.program_id))));
create policy request_decline_add on request_decline for insert to alongside_app
  with check (exists (select 1 from request r where r.id = request_id and r.mentor_person_id = app_person()));

create policy participant_exclusion_own on participant_exclusion for all to alongside_app
  using (app_owns_participant(participant_id)) with check (app_owns_participant(participant_id));
create policy participant_draft_own on participant_draft for all to alongside_app using (person_id = app_person()) with check (person_id = app_person());
create policy favourite_own on favourite for all to alongside_app using (app_owns_participant(participant_id)) with check (app_owns_participant(participant_id));
create policy support_flag_read on support_flag for select to alongside_app using (raised_by = app_person() or app_coordinates(program_id));
create policy support_flag_add on support_flag for insert to alongside_app with check (raised_by = app_person() and app_is_member(mentorship_id));
create policy support_flag_withdraw on support_flag for delete to alongside_app using (raised_by = app_person() and resolved_at is null);
create policy support_flag_resolve on support_flag for update to alongside_app using (app_coordinates(program_id));

-- The queue: expiry, reminders, invitations and snapshots. Never a note, a message, a reflection or the words of a request.
create policy meeting_jobs on meeting for select to alongside_jobs using (true);
create policy meeting_content_jobs on meeting_content for select to alongside_jobs using (true);
create policy goal_jobs on goal for select to alongside_jobs using (true);
create policy check_in_answer_jobs on check_in_answer for select to alongside_jobs using (true);
create policy survey_answer_jobs on survey_answer for select to alongside_jobs using (true);
create policy survey_invitation_jobs on survey_invitation for all to alongside_jobs using (true) with check (true);
create policy request_jobs on request for all to alongside_jobs using (true) with check (true);
create policy participant_exclusion_jobs on participant_exclusion for select to alongside_jobs using (true);
create policy agreement_signature_jobs on agreement_signature for select to alongside_jobs using (true);
create policy support_flag_jobs on support_flag for select to alongside_jobs using (true);

grant usage on schema public to alongside_app, alongside_jobs;
grant select, insert, update, delete on all tables in schema public to alongside_app;
revoke all on kysely_migration, kysely_migration_lock from alongside_app;
revoke update, delete on audit_entry from alongside_app;
revoke insert, update, delete on snapshot, snapshot_cell from alongside_app;
revoke all on snapshot_print from alongside_app;
revoke delete on note, message, data_key, person from alongside_app;
grant delete on note to alongside_app;

grant select on all tables in schema public to alongside_jobs;
revoke all on kysely_migration, kysely_migration_lock, note, message, message_read, data_key, reflection, request_words, request_decline, agreement, milestone, action_item,
  participant_draft, favourite, staff_session, refresh_token, access_token, idempotency_answer from alongside_jobs;
revoke select on goal from alongside_jobs;
grant select (id, mentorship_id, state, attainment, due_on, created_at, updated_at) on goal to alongside_jobs;
revoke select on staff_account from alongside_jobs;
grant select (id, email, name, state) on staff_account to alongside_jobs;
grant insert, update on mail, snapshot, snapshot_cell, email_sign_in, check_in, survey_invitation, survey_wave to alongside_jobs;
grant insert, update, delete on snapshot_print to alongside_jobs;
grant insert, delete on proposal, unmatched to alongside_jobs;
grant update on matching_round, request, program to alongside_jobs;
grant insert on audit_entry to alongside_jobs;
grant delete on idempotency_answer, access_token, refresh_token, email_sign_in, staff_session, staff_sign_in_failure to alongside_jobs;
grant select on idempotency_answer, access_token, refresh_token to alongside_jobs;
revoke execute on function app_unavailable_pairs(uuid) from public;
grant execute on function app_unavailable_pairs(uuid) to alongside_app;
revoke execute on function app_answer_hours(uuid) from public;
grant execute on function app_answer_hours(uuid) to alongside_app;
`).execute(db);
}
