import { id, instant } from '@alongside/shared/input';
import { z } from 'zod';
import { mentorshipRelation, relationThroughMentorship } from '../mentorship/mentorship.policy.ts';
import { personOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import * as service from './meeting.service.ts';
import { findMeeting, listMeetings } from './meeting.repository.ts';

const member = { allow: ['member'], relation: mentorshipRelation } as const;
const ofMeeting = { allow: ['member'], relation: relationThroughMentorship('meeting', (trx, { meetingId }: { meetingId: string }) => findMeeting(trx, meetingId)) } as const;

const minutes = z.int().min(10).max(240);
const plan = z.strictObject({
  startsAt: instant.transform((text) => new Date(text)),
  minutes,
  place: z.string().trim().max(300),
  agenda: z.array(z.string().trim().min(1).max(200)).max(12),
});

export const meetingWidgetRouter = router({
  list: query({
    access: member,
    input: { mentorshipId: id },
    run: async ({ trx, input }) => ({ meetings: await listMeetings(trx, input.mentorshipId) }),
  }),

  /** Times that fit everybody's week, each in their own time zone. */
  suggestTimes: query({
    access: member,
    input: { mentorshipId: id, minutes },
    run: async ({ trx, input, ctx }) => ({ times: await service.suggestMeetingTimes(trx, ctx.now(), input.mentorshipId, input.minutes) }),
  }),

  plan: mutation({
    access: member,
    input: { mentorshipId: id, plan },
    run: ({ trx, input, ctx }) => service.planMeeting(trx, ctx.now(), { ...input, personId: personOf(ctx) }),
  }),

  move: mutation({
    access: ofMeeting,
    input: { meetingId: id, plan },
    run: async ({ trx, input, ctx }) => {
      await service.moveMeeting(trx, ctx.now(), input);
      return { meetingId: input.meetingId };
    },
  }),

  cancel: mutation({
    access: ofMeeting,
    input: { meetingId: id },
    run: async ({ trx, input, ctx }) => {
      await service.cancelMeeting(trx, ctx.now(), input.meetingId);
      return { meetingId: input.meetingId };
    },
  }),

  markHeld: mutation({
    access: ofMeeting,
    input: { meetingId: id },
    run: async ({ trx, input, ctx }) => {
      await service.markMeetingHeld(trx, ctx.now(), input.meetingId);
      return { meetingId: input.meetingId };
    },
  }),

  /** A meeting that took place elsewhere. */
  log: mutation({
    access: member,
    input: { mentorshipId: id, startedAt: instant.transform((text) => new Date(text)), minutes },
    run: ({ trx, input, ctx }) => service.logMeeting(trx, ctx.now(), { ...input, personId: personOf(ctx) }),
  }),
});
