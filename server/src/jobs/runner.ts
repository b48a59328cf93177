import { Logger as WorkerLogger, run, type Runner, type TaskList as WorkerTasks } from 'graphile-worker';
import type pg from 'pg';
import type { TaskName } from '../queue/queue.ts';
import type { TaskDependencies, TaskList } from './task.ts';

/** Starts taking jobs from the queue. `pool` belongs to the queue's role. */
export async function runJobs(pool: pg.Pool, deps: TaskDependencies, tasks: TaskList, crontab: string): Promise<Runner> {
  const taskList: WorkerTasks = {};
  for (const name of Object.keys(tasks) as TaskName[]) {
    const task = tasks[name] as (deps: TaskDependencies, payload: unknown) => Promise<void>;
    taskList[name] = (payload) => task(deps, payload);
  }
  const logger = new WorkerLogger(() => (level, message) => {
    if (level === 'error' || level === 'warning') deps.log.warn({ queue: message.slice(0, 300) }, 'queue');
  });
  return run({ pgPool: pool, taskList, crontab, concurrency: 4, noHandleSignals: true, pollInterval: 2_000, logger });
}
