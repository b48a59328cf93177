import { id, reads } from '@alongside/shared/input';
import { z } from 'zod';
import { sayIn } from '../language/language.ts';
import { programRelation } from '../program/program.policy.ts';
import { personOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { answerValue } from './answer-input.ts';
import { answerSurvey, listOpenSurveys } from './answer.service.ts';
import { invitationRelation } from './survey.policy.ts';

export const surveyWidgetRouter = router({
  open: query({
    access: { allow: ['participant_of_program'], relation: programRelation },
    input: { programId: id, reads },
    run: async ({ trx, input, ctx }) => ({ surveys: await listOpenSurveys(trx, ctx.now(), { programId: input.programId, personId: personOf(ctx), say: sayIn(input.reads) }) }),
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
