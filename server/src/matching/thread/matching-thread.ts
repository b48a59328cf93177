import { Worker } from 'node:worker_threads';
import { END, type FromThread, type MatchingAnswers, type MatchingWork, type ToThread } from './matching-work.ts';

export interface ThreadOptions {
  /** Milliseconds after which the work ends with the best found so far. */
  limitMs: number;
  onProgress?: (done: number, total: number) => void;
  /** Aborting ends the work with the best found so far. */
  signal?: AbortSignal | undefined;
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
  try {
    const answer = await answerOf<MatchingAnswers[Work['kind']]>(thread, { work, stop }, onProgress);
    leaveThread(thread);
    return answer;
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener('abort', end);
  }
}

function answerOf<Answer extends MatchingAnswers[MatchingWork['kind']]>(thread: Worker, message: ToThread, onProgress: ThreadOptions['onProgress']): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  // Node speaks here too: under --watch it reports the files that the thread imports.
  const heard = (said: FromThread) => {
    if (said.kind === 'progress') onProgress?.(said.done, said.total);
    else if (said.kind === 'answer') resolve(said.answer as Answer);
  };
  const ended = (code: number) => reject(new Error(`the matching thread ended with code ${code} and no result`));
  thread.on('message', heard).on('error', reject).on('exit', ended);
  thread.postMessage(message);
  return promise.finally(() => thread.off('message', heard).off('error', reject).off('exit', ended));
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

/**
 * One thread waits for the next work, and keeps no process alive; a second one ends by itself. None is terminated from
 * outside, which could cut it off in the middle of native code.
 */
function leaveThread(thread: Worker): void {
  thread.unref();
  if (idle === undefined) idle = thread;
  else thread.postMessage(END satisfies ToThread);
}
