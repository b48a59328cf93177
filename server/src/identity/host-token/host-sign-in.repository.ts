import type { Trx } from '../../database/actor.ts';

/** Takes a token, once: false when it came before. Of two at once the second waits for the first to be committed. */
export async function takeHostToken(trx: Trx, token: { hash: Buffer; expiresAt: Date }): Promise<boolean> {
  const row = await trx.insertInto('hostToken').values(token).onConflict((conflict) => conflict.column('hash').doNothing()).returning('hash').executeTakeFirst();
  return row !== undefined;
}
