import type { Browser, Page } from 'playwright-core';

type TraceEvent = { readonly name: string; readonly pid: number; readonly tid: number; readonly ts: number; readonly tdur?: number; readonly args: { readonly name?: string } };

/** A task of a page's main thread: when it began, in milliseconds since the page did, and how long it had the processor. */
export type Task = { readonly at: number; readonly took: number };

/** Begins to write down what the main thread of a page does. */
export const watchMainThread = (browser: Browser, page: Page): Promise<void> => browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] });

/**
 * The tasks since {@link watchMainThread}, by Chromium's own trace. Their length is the thread's own time, without what
 * others had of the machine meanwhile.
 */
export async function tasksOf(browser: Browser): Promise<Task[]> {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  const mainThreads = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf));
  const began = Math.max(0, ...traceEvents.filter(({ name }) => name === 'navigationStart').map(({ ts }) => ts));
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && mainThreads.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('this browser writes down its tasks in another way');
  return tasks.map(({ ts, tdur = 0 }) => ({ at: (ts - began) / 1000, took: tdur / 1000 }));
}

export const longestOf = (tasks: readonly Task[]): number => Math.max(0, ...tasks.map(({ took }) => took));

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
