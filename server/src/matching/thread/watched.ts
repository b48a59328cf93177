import type { Database } from '../../database/connection.ts';
import type { Trx } from '../../database/actor.ts';
import type { ThreadOptions } from './matching-thread.ts';

const WATCH_EVERY_MS = 300;

/** What a job needs that works in the matching thread; `db` speaks as the queue's role. */
export interface WatchedJob {
  db: Database;
  now: () => Date;
  log: { error(details: object, message: string): void };
}

export interface Watch<Answer> {
  isCancelled: (trx: Trx) => Promise<boolean>;
  write: (trx: Trx, done: number, total: number) => Promise<void>;
  work: (options: Pick<ThreadOptions, 'onProgress' | 'signal'>) => Promise<Answer>;
}

/** Works while, every so often, progress is written and the wish to cancel is read. */
export async function watched<Answer>({ db }: WatchedJob, { isCancelled, write, work }: Watch<Answer>): Promise<Answer> {
  const stop = new AbortController();
  const failed = new AbortController();
  const reached = { done: 0, total: 0, written: 0 };
  const look = async () => {
    const { done, total } = reached;
    const cancelled = await db.transaction().execute(async (trx) => {
      if (done !== reached.written) await write(trx, (reached.written = done), total);
      return isCancelled(trx);
    });
    if (cancelled) stop.abort();
  };
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error: unknown) => failed.abort(error));
  }, WATCH_EVERY_MS);
  try {
    const answer = await work({ signal: AbortSignal.any([stop.signal, failed.signal]), onProgress: (done, total) => Object.assign(reached, { done, total }) });
    failed.signal.throwIfAborted();
    return answer;
  } finally {
    clearInterval(timer);
    await looking;
  }
}
