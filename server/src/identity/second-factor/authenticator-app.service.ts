import { hkdfSync } from 'node:crypto';
import { addAuditEntry } from '../../audit/audit.service.ts';
import { decrypt, encrypt } from '../../crypto/wrapped-key.ts';
import type { StaffActor, Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { tellOwner } from '../account-mail.service.ts';
import { hashToken } from '../secret.ts';
import * as repository from './authenticator-app.repository.ts';
import { findChallenge, takeChallenge } from './challenge.repository.ts';
import { openChallenge } from './challenge.service.ts';
import { base32, keyUri, newTotpSecret, stepOfCode } from './totp.ts';

/** Milliseconds to find the phone, and an app for it. */
const enrolmentLifetime = 15 * 60_000;
/** Bytes of the nonce before the sealed secret, where both wait as one text for the app's first code. */
const nonceLength = 12;

/** What an authenticator app is given, this once: the secret as text in base32, and the same as a key URI for a picture. */
export interface AppOffered {
  step: string;
  secret: string;
  uri: string;
}

/**
 * Offers a secret for an authenticator app. It counts for nothing until the app has shown a code made with it.
 * @throws DomainError LIMIT_REACHED where the account has an app already.
 */
export async function offerApp(trx: Trx, { accountId, sessionId }: StaffActor, now: Date, masterKey: Buffer, email: string): Promise<AppOffered> {
  if (await repository.findOwnApp(trx, accountId)) throw new DomainError('LIMIT_REACHED');
  const secret = newTotpSecret();
  const { nonce, ciphertext } = encrypt(sealingKey(masterKey), accountId, secret);
  const challenge = Buffer.concat([nonce, ciphertext]).toString('base64url');
  const { step } = await openChallenge(trx, now, { purpose: 'enrol_app', accountId, sessionId, challenge, lifetime: enrolmentLifetime });
  return { step, secret: base32(secret), uri: keyUri(secret, email) };
}

/**
 * Keeps the secret that was offered, once a code of the app shows that it is there. That code does not sign in any more.
 * @throws DomainError LINK_NOT_VALID where nothing was offered in this session or it has run out, CODE_WRONG for a code
 * that does not fit, after which another may be given, CONFLICT where the account has an app by now.
 */
export async function addApp(trx: Trx, actor: StaffActor, now: Date, masterKey: Buffer, { step, code }: { step: string; code: string }): Promise<void> {
  const { accountId, sessionId } = actor;
  const offered = await findChallenge(trx, hashToken(step), ['enrol_app'], now);
  if (offered?.sessionId !== sessionId) throw new DomainError('LINK_NOT_VALID');
  const bytes = Buffer.from(offered.challenge, 'base64url');
  const sealed = { nonce: bytes.subarray(0, nonceLength), sealedSecret: bytes.subarray(nonceLength) };
  const lastStep = stepOfCode(openSecret(masterKey, accountId, sealed), code, now, 0);
  if (lastStep === undefined) throw new DomainError('CODE_WRONG');
  await takeChallenge(trx, hashToken(step), ['enrol_app'], now);
  if (!(await repository.insertApp(trx, { accountId, ...sealed, lastStep, createdAt: now }))) throw new DomainError('CONFLICT');
  await addAuditEntry(trx, actor, now, { action: 'authenticator_app.add', subjectKind: 'staff', subjectId: accountId });
  await tellOwner(trx, now, accountId, 'app_added');
}

/** Whether this is a code of the account's app that counts now; it counts no more, nor does any from before it. */
export async function spendAppCode(trx: Trx, masterKey: Buffer, now: Date, accountId: string, code: string): Promise<boolean> {
  const app = await repository.findAppForUpdate(trx, accountId);
  const lastStep = app && stepOfCode(openSecret(masterKey, accountId, app), code, now, app.lastStep);
  if (lastStep === undefined) return false;
  await repository.setAppUsed(trx, accountId, { lastStep, usedAt: now });
  return true;
}

/** @throws DomainError NOT_FOUND where the account has none. */
export async function removeApp(trx: Trx, actor: StaffActor, now: Date): Promise<void> {
  if (!(await repository.deleteApp(trx, actor.accountId))) throw new DomainError('NOT_FOUND');
  await addAuditEntry(trx, actor, now, { action: 'authenticator_app.remove', subjectKind: 'staff', subjectId: actor.accountId });
  await tellOwner(trx, now, actor.accountId, 'app_removed');
}

function openSecret(masterKey: Buffer, accountId: string, { nonce, sealedSecret }: { nonce: Buffer; sealedSecret: Buffer }): Buffer {
  return decrypt(sealingKey(masterKey), accountId, nonce, sealedSecret);
}

/** The master key has other uses too: each has its own derived key. */
function sealingKey(masterKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', 'alongside authenticator apps', 32));
}
