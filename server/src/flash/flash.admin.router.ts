import { id } from '@alongside/shared/input';
import { programRelation } from '../program/program.policy.ts';
import { query, router } from '../rpc/procedures.ts';
import { getFlashRhythm } from './flash-rhythm.service.ts';

export const flashAdminRouter = router({
  /** Slots and what became of them: never a question. */
  rhythm: query({
    access: { allow: ['coordinator_of_program'], relation: programRelation },
    input: { programId: id },
    run: ({ trx, input, ctx }) => getFlashRhythm(trx, ctx.now(), input.programId),
  }),
});
