import type { Kysely } from 'kysely';
import { addAuditEntry } from '../audit/audit.service.ts';
import type { Actor, StaffActor, Trx } from '../database/actor.ts';
import type { DB } from '../database/rows.ts';
import { DomainError } from '../domain-error.ts';
import { hashToken, newToken } from './secret.ts';
import * as sessions from './staff-session.repository.ts';
import { lockSignIn } from './staff.repository.ts';

const sessionLifetime = 12 * 3_600_000;

/** The browser in which a session begins. */
export interface StaffBrowser {
  /** What it says of itself. */
  userAgent: string;
  /** The session that it has until now. */
  sessionToken: string | undefined;
}

/** By what somebody has shown who they are. */
export type StaffWay = 'set_up' | 'invitation' | 'password' | 'passkey' | 'app' | 'recovery_code' | 'company' | 'persona';

/** Starts a session of the admin app; the answer is the token for the cookie. It is always a new one, and the browser's old session ends. */
export async function startStaffSession(trx: Trx, now: Date, { accountId, way, browser }: { accountId: string; way: StaffWay; browser: StaffBrowser }): Promise<string> {
  const token = newToken();
  if (browser.sessionToken !== undefined) await sessions.deleteStaffSession(trx, hashToken(browser.sessionToken));
  await sessions.insertStaffSession(trx, { hash: hashToken(token), accountId, way, userAgent: browser.userAgent.slice(0, 300), createdAt: now, expiresAt: new Date(now.getTime() + sessionLifetime) });
  await addAuditEntry(trx, { kind: 'staff', accountId }, now, { action: 'session.start', subjectKind: 'staff', subjectId: accountId, details: { way } });
  return token;
}

/** The sessions of whoever calls that are open, newest first; `current` is the one they call in. */
export async function listOwnSessions(trx: Trx, { accountId, sessionId }: StaffActor, now: Date) {
  const rows = await sessions.listStaffSessions(trx, accountId, now);
  return { sessions: rows.map((session) => ({ ...session, current: session.id === sessionId })) };
}

/**
 * Ends one session of one's own.
 * @throws DomainError NOT_FOUND for a session that has ended or is somebody else's.
 */
export async function endOwnSession(trx: Trx, actor: StaffActor, now: Date, sessionId: string): Promise<void> {
  if ((await sessions.deleteOwnStaffSession(trx, actor.accountId, sessionId)) === 0) throw new DomainError('NOT_FOUND');
  await addAuditEntry(trx, actor, now, { action: 'session.end', subjectKind: 'staff', subjectId: actor.accountId, details: { ended: 1 } });
}

/** Ends all sessions of one's own but the present one. @returns how many there were. */
export async function endOtherSessions(trx: Trx, actor: StaffActor, now: Date): Promise<number> {
  const ended = await sessions.deleteOtherStaffSessions(trx, actor.accountId, actor.sessionId);
  await addAuditEntry(trx, actor, now, { action: 'session.end', subjectKind: 'staff', subjectId: actor.accountId, details: { ended } });
  return ended;
}

/**
 * Lets whoever calls change how they sign in, one change at a time, each in a session that still stands when its turn
 * comes: the change before may have ended it, or taken the second factor or the password that this one goes by.
 * @returns the address of their account.
 * @throws DomainError UNAUTHENTICATED where the session has ended.
 */
export async function lockOwnSignIn(trx: Trx, actor: StaffActor, now: Date): Promise<string> {
  await lockSignIn(trx, await addressOf(trx, actor, now));
  return addressOf(trx, actor, now);
}

async function addressOf(trx: Trx, { sessionId }: StaffActor, now: Date): Promise<string> {
  const address = await sessions.findAddressOfSession(trx, sessionId, now);
  if (address === undefined) throw new DomainError('UNAUTHENTICATED');
  return address;
}

/** The member of staff behind a session cookie, or nobody. */
export async function actorOfStaffSession(db: Kysely<DB>, now: Date, token: string): Promise<Actor | undefined> {
  const session = await sessions.findStaffSession(db, hashToken(token), now);
  return session && { kind: 'staff', ...session };
}
