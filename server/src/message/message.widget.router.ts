import { id } from '@alongside/shared/input';
import { z } from 'zod';
import { mentorshipRelation } from '../mentorship/mentorship.policy.ts';
import { privatePersonOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { markMessagesRead, listMessages, sendMessage } from './message.service.ts';

const member = { allow: ['member'], relation: mentorshipRelation } as const;

export const messageWidgetRouter = router({
  /** A page, oldest first; `before` is the `earlier` of the page after it. */
  list: query({
    access: member,
    input: { mentorshipId: id, before: id.optional(), limit: z.int().min(1).max(100).default(30) },
    run: ({ trx, input, ctx }) => listMessages(trx, ctx.settings.masterKey, { ...input, before: input.before, personId: privatePersonOf(ctx) }),
  }),

  send: mutation({
    access: member,
    input: { mentorshipId: id, text: z.string().trim().min(1).max(4_000) },
    run: ({ trx, input, ctx }) => sendMessage(trx, ctx.settings.masterKey, { ...input, personId: privatePersonOf(ctx), now: ctx.now() }),
  }),

  markRead: mutation({
    access: member,
    input: { mentorshipId: id },
    run: async ({ trx, input, ctx }) => {
      await markMessagesRead(trx, input.mentorshipId, privatePersonOf(ctx), ctx.now());
      return { mentorshipId: input.mentorshipId };
    },
  }),
});
