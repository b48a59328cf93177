import { sql, type Kysely } from 'kysely';

/**
 * With somebody who leaves end their sessions, and the codes under way, whoever writes that they have left: while they are
 * gone these opened nothing, but would have opened again to whoever kept them on the day that the person comes back. What
 * began at the very moment of leaving ends at the return.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
alter table widget_session drop constraint widget_session_end_reason_check;
alter table widget_session add constraint widget_session_end_reason_check check (end_reason in ('signed_out', 'reused', 'expired', 'left'));

create function person_ends_sign_ins() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update widget_session set ended_at = now(), end_reason = 'left' where person_id = new.id and ended_at is null;
  delete from access_token a using widget_session s where s.id = a.session_id and s.person_id = new.id;
  delete from email_sign_in where person_id = new.id;
  delete from company_sign_in where person_id = new.id;
  return null;
end $$;
revoke execute on function person_ends_sign_ins() from public;
create trigger person_ends_sign_ins after update of state on person for each row when (old.state is distinct from new.state) execute function person_ends_sign_ins();

update widget_session s set ended_at = now(), end_reason = 'left' from person p where p.id = s.person_id and p.state = 'left' and s.ended_at is null;
`).execute(db);
}
