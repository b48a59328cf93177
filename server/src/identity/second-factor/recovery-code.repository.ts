import type { Trx } from '../../database/actor.ts';

/** Puts new codes in the place of all others. */
export async function replaceRecoveryCodes(trx: Trx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await trx.deleteFrom('staffRecoveryCode').where('accountId', '=', accountId).execute();
  if (hashes.length > 0) await trx.insertInto('staffRecoveryCode').values(hashes.map((hash) => ({ accountId, hash }))).execute();
}

/** Spends a code: of several tries at once one is told that it was there. */
export async function spendRecoveryCode(trx: Trx, accountId: string, hash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('staffRecoveryCode').where('accountId', '=', accountId).where('hash', '=', hash).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function countRecoveryCodes(trx: Trx, accountId: string): Promise<number> {
  const { count } = await trx.selectFrom('staffRecoveryCode').select((e) => e.fn.countAll<number>().as('count')).where('accountId', '=', accountId).executeTakeFirstOrThrow();
  return count;
}
