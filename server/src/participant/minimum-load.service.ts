import { addAuditEntry } from '../audit/audit.service.ts';
import type { Actor, Trx } from '../database/actor.ts';
import { DomainError, invalidInput } from '../domain-error.ts';
import { findParticipantForUpdate, updateParticipant } from './participant.repository.ts';

export interface MinimumLoad {
  participantId: string;
  /** Mentees, those whom the mentor has already among them; null where the programme's number holds. */
  minimumLoad: number | null;
}

/**
 * Sets how many mentees rounds are to give one mentor at least.
 * @throws DomainError NOT_FOUND, WRONG_STATE for anybody but a mentor, INVALID_INPUT for more than their places.
 */
export async function setMinimumLoad(trx: Trx, actor: Actor, now: Date, { participantId, minimumLoad }: MinimumLoad): Promise<void> {
  const participant = await findParticipantForUpdate(trx, participantId);
  if (!participant) throw new DomainError('NOT_FOUND');
  if (participant.role !== 'mentor') throw new DomainError('WRONG_STATE');
  if (minimumLoad !== null && minimumLoad > participant.capacity) throw invalidInput({ path: 'minimumLoad', issue: 'too_big', maximum: participant.capacity });
  await updateParticipant(trx, participantId, { minimumLoad });
  await addAuditEntry(trx, actor, now, { action: 'participant.set_minimum_load', subjectKind: 'participant', subjectId: participantId, details: { minimumLoad } });
}
