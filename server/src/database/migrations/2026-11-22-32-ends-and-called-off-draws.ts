import { sql, type Kysely } from 'kysely';

/**
 * What comes to its end without the people in it. The queue may end a mentorship of flash mentoring, and no other, when
 * nobody has said how its one meeting went. A lottery may be called off until it is drawn: hash, places and reason stay
 * on its record, its seed is destroyed so that nobody ever learns who would have had a place, and from then on the
 * programme is matched as if there had been none. It cannot be taken up again.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
grant update (state, ended_at) on mentorship to alongside_jobs;
grant update (resumed_at) on mentorship_pause to alongside_jobs;
create policy mentorship_jobs_end on mentorship for update to alongside_jobs
  using (exists (select 1 from flash_slot f where f.mentorship_id = mentorship.id)) with check (state = 'completed');

alter table lottery add column called_off_at timestamptz;
alter table lottery add column called_off_reason text check (length(called_off_reason) between 1 and 500);
alter table lottery add constraint lottery_called_off_check check ((called_off_at is null) = (called_off_reason is null) and (called_off_at is null or drawn_at is null));
grant update (called_off_at, called_off_reason) on lottery to alongside_app;
drop policy lottery_draw on lottery;
create policy lottery_decide on lottery for update to alongside_app
  using (app_coordinates(program_id) and drawn_at is null and called_off_at is null) with check (app_coordinates(program_id));

create function lottery_destroys_seed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from lottery_secret where program_id = new.program_id;
  return null;
end $$;
revoke execute on function lottery_destroys_seed() from public;
create trigger lottery_destroys_seed after update of called_off_at on lottery for each row when (new.called_off_at is not null) execute function lottery_destroys_seed();

create or replace function lottery_gives_ticket() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare ticket int;
begin
  if new.state not in ('active', 'paused') then return null; end if;
  perform 1 from program g where g.id = new.program_id for key share;
  if exists (select 1 from lottery_ticket t where t.participant_id = new.id) then return null; end if;
  update lottery l set last_ticket = l.last_ticket + 1 from program g
    where l.program_id = new.program_id and l.drawn_at is null and l.called_off_at is null and g.id = l.program_id and g.stage in ('design', 'sign_up') and new.role = lottery_role(g.format)
    returning l.last_ticket into ticket;
  if ticket is not null then insert into lottery_ticket (program_id, number, participant_id) values (new.program_id, ticket, new.id); end if;
  return null;
end $$;
create or replace function mentorship_member_has_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.role <> 'mentor' and exists (select 1 from participant p join lottery l on l.program_id = p.program_id where p.id = new.participant_id and l.called_off_at is null)
    and not exists (select 1 from lottery_ticket t where t.participant_id = new.participant_id and t.place_at is not null and t.released_at is null) then
    raise exception 'participant % has no place', new.participant_id using errcode = 'AL002';
  end if;
  return new;
end $$;
`).execute(db);
}
