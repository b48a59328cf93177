import { sql, type Kysely } from 'kysely';

/**
 * Who takes part in which programme, a second time in the database: people see those of their own programmes, a
 * coordinator those of the programmes they were appointed to, an administrator all, since lists of programmes count them;
 * an analyst, a stranger and nobody see none. What somebody answered at sign-up is for themself and the coordinators,
 * and what is published for the people of the programme; how many answered is for administrators too.
 *
 * The programmes are a set, so that a query asks for them once and not row by row.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create function app_administers() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from staff_role r where r.account_id = app_account() and r.role = 'administrator') $$;
create function app_programs() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select p.program_id from participant p where p.person_id = app_person()
  union select c.program_id from program_coordinator c join staff_role r on r.account_id = c.account_id and r.role = 'coordinator' where c.account_id = app_account()
  union select g.id from program g where app_administers() $$;
create function app_answers_of_question(question uuid) returns bigint language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) from participant_answer a join program_question q on q.id = a.question_id
    where q.id = question and (app_administers() or app_coordinates(q.program_id)) $$;

alter table participant enable row level security;
alter table participant_answer enable row level security;
alter table mentorship enable row level security;

create policy participant_of_program on participant for all to alongside_app
  using (person_id = app_person() or program_id in (select app_programs()))
  with check (person_id = app_person() or program_id in (select app_programs()));
create policy participant_jobs on participant for select to alongside_jobs using (true);

create policy participant_answer_own on participant_answer for all to alongside_app
  using (app_owns_participant(participant_id)) with check (app_owns_participant(participant_id));
create policy participant_answer_read on participant_answer for select to alongside_app
  using (exists (select 1 from program_question q where q.id = question_id and q.program_id in (select app_programs())
    and (q.published or app_coordinates(q.program_id))));
create policy participant_answer_jobs on participant_answer for select to alongside_jobs using (true);

create policy mentorship_of_program on mentorship for all to alongside_app
  using (program_id in (select app_programs())) with check (program_id in (select app_programs()));
create policy mentorship_jobs on mentorship for select to alongside_jobs using (true);

-- Requests write mail and never read it back.
revoke select, update, delete on mail from alongside_app;
grant select (id, key) on mail to alongside_app;

revoke execute on function app_administers() from public;
revoke execute on function app_programs() from public;
revoke execute on function app_answers_of_question(uuid) from public;
grant execute on function app_administers() to alongside_app;
grant execute on function app_programs() to alongside_app;
grant execute on function app_answers_of_question(uuid) to alongside_app;
`).execute(db);
}
