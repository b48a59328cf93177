import { parentPort, workerData } from 'node:worker_threads';
import { runShapedRound, verifyRound, type RoundInput, type RoundShape } from './engine/index.ts';
import type { FromWorker } from './solve-in-worker.ts';

/** The thread in which a round is scored and solved. A solved round is proved here, from the input alone. */
interface Work {
  input: RoundInput;
  shape: RoundShape;
  seed: number;
  stop: SharedArrayBuffer;
  reportEvery: number;
}

const { input, shape, seed, stop, reportEvery } = workerData as Work;
const stopFlag = new Int32Array(stop);
const say = (message: FromWorker) => parentPort?.postMessage(message);

const result = runShapedRound(input, shape, {
  seed,
  shouldStop: () => Atomics.load(stopFlag, 0) === 1,
  onProgress: (done, total) => {
    if (done % reportEvery === 0) say({ kind: 'progress', done, total });
  },
});
say({ kind: 'result', result, proved: result.kind === 'solved' && verifyRound(input, result).valid });
