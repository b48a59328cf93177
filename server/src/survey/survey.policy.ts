import { grantsOnProgram } from '../program/program.policy.ts';
import type { Relation } from '../rpc/access.ts';
import { findWave, isInvited } from './survey.repository.ts';

/** What the actor is to the programme of a wave. */
export const programOfWaveRelation: Relation<{ waveId: string }> = {
  to: 'survey_wave',
  find: async (trx, actor, { waveId }) => {
    const wave = await findWave(trx, waveId);
    return wave ? grantsOnProgram(trx, actor, wave.programId) : [];
  },
};

/** Whether the person was invited to the wave, in the place they name. */
export const invitationRelation: Relation<{ waveId: string; participantId: string }> = {
  to: 'survey_invitation',
  find: async (trx, actor, { waveId, participantId }) => (actor.kind === 'person' && (await isInvited(trx, waveId, participantId, actor.personId)) ? ['invited'] : []),
};
