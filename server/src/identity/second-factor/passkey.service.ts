import { addAuditEntry } from '../../audit/audit.service.ts';
import type { StaffActor, Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { tellOwner } from '../account-mail.service.ts';
import { hashToken } from '../secret.ts';
import { takeChallenge } from './challenge.repository.ts';
import { openChallenge } from './challenge.service.ts';
import * as repository from './passkey.repository.ts';
import { algorithms, readAssertion, readNewCredential, relyingPartyAt, type Assertion, type NewCredential } from './webauthn.ts';

/** Milliseconds to touch the authenticator, and the same again to look for it. */
export const challengeLifetime = 5 * 60_000;
const passkeysPerAccount = 10;

/** What a browser's `navigator.credentials.get` is given, in JSON (WebAuthn Level 3, 5.5). */
export interface PasskeyOptions {
  challenge: string;
  rpId: string;
  timeout: number;
  userVerification: 'required' | 'preferred';
  allowCredentials: CredentialName[];
}

export function passkeyOptions(publicUrl: string, challenge: string, asked: Pick<PasskeyOptions, 'userVerification' | 'allowCredentials'>): PasskeyOptions {
  return { challenge, rpId: relyingPartyAt(publicUrl).id, timeout: challengeLifetime, ...asked };
}

/** Asks for a passkey of whomever it is: it has to be one that makes sure of its owner, since nothing else does. */
export async function askForAnyPasskey(trx: Trx, now: Date, publicUrl: string): Promise<{ step: string; options: PasskeyOptions }> {
  const { step, challenge } = await openChallenge(trx, now, { purpose: 'sign_in', accountId: null, lifetime: challengeLifetime });
  return { step, options: passkeyOptions(publicUrl, challenge, { userVerification: 'required', allowCredentials: [] }) };
}

interface CredentialName {
  type: 'public-key';
  id: string;
  transports: string[];
}

/** The passkeys of an account, as a browser is told of them. */
export async function credentialsOf(trx: Trx, accountId: string): Promise<CredentialName[]> {
  const credentials = await repository.listCredentials(trx, accountId);
  return credentials.map(({ credentialId, transports }) => ({ type: 'public-key', id: credentialId.toString('base64url'), transports }));
}

/** Whose passkey has answered a challenge; undefined for an answer that does not fit. A challenge is good for one answer. */
export async function accountOfAnswer(trx: Trx, now: Date, publicUrl: string, { step, answer }: { step: string; answer: Assertion }): Promise<string | undefined> {
  const asked = await takeChallenge(trx, hashToken(step), ['sign_in', 'second_factor'], now);
  const passkey = asked && (await repository.findPasskeyForUpdate(trx, Buffer.from(answer.id, 'base64url')));
  if (!passkey || (asked.accountId !== null && asked.accountId !== passkey.accountId)) return undefined;
  const signCount = await readAssertion(relyingPartyAt(publicUrl), asked.challenge, answer, passkey, { verified: asked.accountId === null });
  if (signCount === undefined) return undefined;
  await repository.setPasskeyUsed(trx, passkey.id, { signCount, usedAt: now });
  return passkey.accountId;
}

/**
 * Asks whoever calls for a new passkey: what a browser's `navigator.credentials.create` is given, in JSON (WebAuthn Level 3, 5.4).
 * @throws DomainError LIMIT_REACHED.
 */
export async function askForNewPasskey(trx: Trx, { accountId, sessionId }: StaffActor, now: Date, publicUrl: string, { email, name }: { email: string; name: string }) {
  const excludeCredentials = await credentialsOf(trx, accountId);
  if (excludeCredentials.length >= passkeysPerAccount) throw new DomainError('LIMIT_REACHED');
  const { step, challenge } = await openChallenge(trx, now, { purpose: 'enrol', accountId, sessionId, lifetime: challengeLifetime });
  const options = {
    challenge,
    rp: { id: relyingPartyAt(publicUrl).id, name: 'Alongside' },
    user: { id: Buffer.from(accountId).toString('base64url'), name: email, displayName: name },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
    timeout: challengeLifetime,
    attestation: 'none' as const,
    excludeCredentials,
    authenticatorSelection: { residentKey: 'preferred' as const, userVerification: 'preferred' as const },
  };
  return { step, options };
}

/**
 * Keeps a new passkey.
 * @throws DomainError LINK_NOT_VALID where it does not answer a challenge of this session, CONFLICT where it is known already.
 */
export async function addPasskey(trx: Trx, actor: StaffActor, now: Date, publicUrl: string, { step, name, credential }: { step: string; name: string; credential: NewCredential }): Promise<void> {
  const { accountId, sessionId } = actor;
  const asked = await takeChallenge(trx, hashToken(step), ['enrol'], now);
  const key = asked?.sessionId === sessionId ? await readNewCredential(relyingPartyAt(publicUrl), asked.challenge, credential) : undefined;
  if (!key) throw new DomainError('LINK_NOT_VALID');
  const isNew = await repository.insertPasskey(trx, { accountId, ...key, credentialId: Buffer.from(credential.id, 'base64url'), transports: credential.transports, name, createdAt: now });
  if (!isNew) throw new DomainError('CONFLICT');
  await addAuditEntry(trx, actor, now, { action: 'passkey.add', subjectKind: 'staff', subjectId: accountId });
  await tellOwner(trx, now, accountId, 'passkey_added');
}

/** @throws DomainError NOT_FOUND for a passkey that is not there or somebody else's. */
export async function renamePasskey(trx: Trx, { accountId }: StaffActor, { passkeyId, name }: { passkeyId: string; name: string }): Promise<void> {
  if (!(await repository.renameOwnPasskey(trx, accountId, passkeyId, name))) throw new DomainError('NOT_FOUND');
}

/** @throws DomainError NOT_FOUND for a passkey that is not there or somebody else's. */
export async function removePasskey(trx: Trx, actor: StaffActor, now: Date, passkeyId: string): Promise<void> {
  if (!(await repository.deleteOwnPasskey(trx, actor.accountId, passkeyId))) throw new DomainError('NOT_FOUND');
  await addAuditEntry(trx, actor, now, { action: 'passkey.remove', subjectKind: 'staff', subjectId: actor.accountId });
  await tellOwner(trx, now, actor.accountId, 'passkey_removed');
}
