import { id } from '@alongside/shared/input';
import { declineCategories } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { programRelation } from '../program/program.policy.ts';
import { opensPrivateWords, personActorOf, personOf, privateActorOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { listOwnRequests, getOwnRequest } from './request-list.service.ts';
import { requestRelation } from './request.policy.ts';
import { acceptRequest, declineRequest, sendRequest, withdrawRequest } from './request.service.ts';

const asMentor = { allow: ['mentor_of_request'], relation: requestRelation } as const;
const asMentee = { allow: ['mentee_of_request'], relation: requestRelation } as const;
const participant = { allow: ['participant_of_program'], relation: programRelation } as const;

export const requestWidgetRouter = router({
  mine: query({
    access: participant,
    input: { programId: id },
    run: ({ trx, input, ctx }) => listOwnRequests(trx, ctx.settings.masterKey, ctx.now(), { programId: input.programId, personId: personOf(ctx), withWords: opensPrivateWords(ctx) }),
  }),

  get: query({
    access: { allow: ['mentee_of_request', 'mentor_of_request'], relation: requestRelation },
    input: { requestId: id },
    run: ({ trx, input, ctx }) => getOwnRequest(trx, ctx.settings.masterKey, { requestId: input.requestId, personId: personOf(ctx), withWords: opensPrivateWords(ctx) }),
  }),

  send: mutation({
    access: participant,
    input: { programId: id, mentorId: id, words: z.string().trim().min(1).max(2_000) },
    run: ({ trx, input, ctx }) => sendRequest(trx, ctx.settings.masterKey, privateActorOf(ctx), ctx.now(), input),
  }),

  accept: mutation({
    access: asMentor,
    input: { requestId: id },
    run: ({ trx, input, ctx }) => acceptRequest(trx, personActorOf(ctx), ctx.now(), input.requestId),
  }),

  decline: mutation({
    access: asMentor,
    input: { requestId: id, category: z.enum(declineCategories) },
    run: async ({ trx, input, ctx }) => {
      await declineRequest(trx, personActorOf(ctx), ctx.now(), input);
      return { requestId: input.requestId };
    },
  }),

  withdraw: mutation({
    access: asMentee,
    input: { requestId: id },
    run: async ({ trx, input, ctx }) => {
      await withdrawRequest(trx, personActorOf(ctx), ctx.now(), input.requestId);
      return { requestId: input.requestId };
    },
  }),
});
