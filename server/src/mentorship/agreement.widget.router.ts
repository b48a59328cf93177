import { day, id } from '@alongside/shared/input';
import { deliveries } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { personOf } from '../rpc/caller.ts';
import { mutation, router } from '../rpc/procedures.ts';
import { proposeAgreement, signAgreement } from './agreement.service.ts';
import { mentorshipRelation } from './mentorship.policy.ts';

const member = { allow: ['member'], relation: mentorshipRelation } as const;

const terms = z.strictObject({
  cadenceDays: z.int().min(1).max(120),
  meetingMinutes: z.int().min(10).max(240),
  meetingForm: z.enum(deliveries),
  confidentiality: z.string().trim().max(1_000),
  feedback: z.string().trim().max(1_000),
  untilOn: day,
});

export const agreementWidgetRouter = router({
  /** A new version of the terms, signed by whoever proposes it; `basedOn` is the version they saw, 0 for none. */
  propose: mutation({
    access: member,
    input: { mentorshipId: id, basedOn: z.int().min(0), terms },
    run: ({ trx, input, ctx }) => proposeAgreement(trx, ctx.now(), { ...input, personId: personOf(ctx) }),
  }),

  sign: mutation({
    access: member,
    input: { mentorshipId: id, version: z.int().min(1) },
    run: ({ trx, input, ctx }) => signAgreement(trx, ctx.now(), { ...input, personId: personOf(ctx) }),
  }),
});
