import { parentPort } from 'node:worker_threads';
import { blockingPairsOf, runShapedRound, swapCosts, verifyRound, workOutShortage, type RunOptions } from '../engine/index.ts';
import { END, type FromThread, type MatchingAnswers, type MatchingWork, type ToThread } from './matching-work.ts';

/** Reports of progress in one piece of work, whatever its size. */
const REPORTS = 100;

const say = (message: FromThread) => parentPort?.postMessage(message);

/** The thread in which rounds are scored, solved and asked about, one piece of work after the other. */
parentPort?.on('message', (message: ToThread) => {
  if (message === END) return parentPort?.close();
  const { work, stop } = message;
  const stopFlag = new Int32Array(stop);
  const options = { shouldStop: () => Atomics.load(stopFlag, 0) === 1, onProgress: reported() };
  say({ kind: 'answer', answer: answerOf(work, { seed: work.seed, ...options }) });
});

function answerOf(work: MatchingWork, options: RunOptions): MatchingAnswers[MatchingWork['kind']] {
  switch (work.kind) {
    case 'round': {
      const result = runShapedRound(work.input, work.shape, options);
      // A solved round is proved here, from the input alone.
      return { result, proved: result.kind === 'solved' && verifyRound(work.input, result).valid };
    }
    case 'blocking':
      return blockingPairsOf(work.input, work.pairs, options);
    case 'swaps':
      return swapCosts(work.input, work.question, options);
    case 'shortage':
      return workOutShortage(work.input, { ...options, mostSkills: work.mostSkills, mostMentors: work.mostMentors });
  }
}

/** Passes on every hundredth of the way. */
function reported(): (done: number, total: number) => void {
  let last = -1;
  return (done, total) => {
    const reached = Math.floor((done * REPORTS) / Math.max(1, total));
    if (reached === last) return;
    last = reached;
    say({ kind: 'progress', done, total });
  };
}
