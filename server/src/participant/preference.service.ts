import type { MentorMark } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import * as exclusions from './exclusion.repository.ts';
import * as participants from './participant.repository.ts';

/** Keeps a mentor among a mentee's favourites, or takes them out. @throws DomainError NOT_FOUND for whom the mentee may not see. */
export async function saveMentor(trx: Trx, now: Date, { participantId, mentorId, saved }: { participantId: string; mentorId: string; saved: boolean }): Promise<void> {
  if (!saved) return participants.deleteFavourite(trx, participantId, mentorId);
  await requireSavable(trx, participantId, mentorId);
  await participants.saveFavourite(trx, participantId, mentorId, now);
}

/** Sets or takes away a mark on a mentor, who never learns of it. @throws DomainError NOT_FOUND for whom the mentee may not see. */
export async function markMentor(trx: Trx, now: Date, { on, ...marked }: { participantId: string; mentorId: string; mark: MentorMark; on: boolean }): Promise<void> {
  if (!on) return participants.unmarkMentor(trx, marked);
  await requireSavable(trx, marked.participantId, marked.mentorId);
  await participants.markMentor(trx, { ...marked, createdAt: now });
}

async function requireSavable(trx: Trx, participantId: string, mentorId: string): Promise<void> {
  if (!(await participants.isSavable(trx, participantId, mentorId))) throw new DomainError('NOT_FOUND');
}

/**
 * Keeps two people apart in this programme, or no longer. Nobody else learns who wished it.
 * @throws DomainError NOT_FOUND for oneself and for who is not in the directory.
 */
export async function setExclusion(trx: Trx, { participantId, ownPersonId, personId, apart }: { participantId: string; ownPersonId: string; personId: string; apart: boolean }): Promise<void> {
  if (!apart) return exclusions.deleteExclusion(trx, participantId, personId);
  if (personId === ownPersonId || !(await exclusions.isActivePerson(trx, personId))) throw new DomainError('NOT_FOUND');
  await exclusions.insertExclusion(trx, participantId, personId);
}
