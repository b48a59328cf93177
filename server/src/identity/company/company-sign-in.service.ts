import { createHash, timingSafeEqual } from 'node:crypto';
import { addAuditEntry } from '../../audit/audit.service.ts';
import { anonymous, type Trx } from '../../database/actor.ts';
import { hashCode, hashToken, newSignInCode, normaliseCode } from '../secret.ts';
import { startSession, type DeviceKey, type WidgetTokens } from '../widget-session.service.ts';
import type { CompanyIdentity } from './company-provider.ts';
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
export type Admission = { code: string } | { refused: 'unknown' | 'unverified' | 'taken' };

/**
 * Decides whom an account at the provider is: by issuer and subject, or the first time by a verified e-mail address of
 * the directory. A person has one account with a provider, so that whoever gets a former colleague's address gets
 * nothing else of theirs.
 * @returns the code that the widget redeems; the database holds its hash.
 */
export async function admit(trx: Trx, now: Date, signInId: string, identity: CompanyIdentity): Promise<Admission> {
  const linked = await repository.findLinkedPerson(trx, identity.issuer, identity.subject);
  if (linked && linked.state !== 'active') return { refused: 'unknown' };
  const found = linked?.personId ?? (await linkByEmail(trx, now, identity));
  if (typeof found !== 'string') return found;
  const code = newSignInCode();
  await repository.setCompanyCode(trx, signInId, { codeHash: hashCode(signInId, code), personId: found, expiresAt: new Date(now.getTime() + codeLifetime) });
  return { code };
}

async function linkByEmail(trx: Trx, now: Date, { issuer, subject, verifiedEmail }: CompanyIdentity): Promise<string | Exclude<Admission, { code: string }>> {
  if (verifiedEmail === undefined) return { refused: 'unverified' };
  const personId = await repository.findActivePersonByEmail(trx, verifiedEmail);
  if (!personId) return { refused: 'unknown' };
  if (!(await repository.insertLink(trx, { issuer, subject, personId, createdAt: now }))) {
    // Two windows of the same person came back at once, or the address was another's.
    const linked = await repository.findLinkedPerson(trx, issuer, subject);
    return linked?.personId === personId ? personId : { refused: 'taken' };
  }
  await addAuditEntry(trx, anonymous, now, { action: 'identity.link', subjectKind: 'person', subjectId: personId });
  return personId;
}

/** What the widget shows for its tokens. `origin` is that of the call, as the browser says. */
export interface CompanyCode {
  challengeVerifier: string;
  code: string;
  publicKey: DeviceKey;
  origin: string | undefined;
}

/**
 * Exchanges a code for tokens, in the page that began. Undefined for a wrong, expired or used code, after five tries,
 * without the verifier, or from another origin: not an error here, so that the counted try is committed. Only who holds
 * the verifier can use up tries, so nobody can lock another out.
 */
export async function redeemCompanyCode(trx: Trx, now: Date, { challengeVerifier, code, publicKey, origin }: CompanyCode): Promise<WidgetTokens | undefined> {
  const challenge = createHash('sha256').update(Buffer.from(challengeVerifier, 'base64url')).digest();
  const signIn = await repository.findOpenCompanySignInForUpdate(trx, challenge, now);
  if (!signIn || signIn.tries >= triesPerCode) return undefined;
  await repository.addCompanyTry(trx, signIn.id);
  const fits = timingSafeEqual(signIn.codeHash, hashCode(signIn.id, normaliseCode(code)));
  if (!fits || !signIn.personId || origin !== signIn.origin) return undefined;
  await repository.markCompanyRedeemed(trx, signIn.id, now);
  return startSession(trx, now, signIn.personId, 'company', publicKey);
}
