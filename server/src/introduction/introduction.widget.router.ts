import { id, reads } from '@alongside/shared/input';
import { introductionAnswers } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { sayIn } from '../language/language.ts';
import { programRelation } from '../program/program.policy.ts';
import { personOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { introductionRelation } from './introduction.policy.ts';
import { answer, getOwn, sitOut } from './introduction.service.ts';

const participants = { allow: ['participant_of_program'], relation: programRelation } as const;

/** Introductions of the person who asks. */
export const introductionWidgetRouter = router({
  own: query({
    access: { allow: ['person'] },
    input: { programId: id, reads },
    run: async ({ trx, input, ctx }) => ({ introductions: await getOwn(trx, ctx.now(), { programId: input.programId, personId: personOf(ctx), say: sayIn(input.reads) }) }),
  }),

  /** Whether they met: nobody else reads it; the next rounds go by it. */
  answer: mutation({
    access: { allow: ['member'], relation: introductionRelation },
    input: { introductionId: id, answer: z.enum(introductionAnswers) },
    run: async ({ trx, input, ctx }) => {
      await answer(trx, ctx.now(), { ...input, personId: personOf(ctx) });
      return { introductionId: input.introductionId };
    },
  }),

  sitOut: mutation({
    access: participants,
    input: { programId: id, rounds: z.enum(['next', 'all']).nullable() },
    run: async ({ trx, input, ctx }) => {
      await sitOut(trx, ctx.now(), { ...input, personId: personOf(ctx) });
      return { programId: input.programId };
    },
  }),
});
