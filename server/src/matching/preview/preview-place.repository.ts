import { sql } from 'kysely';
import type { Trx } from '../../database/actor.ts';

/**
 * Takes one of so many places until the transaction ends, whichever server of the installation asks.
 * @returns false where all are taken.
 */
export async function takePreviewPlace(trx: Trx, places: number): Promise<boolean> {
  for (let place = 1; place <= places; place++) {
    const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(hashtext('alongside preview'), ${place}) as taken`.execute(trx);
    if (rows[0]!.taken) return true;
  }
  return false;
}
