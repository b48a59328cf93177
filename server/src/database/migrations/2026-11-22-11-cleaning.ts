import { sql, type Kysely } from 'kysely';

/**
 * What the queue may do to forget what is over: delete by age, and see no more than the age. Of answers kept for repeated
 * calls, tokens, links and drafts it reads no other column.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
revoke select on idempotency_answer, access_token, refresh_token, staff_link, staff_sign_in_failure from alongside_jobs;
grant select (created_at) on idempotency_answer to alongside_jobs;
grant select (session_id, expires_at) on access_token, refresh_token to alongside_jobs;
grant select (expires_at) on staff_session, staff_link to alongside_jobs;
grant select (failed_at) on staff_sign_in_failure to alongside_jobs;
grant select (saved_at) on draft to alongside_jobs;
grant select (saved_at, program_id) on participant_draft to alongside_jobs;
grant delete on staff_link, widget_session, draft, participant_draft to alongside_jobs;
create policy draft_jobs on draft for select to alongside_jobs using (true);
create policy draft_jobs_forget on draft for delete to alongside_jobs using (true);
create policy participant_draft_jobs on participant_draft for select to alongside_jobs using (true);
create policy participant_draft_jobs_forget on participant_draft for delete to alongside_jobs using (true);
create index refresh_token_expiry on refresh_token (expires_at);
create index email_sign_in_expiry on email_sign_in (expires_at);
`).execute(db);
}
