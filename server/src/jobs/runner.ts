import { Logger as WorkerLogger, run, type Runner, type TaskList as WorkerTasks } from 'graphile-worker';
import type pg from 'pg';
import { causeForLog } from '../cause-for-log.ts';
import type { TaskName } from '../queue/queue.ts';
import type { TaskDependencies, TaskList } from './task.ts';

/** Work that waits for another machine. It has workers of its own, so that a mail server that hangs holds up mail and nothing else. */
const mailTasks: ReadonlySet<TaskName> = new Set<TaskName>(['send_mail', 'send_sign_in_code']);
const workersForMail = 2;
const workersForTheRest = 3;

/** Starts taking jobs from the queue, and stops when those under way are done. `pool` belongs to the queue's role. */
export async function runJobs(pool: pg.Pool, deps: TaskDependencies, tasks: TaskList, crontab: string): Promise<{ stop(): Promise<void> }> {
  const names = Object.keys(tasks) as TaskName[];
  const mail = await startWorkers(pool, deps, { tasks, names: names.filter((name) => mailTasks.has(name)), crontab: '', concurrency: workersForMail });
  const rest = await startWorkers(pool, deps, { tasks, names: names.filter((name) => !mailTasks.has(name)), crontab, concurrency: workersForTheRest });
  return { stop: async () => void (await Promise.all([mail.stop(), rest.stop()])) };
}

interface Workers {
  tasks: TaskList;
  names: readonly TaskName[];
  crontab: string;
  concurrency: number;
}

function startWorkers(pool: pg.Pool, deps: TaskDependencies, { tasks, names, crontab, concurrency }: Workers): Promise<Runner> {
  const taskList: WorkerTasks = {};
  for (const name of names) {
    const task = tasks[name] as (deps: TaskDependencies, payload: unknown) => Promise<void>;
    taskList[name] = (payload) => task(deps, payload).catch((error: unknown) => failTask(deps, name, error));
  }
  const logger = new WorkerLogger(() => (level, message) => {
    if (level === 'error' || level === 'warning') deps.log.warn({ queue: message.slice(0, 300) }, 'queue');
  });
  return run({ pgPool: pool, taskList, crontab, concurrency, noHandleSignals: true, pollInterval: 2_000, logger });
}

/** The queue writes the message of an error to its table and to the log, and a mail server's has the address in it: so it is given one without. */
function failTask(deps: TaskDependencies, name: TaskName, error: unknown): never {
  const cause = causeForLog(error);
  deps.log.warn({ task: name, cause }, 'task failed');
  throw new Error([name, 'failed:', cause.name, cause.code].filter((word) => word !== undefined).join(' '));
}
