import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { DB } from './rows.ts';

export type Database = Kysely<DB>;

const DATE = 1082;
const BIGINT = 20;

/** Days stay `YYYY-MM-DD` and counts become numbers; instants are `Date`s. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === DATE) return (value: string) => value;
    if (oid === BIGINT) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** A pool of at most `max` connections. A connection that breaks while idle is reported to `onError` and replaced. */
export function createPool(url: string, max: number, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, types, connectionTimeoutMillis: 10_000 });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** @throws the driver's error when the database does not answer. */
export async function assertAnswers(db: Database): Promise<void> {
  await sql`select 1`.execute(db);
}
