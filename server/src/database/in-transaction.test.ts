import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../test/product.ts';
import type { Trx } from './actor.ts';
import { inTransaction } from './in-transaction.ts';

const database = await openDatabase();
const lock = (trx: Trx, key: number) => sql`select pg_advisory_xact_lock(${key})`.execute(trx);

test('of two that wait for one another both are done, one of them twice', async () => {
  const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let begun = 0;
  const change = (own: number) =>
    inTransaction(database.app, async (trx) => {
      begun += 1;
      await lock(trx, own);
      both[own]!.resolve();
      await Promise.all(both.map(({ promise }) => promise));
      await lock(trx, 1 - own);
      return own;
    });
  expect(await Promise.all([change(0), change(1)])).toEqual([0, 1]);
  expect(begun).toBe(3);
});

test('what fails for a reason of its own fails at once', async () => {
  let begun = 0;
  const failing = inTransaction(database.app, async (trx) => {
    begun += 1;
    await sql`select 1 / 0`.execute(trx);
  });
  await expect(failing).rejects.toMatchObject({ code: '22012' });
  expect(begun).toBe(1);
});
