import { createHash, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Assurance } from '@alongside/shared/vocabulary';
import { addAuditEntry } from '../audit/audit.service.ts';
import { anonymous, identify, type Actor, type Trx } from '../database/actor.ts';
import type { DB } from '../database/rows.ts';
import { DomainError } from '../domain-error.ts';
import type { Language } from '../language/language.ts';
import { enqueue } from '../queue/queue.ts';
import { findActivePersonByEmail } from './identity-link.repository.ts';
import { isOwnAddress, nameFromAddress } from './newcomer.ts';
import { isSignInNetwork } from './sign-in-network.repository.ts';
import { hashCode, hashToken, newSignInCode, newToken, normaliseCode } from './secret.ts';
import * as sessions from './widget-session.repository.ts';

const MINUTE = 60_000;
const accessLifetime = 10 * MINUTE;
const refreshLifetime = 30 * 24 * 60 * MINUTE;
const codeLifetime = 10 * MINUTE;
const triesPerCode = 5;
/** Of one address, in ten minutes: from one network, and from all networks together from which nobody has signed in lately. */
const codesPerNetwork = 5;
const codesPerAddress = 20;
/** For which a network is known from which somebody has signed in. */
export const networkLifetime = 90 * 24 * 60 * MINUTE;
/** What no code has as its hash. */
const noCode = Buffer.alloc(32);

/** What a browser sends to stay signed in. */
export interface RefreshProof {
  refreshToken: string;
  /** ISO instant, at most five minutes from the server's clock. */
  issuedAt: string;
  /** base64url of the ECDSA-SHA256 signature over `refreshToken.issuedAt`, as 64 bytes r and s. */
  signature: string;
}

/** A P-256 public key as the widget's browser exports it. */
export interface DeviceKey {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}

export interface WidgetTokens {
  accessToken: string;
  /** By the server's clock, so that a browser knows by how much its own is wrong. */
  issuedAt: Date;
  /** When the access token ends. */
  expiresAt: Date;
  refreshToken: string;
}

/**
 * Takes note that somebody wants a code. The answer is the same whether or not the address is known:
 * the job decides, so neither answer nor time tells. More than 5 in 10 minutes for an address from one network are ignored
 * just as quietly, and more than 20 from all: so a mailbox is not flooded, and no network uses up what others may ask. That
 * many strangers who ask from everywhere lock nobody out, the 20 are not for a network from which somebody has signed in.
 */
export async function requestEmailCode(trx: Trx, now: Date, ask: { email: string; challenge: string; network: Buffer; language: Language | 'en' }): Promise<void> {
  const { email, network } = ask;
  await sessions.lockEmailSignIns(trx, email);
  const recent = await sessions.countEmailSignIns(trx, email, network, new Date(now.getTime() - codeLifetime));
  const isKnown = await isSignInNetwork(trx, network, new Date(now.getTime() - networkLifetime));
  const id = await sessions.insertEmailSignIn(trx, { email, challenge: Buffer.from(ask.challenge, 'base64url'), place: network, requestedAt: now, expiresAt: new Date(now.getTime() + codeLifetime) });
  if (recent.here < codesPerNetwork && (isKnown || recent.all < codesPerAddress)) await enqueue(trx, 'send_sign_in_code', { signInId: id, language: ask.language });
}

/**
 * Makes the code of an attempt that has none yet, for an active person of the directory, or for somebody it does not know
 * with an address of the organisation's own domains; undefined for everybody else. It exists in this process and in the
 * mail; the database holds its hash.
 */
export async function makeCode(trx: Trx, now: Date, { signInId, emailDomains }: { signInId: string; emailDomains: readonly string[] }): Promise<{ email: string; code: string } | undefined> {
  const attempt = await sessions.findEmailSignInToSend(trx, signInId);
  if (!attempt || attempt.codeHash || attempt.expiresAt <= now) return undefined;
  const isWelcome = attempt.personId === null ? isOwnAddress(attempt.email, emailDomains) : attempt.state === 'active';
  if (!isWelcome) return undefined;
  const code = newSignInCode();
  await sessions.setCode(trx, signInId, hashCode(signInId, code), attempt.personId);
  return { email: attempt.email, code };
}

/** What somebody typed, with what only the browser holds that asked for the code. */
export interface TypedCode {
  email: string;
  code: string;
  challengeVerifier: string;
  publicKey: DeviceKey;
  caller: Actor;
  /** Where an address may be of whom the directory does not know. */
  emailDomains: readonly string[];
}

/**
 * Exchanges a code for tokens, in the browser that asked for it. Undefined for a wrong, expired or used code, after
 * five tries, or from another browser: not an error here, so that the counted try is committed. Somebody with an address
 * of `emailDomains` whom the directory does not know is added to it.
 */
export async function redeemEmailCode(trx: Trx, now: Date, typed: TypedCode): Promise<WidgetTokens | undefined> {
  const challenge = createHash('sha256').update(Buffer.from(typed.challengeVerifier, 'base64url')).digest();
  const attempt = await sessions.findOpenEmailSignInForUpdate(trx, typed.email, challenge, now);
  if (!attempt || attempt.tries >= triesPerCode) return undefined;
  // Counted for every address alike: whether there is a code at all shows neither in the answer nor in its time.
  await sessions.addTry(trx, attempt.id);
  const fits = timingSafeEqual(attempt.codeHash ?? noCode, hashCode(attempt.id, normaliseCode(typed.code)));
  const personId = fits ? (attempt.personId ?? (await addNewcomer(trx, now, typed))) : undefined;
  if (!personId) return undefined;
  demandSamePerson(typed.caller, personId);
  await sessions.markRedeemed(trx, attempt.id, now);
  return startSession(trx, now, personId, 'email', typed.publicKey);
}

/** Adds somebody who is new, once: whoever has left does not come in again, and who came in another browser meanwhile is the same. */
async function addNewcomer(trx: Trx, now: Date, { email, emailDomains }: Pick<TypedCode, 'email' | 'emailDomains'>): Promise<string | undefined> {
  if (!isOwnAddress(email, emailDomains)) return undefined;
  const personId = await sessions.insertNewcomer(trx, { email, ...nameFromAddress(email), createdAt: now });
  if (!personId) return findActivePersonByEmail(trx, email);
  await addAuditEntry(trx, anonymous, now, { action: 'person.join', subjectKind: 'person', subjectId: personId });
  return personId;
}

/**
 * Somebody who is signed in already shows that it is them: the page goes on as it stands, so it has to be the same person.
 * @throws DomainError SIGN_IN_FAILED for anybody else, so that the code stays good.
 */
export function demandSamePerson(caller: Actor, personId: string): void {
  if (caller.kind === 'person' && caller.personId !== personId) throw new DomainError('SIGN_IN_FAILED', { reason: 'another_person' });
}

/** Starts a session of the widget for a person, bound to the key that their browser holds. */
export async function startSession(trx: Trx, now: Date, personId: string, assurance: Assurance, publicKey: DeviceKey): Promise<WidgetTokens> {
  const sessionId = await sessions.insertSession(trx, { personId, assurance, publicKey, createdAt: now });
  const actor: Actor = { kind: 'person', personId, sessionId, assurance };
  await identify(trx, actor);
  await addAuditEntry(trx, actor, now, { action: 'session.start', subjectKind: 'person', subjectId: personId, details: { assurance } });
  return issueTokens(trx, now, sessionId);
}

async function issueTokens(trx: Trx, now: Date, sessionId: string): Promise<WidgetTokens> {
  const accessToken = newToken();
  const refreshToken = newToken();
  const expiresAt = new Date(now.getTime() + accessLifetime);
  await sessions.insertAccessToken(trx, { hash: hashToken(accessToken), sessionId, expiresAt });
  await sessions.insertRefreshToken(trx, { hash: hashToken(refreshToken), sessionId, issuedAt: now, expiresAt: new Date(now.getTime() + refreshLifetime) });
  return { accessToken, issuedAt: now, expiresAt, refreshToken };
}

/**
 * Trades a refresh token for the next pair of tokens. The browser signs `token.issuedAt` with the key of the session,
 * so a copied token is useless elsewhere; a token that comes a second time ends the whole family, and that end is
 * committed. Undefined when the token is unknown, spent, expired, not signed by the session's key, or its person has left.
 */
export async function refreshSession(trx: Trx, now: Date, proof: RefreshProof): Promise<WidgetTokens | undefined> {
  const hash = hashToken(proof.refreshToken);
  const token = await sessions.findRefreshTokenForUpdate(trx, hash);
  if (!token || token.endedAt || token.expiresAt <= now) return undefined;
  if (Math.abs(now.getTime() - Date.parse(proof.issuedAt)) > 5 * MINUTE || !isSigned(token.publicKey as DeviceKey, proof)) return undefined;
  if (token.usedAt) {
    await sessions.endSession(trx, token.sessionId, now, 'reused');
    return undefined;
  }
  await sessions.markRefreshTokenUsed(trx, hash, now);
  return issueTokens(trx, now, token.sessionId);
}

/** Whether the two coordinates are a point of the curve, so that there can be a private key to it. */
export function isDeviceKey(publicKey: DeviceKey): boolean {
  try {
    return createPublicKey({ key: { ...publicKey }, format: 'jwk' }).asymmetricKeyType === 'ec';
  } catch {
    return false;
  }
}

function isSigned(publicKey: DeviceKey, proof: RefreshProof): boolean {
  const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' });
  const signed = Buffer.from(`${proof.refreshToken}.${proof.issuedAt}`);
  return verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(proof.signature, 'base64url'));
}

/** Ends the session that a refresh token belongs to; an unknown token is no error, since the aim is reached. */
export async function signOut(trx: Trx, now: Date, refreshToken: string): Promise<void> {
  const token = await sessions.findRefreshTokenForUpdate(trx, hashToken(refreshToken));
  if (token) await sessions.endSession(trx, token.sessionId, now, 'signed_out');
}

/** The person behind a bearer token, or nobody. */
export async function actorOfAccessToken(db: Kysely<DB>, now: Date, token: string): Promise<Actor | undefined> {
  const owner = await sessions.findAccessTokenOwner(db, hashToken(token), now);
  return owner && { kind: 'person', ...owner };
}
