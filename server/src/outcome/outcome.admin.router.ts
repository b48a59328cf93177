import { id } from '@alongside/shared/input';
import { z } from 'zod';
import { addAuditEntry } from '../audit/audit.service.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { listProgramChoices } from './outcome.repository.ts';
import { exportOutcomes, getBreakdown, getOutcomes } from './outcome.service.ts';

const analyst = { allow: ['analyst'] } as const;
const name = z.string().min(1).max(60);

/** Frozen aggregates of every programme; no procedure here reads a person. */
export const outcomeAdminRouter = router({
  programs: query({
    access: analyst,
    input: {},
    run: async ({ trx }) => ({ programs: await listProgramChoices(trx) }),
  }),

  page: query({
    access: analyst,
    input: { programId: id },
    run: ({ trx, input }) => getOutcomes(trx, input.programId),
  }),

  breakdown: query({
    access: analyst,
    input: { programId: id, figure: name, cut: name },
    run: ({ trx, input }) => getBreakdown(trx, input),
  }),

  exportCsv: mutation({
    access: analyst,
    input: { programId: id },
    run: async ({ trx, input, ctx }) => {
      const file = await exportOutcomes(trx, input.programId);
      await addAuditEntry(trx, ctx.actor, ctx.now(), { action: 'outcome.export', subjectKind: 'program', subjectId: input.programId });
      return file;
    },
  }),
});
