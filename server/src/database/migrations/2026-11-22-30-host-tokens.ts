import { sql, type Kysely } from 'kysely';

/**
 * Pages that vouch for who reads them: each of their tokens counts once, and whom they name is linked apart from whom the
 * company's provider names. Otherwise who signs for a page could link an account of the provider to somebody else.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
alter table identity_link add column way text not null default 'company' check (way in ('company', 'host'));
alter table identity_link alter column way drop default;
alter table identity_link drop constraint identity_link_pkey, add primary key (way, issuer, subject);
drop index identity_link_person;
create unique index identity_link_person on identity_link (way, issuer, person_id);

create table host_token (
  hash bytea primary key check (length(hash) = 32),
  expires_at timestamptz not null
);
create index host_token_expiry on host_token (expires_at);
grant select, insert on host_token to alongside_app;
grant select (expires_at), delete on host_token to alongside_jobs;
`).execute(db);
}
