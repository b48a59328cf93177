import { day, id } from '@alongside/shared/input';
import { z } from 'zod';
import { mutation, router } from '../rpc/procedures.ts';
import { findActionItemTie } from './action-item.repository.ts';
import { addActionItem, removeActionItem, setActionItemDone } from './action-item.service.ts';
import { mentorshipRelation, relationThroughMentorship } from './mentorship.policy.ts';

const ofItem = { allow: ['member'], relation: relationThroughMentorship('action_item', (trx, { actionItemId }: { actionItemId: string }) => findActionItemTie(trx, actionItemId)) } as const;

export const actionItemWidgetRouter = router({
  add: mutation({
    access: { allow: ['member'], relation: mentorshipRelation },
    input: { mentorshipId: id, ownerId: id, title: z.string().trim().min(1).max(200), dueOn: day.nullable() },
    run: ({ trx, input, ctx }) => addActionItem(trx, ctx.now(), input),
  }),

  setDone: mutation({
    access: ofItem,
    input: { actionItemId: id, done: z.boolean() },
    run: async ({ trx, input, ctx }) => {
      await setActionItemDone(trx, ctx.now(), input.actionItemId, input.done);
      return { actionItemId: input.actionItemId };
    },
  }),

  remove: mutation({
    access: ofItem,
    input: { actionItemId: id },
    run: async ({ trx, input }) => {
      await removeActionItem(trx, input.actionItemId);
      return { actionItemId: input.actionItemId };
    },
  }),
});
