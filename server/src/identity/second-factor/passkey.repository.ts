import type { Trx } from '../../database/actor.ts';

export interface PasskeyRow {
  id: string;
  accountId: string;
  credentialId: Buffer;
  publicKey: Buffer;
  /** How often the authenticator says it has signed; 0 where it does not count. */
  signCount: number;
  transports: string[];
}

const columns = ['id', 'accountId', 'credentialId', 'publicKey', 'signCount', 'transports'] as const;

export async function listPasskeys(trx: Trx, accountId: string): Promise<{ id: string; name: string; createdAt: Date; usedAt: Date | null }[]> {
  return trx.selectFrom('staffPasskey').select(['id', 'name', 'createdAt', 'usedAt']).where('accountId', '=', accountId).orderBy('createdAt').orderBy('id').execute();
}

export async function listCredentials(trx: Trx, accountId: string): Promise<{ credentialId: Buffer; transports: string[] }[]> {
  return trx.selectFrom('staffPasskey').select(['credentialId', 'transports']).where('accountId', '=', accountId).execute();
}

/** Whether anybody has one. */
export async function anyPasskey(trx: Trx): Promise<boolean> {
  return (await trx.selectFrom('staffPasskey').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Locked: the count of its signatures is read and written by one sign-in at a time. */
export async function findPasskeyForUpdate(trx: Trx, credentialId: Buffer): Promise<PasskeyRow | undefined> {
  return trx.selectFrom('staffPasskey').select(columns).where('credentialId', '=', credentialId).forUpdate().executeTakeFirst();
}

/** False where the credential is known already. */
export async function insertPasskey(trx: Trx, passkey: Omit<PasskeyRow, 'id'> & { name: string; createdAt: Date }): Promise<boolean> {
  const row = await trx.insertInto('staffPasskey').values(passkey).onConflict((conflict) => conflict.column('credentialId').doNothing()).returning('id').executeTakeFirst();
  return row !== undefined;
}

export async function setPasskeyUsed(trx: Trx, id: string, used: { signCount: number; usedAt: Date }): Promise<void> {
  await trx.updateTable('staffPasskey').set(used).where('id', '=', id).execute();
}

/** False for a passkey that is unknown or somebody else's. */
export async function renameOwnPasskey(trx: Trx, accountId: string, id: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('staffPasskey').set({ name }).where('accountId', '=', accountId).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** False for a passkey that is unknown or somebody else's. */
export async function deleteOwnPasskey(trx: Trx, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('staffPasskey').where('accountId', '=', accountId).where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** @returns how many there were. */
export async function deletePasskeysOf(trx: Trx, accountId: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('staffPasskey').where('accountId', '=', accountId).executeTakeFirst();
  return Number(numDeletedRows);
}
