import { randomUUID } from 'node:crypto';
import { causeForLog } from '../../cause-for-log.ts';
import type { Trx } from '../../database/actor.ts';
import { enqueue } from '../../queue/queue.ts';
import { runSettings } from '../../program/match-settings.ts';
import type { RoundOutcome } from '../engine/index.ts';
import { loadRoundPeople } from '../people/match-people.service.ts';
import { clearFullScores, insertFullScores } from './full-score.repository.ts';
import * as proposals from './proposal.repository.ts';
import { conflictAmongParticipants } from './round-conflict.ts';
import * as rounds from './round.repository.ts';
import { roundInput, type RoundPeople } from './round-input.service.ts';
import { summaryOf } from './round-summary.ts';
import { shownRound } from './shown-round.ts';
import { inMatchingThread } from '../thread/matching-thread.ts';
import type { SolvedRound } from '../thread/matching-work.ts';
import { watched, type WatchedJob } from '../thread/watched.ts';
import { queueShortage } from '../what-if/shortage-job.service.ts';

const SILENT_FOR_MS = 60_000;

/**
 * Runs one matching round from its row to its proposals. Progress and cancelling are fields of that row,
 * so any server shows and stops it. The round is held by a transaction for as long as the work lasts: a
 * second job for it does nothing, and one killed midway is run again from the start.
 */
export async function runMatchingRound(job: WatchedJob, roundId: string): Promise<void> {
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

async function begin(trx: Trx, job: WatchedJob, roundId: string): Promise<Begun | undefined> {
  const round = await rounds.findRoundForUpdate(trx, roundId);
  if (!round || (round.state !== 'queued' && round.state !== 'running')) return undefined;
  await proposals.clearRound(trx, roundId);
  await clearFullScores(trx, roundId);
  if (round.cancelRequested) {
    await rounds.updateRound(trx, roundId, { state: 'cancelled', finishedAt: job.now() });
    return undefined;
  }
  const people = await loadRoundPeople(trx, job.now(), round.programId);
  const before = await rounds.findRoundBefore(trx, round.programId, round.number);
  const prepared = await roundInput(trx, round.programId, people, runSettings(round.settings), before?.id ?? null);
  const progressTotal = prepared.input.mentees.length * 2;
  await rounds.updateRound(trx, roundId, { state: 'running', startedAt: job.now(), finishedAt: null, progressDone: 0, progressTotal });
  return { ...prepared, seed: round.seed, limitMs: round.settings.rules.secondsAtMost * 1_000 };
}

/** Solves while, every so often, progress is written and the wish to cancel is read. */
function solveWatched(job: WatchedJob, roundId: string, { input, shape, seed, limitMs }: Begun): Promise<SolvedRound> {
  return watched(job, {
    isCancelled: async (trx) => (await rounds.findRound(trx, roundId))?.cancelRequested !== false,
    write: (trx, progressDone) => rounds.updateRound(trx, roundId, { progressDone }),
    work: (options) => inMatchingThread({ kind: 'round', input, shape, seed }, { ...options, limitMs }),
  });
}

async function finish(trx: Trx, job: WatchedJob, roundId: string, begun: Begun, { result, proved }: SolvedRound): Promise<void> {
  const round = await rounds.findRoundForUpdate(trx, roundId);
  if (!round) return;
  const finishedAt = job.now();
  if (round.cancelRequested) return rounds.updateRound(trx, roundId, { state: 'cancelled', finishedAt });
  if (result.kind === 'infeasible') {
    const { menteeBy, mentorBy } = begun;
    const conflicts = result.conflicts.map((conflict) => conflictAmongParticipants(conflict, (id) => menteeBy.get(id)!.participantId, (id) => mentorBy.get(id)!.participantId));
    return rounds.updateRound(trx, roundId, { state: 'infeasible', conflicts, finishedAt });
  }
  const shown = shownRound(result);
  await insertFullScores(trx, roundId, result.pairs, begun);
  await proposals.insertProposals(trx, roundId, proposalsOf(shown, begun));
  await proposals.insertUnmatched(trx, roundId, unmatchedOf(shown, begun));
  const summary = summaryOf(shown, begun, proved);
  await rounds.updateRound(trx, roundId, { state: 'ready', progressDone: round.progressTotal, summary, finishedAt });
  if (begun.shape.kind === 'pairs') await queueShortage(trx, finishedAt, roundId);
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

function unmatchedOf(result: RoundOutcome, { menteeBy, mentorBy }: RoundPeople): proposals.NewUnmatched[] {
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
