import type { Transaction } from 'kysely';
import type { Database } from '../../src/database/connection.ts';
import type { DB } from '../../src/database/rows.ts';

class RolledBack extends Error {}

/**
 * The same database, whose transactions do everything they should and are rolled back at their end: each caller of the
 * matrix meets the world as it was made, and a thousand cells share it.
 */
export function withoutCommit(db: Database): Database {
  return new Proxy(db, {
    get: (target, property) => {
      if (property === 'transaction') return () => begin(target);
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function begin(db: Database) {
  let builder = db.transaction();
  const begun = {
    setAccessMode: (mode: 'read only' | 'read write') => {
      builder = builder.setAccessMode(mode);
      return begun;
    },
    execute: async <Answer>(work: (trx: Transaction<DB>) => Promise<Answer>): Promise<Answer> => {
      const answers: Answer[] = [];
      await builder
        .execute(async (trx) => {
          answers.push(await work(trx));
          throw new RolledBack();
        })
        .catch((error: unknown) => {
          if (!(error instanceof RolledBack)) throw error;
        });
      return answers[0]!;
    },
  };
  return begun;
}
