import { day, id } from '@alongside/shared/input';
import { z } from 'zod';
import { personOf } from '../rpc/caller.ts';
import { mutation, router } from '../rpc/procedures.ts';
import { answerCheckIn } from './check-in.service.ts';
import { mentorshipRelation } from './mentorship.policy.ts';

const points = z.int().min(1).max(5);

export const checkInWidgetRouter = router({
  /** The caller's own answer, which nobody else reads. */
  answer: mutation({
    access: { allow: ['member'], relation: mentorshipRelation },
    input: { mentorshipId: id, dueOn: day, answer: z.strictObject({ progress: points, fit: points, energy: points }) },
    run: async ({ trx, input, ctx }) => {
      await answerCheckIn(trx, ctx.now(), { ...input, personId: personOf(ctx) });
      return { mentorshipId: input.mentorshipId };
    },
  }),
});
