import { id } from '@alongside/shared/input';
import { z } from 'zod';
import { personOf, privatePersonOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { leaveMentorship } from './leave.service.ts';
import { endMentorship, pauseMentorship, reflect, resumeMentorship } from './mentorship-life.service.ts';
import { listMine, getMentorshipPage, listReadableReflections } from './mentorship-page.service.ts';
import { mentorshipRelation } from './mentorship.policy.ts';
import { askForSupport, withdrawAsk } from './support.service.ts';

const member = { allow: ['member'], relation: mentorshipRelation } as const;
const kind = z.enum(['new_match', 'help']);

export const mentorshipWidgetRouter = router({
  /** The caller's own mentorships in one programme. */
  listMine: query({
    access: { allow: ['person'] },
    input: { programId: id },
    run: async ({ trx, input, ctx }) => ({ mentorships: await listMine(trx, ctx.now(), input.programId, personOf(ctx)) }),
  }),

  get: query({
    access: member,
    input: { mentorshipId: id },
    run: async ({ trx, input, ctx }) => ({ mentorship: await getMentorshipPage(trx, ctx.now(), input.mentorshipId, personOf(ctx)) }),
  }),

  pause: mutation({
    access: member,
    input: { mentorshipId: id },
    run: async ({ trx, input, ctx }) => {
      await pauseMentorship(trx, ctx.actor, ctx.now(), input.mentorshipId);
      return { mentorshipId: input.mentorshipId };
    },
  }),

  resume: mutation({
    access: member,
    input: { mentorshipId: id },
    run: async ({ trx, input, ctx }) => {
      await resumeMentorship(trx, ctx.actor, ctx.now(), input.mentorshipId);
      return { mentorshipId: input.mentorshipId };
    },
  }),

  /** Leaves a circle or a group of peers, which goes on for the others. */
  leave: mutation({
    access: member,
    input: { mentorshipId: id },
    run: async ({ trx, input, ctx }) => {
      await leaveMentorship(trx, ctx.actor, ctx.now(), { ...input, personId: personOf(ctx) });
      return { mentorshipId: input.mentorshipId };
    },
  }),

  end: mutation({
    access: member,
    input: { mentorshipId: id, outcome: z.enum(['completed', 'ended_early']) },
    run: async ({ trx, input, ctx }) => {
      await endMentorship(trx, ctx.actor, ctx.now(), input);
      return { mentorshipId: input.mentorshipId };
    },
  }),

  reflect: mutation({
    access: member,
    input: { mentorshipId: id, text: z.string().trim().min(1).max(2_000), shared: z.boolean() },
    run: async ({ trx, input, ctx }) => {
      await reflect(trx, ctx.settings.masterKey, ctx.now(), { ...input, personId: privatePersonOf(ctx) });
      return { mentorshipId: input.mentorshipId };
    },
  }),

  reflections: query({
    access: member,
    input: { mentorshipId: id },
    run: async ({ trx, input, ctx }) => ({ reflections: await listReadableReflections(trx, ctx.settings.masterKey, input.mentorshipId, privatePersonOf(ctx)) }),
  }),

  /** Puts a private word to the coordinator: that it does not fit, or that help is wanted. */
  askCoordinator: mutation({
    access: member,
    input: { mentorshipId: id, kind },
    run: async ({ trx, input, ctx }) => {
      await askForSupport(trx, ctx.now(), { ...input, personId: personOf(ctx) });
      return { mentorshipId: input.mentorshipId };
    },
  }),

  withdrawAsk: mutation({
    access: member,
    input: { mentorshipId: id, kind },
    run: async ({ trx, input, ctx }) => {
      await withdrawAsk(trx, { ...input, personId: personOf(ctx) });
      return { mentorshipId: input.mentorshipId };
    },
  }),
});
