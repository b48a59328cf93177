import { id } from '@alongside/shared/input';
import { z } from 'zod';
import { mentorshipRelation } from '../mentorship/mentorship.policy.ts';
import { privatePersonOf } from '../rpc/caller.ts';
import { cursorOf } from '../rpc/cursor.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { markMessagesRead, listMessages, sendMessage } from './message.service.ts';

const cursor = cursorOf(id);
const member = { allow: ['member'], relation: mentorshipRelation } as const;

export const messageWidgetRouter = router({
  /** The newest page first, each page oldest first. */
  list: query({
    access: member,
    input: { mentorshipId: id, cursor, limit: z.int().min(1).max(100).default(30) },
    run: ({ trx, input: { cursor: after, ...page }, ctx }) => listMessages(trx, ctx.settings.masterKey, { ...page, after, personId: privatePersonOf(ctx) }),
  }),

  send: mutation({
    access: member,
    input: { mentorshipId: id, text: z.string().trim().min(1).max(4_000) },
    run: ({ trx, input, ctx }) => sendMessage(trx, ctx.settings.masterKey, ctx.now(), { ...input, personId: privatePersonOf(ctx) }),
  }),

  markRead: mutation({
    access: member,
    input: { mentorshipId: id },
    run: async ({ trx, input, ctx }) => {
      await markMessagesRead(trx, ctx.now(), input.mentorshipId, privatePersonOf(ctx));
      return { mentorshipId: input.mentorshipId };
    },
  }),
});
