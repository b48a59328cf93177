import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A key as the database keeps it: wrapped by the master key, and bound to its own id. */
export interface WrappedKey {
  id: string;
  wrapped: Buffer;
  nonce: Buffer;
}

/** A fresh key of 32 bytes, wrapped. */
export function newWrappedKey(masterKey: Buffer, id: string): WrappedKey {
  const { nonce, ciphertext } = encrypt(wrappingKey(masterKey), id, randomBytes(32));
  return { id, wrapped: ciphertext, nonce };
}

/** @throws when another master key wrapped it, or its bytes or its id were changed. */
export function unwrapKey(masterKey: Buffer, row: WrappedKey): Buffer {
  return decrypt(wrappingKey(masterKey), row.id, row.nonce, row.wrapped);
}

/** Whether this master key is the one that wrapped it. */
export function isWrappedBy(masterKey: Buffer, row: WrappedKey): boolean {
  try {
    unwrapKey(masterKey, row);
    return true;
  } catch {
    return false;
  }
}

/** The master key has other uses too: each has its own derived key. */
function wrappingKey(masterKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', 'alongside data keys', 32));
}

/** AES-256-GCM; the tag stands before the body. `boundTo` has to be the same again when decrypting. */
export function encrypt(key: Buffer, boundTo: string, plain: Buffer): { nonce: Buffer; ciphertext: Buffer } {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { nonce, ciphertext: Buffer.concat([cipher.getAuthTag(), body]) };
}

/** @throws for another key, another `boundTo`, or changed bytes. */
export function decrypt(key: Buffer, boundTo: string, nonce: Buffer, ciphertext: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAAD(Buffer.from(boundTo)).setAuthTag(ciphertext.subarray(0, 16));
  return Buffer.concat([decipher.update(ciphertext.subarray(16)), decipher.final()]);
}
