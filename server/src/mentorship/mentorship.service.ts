import { DomainError } from '../domain-error.ts';
import type { Trx } from '../database/actor.ts';
import * as mentorships from './mentorship.repository.ts';
import type { MemberDetails, MemberRow } from './mentorship.repository.ts';

export interface CreateMentorship {
  programId: string;
  members: readonly MemberRow[];
  /** What it came from: a matching round, an accepted request, or a coordinator's own hand. */
  origin: { roundId: string } | { requestId: string } | Record<string, never>;
  /** Last day, `YYYY-MM-DD`. */
  endsOn: string | null;
}

/**
 * Begins a mentorship. The participants are locked first: of two that want a mentor's last place, one gets it.
 *
 * @throws DomainError ALREADY_MATCHED when two of the people share a running mentorship of this programme,
 * MENTOR_FULL when a mentor has no free place. Either way the transaction has to be rolled back.
 */
export async function createMentorship(trx: Trx, now: Date, { programId, members, origin, endsOn }: CreateMentorship): Promise<{ mentorshipId: string }> {
  await lockParticipants(trx, members.map((member) => member.participantId));
  if (await areTogether(trx, programId, members.map((member) => member.personId))) throw new DomainError('ALREADY_MATCHED');
  const mentorshipId = await mentorships.insertMentorship(trx, {
    programId,
    roundId: 'roundId' in origin ? (origin.roundId ?? null) : null,
    requestId: 'requestId' in origin ? (origin.requestId ?? null) : null,
    endsOn,
    createdAt: now,
  });
  if (!(await mentorships.insertMembers(trx, mentorshipId, members))) throw new DomainError('MENTOR_FULL');
  return { mentorshipId };
}

/** The members with what is needed to meet them: address, time zone, hours. Mentees first. */
export async function listMembersOf(trx: Trx, mentorshipId: string): Promise<MemberDetails[]> {
  return mentorships.listMembers(trx, mentorshipId);
}

/** Whether two or more of these people share a mentorship of the programme that has not ended. */
export async function areTogether(trx: Trx, programId: string, personIds: readonly string[]): Promise<boolean> {
  return mentorships.areTogether(trx, programId, personIds);
}

/** Locks people's places before it is decided whether they may be brought together; `createMentorship` locks in the same order. */
export async function lockParticipants(trx: Trx, participantIds: readonly string[]): Promise<void> {
  await mentorships.lockParticipants(trx, participantIds);
}
