import { addAuditEntry } from '../audit/audit.service.ts';
import type { Trx } from '../database/actor.ts';
import { tellOwnerOfRecovery } from './account-mail.service.ts';
import { passwordFits } from './password.ts';
import { spendAppCode } from './second-factor/authenticator-app.service.ts';
import { findChallenge, takeChallenge } from './second-factor/challenge.repository.ts';
import { accountOfAnswer } from './second-factor/passkey.service.ts';
import { countRecoveryCodes } from './second-factor/recovery-code.repository.ts';
import { spendRecoveryCode } from './second-factor/recovery-code.service.ts';
import { askForSecondFactor, type SecondFactorAsked } from './second-factor/second-factor.service.ts';
import type { Assertion } from './second-factor/webauthn.ts';
import { hashToken } from './secret.ts';
import type { SignInPlace } from './sign-in-place.ts';
import { withinTries } from './sign-in-tries.service.ts';
import { startStaffSession, type StaffBrowser } from './staff-session.service.ts';
import * as staff from './staff.repository.ts';

/** Somebody who is in; by the address their browser is known again. */
export interface Entered {
  sessionToken: string;
  email: string;
}

/**
 * Checks e-mail and password. Undefined when they do not fit or too many tries have failed: the same whether or not there
 * is such an account; a failure is counted, so it is no error here. Where the account has a second factor the
 * password alone opens nothing, and the answer asks for that.
 */
export async function signIn(trx: Trx, now: Date, { publicUrl, ...input }: { publicUrl: string; email: string; password: string; place: SignInPlace; browser: StaffBrowser }): Promise<Entered | SecondFactorAsked | undefined> {
  return withinTries(trx, now, input, async () => {
    const account = await staff.findStaffByEmail(trx, input.email);
    const fits = await passwordFits(account?.passwordHash, input.password);
    if (!fits || account?.state !== 'active') return undefined;
    return (await askForSecondFactor(trx, now, publicUrl, account.id)) ?? { sessionToken: await startStaffSession(trx, now, { accountId: account.id, way: 'password', browser: input.browser }), email: input.email };
  });
}

/** Lets in whose passkey answers, after a password or by itself. Undefined for an answer that does not fit. */
export async function signInWithPasskey(trx: Trx, now: Date, { publicUrl, step, answer, browser }: { publicUrl: string; step: string; answer: Assertion; browser: StaffBrowser }): Promise<Entered | undefined> {
  const accountId = await accountOfAnswer(trx, now, publicUrl, { step, answer });
  const account = accountId === undefined ? undefined : await staff.findStaffAccount(trx, accountId);
  if (account?.state !== 'active') return undefined;
  return { sessionToken: await startStaffSession(trx, now, { accountId: account.id, way: 'passkey', browser }), email: account.email };
}

/** A code after the right password: from the account's app, or one of its recovery codes. */
export interface CodeGiven {
  masterKey: Buffer;
  step: string;
  code: string;
  placeOf: (email: string) => SignInPlace;
  browser: StaffBrowser;
}

const spend = {
  app: (trx: Trx, now: Date, accountId: string, { masterKey, code }: CodeGiven) => spendAppCode(trx, masterKey, now, accountId, code),
  recovery_code: (trx: Trx, _now: Date, accountId: string, { masterKey, code }: CodeGiven) => spendRecoveryCode(trx, masterKey, accountId, code),
};

/** Lets in who has given their password and now a code. Undefined for a code that is none; tries are counted as those of passwords are. */
export async function signInWithCode(trx: Trx, now: Date, way: keyof typeof spend, given: CodeGiven): Promise<Entered | undefined> {
  const account = await accountUnderWay(trx, now, given.step);
  if (!account) return undefined;
  const { id: accountId, email } = account;
  return withinTries(trx, now, { email, place: given.placeOf(email), ofAppCode: way === 'app' }, async () => {
    // What was tried before this may have changed the password, and so ended the step.
    const fits = (await accountUnderWay(trx, now, given.step)) && (await spend[way](trx, now, accountId, given));
    if (!fits) return undefined;
    await takeChallenge(trx, hashToken(given.step), ['second_factor'], now);
    if (way === 'recovery_code') await noteRecovery(trx, now, account);
    return { sessionToken: await startStaffSession(trx, now, { accountId, way, browser: given.browser }), email };
  });
}

/** The account whose password was right at this step, while it waits for the second factor. */
async function accountUnderWay(trx: Trx, now: Date, step: string): Promise<staff.StaffAccountRow | undefined> {
  const asked = await findChallenge(trx, hashToken(step), ['second_factor'], now);
  const account = asked?.accountId ? await staff.findStaffAccount(trx, asked.accountId) : undefined;
  return account?.state === 'active' ? account : undefined;
}

async function noteRecovery(trx: Trx, now: Date, account: staff.StaffAccountRow): Promise<void> {
  const left = await countRecoveryCodes(trx, account.id);
  await addAuditEntry(trx, { kind: 'staff', accountId: account.id }, now, { action: 'recovery_code.use', subjectKind: 'staff', subjectId: account.id, details: { left } });
  await tellOwnerOfRecovery(trx, now, account, left);
}
