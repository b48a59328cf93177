import type { StaffRole } from '@alongside/shared/vocabulary';
import { addAuditEntry } from '../audit/audit.service.ts';
import { anonymous, type Doer, type StaffActor, type Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import { tellOwner } from './account-mail.service.ts';
import { hashPassword } from './password.ts';
import { removeSecondFactorOf } from './second-factor/second-factor.service.ts';
import { hashToken, newToken } from './secret.ts';
import { deleteStaffSessionsOf } from './staff-session.repository.ts';
import { startStaffSession, type StaffBrowser } from './staff-session.service.ts';
import * as staff from './staff.repository.ts';

const HOUR = 3_600_000;
const linkLifetime = 72 * HOUR;
/**
 * Makes a fresh set-up link and forgets earlier ones, while no administrator has been set up; else answers undefined.
 * The token is shown once, at the start of the server.
 */
export async function renewSetUpLink(trx: Trx, now: Date): Promise<string | undefined> {
  if ((await staff.listActiveAdministratorsForUpdate(trx)).length > 0) return undefined;
  await staff.removeStaffLinks(trx, 'set_up', null);
  const token = newToken();
  await staff.insertStaffLink(trx, { hash: hashToken(token), kind: 'set_up', accountId: null, createdAt: now, expiresAt: new Date(now.getTime() + linkLifetime) });
  return token;
}

/**
 * First run: names the organisation and makes its first administrator.
 * @returns the token of the new session.
 * @throws DomainError LINK_NOT_VALID for a link that is unknown, used or expired, or once there is an administrator: the
 * company's provider may have sent one, and the link still stands in the log of the start.
 */
export async function setUp(trx: Trx, now: Date, input: { token: string; name: string; email: string; password: string; organisationName: string; browser: StaffBrowser }): Promise<string> {
  const isFirst = (await staff.listActiveAdministratorsForUpdate(trx)).length === 0;
  if (!isFirst || !(await staff.spendStaffLink(trx, hashToken(input.token), 'set_up', now))) throw new DomainError('LINK_NOT_VALID');
  await staff.setOrganisation(trx, { name: input.organisationName, setUpAt: now });
  if (await staff.findStaffByEmail(trx, input.email)) throw new DomainError('EMAIL_TAKEN', { field: 'email' });
  const accountId = await staff.insertStaffAccount(trx, { email: input.email, name: input.name, state: 'active', passwordHash: await hashPassword(input.password) });
  await staff.setRoles(trx, accountId, ['administrator'], null);
  await addAuditEntry(trx, { kind: 'staff', accountId }, now, { action: 'installation.set_up', subjectKind: 'staff', subjectId: accountId });
  return startStaffSession(trx, now, { accountId, way: 'set_up', browser: input.browser });
}

/**
 * Appoints somebody: makes the account where there is none, gives it the roles, and mails a link to choose a password.
 * An invitation that was called off can so be made again.
 * @throws DomainError EMAIL_TAKEN when an account with this address has been set up already; change its roles instead.
 */
export async function invite(trx: Trx, actor: Doer, now: Date, input: { email: string; name: string; roles: readonly StaffRole[] }): Promise<{ accountId: string }> {
  await staff.lockSignIn(trx, input.email);
  const existing = await staff.findStaffByEmail(trx, input.email);
  if (existing && (existing.state === 'active' || existing.signedInAt)) throw new DomainError('EMAIL_TAKEN', { field: 'email' });
  const accountId = existing?.id ?? (await staff.insertStaffAccount(trx, { email: input.email, name: input.name, state: 'invited', passwordHash: null }));
  if (existing?.state === 'disabled') await staff.setAccountState(trx, accountId, 'invited');
  await staff.setRoles(trx, accountId, input.roles, actor.kind === 'staff' ? actor.accountId : null);
  await staff.removeStaffLinks(trx, 'invitation', accountId);
  const token = newToken();
  await staff.insertStaffLink(trx, { hash: hashToken(token), kind: 'invitation', accountId, createdAt: now, expiresAt: new Date(now.getTime() + linkLifetime) });
  const organisation = await staff.findOrganisation(trx);
  await queueMail(trx, now, { key: `staff_invitation:${hashToken(token).toString('hex')}`, kind: 'staff_invitation', address: input.email, params: { name: input.name, organisation: organisation?.name ?? '', token } });
  await addAuditEntry(trx, actor, now, { action: 'staff.invite', subjectKind: 'staff', subjectId: accountId, details: { roles: input.roles.join(' ') } });
  return { accountId };
}

/**
 * Takes an invitation: name and password, and the session begins.
 * @throws DomainError LINK_NOT_VALID for a link that is unknown, used or expired.
 */
export async function acceptInvitation(trx: Trx, now: Date, input: { token: string; name: string; password: string; browser: StaffBrowser }): Promise<string> {
  // Before anything is locked: who calls the invitation off, or makes it again, need not wait for it.
  const passwordHash = await hashPassword(input.password);
  const link = await staff.spendStaffLink(trx, hashToken(input.token), 'invitation', now);
  if (!link?.accountId) throw new DomainError('LINK_NOT_VALID');
  const activated = await staff.activateInvitedAccount(trx, link.accountId, { name: input.name, passwordHash });
  if (!activated) throw new DomainError('LINK_NOT_VALID');
  return startStaffSession(trx, now, { accountId: link.accountId, way: 'invitation', browser: input.browser });
}

/**
 * Changes what an account may do. A disabled one is signed out everywhere at once, and an invitation it has not taken is called off.
 * @throws DomainError NOT_FOUND, or CANNOT_REMOVE_LAST_ADMINISTRATOR when nobody would be left to run the installation.
 */
export async function changeAccount(trx: Trx, actor: Doer, now: Date, input: { accountId: string; roles: readonly StaffRole[]; enabled: boolean }): Promise<void> {
  const administrators = await staff.listActiveAdministratorsForUpdate(trx);
  const account = await staff.findStaffAccount(trx, input.accountId);
  if (!account) throw new DomainError('NOT_FOUND');
  const stays = input.enabled && input.roles.includes('administrator');
  if (!stays && administrators.length === 1 && administrators[0] === account.id) throw new DomainError('CANNOT_REMOVE_LAST_ADMINISTRATOR');
  await staff.setRoles(trx, account.id, input.roles, actor.kind === 'staff' ? actor.accountId : null);
  if (!input.enabled) {
    await staff.setAccountState(trx, account.id, 'disabled');
    await deleteStaffSessionsOf(trx, account.id);
    await staff.removeStaffLinks(trx, 'invitation', account.id);
  } else if (account.state === 'disabled') {
    await staff.setAccountState(trx, account.id, account.signedInAt ? 'active' : 'invited');
    // Somebody may have been in the middle of signing in when the account was disabled.
    await deleteStaffSessionsOf(trx, account.id);
  }
  await addAuditEntry(trx, actor, now, { action: 'staff.change', subjectKind: 'staff', subjectId: account.id, details: { roles: input.roles.join(' '), enabled: input.enabled } });
}

/**
 * What an administrator does for somebody who has lost their second factor. One's own is removed under one's own account,
 * for the password and not while it is demanded.
 * @throws DomainError WRONG_STATE for one's own account; else as {@link removeSecondFactor}.
 */
export async function removeSecondFactorOfOther(trx: Trx, actor: StaffActor, now: Date, accountId: string): Promise<void> {
  if (accountId === actor.accountId) throw new DomainError('WRONG_STATE');
  await removeSecondFactor(trx, actor, now, accountId);
}

/**
 * Takes away the second factor of somebody who has lost it; their password alone then opens, and they are signed out. Waits for
 * a sign-in or a change under way.
 * @throws DomainError NOT_FOUND for an account that is not there or has none.
 */
export async function removeSecondFactor(trx: Trx, actor: Doer, now: Date, accountId: string): Promise<void> {
  const account = await staff.findStaffAccount(trx, accountId);
  if (!account) throw new DomainError('NOT_FOUND');
  await staff.lockSignIn(trx, account.email);
  if (!(await removeSecondFactorOf(trx, accountId))) throw new DomainError('NOT_FOUND');
  await deleteStaffSessionsOf(trx, accountId);
  await addAuditEntry(trx, actor, now, { action: 'staff.remove_second_factor', subjectKind: 'staff', subjectId: accountId });
  await tellOwner(trx, now, accountId, 'second_factor_removed');
}

/**
 * What whoever runs the server does on its command line, where no administrator can: the account may be their last one.
 * @throws DomainError as {@link removeSecondFactor}, for an address without an account too.
 */
export async function removeSecondFactorOfAddress(trx: Trx, now: Date, email: string): Promise<void> {
  const account = await staff.findStaffByEmail(trx, email);
  if (!account) throw new DomainError('NOT_FOUND');
  await removeSecondFactor(trx, anonymous, now, account.id);
}
