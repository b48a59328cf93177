import { sql, type Kysely } from 'kysely';

/**
 * An authenticator app beside passkeys, its secret sealed by the master key, and a second factor that the organisation
 * demands of who signs in with a password. A session tells how it began: what the company's provider let in is not
 * asked again here. Sessions from before began before anything was demanded.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
create table staff_authenticator_app (
  account_id uuid primary key references staff_account on delete cascade,
  nonce bytea not null check (length(nonce) = 12),
  sealed_secret bytea not null check (length(sealed_secret) = 36),
  last_step bigint not null check (last_step >= 0),
  created_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update, delete on staff_authenticator_app to alongside_app;

alter table staff_challenge drop constraint staff_challenge_purpose_check,
  add constraint staff_challenge_purpose_check check (purpose in ('sign_in', 'second_factor', 'enrol', 'enrol_app'));

alter table staff_sign_in_failure add column of_app_code boolean not null default false;

alter table staff_session add column way text not null default 'password'
  check (way in ('set_up', 'invitation', 'password', 'passkey', 'app', 'recovery_code', 'company', 'persona'));
alter table staff_session alter column way drop default;

alter table organisation add column second_factor_from timestamptz;
`).execute(db);
}
