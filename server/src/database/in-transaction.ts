import type { Database } from './connection.ts';
import type { Trx } from './actor.ts';

/** Codes of PostgreSQL for a transaction that was given up for the sake of another (Appendix A, class 40): it may run again. */
const givenUp = new Set(['40001', '40P01']);
const attempts = 4;

/**
 * Does `work` in one transaction, and again where PostgreSQL has given it up since two of them waited for one another.
 * What `work` does beside the transaction has to bear being done twice.
 */
export async function inTransaction<Answer>(db: Database, work: (trx: Trx) => Promise<Answer>, left = attempts - 1): Promise<Answer> {
  try {
    return await db.transaction().execute(work);
  } catch (error) {
    if (left === 0 || !givenUp.has(String((error as { code?: unknown }).code))) throw error;
    return inTransaction(db, work, left - 1);
  }
}
