import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { WrappedKey } from './wrapped-key.ts';

/** Any key that the installation's master key has wrapped. Undefined in a database in which nothing is sealed yet, or that is empty. */
export async function findAnyWrappedKey(owner: Database): Promise<WrappedKey | undefined> {
  return (await findIn(owner, 'keyProbe', 'key_probe')) ?? (await findIn(owner, 'dataKey', 'data_key'));
}

async function findIn(owner: Database, table: 'keyProbe' | 'dataKey', name: string): Promise<WrappedKey | undefined> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass(${`public.${name}`}) is not null as there`.execute(owner);
  if (!rows[0]!.there) return undefined;
  return owner.selectFrom(table).select(['id', 'wrapped', 'nonce']).limit(1).executeTakeFirst();
}

/** Leaves a probe in place that another server has just written. */
export async function insertProbe(owner: Database, probe: WrappedKey): Promise<void> {
  await owner.insertInto('keyProbe').values(probe).onConflict((conflict) => conflict.doNothing()).execute();
}
