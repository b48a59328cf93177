import { addAuditEntry } from '../../audit/audit.service.ts';
import type { Actor, Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import type { Shortage } from '../engine/index.ts';
import { listShownPeople, type ShownPerson } from '../review/review.repository.ts';
import { findRound } from '../round/round.repository.ts';
import { queueShortage } from './shortage-job.service.ts';
import * as shortages from './shortage.repository.ts';

/** What one more mentor or place would do for a round, by name; null where nobody has asked. */
export interface ShownShortage extends Omit<shortages.ShortageRow, 'roundId' | 'result'> {
  result: (Omit<Shortage, 'mentors'> & { mentors: { mentor: ShownPerson; placed: number; score: number }[] }) | null;
}

/** @throws DomainError NOT_FOUND */
export async function getShortage(trx: Trx, roundId: string): Promise<ShownShortage | null> {
  const round = await findRound(trx, roundId);
  if (!round) throw new DomainError('NOT_FOUND');
  const row = await shortages.findShortage(trx, roundId);
  if (!row) return null;
  const { roundId: _, result, ...shown } = row;
  if (result === null) return { ...shown, result };
  const people = await listShownPeople(trx, round.programId, result.mentors.map(({ mentorId }) => mentorId));
  const personBy = new Map(people.map((person) => [person.participantId, person]));
  const mentors = result.mentors.flatMap(({ mentorId, placed, score }) => {
    const mentor = personBy.get(mentorId);
    return mentor ? { mentor, placed, score } : [];
  });
  return { ...shown, result: { ...result, mentors } };
}

/**
 * Has it worked out once more, such as after it was stopped. The people are those of now.
 * @throws DomainError ROUND_NOT_READY for a round without a result, WRONG_STATE while it is being worked out.
 */
export async function askForShortage(trx: Trx, actor: Actor, now: Date, roundId: string): Promise<{ roundId: string }> {
  const round = await findRound(trx, roundId);
  if (round?.state !== 'ready') throw new DomainError('ROUND_NOT_READY');
  const row = await shortages.findShortage(trx, roundId);
  if (row?.state === 'queued' || row?.state === 'running') throw new DomainError('WRONG_STATE');
  await queueShortage(trx, now, roundId);
  await addAuditEntry(trx, actor, now, { action: 'matching.ask_for_shortage', subjectKind: 'matching_round', subjectId: roundId });
  return { roundId };
}

/**
 * Ends it where it waits or is worked out; what was tried by then is kept.
 * @throws DomainError WRONG_STATE when it is over already.
 */
export async function stopShortage(trx: Trx, actor: Actor, now: Date, roundId: string): Promise<{ roundId: string }> {
  const row = await shortages.findShortage(trx, roundId);
  if (row?.state !== 'queued' && row?.state !== 'running') throw new DomainError('WRONG_STATE');
  await shortages.updateShortage(trx, roundId, { cancelRequested: true });
  await addAuditEntry(trx, actor, now, { action: 'matching.stop_shortage', subjectKind: 'matching_round', subjectId: roundId });
  return { roundId };
}
