import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openDatabase } from '../../test/product.ts';
import { testKey } from '../../test/cluster.ts';
import { identify, type Trx } from '../database/actor.ts';
import { openWords, sealWords } from './sealed-words.ts';

const now = new Date('2026-11-22T09:00:00Z');

const database = await openDatabase();
const row = await database.owner.insertInto('person').values({ givenName: 'Mara', familyName: 'Lind', email: 'mara@harbourline.example' }).returning('id').executeTakeFirstOrThrow();
const authorId = row.id;

function asAuthor<Result>(work: (trx: Trx) => Promise<Result>): Promise<Result> {
  return database.app.transaction().execute(async (trx) => {
    await identify(trx, { kind: 'person', personId: authorId });
    return work(trx);
  });
}

test('words come back as they were written, and their bytes do not show them', async () => {
  const scopeId = randomUUID();
  const sealed = await asAuthor((trx) => sealWords(trx, testKey, { authorId, scopeId, now }, 'Heliotrope – größer 漢字'));
  expect(sealed.ciphertext.includes('Heliotrope')).toBe(false);
  expect(await asAuthor((trx) => openWords(trx, testKey, sealed))).toBe('Heliotrope – größer 漢字');
});

test('one author has one key in one scope, also when two first words come at once', async () => {
  const scopeId = randomUUID();
  const sealed = await Promise.all([1, 2, 3, 4].map((n) => asAuthor((trx) => sealWords(trx, testKey, { authorId, scopeId, now }, `word ${n}`))));
  expect(new Set(sealed.map((row) => row.dataKeyId)).size).toBe(1);
  expect(new Set(sealed.map((row) => row.nonce.toString('hex'))).size).toBe(4);
  const read = await asAuthor((trx) => Promise.all(sealed.map((row) => openWords(trx, testKey, row))));
  expect(read).toEqual(['word 1', 'word 2', 'word 3', 'word 4']);
});

test('changed bytes, another master key and a key moved to another scope are refused', async () => {
  const scopeId = randomUUID();
  const sealed = await asAuthor((trx) => sealWords(trx, testKey, { authorId, scopeId, now }, 'private'));
  const changed = Buffer.from(sealed.ciphertext);
  changed.writeUInt8(changed.readUInt8(20) ^ 1, 20);
  await expect(asAuthor((trx) => openWords(trx, testKey, { ...sealed, ciphertext: changed }))).rejects.toThrow();
  await expect(asAuthor((trx) => openWords(trx, Buffer.alloc(32, 8), sealed))).rejects.toThrow();
  await database.owner.updateTable('dataKey').set({ scopeId: randomUUID() }).where('id', '=', sealed.dataKeyId).execute();
  await expect(asAuthor((trx) => openWords(trx, testKey, sealed))).rejects.toThrow();
});

test('another person cannot read the key, so neither the words', async () => {
  const scopeId = randomUUID();
  const sealed = await asAuthor((trx) => sealWords(trx, testKey, { authorId, scopeId, now }, 'private'));
  const asStranger = database.app.transaction().execute(async (trx) => {
    await identify(trx, { kind: 'person', personId: randomUUID() });
    return openWords(trx, testKey, sealed);
  });
  await expect(asStranger).rejects.toThrow('gone or not for this caller');
});
