import { createDatabase, createPool } from '../src/database/connection.ts';

export interface SeedOptions {
  /** Connection string of the role that owns the tables. */
  ownerUrl: string;
  masterKey: Buffer;
  now: Date;
  /** Origin of the demo intranet page, put on the allow-list of every demo programme. */
  intranetOrigin: string;
}

/** Fills an empty database with the demo organisation; a database that has one is left as it is. */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const pool = createPool(options.ownerUrl, 1, () => undefined);
  const db = createDatabase(pool);
  try {
    await db.transaction().execute(async (trx) => {
      const existing = await trx.selectFrom('organisation').select('name').executeTakeFirst();
      if (existing) return;
      await trx.insertInto('organisation').values({ name: 'Harbourline', demo: true }).execute();
    });
  } finally {
    await pool.end();
  }
}
