import { Worker } from 'node:worker_threads';
import type { RoundInput, RoundShape, ShapedResult } from './engine/index.ts';

export type FromWorker =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'result'; result: ShapedResult; proved: boolean };

export interface SolvedRound {
  result: ShapedResult;
  /** Whether the certificate was checked against the input and holds. */
  proved: boolean;
}

export interface SolveOptions {
  seed: number;
  /** Milliseconds after which the run ends with the best found so far. */
  limitMs: number;
  shape: RoundShape;
  onProgress?: (done: number, total: number) => void;
  /** Aborting ends the run with the best found so far. */
  signal?: AbortSignal;
}

/** Reports of progress in one run, whatever its size. */
const REPORTS = 100;

/**
 * Runs the engine in a thread of its own, so that the server goes on answering.
 * @throws EngineInputError or whatever else the engine throws.
 */
export function solveInWorker(input: RoundInput, { seed, shape, limitMs, onProgress, signal }: SolveOptions): Promise<SolvedRound> {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const end = () => void Atomics.store(new Int32Array(stop), 0, 1);
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  const limit = setTimeout(end, limitMs);
  const reportEvery = Math.max(1, Math.floor((input.mentees.length * 2) / REPORTS));
  const worker = new Worker(new URL('./round.worker.ts', import.meta.url), { workerData: { input, shape, seed, stop, reportEvery }, execArgv: [] });
  return new Promise<SolvedRound>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') onProgress?.(message.done, message.total);
      else resolve({ result: message.result, proved: message.proved });
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the matching thread ended with code ${code} and no result`)));
  }).finally(() => {
    clearTimeout(limit);
    signal?.removeEventListener('abort', end);
  });
}
