import { sql } from 'kysely';
import type { Trx } from '../../database/actor.ts';

/** Worked out at once: each holds a connection of the server's pool and a thread. */
const PLACES = 4;
/** Of one account: somebody who turns a dial fast leaves room for others. */
const OWN_PLACES = 2;

/**
 * Takes one of the places for what is worked out while somebody waits, until the transaction ends, whichever server of
 * the installation asks.
 * @returns false where all are taken, or all that one account may have.
 */
export async function takePreviewPlace(trx: Trx, accountId: string): Promise<boolean> {
  return (await takeOneOf(trx, `alongside preview of ${accountId}`, OWN_PLACES)) && (await takeOneOf(trx, 'alongside preview', PLACES));
}

async function takeOneOf(trx: Trx, name: string, places: number): Promise<boolean> {
  for (let place = 1; place <= places; place++) {
    const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(hashtext(${name}), ${place}) as taken`.execute(trx);
    if (rows[0]!.taken) return true;
  }
  return false;
}
