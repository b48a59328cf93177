import type { Relation } from '../rpc/access.ts';
import { grantsOnProgram } from '../program/program.policy.ts';
import { findProfile } from './participant-list.repository.ts';
import { findRoleOf } from './participant.repository.ts';

/** The caller's own participation, found from its id. */
export const ownParticipantRelation: Relation<{ participantId: string }> = {
  to: 'participant',
  find: async (trx, actor, input) => {
    if (actor.kind !== 'person') return [];
    const participant = await findRoleOf(trx, input.participantId);
    return participant?.personId === actor.personId ? ['own_participant'] : [];
  },
};

/** A participant's programme, for its coordinators. */
export const programOfParticipantRelation: Relation<{ participantId: string }> = {
  to: 'participant',
  find: async (trx, actor, input) => {
    if (actor.kind !== 'staff') return [];
    const participant = await findProfile(trx, input.participantId);
    return participant ? grantsOnProgram(trx, actor, participant.programId) : [];
  },
};
