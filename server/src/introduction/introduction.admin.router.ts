import { id } from '@alongside/shared/input';
import { introductionIntervals, introductionKinds, introductionStates } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { programRelation } from '../program/program.policy.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { changeRhythm, getOverview, holdNow } from './overview.service.ts';
import { previewRound } from './round.service.ts';

const coordinator = { allow: ['coordinator_of_program'], relation: programRelation } as const;

/** Introductions of a programme, for its coordinators. */
export const introductionAdminRouter = router({
  overview: query({ access: coordinator, input: { programId: id }, run: ({ trx, input, ctx }) => getOverview(trx, ctx.now(), input.programId) }),

  /** Who would be introduced to whom if the round were now. */
  preview: query({ access: coordinator, input: { programId: id }, run: ({ trx, input, ctx }) => previewRound(trx, ctx.now(), input.programId) }),

  change: mutation({
    access: coordinator,
    input: { programId: id, state: z.enum(introductionStates), every: z.enum(introductionIntervals), weekday: z.int().min(1).max(7), meets: z.enum(introductionKinds) },
    run: ({ trx, input, ctx }) => changeRhythm(trx, ctx.actor, ctx.now(), input),
  }),

  hold: mutation({
    access: coordinator,
    input: { programId: id },
    run: async ({ trx, input, ctx }) => {
      await holdNow(trx, ctx.actor, ctx.now(), input.programId);
      return { programId: input.programId };
    },
  }),
});
