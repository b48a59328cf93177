import { Worker } from 'node:worker_threads';
import type { FromThread, MatchingAnswers, MatchingWork, ToThread } from './matching-work.ts';

export interface ThreadOptions {
  /** Milliseconds after which the work ends with the best found so far. */
  limitMs: number;
  onProgress?: (done: number, total: number) => void;
  /** Aborting ends the work with the best found so far. */
  signal?: AbortSignal;
}

/** A thread that has nothing to do: kept, since to start one and to compile the engine takes longer than a usual round. */
let idle: Worker | undefined;

/**
 * Works something out in a thread of its own, so that the server goes on answering.
 * @throws EngineInputError or whatever else the engine throws.
 */
export async function inMatchingThread<Work extends MatchingWork>(work: Work, { limitMs, onProgress, signal }: ThreadOptions): Promise<MatchingAnswers[Work['kind']]> {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const end = () => void Atomics.store(new Int32Array(stop), 0, 1);
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  const limit = setTimeout(end, limitMs);
  const thread = takeThread();
  const listening = new AbortController();
  try {
    const answer = await new Promise<MatchingAnswers[Work['kind']]>((resolve, reject) => {
      const on = <Heard>(event: string, hear: (heard: Heard) => void) => {
        thread.on(event, hear);
        listening.signal.addEventListener('abort', () => thread.off(event, hear));
      };
      on('message', (message: FromThread) => {
        if (message.kind === 'progress') onProgress?.(message.done, message.total);
        else resolve(message.answer as MatchingAnswers[Work['kind']]);
      });
      on('error', reject);
      on('exit', (code: number) => reject(new Error(`the matching thread ended with code ${code} and no result`)));
      thread.postMessage({ work, stop } satisfies ToThread);
    });
    leaveThread(thread);
    return answer;
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener('abort', end);
    listening.abort();
  }
}

function takeThread(): Worker {
  const thread = idle ?? startThread();
  idle = undefined;
  thread.ref();
  return thread;
}

function startThread(): Worker {
  const thread = new Worker(new URL('./matching.worker.ts', import.meta.url), { execArgv: [] });
  const forget = () => {
    if (idle === thread) idle = undefined;
  };
  thread.on('error', forget);
  thread.on('exit', forget);
  return thread;
}

/** One thread waits for the next work, and keeps no process alive; a second one ends. */
function leaveThread(thread: Worker): void {
  thread.unref();
  if (idle === undefined) idle = thread;
  else void thread.terminate();
}
