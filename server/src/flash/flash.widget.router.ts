import { id, instant } from '@alongside/shared/input';
import { z } from 'zod';
import { mentorshipRelation } from '../mentorship/mentorship.policy.ts';
import { ownParticipantRelation } from '../participant/participant.policy.ts';
import { programRelation } from '../program/program.policy.ts';
import { personActorOf, personOf, privateActorOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { slotRelation } from './flash.policy.ts';
import * as flash from './flash.service.ts';

const member = { allow: ['member'], relation: mentorshipRelation } as const;

/** Flash mentoring: slots that mentors offer and mentees book with one question. */
export const flashWidgetRouter = router({
  board: query({
    access: { allow: ['participant_of_program'], relation: programRelation },
    input: { programId: id },
    run: ({ trx, input, ctx }) => flash.getBoard(trx, ctx.now(), { ...input, personId: personOf(ctx) }),
  }),

  offer: mutation({
    access: { allow: ['own_participant'], relation: ownParticipantRelation },
    input: { participantId: id, startsAt: z.array(instant.transform((text) => new Date(text))).min(1).max(12), minutes: z.int().min(15).max(60), place: z.string().trim().max(300) },
    run: ({ trx, input, ctx }) => flash.offerSlots(trx, personActorOf(ctx), ctx.now(), input),
  }),

  withdraw: mutation({
    access: { allow: ['own_participant'], relation: slotRelation },
    input: { slotId: id },
    run: async ({ trx, input, ctx }) => {
      await flash.withdrawSlot(trx, personActorOf(ctx), ctx.now(), input.slotId);
      return { slotId: input.slotId };
    },
  }),

  book: mutation({
    access: { allow: ['participant_of_program'], relation: slotRelation },
    input: { slotId: id, question: z.string().trim().min(1).max(1_000) },
    run: ({ trx, input, ctx }) => flash.bookSlot(trx, ctx.settings.masterKey, privateActorOf(ctx), ctx.now(), input),
  }),

  cancel: mutation({
    access: member,
    input: { mentorshipId: id },
    run: async ({ trx, input, ctx }) => {
      await flash.cancelBooking(trx, personActorOf(ctx), ctx.now(), input.mentorshipId);
      return { mentorshipId: input.mentorshipId };
    },
  }),

  /** Leaves the programme: what is booked is called off, free slots are taken back. */
  leave: mutation({
    access: { allow: ['own_participant'], relation: ownParticipantRelation },
    input: { participantId: id },
    run: async ({ trx, input, ctx }) => {
      await flash.leaveFlash(trx, personActorOf(ctx), ctx.now(), input.participantId);
      return { participantId: input.participantId };
    },
  }),

  /** Whether the meeting was useful; only averages are shown to anybody. */
  answer: mutation({
    access: member,
    input: { mentorshipId: id, useful: z.enum(['yes', 'partly', 'no', 'not_held']) },
    run: async ({ trx, input, ctx }) => {
      await flash.answerUseful(trx, personActorOf(ctx), ctx.now(), input);
      return { mentorshipId: input.mentorshipId };
    },
  }),
});
