import { ownPath } from '@alongside/shared/own-path';
import type { StaffRole } from '@alongside/shared/vocabulary';
import { addAuditEntry } from '../../audit/audit.service.ts';
import { anonymous, type Trx } from '../../database/actor.ts';
import { hashToken } from '../secret.ts';
import { deleteStaffSessionsOf } from '../staff-session.repository.ts';
import { startStaffSession, type StaffBrowser } from '../staff-session.service.ts';
import * as staff from '../staff.repository.ts';
import type { CompanyIdentity } from './company-provider.ts';
import { tripLifetime } from './round-trip.ts';
import * as repository from './staff-entrance.repository.ts';

/** Notes that a browser goes to the provider; `next` is the page of the admin app that it wants to come back to. */
export async function beginStaffTrip(trx: Trx, now: Date, { state, next }: { state: string; next: string | undefined }): Promise<void> {
  await repository.insertStaffTrip(trx, { stateHash: hashToken(state), returnPath: ownPath(next), expiresAt: new Date(now.getTime() + tripLifetime) });
}

/** The page to come back to, once: a state that comes a second time, too late or from nowhere is undefined. */
export async function takeStaffTrip(trx: Trx, now: Date, state: string): Promise<string | undefined> {
  return (await repository.takeStaffTrip(trx, hashToken(state), now))?.returnPath;
}

/** Whether somebody who has signed in with the provider is let into the admin app, and if not, why. */
export type StaffAdmission = { sessionToken: string } | { refused: StaffRefusal };
export type StaffRefusal = 'no_role' | 'unverified' | 'taken' | 'disabled';

/**
 * Decides whose account it is: by issuer and subject, or the first time by a verified e-mail address; who has none and a
 * role gets one. The roles that the claims stand for are read anew: one that has gone is gone at once in every session,
 * and with the last of them the sessions end. A role that was given by hand is not the company's to take.
 */
export async function admitStaff(trx: Trx, now: Date, { identity, roles, browser }: { identity: CompanyIdentity; roles: readonly StaffRole[]; browser: StaffBrowser }): Promise<StaffAdmission> {
  const linked = await repository.findLinkedStaff(trx, identity.issuer, identity.subject);
  const found = linked ?? (await firstTime(trx, now, identity, roles));
  if (typeof found !== 'string') return found;
  const changed = await repository.setCompanyRoles(trx, found, roles);
  if (changed.given + changed.taken > 0) await addAuditEntry(trx, anonymous, now, { action: 'staff.roles_from_company', subjectKind: 'staff', subjectId: found, details: { roles: roles.join(' ') } });
  const account = await staff.findStaffAccount(trx, found);
  if (account?.state !== 'active') return { refused: 'disabled' };
  if (account.roles.length === 0) {
    await deleteStaffSessionsOf(trx, account.id);
    return { refused: 'no_role' };
  }
  return { sessionToken: await startStaffSession(trx, now, { accountId: account.id, way: 'company', browser }) };
}

/** The account of an address that the provider calls verified, or a new one; linked from now on. */
async function firstTime(trx: Trx, now: Date, { issuer, subject, verifiedEmail, claims }: CompanyIdentity, roles: readonly StaffRole[]): Promise<string | { refused: StaffRefusal }> {
  if (verifiedEmail === undefined) return { refused: roles.length === 0 ? 'no_role' : 'unverified' };
  await staff.lockSignIn(trx, verifiedEmail);
  const existing = await staff.findStaffByEmail(trx, verifiedEmail);
  if (existing?.state === 'disabled') return { refused: 'disabled' };
  if (!existing && roles.length === 0) return { refused: 'no_role' };
  const accountId = existing?.id ?? (await staff.insertStaffAccount(trx, { email: verifiedEmail, name: nameIn(claims) ?? verifiedEmail, state: 'active', passwordHash: null }));
  if (!(await repository.insertStaffIdentityLink(trx, { issuer, subject, accountId, createdAt: now }))) {
    // Two windows of the same person came back at once, or the address was another's.
    return (await repository.findLinkedStaff(trx, issuer, subject)) === accountId ? accountId : { refused: 'taken' };
  }
  if (existing?.state === 'invited') {
    await staff.setAccountState(trx, accountId, 'active');
    await staff.removeStaffLinks(trx, 'invitation', accountId);
  }
  await addAuditEntry(trx, anonymous, now, { action: existing ? 'staff.link' : 'staff.join', subjectKind: 'staff', subjectId: accountId });
  return accountId;
}

function nameIn({ name }: Readonly<Record<string, unknown>>): string | undefined {
  const text = typeof name === 'string' ? name.replaceAll(/\p{Cc}+/gu, ' ').trim().slice(0, 120).toWellFormed() : '';
  return text === '' ? undefined : text;
}
