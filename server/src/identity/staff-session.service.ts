import { addAuditEntry } from '../audit/audit.service.ts';
import type { Actor, Trx } from '../database/actor.ts';
import type { Database } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { hashToken, newToken } from './secret.ts';
import * as sessions from './staff-session.repository.ts';

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
  await addAuditEntry(trx, { kind: 'staff', accountId, roles: [] }, now, { action: 'session.start', subjectKind: 'staff', subjectId: accountId, details: { way } });
  return token;
}

/** The sessions of an account that are open, newest first; `current` is the one with this token. */
export async function listOwnSessions(trx: Trx, now: Date, { accountId, token }: { accountId: string; token: string | undefined }) {
  const own = token === undefined ? undefined : hashToken(token);
  const rows = await sessions.listStaffSessions(trx, accountId, now);
  return { sessions: rows.map(({ id, hash, userAgent, createdAt }) => ({ id, userAgent, createdAt, current: own?.equals(hash) ?? false })) };
}

/**
 * Ends one session of one's own.
 * @throws DomainError NOT_FOUND for a session that has ended or is somebody else's.
 */
export async function endOwnSession(trx: Trx, actor: Actor, now: Date, { accountId, sessionId }: { accountId: string; sessionId: string }): Promise<void> {
  if ((await sessions.deleteOwnStaffSession(trx, accountId, sessionId)) === 0) throw new DomainError('NOT_FOUND');
  await addAuditEntry(trx, actor, now, { action: 'session.end', subjectKind: 'staff', subjectId: accountId, details: { ended: 1 } });
}

/** Ends all sessions of one's own but the present one. @returns how many there were. */
export async function endOtherSessions(trx: Trx, actor: Actor, now: Date, { accountId, token }: { accountId: string; token: string }): Promise<number> {
  const ended = await sessions.deleteOtherStaffSessions(trx, accountId, hashToken(token));
  await addAuditEntry(trx, actor, now, { action: 'session.end', subjectKind: 'staff', subjectId: accountId, details: { ended } });
  return ended;
}

/** The member of staff behind a session cookie, or nobody. */
export async function actorOfStaffSession(db: Database, now: Date, token: string): Promise<Actor | undefined> {
  const session = await sessions.findStaffSession(db, hashToken(token), now);
  return session && { kind: 'staff', ...session };
}
