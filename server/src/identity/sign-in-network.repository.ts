import type { Trx } from '../database/actor.ts';

/** Notes that somebody has signed in from a network. */
export async function saveSignInNetwork(trx: Trx, hash: Buffer, at: Date): Promise<void> {
  await trx.insertInto('signInNetwork').values({ hash, signedInAt: at }).onConflict((conflict) => conflict.column('hash').doUpdateSet({ signedInAt: at })).execute();
}

/** Whether anybody has signed in from a network since `since`. */
export async function isSignInNetwork(trx: Trx, hash: Buffer, since: Date): Promise<boolean> {
  return (await trx.selectFrom('signInNetwork').select('hash').where('hash', '=', hash).where('signedInAt', '>', since).executeTakeFirst()) !== undefined;
}
