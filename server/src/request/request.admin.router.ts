import { id } from '@alongside/shared/input';
import { requestStates } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { programRelation } from '../program/program.policy.ts';
import { cursorOf, pageOf } from '../rpc/cursor.ts';
import { query, router } from '../rpc/procedures.ts';
import { listProgramRequests } from './request-list.repository.ts';

const pageSize = 50;

export const requestAdminRouter = router({
  /** That people asked, since when, and how it ended; never what they wrote. */
  list: query({
    access: { allow: ['coordinator_of_program'], relation: programRelation },
    input: { programId: id, state: z.enum(requestStates).nullable().default(null), cursor: cursorOf(id) },
    run: async ({ trx, input, ctx }) => {
      const rows = await listProgramRequests(trx, input.programId, { state: input.state, after: input.cursor, limit: pageSize + 1 });
      const { page, nextCursor } = pageOf(rows, pageSize, (last) => last.id);
      return { now: ctx.now(), requests: page, nextCursor };
    },
  }),
});
