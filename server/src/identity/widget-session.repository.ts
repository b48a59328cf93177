import type { Assurance } from '@alongside/shared/vocabulary';
import { sql, type Kysely } from 'kysely';
import type { Trx } from '../database/actor.ts';
import type { DB } from '../database/rows.ts';

export async function insertSession(trx: Trx, session: { personId: string; assurance: Assurance; publicKey: object; createdAt: Date }): Promise<string> {
  const row = await trx
    .insertInto('widgetSession')
    .values({ ...session, publicKey: JSON.stringify(session.publicKey) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function insertAccessToken(trx: Trx, token: { hash: Buffer; sessionId: string; expiresAt: Date }): Promise<void> {
  await trx.insertInto('accessToken').values(token).execute();
}

export async function insertRefreshToken(trx: Trx, token: { hash: Buffer; sessionId: string; issuedAt: Date; expiresAt: Date }): Promise<void> {
  await trx.insertInto('refreshToken').values(token).execute();
}

export interface RefreshTokenRow {
  sessionId: string;
  expiresAt: Date;
  usedAt: Date | null;
  endedAt: Date | null;
  publicKey: unknown;
}

/** A token of somebody who has not left, locked so that two tabs that rotate at once take turns. */
export async function findRefreshTokenForUpdate(trx: Trx, hash: Buffer): Promise<RefreshTokenRow | undefined> {
  return trx
    .selectFrom('refreshToken')
    .innerJoin('widgetSession', 'widgetSession.id', 'refreshToken.sessionId')
    .innerJoin('person', (join) => join.onRef('person.id', '=', 'widgetSession.personId').on('person.state', '=', 'active'))
    .select(['refreshToken.sessionId', 'refreshToken.expiresAt', 'refreshToken.usedAt', 'widgetSession.endedAt', 'widgetSession.publicKey'])
    .where('refreshToken.hash', '=', hash)
    .forUpdate('refreshToken')
    .executeTakeFirst();
}

export async function markRefreshTokenUsed(trx: Trx, hash: Buffer, at: Date): Promise<void> {
  await trx.updateTable('refreshToken').set({ usedAt: at }).where('hash', '=', hash).execute();
}

export async function endSession(trx: Trx, sessionId: string, at: Date, reason: 'signed_out' | 'reused'): Promise<void> {
  await trx.updateTable('widgetSession').set({ endedAt: at, endReason: reason }).where('id', '=', sessionId).where('endedAt', 'is', null).execute();
  await trx.deleteFrom('accessToken').where('sessionId', '=', sessionId).execute();
}

export interface AccessTokenOwner {
  personId: string;
  sessionId: string;
  assurance: Assurance;
}

export async function findAccessTokenOwner(db: Kysely<DB>, hash: Buffer, now: Date): Promise<AccessTokenOwner | undefined> {
  return db
    .selectFrom('accessToken')
    .innerJoin('widgetSession', 'widgetSession.id', 'accessToken.sessionId')
    .innerJoin('person', 'person.id', 'widgetSession.personId')
    .select(['widgetSession.personId', 'widgetSession.id as sessionId', 'widgetSession.assurance'])
    .where('accessToken.hash', '=', hash)
    .where('accessToken.expiresAt', '>', now)
    .where('widgetSession.endedAt', 'is', null)
    .where('person.state', '=', 'active')
    .executeTakeFirst();
}

export async function insertEmailSignIn(trx: Trx, attempt: { email: string; challenge: Buffer; place: Buffer; requestedAt: Date; expiresAt: Date }): Promise<string> {
  const row = await trx.insertInto('emailSignIn').values(attempt).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

/** One ask for an address at a time: of many sent at once each is counted before the next is looked at. */
export async function lockEmailSignIns(trx: Trx, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('sign-in code ' || ${email}, 0))`.execute(trx);
}

/** How often a code was asked for: from one network, and from all. */
export async function countEmailSignIns(trx: Trx, email: string, place: Buffer, since: Date): Promise<{ here: number; all: number }> {
  return trx
    .selectFrom('emailSignIn')
    .select([sql<number>`count(*) filter (where place = ${place})`.as('here'), sql<number>`count(*)`.as('all')])
    .where('email', '=', email)
    .where('requestedAt', '>', since)
    .executeTakeFirstOrThrow();
}

export interface EmailSignInRow {
  id: string;
  codeHash: Buffer | null;
  /** Null when the address was nobody's, or they have left since. */
  personId: string | null;
  tries: number;
}

/** The newest attempt of this browser for this address that is still open, locked so that tries are counted one by one. */
export async function findOpenEmailSignInForUpdate(trx: Trx, email: string, challenge: Buffer, now: Date): Promise<EmailSignInRow | undefined> {
  return trx
    .selectFrom('emailSignIn')
    .select(['id', 'codeHash', 'tries'])
    .select((e) => e.selectFrom('person').select('person.id').whereRef('person.id', '=', 'emailSignIn.personId').where('person.state', '=', 'active').as('personId'))
    .where('email', '=', email)
    .where('challenge', '=', challenge)
    .where('expiresAt', '>', now)
    .where('redeemedAt', 'is', null)
    .orderBy('requestedAt', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export async function addTry(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('emailSignIn').set((e) => ({ tries: e('tries', '+', 1) })).where('id', '=', id).execute();
}

export async function markRedeemed(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('emailSignIn').set({ redeemedAt: at }).where('id', '=', id).execute();
}

/** For the job that decides whether a code is sent: the attempt and, where the address is known, its person, who may have left. */
export async function findEmailSignInToSend(trx: Trx, id: string): Promise<{ email: string; expiresAt: Date; codeHash: Buffer | null; personId: string | null; state: string | null } | undefined> {
  return trx
    .selectFrom('emailSignIn')
    .leftJoin('person', 'person.email', 'emailSignIn.email')
    .select(['emailSignIn.email', 'emailSignIn.expiresAt', 'emailSignIn.codeHash', 'person.id as personId', 'person.state'])
    .where('emailSignIn.id', '=', id)
    .executeTakeFirst();
}

/** @param personId null for somebody whom the directory does not know yet */
export async function setCode(trx: Trx, id: string, codeHash: Buffer, personId: string | null): Promise<void> {
  await trx.updateTable('emailSignIn').set({ codeHash, personId }).where('id', '=', id).execute();
}

/** Adds somebody whom the directory does not know; undefined where it knows their address. */
export async function insertNewcomer(trx: Trx, person: { email: string; givenName: string; familyName: string; createdAt: Date }): Promise<string | undefined> {
  const row = await trx
    .insertInto('person')
    .values({ ...person, updatedAt: person.createdAt })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function getOwnPerson(trx: Trx, personId: string): Promise<{ id: string; name: string; givenName: string; email: string; jobTitle: string | null; site: string | null; timeZone: string | null; languages: string[]; reads: string | null }> {
  return trx.selectFrom('person').select(['id', 'name', 'givenName', 'email', 'jobTitle', 'site', 'timeZone', 'languages', 'reads']).where('id', '=', personId).executeTakeFirstOrThrow();
}

export async function setReads(trx: Trx, personId: string, reads: string): Promise<void> {
  await trx.updateTable('person').set({ reads }).where('id', '=', personId).execute();
}
