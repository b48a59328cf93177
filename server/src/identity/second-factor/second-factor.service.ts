import type { StaffActor, Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { deleteOtherStaffSessions } from '../staff-session.repository.ts';
import { lockOwnSignIn } from '../staff-session.service.ts';
import * as staff from '../staff.repository.ts';
import { deleteApp, findOwnApp } from './authenticator-app.repository.ts';
import { openChallenge } from './challenge.service.ts';
import { isDemanded } from './demand.service.ts';
import { deletePasskeysOf } from './passkey.repository.ts';
import { challengeLifetime, credentialsOf, passkeyOptions, type PasskeyOptions } from './passkey.service.ts';
import { countRecoveryCodes, replaceRecoveryCodes } from './recovery-code.repository.ts';
import { renewRecoveryCodes } from './recovery-code.service.ts';

/** What has to come after a right password: the answer of a passkey, a code of the app, or a recovery code. */
export interface SecondFactorAsked {
  step: string;
  /** For the browser's authenticator; null where the account has no passkey. */
  options: PasskeyOptions | null;
  /** Whether the account has an authenticator app. */
  app: boolean;
}

/** Asks for a second factor of an account whose password was right; undefined where it has none. */
export async function askForSecondFactor(trx: Trx, now: Date, publicUrl: string, accountId: string): Promise<SecondFactorAsked | undefined> {
  const credentials = await credentialsOf(trx, accountId);
  const app = (await findOwnApp(trx, accountId)) !== undefined;
  if (credentials.length === 0 && !app) return undefined;
  const { step, challenge } = await openChallenge(trx, now, { purpose: 'second_factor', accountId, lifetime: challengeLifetime });
  const options = credentials.length === 0 ? null : passkeyOptions(publicUrl, challenge, { userVerification: 'preferred', allowCredentials: credentials });
  return { step, options, app };
}

/**
 * Does `add`, which adds a second factor to one's own account. With the first one come recovery codes, and all other
 * sessions end: they were begun with the password alone, by whomever. A sign-in under way waits or is asked for the factor.
 * @returns the recovery codes, or null where the account has some.
 * @throws DomainError UNAUTHENTICATED where the session has ended meanwhile.
 */
export async function addSecondFactor(trx: Trx, actor: StaffActor, now: Date, masterKey: Buffer, add: () => Promise<void>): Promise<string[] | null> {
  const { accountId, sessionId } = actor;
  await lockOwnSignIn(trx, actor, now);
  const { hasSecondFactor } = await waysOf(trx, accountId);
  await add();
  if (!hasSecondFactor) await deleteOtherStaffSessions(trx, accountId, sessionId);
  return (await countRecoveryCodes(trx, accountId)) === 0 ? renewRecoveryCodes(trx, masterKey, accountId) : null;
}

/**
 * Does `remove`, which takes a second factor from one's own account. With the last one go the recovery codes, which stand in for it.
 * @throws DomainError WRONG_STATE where it is the last one, and one is demanded.
 */
export async function takeSecondFactor(trx: Trx, { accountId }: StaffActor, now: Date, remove: () => Promise<void>): Promise<void> {
  await remove();
  if ((await waysOf(trx, accountId)).hasSecondFactor) return;
  if (await isDemanded(trx, now)) throw new DomainError('WRONG_STATE');
  await replaceRecoveryCodes(trx, accountId, []);
}

/** Takes away all that stands beside the password of an account, for somebody who has lost it. @returns whether there was anything. */
export async function removeSecondFactorOf(trx: Trx, accountId: string): Promise<boolean> {
  await replaceRecoveryCodes(trx, accountId, []);
  const passkeys = await deletePasskeysOf(trx, accountId);
  return (await deleteApp(trx, accountId)) || passkeys > 0;
}

async function waysOf(trx: Trx, accountId: string) {
  const ways = await staff.findSignInWays(trx, accountId);
  if (!ways) throw new DomainError('UNAUTHENTICATED');
  return ways;
}
