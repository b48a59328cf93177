import { sql, type Kysely } from 'kysely';

/**
 * Places drawn by lot. A formal programme may say how many places it has before sign-up closes. A secret seed is fixed at
 * that moment: its SHA-256 is for everybody, the seed itself lies wrapped by the installation's key, and the database
 * hands it out to nothing but the draw, which cannot begin before sign-up has closed. Everybody who signs up gets the
 * next ticket number, so that nobody can choose one. Afterwards the seed stands beside its hash, and fits it or is refused.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create table lottery (
  program_id uuid primary key references program on delete cascade,
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  committed_at timestamptz not null,
  last_ticket int not null default 0,
  seed text check (seed ~ '^[0-9a-f]{64}$'),
  drawn_at timestamptz,
  check ((seed is null) = (drawn_at is null)),
  check (seed is null or encode(sha256(decode(seed, 'hex')), 'hex') = commitment)
);
create table lottery_secret (
  program_id uuid primary key references lottery on delete cascade,
  wrapped bytea not null,
  nonce bytea not null
);
-- Each number of places that was ever set, so that no change is made in silence; the latest counts.
create table lottery_places (
  program_id uuid not null references lottery on delete cascade,
  set_at timestamptz not null,
  places int not null check (places between 1 and 10000),
  primary key (program_id, set_at)
);
-- A ticket outlives its participant as a number, so that the draw can be repeated after an erasure too.
create table lottery_ticket (
  program_id uuid not null references lottery on delete cascade,
  number int not null,
  participant_id uuid unique references participant on delete set null,
  -- in the order drawn, the first is 1
  position int,
  place_at timestamptz,
  released_at timestamptz,
  primary key (program_id, number),
  unique (program_id, position),
  check (position is not null or (place_at is null and released_at is null))
);

-- Whom a lottery of this format draws.
create function lottery_role(format text) returns text language sql immutable parallel safe as $$ select case format when 'peer' then 'peer' else 'mentee' end $$;

-- The next number to whoever signs up while sign-up is open; who withdrew and comes back keeps theirs. The programme's
-- row is what a sign-up and the making of a lottery queue on: either the one sees the other, or the other way round.
create function lottery_gives_ticket() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare ticket int;
begin
  if new.state not in ('active', 'paused') then return null; end if;
  perform 1 from program g where g.id = new.program_id for key share;
  if exists (select 1 from lottery_ticket t where t.participant_id = new.id) then return null; end if;
  update lottery l set last_ticket = l.last_ticket + 1 from program g
    where l.program_id = new.program_id and l.drawn_at is null and g.id = l.program_id and g.stage in ('design', 'sign_up') and new.role = lottery_role(g.format)
    returning l.last_ticket into ticket;
  if ticket is not null then insert into lottery_ticket (program_id, number, participant_id) values (new.program_id, ticket, new.id); end if;
  return null;
end $$;
create trigger lottery_gives_ticket after insert or update of state on participant for each row execute function lottery_gives_ticket();

-- Who signed up before there was a lottery has the first numbers, in the order in which they signed up.
create function lottery_gives_first_tickets() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from program g where g.id = new.program_id for update;
  insert into lottery_ticket (program_id, number, participant_id)
    select new.program_id, row_number() over (order by p.signed_up_at, p.id), p.id from participant p join program g on g.id = p.program_id
    where p.program_id = new.program_id and p.state in ('active', 'paused') and p.role = lottery_role(g.format);
  update lottery set last_ticket = (select count(*) from lottery_ticket t where t.program_id = new.program_id) where program_id = new.program_id;
  return null;
end $$;
create trigger lottery_gives_first_tickets after insert on lottery for each row execute function lottery_gives_first_tickets();

-- Nobody whom the lottery has given no place comes into a mentorship, whichever way led there.
create function mentorship_member_has_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.role <> 'mentor' and exists (select 1 from participant p join lottery l on l.program_id = p.program_id where p.id = new.participant_id)
    and not exists (select 1 from lottery_ticket t where t.participant_id = new.participant_id and t.place_at is not null and t.released_at is null) then
    raise exception 'participant % has no place', new.participant_id using errcode = 'AL002';
  end if;
  return new;
end $$;
create trigger mentorship_member_has_place before insert on mentorship_member for each row execute function mentorship_member_has_place();

-- The wrapped seed, to the coordinator who draws: once sign-up has closed, and as long as nothing is drawn.
create function app_lottery_secret(program uuid) returns table (wrapped bytea, nonce bytea) language sql stable security definer set search_path = public, pg_temp as $$
  select s.wrapped, s.nonce from lottery_secret s join lottery l on l.program_id = s.program_id join program g on g.id = s.program_id
    where s.program_id = program and l.drawn_at is null and g.stage in ('matching', 'running') and app_coordinates(program) $$;
-- What is published after the draw: numbers, without whose they are.
create function app_lottery_result(program uuid) returns table (number int, "position" int, place_at timestamptz, released_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.number, t.position, t.place_at, t.released_at from lottery_ticket t join lottery l on l.program_id = t.program_id
    where t.program_id = program and l.drawn_at is not null and t.position is not null order by t.position $$;

alter table lottery enable row level security;
alter table lottery_secret enable row level security;
alter table lottery_places enable row level security;
alter table lottery_ticket enable row level security;
create policy lottery_read on lottery for select to alongside_app
  using (app_coordinates(program_id) or exists (select 1 from program g where g.id = program_id and g.stage <> 'design'));
create policy lottery_commit on lottery for insert to alongside_app
  with check (app_coordinates(program_id) and exists (select 1 from program g where g.id = program_id and g.stage in ('design', 'sign_up')));
create policy lottery_draw on lottery for update to alongside_app using (app_coordinates(program_id) and drawn_at is null) with check (app_coordinates(program_id));
create policy lottery_jobs on lottery for select to alongside_jobs using (true);
create policy lottery_secret_keep on lottery_secret for insert to alongside_app with check (app_coordinates(program_id));
create policy lottery_places_read on lottery_places for select to alongside_app using (exists (select 1 from lottery l where l.program_id = lottery_places.program_id));
create policy lottery_places_set on lottery_places for insert to alongside_app with check (app_coordinates(program_id));
create policy lottery_places_jobs on lottery_places for select to alongside_jobs using (true);
create policy lottery_ticket_read on lottery_ticket for select to alongside_app using (app_owns_participant(participant_id) or app_coordinates(program_id));
-- What is drawn stays drawn: the app cannot change a ticket that has its place in the order.
create policy lottery_ticket_draw on lottery_ticket for update to alongside_app using (app_coordinates(program_id) and position is null) with check (app_coordinates(program_id));
create policy lottery_ticket_jobs on lottery_ticket for all to alongside_jobs using (true) with check (true);

grant select, insert on lottery, lottery_places to alongside_app;
grant update (seed, drawn_at) on lottery to alongside_app;
grant insert on lottery_secret to alongside_app;
grant select on lottery_ticket to alongside_app;
grant update (position, place_at) on lottery_ticket to alongside_app;
grant select on lottery, lottery_places, lottery_ticket to alongside_jobs;
grant update (place_at, released_at) on lottery_ticket to alongside_jobs;
revoke execute on function app_lottery_secret(uuid), app_lottery_result(uuid), lottery_gives_ticket(), lottery_gives_first_tickets(), mentorship_member_has_place() from public;
grant execute on function app_lottery_secret(uuid), app_lottery_result(uuid) to alongside_app;
`).execute(db);
}
