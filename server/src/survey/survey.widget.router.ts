import { id } from '@alongside/shared/input';
import { z } from 'zod';
import { programRelation } from '../program/program.policy.ts';
import { personOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { answerValue } from './answer-input.ts';
import { answerSurvey, listOpenSurveys } from './answer.service.ts';
import { invitationRelation } from './survey.policy.ts';

export const surveyWidgetRouter = router({
  open: query({
    access: { allow: ['participant_of_program'], relation: programRelation },
    input: { programId: id },
    run: async ({ trx, input, ctx }) => ({ surveys: await listOpenSurveys(trx, input.programId, personOf(ctx), ctx.now()) }),
  }),

  answer: mutation({
    access: { allow: ['invited'], relation: invitationRelation },
    input: { waveId: id, participantId: id, answers: z.array(z.strictObject({ questionId: id, value: answerValue })).min(1).max(12) },
    run: async ({ trx, input, ctx }) => {
      await answerSurvey(trx, personOf(ctx), ctx.now(), input);
      return { waveId: input.waveId };
    },
  }),
});
