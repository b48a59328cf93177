import { id } from '@alongside/shared/input';
import { ownMinimumLoad } from '@alongside/shared/program';
import { participantRoles, participantStates } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { DomainError } from '../domain-error.ts';
import { programRelation } from '../program/program.policy.ts';
import { staffOf } from '../rpc/caller.ts';
import { cursorOf, pageOf } from '../rpc/cursor.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import type { AnswerValue } from './answers.ts';
import { countByRole, countParticipants, findProfile, listAnsweredQuestions, listParticipants } from './participant-list.repository.ts';
import { programOfParticipantRelation } from './participant.policy.ts';
import { listOwnSkills } from './participant.repository.ts';
import { setMinimumLoad } from './minimum-load.service.ts';
import { listToldAspects } from './told.service.ts';

const pageSize = 50;

const cursor = cursorOf(z.strictObject({ name: z.string(), id }));

export const participantAdminRouter = router({
  /** Who takes part in a programme, for its coordinators. */
  list: query({
    access: { allow: ['coordinator_of_program'], relation: programRelation },
    input: {
      programId: id,
      role: z.enum(participantRoles).nullable().default(null),
      state: z.enum(participantStates).nullable().default(null),
      words: z.string().trim().max(120).default(''),
      cursor,
    },
    run: async ({ trx, input }) => {
      const { cursor: after, ...search } = input;
      const rows = await listParticipants(trx, { ...search, after, limit: pageSize + 1 });
      const { page, nextCursor } = pageOf(rows, pageSize, ({ name, participantId }) => ({ name, id: participantId }));
      return {
        participants: page,
        nextCursor,
        total: await countParticipants(trx, search),
        byRole: await countByRole(trx, input.programId),
      };
    },
  }),

  /** One participant's profile, as they wrote it. */
  get: query({
    access: { allow: ['coordinator_of_program'], relation: programOfParticipantRelation },
    input: { participantId: id },
    run: async ({ trx, input }) => {
      const profile = await findProfile(trx, input.participantId);
      if (!profile) throw new DomainError('NOT_FOUND');
      const answers = await listAnsweredQuestions(trx, input.participantId);
      return {
        profile,
        skills: await listOwnSkills(trx, input.participantId),
        told: await listToldAspects(trx, input.participantId, profile.role),
        answers: answers.map(({ label, published, value }) => ({ label, published, value: value as AnswerValue })),
      };
    },
  }),

  /** How many mentees a round is to give one mentor at least, in place of the programme's number; null for that. */
  setMinimumLoad: mutation({
    access: { allow: ['coordinator_of_program'], relation: programOfParticipantRelation },
    input: { participantId: id, minimumLoad: ownMinimumLoad.nullable() },
    run: ({ trx, ctx, input }) => setMinimumLoad(trx, staffOf(ctx), ctx.now(), input),
  }),
});
