import type { Actor, Trx } from '../database/actor.ts';
import type { Grant, Relation } from '../rpc/access.ts';
import { findTies } from './mentorship.repository.ts';

/** What the actor is to a mentorship: one of its members, or a coordinator of its programme. */
export const mentorshipRelation: Relation<{ mentorshipId: string }> = {
  to: 'mentorship',
  find: (trx, actor, { mentorshipId }) => mentorshipGrants(trx, actor, mentorshipId),
};

/**
 * The same for a thing that belongs to a mentorship, which is looked up from the thing itself.
 * `find` gives the mentorship of the thing, and its author where only they may change it.
 */
export function relationThroughMentorship<Input>(to: string, find: (trx: Trx, input: Input) => Promise<{ mentorshipId: string; authorId?: string } | undefined>): Relation<Input> {
  return {
    to,
    find: async (trx, actor, input) => {
      const thing = await find(trx, input);
      if (!thing) return [];
      const grants = await mentorshipGrants(trx, actor, thing.mentorshipId);
      const isAuthor = actor.kind === 'person' && thing.authorId === actor.personId && grants.includes('member');
      return isAuthor ? [...grants, 'author'] : grants;
    },
  };
}

async function mentorshipGrants(trx: Trx, actor: Actor, mentorshipId: string): Promise<Grant[]> {
  if (actor.kind === 'person') {
    const ties = await findTies(trx, mentorshipId, { personId: actor.personId });
    return ties?.isMember ? ['member'] : [];
  }
  if (actor.kind === 'staff' && actor.roles.includes('coordinator')) {
    const ties = await findTies(trx, mentorshipId, { accountId: actor.accountId });
    return ties?.coordinates ? ['coordinator_of_program'] : [];
  }
  return [];
}
