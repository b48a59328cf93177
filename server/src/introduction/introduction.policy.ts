import type { Relation } from '../rpc/access.ts';
import { findIntroduction } from './introduction.repository.ts';

/** What the actor is to an introduction: one of those introduced, or nothing. */
export const introductionRelation: Relation<{ introductionId: string }> = {
  to: 'introduction',
  find: async (trx, actor, input) => (actor.kind === 'person' && (await findIntroduction(trx, input.introductionId, actor.personId)) ? ['member'] : []),
};
