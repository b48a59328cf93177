import { sql, type Kysely } from 'kysely';

/**
 * A slot is never held by a mentorship that has ended before it, whichever way that ended. Of a slot requests change who
 * holds it and nothing else: a mentor their own, everybody else a free one that becomes theirs, or theirs that becomes
 * free. How meetings were found is told seven answers at a time, so that no single one shows as it comes in.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create function mentorship_frees_slot() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update flash_slot set state = 'withdrawn', mentorship_id = null where mentorship_id = new.id and starts_at > new.ended_at;
  return new;
end $$;
revoke execute on function mentorship_frees_slot() from public;
create trigger mentorship_frees_slot after update of state on mentorship
  for each row when (new.state in ('completed', 'ended_early') and old.state is distinct from new.state) execute function mentorship_frees_slot();
update flash_slot f set state = 'withdrawn', mentorship_id = null from mentorship m
  where m.id = f.mentorship_id and m.state in ('completed', 'ended_early') and f.starts_at > m.ended_at;

revoke update on flash_slot from alongside_app;
grant update (state, mentorship_id) on flash_slot to alongside_app;
drop policy flash_slot_change on flash_slot;
create policy flash_slot_change on flash_slot for update to alongside_app
  using (mentor_person_id = app_person() or (program_id in (select app_programs()) and app_person() is not null and (state = 'open' or app_is_member(mentorship_id))))
  with check (mentor_person_id = app_person() or (program_id in (select app_programs()) and (case state when 'booked' then app_is_member(mentorship_id) else state = 'open' end)));

create or replace function app_flash_useful(program uuid) returns table (useful text, answers bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select given.useful, count(*) from (
      select a.useful, row_number() over (order by a.answered_at, a.mentorship_id, a.person_id) as place, count(*) over () as total
      from flash_answer a join mentorship s on s.id = a.mentorship_id where s.program_id = program and app_coordinates(program)) given
    where given.place <= given.total - given.total % 7
    group by given.useful $$;
`).execute(db);
}
