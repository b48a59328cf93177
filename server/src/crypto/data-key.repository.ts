import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

export interface DataKeyRow {
  id: string;
  scopeId: string;
  wrapped: Buffer;
  nonce: Buffer;
}

const columns = ['id', 'scopeId', 'wrapped', 'nonce'] as const;

export async function findDataKey(trx: Trx, authorId: string, scopeId: string): Promise<DataKeyRow | undefined> {
  return trx.selectFrom('dataKey').select(columns).where('authorId', '=', authorId).where('scopeId', '=', scopeId).executeTakeFirst();
}

export async function listDataKeys(trx: Trx, ids: readonly string[]): Promise<DataKeyRow[]> {
  if (ids.length === 0) return [];
  return trx.selectFrom('dataKey').select(columns).where('id', 'in', ids).execute();
}

/** The id must be known before the row is written: the wrapped key is bound to it. */
export async function newDataKeyId(trx: Trx): Promise<string> {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(trx);
  return rows[0]!.id;
}

/** Waits for another transaction that makes the same key, and then leaves that one in place. */
export async function insertDataKey(trx: Trx, row: DataKeyRow & { authorId: string; createdAt: Date }): Promise<void> {
  await trx.insertInto('dataKey').values(row).onConflict((conflict) => conflict.columns(['authorId', 'scopeId']).doNothing()).execute();
}
