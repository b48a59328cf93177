import { id, instant } from '@alongside/shared/input';
import { waveKinds } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { programRelation } from '../program/program.policy.ts';
import { accountOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { programOfWaveRelation } from './survey.policy.ts';
import { listWaves } from './survey.repository.ts';
import { cancelWave, planWave, previewWaves, remindByCoordinator } from './wave.service.ts';

const ofWave = { allow: ['coordinator_of_program'], relation: programOfWaveRelation } as const;

/** A coordinator sees how many have answered, never who or what. */
export const surveyAdminRouter = router({
  waves: query({
    access: { allow: ['coordinator'] },
    input: {},
    run: async ({ trx, ctx }) => ({ now: ctx.now(), waves: await listWaves(trx, accountOf(ctx)) }),
  }),

  preview: query({
    access: { allow: ['coordinator_of_program'], relation: programRelation },
    input: { programId: id },
    run: ({ trx, input }) => previewWaves(trx, input.programId),
  }),

  planWave: mutation({
    access: { allow: ['coordinator_of_program'], relation: programRelation },
    input: { programId: id, kind: z.enum(waveKinds), opensAt: instant.nullable(), closesAt: instant },
    run: ({ trx, input, ctx }) =>
      planWave(trx, ctx.actor, ctx.now(), { ...input, opensAt: input.opensAt === null ? null : new Date(input.opensAt), closesAt: new Date(input.closesAt) }),
  }),

  cancelWave: mutation({
    access: ofWave,
    input: { waveId: id },
    run: async ({ trx, input, ctx }) => {
      await cancelWave(trx, ctx.actor, ctx.now(), input.waveId);
      return { waveId: input.waveId };
    },
  }),

  remind: mutation({
    access: ofWave,
    input: { waveId: id },
    run: ({ trx, input, ctx }) => remindByCoordinator(trx, ctx.actor, ctx.now(), input.waveId),
  }),
});
