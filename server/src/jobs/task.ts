import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../database/connection.ts';
import type { Trx } from '../database/actor.ts';
import type { Mailer } from '../notification/mailer.ts';
import type { TaskName, TaskPayloads } from '../queue/queue.ts';
import type { TextReader } from '../text-model/text-reader.ts';

/** What every task is given. `db` speaks as the queue's role: it cannot read what pairs say to each other. */
export interface TaskDependencies {
  db: Database;
  now: () => Date;
  log: FastifyBaseLogger;
  publicUrl: string;
  /** As in the server's settings: where codes go to people whom the directory does not know. */
  emailDomains: readonly string[];
  /** Undefined where no SMTP server is configured: mail then waits. */
  mailer: Mailer | undefined;
  /** Undefined where texts are compared by their words alone. */
  texts: TextReader | undefined;
  /** Where sign-in codes go when there is no mail: demo data on loopback only. */
  printCode: ((address: string, code: string) => void) | undefined;
}

export type Task<Name extends TaskName> = (deps: TaskDependencies, payload: TaskPayloads[Name]) => Promise<void>;

export type TaskList = { [Name in TaskName]: Task<Name> };

/** A transaction of the queue's role. */
export function inTransaction<Result>(deps: TaskDependencies, work: (trx: Trx) => Promise<Result>): Promise<Result> {
  return deps.db.transaction().execute(work);
}
