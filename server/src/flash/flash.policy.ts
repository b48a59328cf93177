import { grantsOnProgram } from '../program/program.policy.ts';
import type { Relation } from '../rpc/access.ts';
import { findSlot } from './flash.repository.ts';

/** What the actor is to a slot: whoever offers it, or one of the people of its programme, which is looked up from it. */
export const slotRelation: Relation<{ slotId: string }> = {
  to: 'flash_slot',
  find: async (trx, actor, input) => {
    const slot = await findSlot(trx, input.slotId);
    if (!slot) return [];
    const own = actor.kind === 'person' && actor.personId === slot.mentorPersonId;
    return own ? ['own_participant', 'participant_of_program'] : grantsOnProgram(trx, actor, slot.programId);
  },
};
