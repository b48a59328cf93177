import { id } from '@alongside/shared/input';
import { callOffReason, lotteryPlaces } from '@alongside/shared/lottery';
import { programRelation } from '../program/program.policy.ts';
import { staffOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { callOffLottery, changePlaces, commitLottery, drawPlaces } from './lottery.service.ts';
import { getLotteryPage } from './lottery-page.service.ts';

const access = { allow: ['coordinator_of_program'], relation: programRelation } as const;

export const lotteryAdminRouter = router({
  /** The lottery of a programme with its public record, and who holds which ticket. */
  get: query({
    access,
    input: { programId: id },
    run: ({ trx, input, ctx }) => getLotteryPage(trx, input.programId, ctx.settings.publicUrl),
  }),

  commit: mutation({
    access,
    input: { programId: id, places: lotteryPlaces },
    run: ({ trx, input, ctx }) => commitLottery(trx, ctx.settings.masterKey, staffOf(ctx), ctx.now(), input),
  }),

  changePlaces: mutation({
    access,
    input: { programId: id, places: lotteryPlaces },
    run: async ({ trx, input, ctx }) => {
      await changePlaces(trx, staffOf(ctx), ctx.now(), input);
      return { places: input.places };
    },
  }),

  draw: mutation({
    access,
    input: { programId: id },
    run: ({ trx, input, ctx }) => drawPlaces(trx, ctx.settings.masterKey, staffOf(ctx), ctx.now(), input.programId),
  }),

  callOff: mutation({
    access,
    input: { programId: id, reason: callOffReason },
    run: async ({ trx, input, ctx }) => {
      await callOffLottery(trx, staffOf(ctx), ctx.now(), input);
      return { programId: input.programId };
    },
  }),
});
