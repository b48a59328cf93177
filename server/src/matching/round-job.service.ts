import { randomUUID } from 'node:crypto';
import { causeForLog } from '../cause-for-log.ts';
import type { Database } from '../database/connection.ts';
import type { Trx } from '../database/actor.ts';
import { enqueue } from '../queue/queue.ts';
import type { RoundOutcome } from './engine/index.ts';
import { loadMatchPeopleForJob } from './match-people.service.ts';
import * as proposals from './proposal.repository.ts';
import { conflictAmongParticipants } from './round-conflict.ts';
import * as rounds from './round.repository.ts';
import { roundInput, type RoundPeople } from './round-input.service.ts';
import { summaryOf } from './round-summary.ts';
import { solveInWorker, type SolvedRound } from './solve-in-worker.ts';

const WATCH_EVERY_MS = 300;
const SILENT_FOR_MS = 60_000;

/** What the job needs; `db` speaks as the queue's role. */
export interface RoundJob {
  db: Database;
  now: () => Date;
  log: { error(details: object, message: string): void };
}

/**
 * Runs one matching round from its row to its proposals. Progress and cancelling are fields of that row,
 * so any server shows and stops it. The round is held by a transaction for as long as the work lasts: a
 * second job for it does nothing, and one killed midway is run again from the start.
 */
export async function runMatchingRound(job: RoundJob, roundId: string): Promise<void> {
  await job.db.transaction().execute(async (hold) => {
    if (!(await rounds.tryToHoldRound(hold, roundId))) return;
    try {
      const begun = await job.db.transaction().execute((trx) => begin(trx, job, roundId));
      if (!begun) return;
      const solved = await solveWatched(job, roundId, begun);
      await job.db.transaction().execute((trx) => finish(trx, job, roundId, begun, solved));
    } catch (error) {
      const failureId = randomUUID();
      job.log.error({ failureId, roundId, cause: causeForLog(error) }, 'matching round failed');
      await job.db.transaction().execute((trx) => rounds.updateRound(trx, roundId, { state: 'failed', failureId, finishedAt: job.now() }));
    }
  });
}

/** Puts rounds back in the queue whose server was killed under them. */
export async function resumeMatchingRounds(trx: Trx, now: Date): Promise<void> {
  for (const roundId of await rounds.listUnfinishedRoundIds(trx, new Date(now.getTime() - SILENT_FOR_MS))) {
    if (await rounds.tryToHoldRound(trx, roundId)) await enqueue(trx, 'run_matching_round', { roundId }, { key: `matching_round:${roundId}` });
  }
}

interface Begun extends RoundPeople {
  seed: number;
  limitMs: number;
}

async function begin(trx: Trx, job: RoundJob, roundId: string): Promise<Begun | undefined> {
  const round = await rounds.findRoundForUpdate(trx, roundId);
  if (!round || (round.state !== 'queued' && round.state !== 'running')) return undefined;
  await proposals.clearRound(trx, roundId);
  if (round.cancelRequested) {
    await rounds.updateRound(trx, roundId, { state: 'cancelled', finishedAt: job.now() });
    return undefined;
  }
  const people = await loadMatchPeopleForJob(trx, round.programId, job.now());
  const before = await rounds.findRoundBefore(trx, round.programId, round.number);
  const prepared = await roundInput(trx, round.programId, people, round.settings, before?.id ?? null);
  const progressTotal = prepared.input.mentees.length * 2;
  await rounds.updateRound(trx, roundId, { state: 'running', startedAt: job.now(), finishedAt: null, progressDone: 0, progressTotal });
  return { ...prepared, seed: round.seed, limitMs: round.settings.rules.secondsAtMost * 1_000 };
}

/** Solves while, every so often, progress is written and the wish to cancel is read. */
async function solveWatched(job: RoundJob, roundId: string, { input, shape, seed, limitMs }: Begun): Promise<SolvedRound> {
  const stop = new AbortController();
  let done = 0;
  let written = 0;
  let watching = Promise.resolve();
  const watch = async () => {
    const round = await job.db.transaction().execute(async (trx) => {
      if (done !== written) await rounds.updateRound(trx, roundId, { progressDone: (written = done) });
      return rounds.findRound(trx, roundId);
    });
    if (!round || round.cancelRequested) stop.abort();
  };
  const failed = new AbortController();
  const timer = setInterval(() => {
    watching = watching.then(watch).catch((error: unknown) => failed.abort(error));
  }, WATCH_EVERY_MS);
  try {
    const solved = await solveInWorker(input, { seed, shape, limitMs, signal: AbortSignal.any([stop.signal, failed.signal]), onProgress: (now) => (done = now) });
    failed.signal.throwIfAborted();
    return solved;
  } finally {
    clearInterval(timer);
    await watching;
  }
}

async function finish(trx: Trx, job: RoundJob, roundId: string, begun: Begun, { result, proved }: SolvedRound): Promise<void> {
  const round = await rounds.findRoundForUpdate(trx, roundId);
  if (!round) return;
  const finishedAt = job.now();
  if (round.cancelRequested) return rounds.updateRound(trx, roundId, { state: 'cancelled', finishedAt });
  if (result.kind === 'infeasible') {
    const { menteeBy, mentorBy } = begun;
    const conflicts = result.conflicts.map((conflict) => conflictAmongParticipants(conflict, (id) => menteeBy.get(id)!.participantId, (id) => mentorBy.get(id)!.participantId));
    return rounds.updateRound(trx, roundId, { state: 'infeasible', conflicts, finishedAt });
  }
  await proposals.insertProposals(trx, roundId, proposalsOf(result, begun));
  await proposals.insertUnmatched(trx, roundId, leftOutOf(result, begun));
  const summary = summaryOf(result, begun, proved);
  await rounds.updateRound(trx, roundId, { state: 'ready', progressDone: round.progressTotal, summary, finishedAt });
}

function proposalsOf(result: RoundOutcome, { menteeBy, mentorBy }: RoundPeople): proposals.NewProposal[] {
  return result.pairs.map(({ menteeId, mentorId, score, contributions }) => ({
    menteeId: menteeBy.get(menteeId)!.participantId,
    mentorId: mentorBy.get(mentorId)!.participantId,
    score,
    contributions,
    madeBy: 'engine',
  }));
}

function leftOutOf(result: RoundOutcome, { menteeBy, mentorBy }: RoundPeople): proposals.NewUnmatched[] {
  return result.unmatched.map((mentee) => {
    const menteeId = menteeBy.get(mentee.menteeId)!.participantId;
    if (mentee.kind === 'not_reached') return { menteeId, reason: mentee.kind, trace: { eligibleCount: 0, steps: [] }, nearest: null };
    const { bestIfWaived } = mentee;
    return {
      menteeId,
      reason: mentee.kind,
      trace: { eligibleCount: mentee.eligibleCount, steps: mentee.trace },
      nearest: bestIfWaived && { ...bestIfWaived, mentorId: mentorBy.get(bestIfWaived.mentorId)!.participantId },
    };
  });
}
