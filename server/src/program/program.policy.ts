import type { Actor, Trx } from '../database/actor.ts';
import type { Grant, Relation } from '../rpc/access.ts';
import { findProgram, findQuestion, hasParticipant, isCoordinator } from './program.repository.ts';

/**
 * What the actor is to a programme that exists: an administrator, a coordinator appointed to it, or a participant of it.
 * An appointment counts only while the account still holds the role of coordinator.
 */
export async function grantsOnProgram(trx: Trx, actor: Actor, programId: string): Promise<readonly Grant[]> {
  if (actor.kind === 'staff') {
    const administers = actor.roles.includes('administrator') && (await findProgram(trx, programId)) !== undefined;
    const coordinates = actor.roles.includes('coordinator') && (await isCoordinator(trx, programId, actor.accountId));
    return [...(administers ? (['administrator'] as const) : []), ...(coordinates ? (['coordinator_of_program'] as const) : [])];
  }
  if (actor.kind === 'person') return (await hasParticipant(trx, programId, actor.personId)) ? ['participant_of_program'] : [];
  return [];
}

export const programRelation: Relation<{ programId: string }> = {
  to: 'program',
  find: (trx, actor, input) => grantsOnProgram(trx, actor, input.programId),
};

/** The same through a question of the programme, whose programme is looked up and never taken from the input. */
export const programOfQuestionRelation: Relation<{ questionId: string }> = {
  to: 'program_question',
  find: async (trx, actor, input) => {
    const question = await findQuestion(trx, input.questionId);
    return question ? grantsOnProgram(trx, actor, question.programId) : [];
  },
};
