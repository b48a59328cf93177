import { expect, test } from 'vitest';
import { testKey } from '../../test/cluster.ts';
import { makePerson } from '../../test/factories.ts';
import { openDatabase } from '../../test/product.ts';
import { identify } from '../database/actor.ts';
import { assertMasterKey, keepKeyProbe } from './key-probe.service.ts';
import { sealWords } from './sealed-words.ts';

const otherKey = Buffer.alloc(32, 9);

const database = await openDatabase();

test('before anything is sealed every key will do; then only the one that sealed, with a probe and without', async () => {
  await assertMasterKey(database.owner, otherKey);
  const { personId } = await makePerson(database);
  await database.app.transaction().execute(async (trx) => {
    await identify(trx, { kind: 'person', personId });
    await sealWords(trx, testKey, { authorId: personId, scopeId: personId, now: new Date() }, 'Between us');
  });
  await expect(assertMasterKey(database.owner, otherKey)).rejects.toThrow('ALONGSIDE_KEY is not the key of this database');
  await keepKeyProbe(database.owner, testKey);
  await database.owner.deleteFrom('dataKey').execute();
  await expect(assertMasterKey(database.owner, otherKey)).rejects.toThrow('ALONGSIDE_KEY');
  await assertMasterKey(database.owner, testKey);
});

test('nobody who answers requests or runs the queue reads the probe', async () => {
  for (const db of [database.app, database.jobs]) await expect(db.selectFrom('keyProbe').selectAll().execute()).rejects.toThrow('permission denied');
});
