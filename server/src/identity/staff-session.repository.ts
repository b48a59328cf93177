import type { StaffRole } from '@alongside/shared/vocabulary';
import type { Kysely } from 'kysely';
import type { Trx } from '../database/actor.ts';
import type { DB } from '../database/rows.ts';
import { owesSecondFactor } from './second-factor/demand.repository.ts';
import { rolesOf } from './staff.repository.ts';

export async function insertStaffSession(trx: Trx, session: { hash: Buffer; accountId: string; way: string; userAgent: string; createdAt: Date; expiresAt: Date }): Promise<void> {
  await trx.insertInto('staffSession').values(session).execute();
  await trx.updateTable('staffAccount').set({ signedInAt: session.createdAt }).where('id', '=', session.accountId).execute();
}

export async function deleteStaffSession(trx: Trx, hash: Buffer): Promise<void> {
  await trx.deleteFrom('staffSession').where('hash', '=', hash).execute();
}

export async function deleteStaffSessionsOf(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('staffSession').where('accountId', '=', accountId).execute();
}

export async function findStaffSession(db: Kysely<DB>, hash: Buffer, now: Date): Promise<{ accountId: string; sessionId: string; roles: StaffRole[]; owesSecondFactor: boolean } | undefined> {
  return db
    .selectFrom('staffSession')
    .innerJoin('staffAccount', 'staffAccount.id', 'staffSession.accountId')
    .select(['staffAccount.id as accountId', 'staffSession.id as sessionId', rolesOf, owesSecondFactor])
    .where('staffSession.hash', '=', hash)
    .where('staffSession.expiresAt', '>', now)
    .where('staffAccount.state', '=', 'active')
    .executeTakeFirst();
}

/** The address of the account that a session is of; undefined where the session has ended or the account may not sign in. */
export async function findAddressOfSession(trx: Trx, id: string, now: Date): Promise<string | undefined> {
  const row = await trx
    .selectFrom('staffSession')
    .innerJoin('staffAccount', 'staffAccount.id', 'staffSession.accountId')
    .select('staffAccount.email')
    .where('staffSession.id', '=', id)
    .where('staffSession.expiresAt', '>', now)
    .where('staffAccount.state', '=', 'active')
    .executeTakeFirst();
  return row?.email;
}

/** One session of an account, as its owner sees it. */
export interface StaffSessionRow {
  id: string;
  userAgent: string;
  createdAt: Date;
}

/** Sessions that are open, newest first. */
export async function listStaffSessions(trx: Trx, accountId: string, now: Date): Promise<StaffSessionRow[]> {
  return trx.selectFrom('staffSession').select(['id', 'userAgent', 'createdAt']).where('accountId', '=', accountId).where('expiresAt', '>', now).orderBy('createdAt', 'desc').orderBy('id').execute();
}

/** @returns how many there were: none for an id that is unknown or somebody else's. */
export async function deleteOwnStaffSession(trx: Trx, accountId: string, id: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('staffSession').where('accountId', '=', accountId).where('id', '=', id).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Ends all sessions of an account but one. */
export async function deleteOtherStaffSessions(trx: Trx, accountId: string, id: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('staffSession').where('accountId', '=', accountId).where('id', '!=', id).executeTakeFirst();
  return Number(numDeletedRows);
}
