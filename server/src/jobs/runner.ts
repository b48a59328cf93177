import { Logger as WorkerLogger, run, type Runner, type TaskList as WorkerTasks } from 'graphile-worker';
import type pg from 'pg';
import { causeForLog } from '../cause-for-log.ts';
import type { TaskName } from '../queue/queue.ts';
import type { TaskDependencies, TaskList } from './task.ts';

/** Starts taking jobs from the queue. `pool` belongs to the queue's role. */
export async function runJobs(pool: pg.Pool, deps: TaskDependencies, tasks: TaskList, crontab: string): Promise<Runner> {
  const taskList: WorkerTasks = {};
  for (const name of Object.keys(tasks) as TaskName[]) {
    const task = tasks[name] as (deps: TaskDependencies, payload: unknown) => Promise<void>;
    taskList[name] = (payload) => task(deps, payload).catch((error: unknown) => failTask(deps, name, error));
  }
  const logger = new WorkerLogger(() => (level, message) => {
    if (level === 'error' || level === 'warning') deps.log.warn({ queue: message.slice(0, 300) }, 'queue');
  });
  return run({ pgPool: pool, taskList, crontab, concurrency: 4, noHandleSignals: true, pollInterval: 2_000, logger });
}

/** The queue writes the message of an error to its table and to the log, and a mail server's has the address in it: so it is given one without. */
function failTask(deps: TaskDependencies, name: TaskName, error: unknown): never {
  const cause = causeForLog(error);
  deps.log.warn({ task: name, cause }, 'task failed');
  throw new Error([name, 'failed:', cause.name, cause.code].filter((word) => word !== undefined).join(' '));
}
