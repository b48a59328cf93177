import { day, id } from '@alongside/shared/input';
import { goalStates } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { personOf } from '../rpc/caller.ts';
import { mutation, router } from '../rpc/procedures.ts';
import { findGoalTie, findMilestoneTie } from './goal.repository.ts';
import * as goals from './goal.service.ts';
import { mentorshipRelation, relationThroughMentorship } from './mentorship.policy.ts';

const ofGoal = { allow: ['member'], relation: relationThroughMentorship('goal', (trx, { goalId }: { goalId: string }) => findGoalTie(trx, goalId)) } as const;
const ofMilestone = { allow: ['member'], relation: relationThroughMentorship('milestone', (trx, { milestoneId }: { milestoneId: string }) => findMilestoneTie(trx, milestoneId)) } as const;

const title = z.string().trim().min(1).max(200);
const words = { title, measure: z.string().trim().max(400), reason: z.string().trim().max(400), dueOn: day, sharedWithCoordinator: z.boolean() };

export const goalWidgetRouter = router({
  add: mutation({
    access: { allow: ['member'], relation: mentorshipRelation },
    input: { mentorshipId: id, goal: z.strictObject(words), milestones: z.array(title).max(10) },
    run: ({ trx, input, ctx }) => goals.addGoal(trx, ctx.now(), { ...input, personId: personOf(ctx) }),
  }),

  change: mutation({
    access: ofGoal,
    input: { goalId: id, goal: z.strictObject(words) },
    run: async ({ trx, input, ctx }) => {
      await goals.changeGoal(trx, ctx.now(), input.goalId, input.goal);
      return { goalId: input.goalId };
    },
  }),

  /** What became of it; `attainment` from −2 (much less than hoped) to 2 (much more), or null. */
  settle: mutation({
    access: ofGoal,
    input: { goalId: id, state: z.enum(goalStates), attainment: z.int().min(-2).max(2).nullable() },
    run: async ({ trx, input, ctx }) => {
      await goals.settleGoal(trx, ctx.now(), input.goalId, input);
      return { goalId: input.goalId };
    },
  }),

  remove: mutation({
    access: ofGoal,
    input: { goalId: id },
    run: async ({ trx, input }) => {
      await goals.removeGoal(trx, input.goalId);
      return { goalId: input.goalId };
    },
  }),

  addMilestone: mutation({
    access: ofGoal,
    input: { goalId: id, title, dueOn: day.nullable() },
    run: ({ trx, input, ctx }) => goals.addMilestone(trx, ctx.now(), input.goalId, { title: input.title, dueOn: input.dueOn }),
  }),

  setMilestoneDone: mutation({
    access: ofMilestone,
    input: { milestoneId: id, done: z.boolean() },
    run: async ({ trx, input, ctx }) => {
      await goals.setMilestoneDone(trx, ctx.now(), input.milestoneId, input.done);
      return { milestoneId: input.milestoneId };
    },
  }),

  removeMilestone: mutation({
    access: ofMilestone,
    input: { milestoneId: id },
    run: async ({ trx, input, ctx }) => {
      await goals.removeMilestone(trx, ctx.now(), input.milestoneId);
      return { milestoneId: input.milestoneId };
    },
  }),
});
