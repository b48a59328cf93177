import type { Trx } from '../database/actor.ts';
import { findDataKey, insertDataKey, listDataKeys, newDataKeyId, type DataKeyRow } from './data-key.repository.ts';
import { decrypt, encrypt, newWrappedKey, unwrapKey } from './wrapped-key.ts';

/** What a table keeps of words that only some may read. */
export interface SealedWords {
  dataKeyId: string;
  nonce: Buffer;
  ciphertext: Buffer;
}

export interface SealOptions {
  /** The person who wrote: erasing their keys makes their words unreadable, and nobody else's. */
  authorId: string;
  /** What the words belong to: the id of a mentorship or of a request. */
  scopeId: string;
  now: Date;
}

/**
 * Encrypts words with AES-256-GCM under the data key of their author in their scope, and bound to that scope. The
 * first words make the key; two first words at once agree on one. Data keys lie in the database wrapped by the master key.
 *
 * @param masterKey 32 bytes.
 */
export async function sealWords(trx: Trx, masterKey: Buffer, options: SealOptions, text: string): Promise<SealedWords> {
  const row = (await findDataKey(trx, options.authorId, options.scopeId)) ?? (await makeDataKey(trx, masterKey, options));
  const { nonce, ciphertext } = encrypt(unwrapKey(masterKey, row), row.scopeId, Buffer.from(text, 'utf8'));
  return { dataKeyId: row.id, nonce, ciphertext };
}

/**
 * Decrypts one piece of sealed words.
 * @throws when its key is gone (its author was erased), hidden from the caller by row security, or the bytes were changed.
 */
export async function openWords(trx: Trx, masterKey: Buffer, row: SealedWords): Promise<string> {
  return (await openManyWords(trx, masterKey, [row]))[0]!;
}

/**
 * Decrypts several pieces with one look at the keys, in the same order.
 * @throws as openWords does, for the first that cannot be opened.
 */
export async function openManyWords(trx: Trx, masterKey: Buffer, rows: readonly SealedWords[]): Promise<string[]> {
  const ids = [...new Set(rows.map((row) => row.dataKeyId))];
  const keys = new Map((await listDataKeys(trx, ids)).map((row) => [row.id, { key: unwrapKey(masterKey, row), scopeId: row.scopeId }]));
  return rows.map((row) => {
    const found = keys.get(row.dataKeyId);
    if (!found) throw new Error('The data key of these words is gone or not for this caller.');
    return decrypt(found.key, found.scopeId, row.nonce, row.ciphertext).toString('utf8');
  });
}

async function makeDataKey(trx: Trx, masterKey: Buffer, { authorId, scopeId, now }: SealOptions): Promise<DataKeyRow> {
  const id = await newDataKeyId(trx);
  await insertDataKey(trx, { ...newWrappedKey(masterKey, id), authorId, scopeId, createdAt: now });
  const row = await findDataKey(trx, authorId, scopeId);
  if (!row) throw new Error('The data key that was just made cannot be read back.');
  return row;
}
