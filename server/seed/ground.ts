import type { Insertable } from 'kysely';
import type { Trx } from '../src/database/actor.ts';
import type { DB } from '../src/database/rows.ts';
import { randomOf, type Random } from './random.ts';

/** What every part of the seed stands on. */
export interface Ground {
  trx: Trx;
  now: Date;
  masterKey: Buffer;
  intranetOrigin: string;
  /** A time-ordered id (UUID version 7) like the database makes them, but the same at every seeding. */
  idAt(instant: Date): string;
}

export function groundOf(options: Omit<Ground, 'idAt'>): Ground {
  const random = randomOf('ids');
  return { ...options, idAt: (instant) => uuidAt(random, instant) };
}

function uuidAt(random: Random, instant: Date): string {
  const time = instant.getTime().toString(16).padStart(12, '0');
  const digits = (count: number) => Array.from({ length: count }, () => random.int(0, 15).toString(16)).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${random.pick(['8', '9', 'a', 'b'])}${digits(3)}-${digits(12)}`;
}

/** PostgreSQL takes at most 65,535 parameters in a statement. */
const mostParameters = 60_000;

/** Inserts all rows of one table in as few statements as there may be. */
export async function insertAll<Table extends keyof DB>(trx: Trx, table: Table, rows: readonly Insertable<DB[Table]>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = new Set(rows.flatMap((row) => Object.keys(row))).size;
  const perStatement = Math.floor(mostParameters / columns);
  for (let at = 0; at < rows.length; at += perStatement) {
    await trx.insertInto(table).values(rows.slice(at, at + perStatement)).execute();
  }
}
