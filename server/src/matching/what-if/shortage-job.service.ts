import { randomUUID } from 'node:crypto';
import { causeForLog } from '../../cause-for-log.ts';
import type { Trx } from '../../database/actor.ts';
import { enqueue } from '../../queue/queue.ts';
import type { Shortage } from '../engine/index.ts';
import { loadMatchPeopleForJob } from '../people/match-people.service.ts';
import { roundInput, type RoundPeople } from '../round/round-input.service.ts';
import * as rounds from '../round/round.repository.ts';
import { inMatchingThread } from '../thread/matching-thread.ts';
import { watched, type WatchedJob } from '../thread/watched.ts';
import * as shortages from './shortage.repository.ts';
import { shownSettings } from '../../program/match-settings.ts';

const LIMIT_MS = 120_000;
const AFTER_ROUND_MS = 1_500;
const SILENT_FOR_MS = 60_000;
/** Each is a solved round more: as many as a coordinator reads. */
const MOST_SKILLS = 12;
const MOST_MENTORS = 8;

/** Queues what one more mentor or place would do for a round, for a moment after `now`: the round itself is read first. */
export async function queueShortage(trx: Trx, now: Date, roundId: string): Promise<void> {
  await shortages.putShortage(trx, roundId, now);
  await enqueue(trx, 'work_out_shortage', { roundId }, { key: holdName(roundId), runAt: new Date(now.getTime() + AFTER_ROUND_MS) });
}

function holdName(roundId: string): string {
  return `round_shortage:${roundId}`;
}

/** Works it out, held by a transaction for as long as it lasts: a second job for it does nothing. */
export async function runShortage(job: WatchedJob, roundId: string): Promise<void> {
  await job.db.transaction().execute(async (hold) => {
    if (!(await rounds.tryToHold(hold, holdName(roundId)))) return;
    try {
      const begun = await job.db.transaction().execute((trx) => begin(trx, job, roundId));
      if (!begun) return;
      const work = { kind: 'shortage', input: begun.input, seed: begun.seed, mostSkills: MOST_SKILLS, mostMentors: MOST_MENTORS } as const;
      const found = await watched(job, {
        isCancelled: async (trx) => (await shortages.findShortage(trx, roundId))?.cancelRequested !== false,
        write: (trx, progressDone, progressTotal) => shortages.updateShortage(trx, roundId, { progressDone, progressTotal }),
        work: (options) => inMatchingThread(work, { ...options, limitMs: LIMIT_MS }),
      });
      await job.db.transaction().execute((trx) => finish(trx, job, roundId, begun, found));
    } catch (error) {
      const failureId = randomUUID();
      job.log.error({ failureId, roundId, cause: causeForLog(error) }, 'shortage of a round failed');
      await job.db.transaction().execute((trx) => shortages.updateShortage(trx, roundId, { state: 'failed', failureId, finishedAt: job.now() }));
    }
  });
}

/** Puts work back in the queue whose server was killed under it. */
export async function resumeShortages(trx: Trx, now: Date): Promise<void> {
  for (const roundId of await shortages.listUnfinishedShortages(trx, new Date(now.getTime() - SILENT_FOR_MS))) {
    if (await rounds.tryToHold(trx, holdName(roundId))) await enqueue(trx, 'work_out_shortage', { roundId }, { key: holdName(roundId) });
  }
}

interface Begun extends RoundPeople {
  seed: number;
}

async function begin(trx: Trx, job: WatchedJob, roundId: string): Promise<Begun | undefined> {
  const shortage = await shortages.findShortage(trx, roundId);
  const round = await rounds.findRound(trx, roundId);
  if (!round || (shortage?.state !== 'queued' && shortage?.state !== 'running')) return undefined;
  if (shortage.cancelRequested) {
    await shortages.updateShortage(trx, roundId, { state: 'stopped', finishedAt: job.now() });
    return undefined;
  }
  const people = await loadMatchPeopleForJob(trx, job.now(), round.programId);
  const before = await rounds.findRoundBefore(trx, round.programId, round.number);
  await shortages.updateShortage(trx, roundId, { state: 'running' });
  return { ...(await roundInput(trx, round.programId, people, shownSettings(round.settings), before?.id ?? null)), seed: round.seed };
}

async function finish(trx: Trx, job: WatchedJob, roundId: string, { mentorBy }: Begun, found: Shortage | null): Promise<void> {
  const result = found && { ...found, mentors: found.mentors.map((gain) => ({ ...gain, mentorId: mentorBy.get(gain.mentorId)!.participantId })) };
  await shortages.updateShortage(trx, roundId, { state: found?.complete === true ? 'done' : 'stopped', result, finishedAt: job.now() });
}
