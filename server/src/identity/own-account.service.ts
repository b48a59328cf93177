import { addAuditEntry } from '../audit/audit.service.ts';
import type { StaffActor, Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import { tellOwner } from './account-mail.service.ts';
import { hashPassword, passwordFits } from './password.ts';
import { findOwnApp } from './second-factor/authenticator-app.repository.ts';
import { deleteSignInsUnderWay } from './second-factor/challenge.repository.ts';
import { listPasskeys } from './second-factor/passkey.repository.ts';
import { countRecoveryCodes } from './second-factor/recovery-code.repository.ts';
import { renewRecoveryCodes } from './second-factor/recovery-code.service.ts';
import type { SignInPlace } from './sign-in-place.ts';
import { withinTries } from './sign-in-tries.service.ts';
import { deleteOtherStaffSessions } from './staff-session.repository.ts';
import { lockOwnSignIn } from './staff-session.service.ts';
import * as staff from './staff.repository.ts';

/** How somebody signs in, as they see it themselves. @throws DomainError UNAUTHENTICATED for an account that is gone. */
export async function getOwnAccount(trx: Trx, accountId: string) {
  const account = await staff.findSignInWays(trx, accountId);
  if (!account) throw new DomainError('UNAUTHENTICATED');
  return { ...account, passkeys: await listPasskeys(trx, accountId), app: (await findOwnApp(trx, accountId)) ?? null, recoveryCodes: await countRecoveryCodes(trx, accountId) };
}

/** The present password of who calls, and where they call from. */
export interface PasswordAgain {
  password: string;
  placeOf: (email: string) => SignInPlace;
}

/**
 * Does `work` for somebody who gives their password again: a session that was left open is not enough to change how they
 * sign in. Undefined where the password does not fit; tries are counted as those at the sign-in are.
 * @throws DomainError UNAUTHENTICATED where the session has ended meanwhile.
 */
export async function withPassword<Answer>(trx: Trx, now: Date, actor: StaffActor, { password, placeOf }: PasswordAgain, work: () => Promise<Answer>): Promise<Answer | undefined> {
  const email = await lockOwnSignIn(trx, actor, now);
  const fits = await withinTries(trx, now, { email, place: placeOf(email) }, async () => (await passwordFits(await staff.findPasswordHash(trx, actor.accountId), password)) || undefined);
  return fits && work();
}

/**
 * Changes one's own password and ends all sessions but the present one, with sign-ins that have given the old one and are
 * not in yet. @returns how many sessions those were.
 */
export async function changePassword(trx: Trx, actor: StaffActor, now: Date, password: string): Promise<number> {
  await staff.setPassword(trx, actor.accountId, await hashPassword(password));
  await deleteSignInsUnderWay(trx, actor.accountId);
  const ended = await deleteOtherStaffSessions(trx, actor.accountId, actor.sessionId);
  await addAuditEntry(trx, actor, now, { action: 'staff.change_password', subjectKind: 'staff', subjectId: actor.accountId, details: { ended } });
  await tellOwner(trx, now, actor.accountId, 'password_changed');
  return ended;
}

/**
 * Ten new recovery codes in the place of all before, shown once.
 * @throws DomainError WRONG_STATE where there is no second factor that they would stand in for.
 */
export async function remakeRecoveryCodes(trx: Trx, actor: StaffActor, now: Date, masterKey: Buffer): Promise<string[]> {
  const { accountId } = actor;
  if (!(await getOwnAccount(trx, accountId)).hasSecondFactor) throw new DomainError('WRONG_STATE');
  const codes = await renewRecoveryCodes(trx, masterKey, accountId);
  await addAuditEntry(trx, actor, now, { action: 'recovery_codes.renew', subjectKind: 'staff', subjectId: accountId });
  await tellOwner(trx, now, accountId, 'recovery_codes_renewed');
  return codes;
}
