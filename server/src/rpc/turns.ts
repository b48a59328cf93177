import { DomainError } from '../domain-error.ts';

/** Does `work` when its turn has come. @throws DomainError TOO_MANY_REQUESTS where too many wait already. */
export type Turns = <Answer>(work: () => Promise<Answer>) => Promise<Answer>;

/** Seconds after which somebody who found too many waiting may try again. */
const comeBackIn = 5;

/** Lets `atOnce` do their work at the same time and `waiting` more wait, first come first served. */
export function takingTurns({ atOnce, waiting }: { atOnce: number; waiting: number }): Turns {
  const queue: (() => void)[] = [];
  let busy = 0;
  return async (work) => {
    if (busy >= atOnce) {
      if (queue.length >= waiting) throw new DomainError('TOO_MANY_REQUESTS', { seconds: comeBackIn });
      const { promise, resolve } = Promise.withResolvers<void>();
      queue.push(resolve);
      await promise;
    } else {
      busy += 1;
    }
    try {
      return await work();
    } finally {
      // The place is handed on as it is, so that nobody who comes now takes it first.
      const next = queue.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}
