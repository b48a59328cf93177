import { sql, type Kysely } from 'kysely';

/**
 * What saves itself while somebody writes says how new it is, since saves can arrive in another order than they were
 * made: milliseconds since 1970, by the writer's clock. 0: kept by a server of the version before. A note also says
 * which open form wrote it last, so that words of another form are not replaced unseen.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql.raw(`
alter table draft add column version bigint not null default 0;
alter table participant_draft add column version bigint not null default 0;
alter table note
  add column version bigint not null default 0,
  add column writer uuid;
`).execute(db);
}
