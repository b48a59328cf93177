import { id } from '@alongside/shared/input';
import { programRelation } from '../program/program.policy.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { relationThroughMentorship } from './mentorship.policy.ts';
import { listMentorshipRhythms } from './rhythm.service.ts';
import { findSupportFlagTie } from './support-flag.repository.ts';
import { resolveAsk } from './support.service.ts';

export const mentorshipAdminRouter = router({
  /** Every mentorship of a programme by its rhythm: never a word that a pair wrote. */
  list: query({
    access: { allow: ['coordinator_of_program'], relation: programRelation },
    input: { programId: id },
    run: async ({ trx, input, ctx }) => ({ mentorships: await listMentorshipRhythms(trx, ctx.now(), input.programId) }),
  }),

  /** Marks what somebody asked for as seen to. */
  resolveAsk: mutation({
    access: { allow: ['coordinator_of_program'], relation: relationThroughMentorship('support_flag', (trx, { flagId }: { flagId: string }) => findSupportFlagTie(trx, flagId)) },
    input: { flagId: id },
    run: async ({ trx, input, ctx }) => {
      await resolveAsk(trx, ctx.actor, ctx.now(), input.flagId);
      return { flagId: input.flagId };
    },
  }),
});
