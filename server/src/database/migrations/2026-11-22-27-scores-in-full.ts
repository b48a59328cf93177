import { sql, type Kysely } from 'kysely';

/**
 * What pairs scored with all that counted in their round, and without the criterion that looks at attributes: for the
 * fairness report, which the queue freezes over groups of ten or more. No request has a right to it.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create table proposal_in_full (
  round_id uuid not null references matching_round on delete cascade,
  mentee_id uuid not null references participant on delete cascade,
  mentor_id uuid not null references participant on delete cascade,
  score smallint not null check (score between 0 and 10000),
  without_affinity smallint not null check (without_affinity between 0 and 10000),
  primary key (round_id, mentee_id)
);
create index proposal_in_full_mentee on proposal_in_full (mentee_id);
create index proposal_in_full_mentor on proposal_in_full (mentor_id);
alter table proposal_in_full enable row level security;
create policy proposal_in_full_jobs on proposal_in_full for all to alongside_jobs using (true) with check (true);
grant select, insert, delete on proposal_in_full to alongside_jobs;
`).execute(db);
}
