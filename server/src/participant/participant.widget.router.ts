import { id, reads, version } from '@alongside/shared/input';
import { mentorMarks, participantRoles } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { sayIn } from '../language/language.ts';
import { personActorOf, personOf, privatePersonOf } from '../rpc/caller.ts';
import type { Context } from '../rpc/context.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import { questionIn } from './asked-questions.ts';
import { discardOwnDraft, findOwnDraft, saveOwnDraft } from './draft.service.ts';
import * as exclusions from './exclusion.repository.ts';
import { ownParticipantRelation } from './participant.policy.ts';
import * as participants from './participant.repository.ts';
import { changeState, listAskedByRole, signUp, updateProfile } from './participant.service.ts';
import { markMentor, saveMentor, setExclusion } from './preference.service.ts';
import { draftData, profileShape } from './profile-input.ts';
import { suggestSkills } from './skill.service.ts';
import { listToldAnswers, tellsForThemselves } from './told.service.ts';

const role = z.enum(participantRoles);
const person = { allow: ['person'] } as const;
const own = { allow: ['own_participant'], relation: ownParticipantRelation } as const;

/**
 * What somebody told for themselves alone, and whom they want to be kept apart from, is theirs to read: whoever signs a
 * page's word for who they are could be anybody.
 * @throws DomainError STEP_UP_NEEDED where there is such a thing, and the caller has not signed in themselves.
 */
function openOwn(ctx: Context, isThere: boolean): void {
  if (isThere) privatePersonOf(ctx);
}

export const participantWidgetRouter = router({
  /** The caller's own participation in a programme, in every role, with all they told, and what the product asks in each role. */
  mine: query({
    access: person,
    input: { programId: id, reads },
    run: async ({ trx, input, ctx }) => {
      const say = sayIn(input.reads);
      const rows = await participants.listParticipantsOf(trx, input.programId, personOf(ctx));
      const participations = [];
      for (const row of rows) {
        const skills = await participants.listOwnSkills(trx, row.id);
        const told = await listToldAnswers(trx, row.id);
        openOwn(ctx, tellsForThemselves(told) || (await exclusions.listExclusions(trx, row.id)).length > 0);
        const answers = [...(await participants.listAnswers(trx, row.id)), ...told];
        participations.push({ ...row, skills, answers, current: await participants.countCurrentMentorships(trx, row.id) });
      }
      return { participations, asked: (await listAskedByRole(trx, input.programId, rows)).map((question) => questionIn(say, question)) };
    },
  }),

  draft: query({
    access: person,
    input: { programId: id, role },
    run: async ({ trx, input, ctx }) => {
      const draft = await findOwnDraft(trx, ctx.settings.masterKey, { ...input, personId: personOf(ctx) });
      openOwn(ctx, tellsForThemselves(draft?.data.answers ?? []));
      return { draft };
    },
  }),

  saveDraft: mutation({
    access: person,
    input: { programId: id, role, step: z.int().min(0).max(9), data: draftData, version },
    run: ({ trx, input, ctx }) => saveOwnDraft(trx, ctx.settings.masterKey, { ...input, personId: personOf(ctx), savedAt: ctx.now() }),
  }),

  discardDraft: mutation({
    access: person,
    input: { programId: id, role },
    run: async ({ trx, input, ctx }) => {
      await discardOwnDraft(trx, { ...input, personId: personOf(ctx) });
      return { discarded: true };
    },
  }),

  signUp: mutation({
    access: person,
    input: { programId: id, role, noticeId: id.nullable(), ...profileShape },
    run: ({ trx, input, ctx }) => {
      const { programId, role: wished, noticeId, ...profile } = input;
      return signUp(trx, personActorOf(ctx), ctx.now(), { programId, role: wished, profile, noticeId });
    },
  }),

  updateProfile: mutation({
    access: own,
    input: { participantId: id, ...profileShape },
    run: async ({ trx, input, ctx }) => {
      const { participantId, ...profile } = input;
      await updateProfile(trx, ctx.now(), { participantId, profile });
      return { participantId };
    },
  }),

  setState: mutation({
    access: own,
    input: { participantId: id, state: z.enum(['active', 'paused', 'withdrawn']) },
    run: async ({ trx, input, ctx }) => {
      await changeState(trx, ctx.actor, ctx.now(), input);
      return { state: input.state };
    },
  }),

  saveMentor: mutation({
    access: own,
    input: { participantId: id, mentorId: id, saved: z.boolean() },
    run: async ({ trx, input, ctx }) => {
      await saveMentor(trx, ctx.now(), input);
      return { saved: input.saved };
    },
  }),

  /** Puts a mentor out of one's own sight, or asks to be told when they have a place free. They never learn of either. */
  markMentor: mutation({
    access: own,
    input: { participantId: id, mentorId: id, mark: z.enum(mentorMarks), on: z.boolean() },
    run: async ({ trx, input, ctx }) => {
      await markMentor(trx, ctx.now(), input);
      return { on: input.on };
    },
  }),

  exclusions: query({
    access: own,
    input: { participantId: id },
    run: async ({ trx, input, ctx }) => {
      const people = await exclusions.listExclusions(trx, input.participantId);
      openOwn(ctx, people.length > 0);
      return { people };
    },
  }),

  /** Keeps two people apart in this programme. Nobody else learns who wished it. */
  setExclusion: mutation({
    access: own,
    input: { participantId: id, personId: id, apart: z.boolean() },
    run: async ({ trx, input, ctx }) => {
      await setExclusion(trx, { ...input, ownPersonId: personOf(ctx) });
      return { apart: input.apart };
    },
  }),

  /** Colleagues by name, for choosing whom one does not want to be matched with. */
  colleagues: query({
    access: own,
    input: { participantId: id, words: z.string().trim().min(2).max(80) },
    run: async ({ trx, input, ctx }) => ({ people: await exclusions.findColleagues(trx, input.words, personOf(ctx)) }),
  }),

  /** Skills that free text may mean. */
  suggestSkills: query({
    access: person,
    input: { text: z.string().trim().min(1).max(200) },
    run: ({ trx, input }) => suggestSkills(trx, input.text),
  }),
});
