import { createHmac, hkdfSync } from 'node:crypto';
import type { Trx } from '../../database/actor.ts';
import { newSignInCode, normaliseCode } from '../secret.ts';
import * as repository from './recovery-code.repository.ts';

const codesAtOnce = 10;

/**
 * Ten new codes in the place of all before, shown once: two groups of eight letters and digits, 79 bits. The database
 * holds only what they are under the master key, so that a copy of it gives none away.
 */
export async function renewRecoveryCodes(trx: Trx, masterKey: Buffer, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: codesAtOnce }, () => `${newSignInCode()}-${newSignInCode()}`);
  await repository.replaceRecoveryCodes(trx, accountId, codes.map((code) => keyedHash(masterKey, accountId, code)));
  return codes;
}

/** Whether this was a code of the account; it is none any more. */
export async function spendRecoveryCode(trx: Trx, masterKey: Buffer, accountId: string, typed: string): Promise<boolean> {
  return repository.spendRecoveryCode(trx, accountId, keyedHash(masterKey, accountId, typed));
}

function keyedHash(masterKey: Buffer, accountId: string, code: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'alongside recovery codes', 32));
  return createHmac('sha256', key).update(`${accountId} ${normaliseCode(code)}`).digest();
}
