import { createHash, timingSafeEqual } from 'node:crypto';
import type { Actor, Trx } from '../../database/actor.ts';
import { personOfIdentity, type LinkRefusal, type VouchedIdentity } from '../identity-link.service.ts';
import { hashCode, hashToken, newSignInCode, normaliseCode } from '../secret.ts';
import { demandSamePerson, startSession, type DeviceKey, type WidgetTokens } from '../widget-session.service.ts';
import * as repository from './company-sign-in.repository.ts';
import { tripLifetime } from './round-trip.ts';

/** Milliseconds from the return from the provider to the code in the widget. */
const codeLifetime = 10 * 60_000;
const triesPerCode = 5;

/**
 * Notes that a page begins a sign-in. Of the widget's verifier only the hash is known here, and of the browser's secret
 * only the hash of the state made from it.
 * @returns false for a challenge that came before.
 */
export async function beginCompanySignIn(trx: Trx, now: Date, begun: { state: string; challenge: string; origin: string }): Promise<boolean> {
  return repository.insertCompanySignIn(trx, {
    stateHash: hashToken(begun.state),
    challenge: Buffer.from(begun.challenge, 'base64url'),
    origin: begun.origin,
    requestedAt: now,
    expiresAt: new Date(now.getTime() + tripLifetime),
  });
}

/** Takes a return from the provider, once: a state that comes a second time, too late or from nowhere is undefined. */
export async function takeReturn(trx: Trx, now: Date, state: string): Promise<repository.ReturnedSignIn | undefined> {
  return repository.takeReturn(trx, hashToken(state), now);
}

/** Whether somebody who has signed in with the provider is let in, and if not, why. */
export type Admission = { code: string } | { refused: LinkRefusal };

/**
 * Decides whom an account at the provider is.
 * @returns the code that the widget redeems; the database holds its hash.
 */
export async function admit(trx: Trx, now: Date, signInId: string, identity: VouchedIdentity): Promise<Admission> {
  const found = await personOfIdentity(trx, now, 'company', identity);
  if ('refused' in found) return found;
  const code = newSignInCode();
  await repository.setCompanyCode(trx, signInId, { codeHash: hashCode(signInId, code), personId: found.personId, expiresAt: new Date(now.getTime() + codeLifetime) });
  return { code };
}

/** What the widget shows for its tokens. `origin` is that of the call, as the browser says. */
export interface CompanyCode {
  challengeVerifier: string;
  code: string;
  publicKey: DeviceKey;
  origin: string | undefined;
  /** Who shows it, as far as that is known. */
  caller: Actor;
}

/**
 * Exchanges a code for tokens, in the page that began. Undefined for a wrong, expired or used code, after five tries,
 * without the verifier, or from another origin: not an error here, so that the counted try is committed. Only who holds
 * the verifier can use up tries, so nobody can lock another out.
 */
export async function redeemCompanyCode(trx: Trx, now: Date, { challengeVerifier, code, publicKey, origin, caller }: CompanyCode): Promise<WidgetTokens | undefined> {
  const challenge = createHash('sha256').update(Buffer.from(challengeVerifier, 'base64url')).digest();
  const signIn = await repository.findOpenCompanySignInForUpdate(trx, challenge, now);
  if (!signIn || signIn.tries >= triesPerCode) return undefined;
  await repository.addCompanyTry(trx, signIn.id);
  const fits = timingSafeEqual(signIn.codeHash, hashCode(signIn.id, normaliseCode(code)));
  if (!fits || !signIn.personId || origin !== signIn.origin) return undefined;
  demandSamePerson(caller, signIn.personId);
  await repository.markCompanyRedeemed(trx, signIn.id, now);
  return startSession(trx, now, signIn.personId, 'company', publicKey);
}
