import { asks } from '@alongside/shared/asks';
import { day, id } from '@alongside/shared/input';
import { attributeNames, eligibility, embeddingOrigin, groupSizes, noticeBody, objectives, pageUrl, programBasics, programCadence, programName, question, slug, stagePlan } from '@alongside/shared/program';
import { programStages } from '@alongside/shared/vocabulary';
import { z } from 'zod';
import { accountOf, staffOf } from '../rpc/caller.ts';
import { mutation, query, router } from '../rpc/procedures.ts';
import * as design from './program-design.service.ts';
import { getProgramDesign } from './program-view.service.ts';
import { programOfQuestionRelation, programRelation } from './program.policy.ts';
import { listPossibleCoordinators, listPrograms } from './program.repository.ts';
import * as service from './program.service.ts';
import { programTemplates, templateKeys } from './program.templates.ts';

const staff = { allow: ['administrator', 'coordinator'] } as const;
const ofProgram = { allow: ['administrator', 'coordinator_of_program'], relation: programRelation } as const;
const ofQuestion = { allow: ['administrator', 'coordinator_of_program'], relation: programOfQuestionRelation } as const;

const programId = id;
const coordinatorIds = z.array(id).max(50);

export const programAdminRouter = router({
  /** A coordinator sees their own programmes, an administrator all. */
  list: query({
    access: staff,
    input: {},
    run: async ({ trx, ctx }) => ({ programs: await listPrograms(trx, accountOf(ctx), staffOf(ctx).roles.includes('administrator') ? 'all' : 'own') }),
  }),

  templates: query({
    access: staff,
    input: {},
    run: async () => ({ templates: programTemplates.map(({ key, name, about, format, pairing, stages }) => ({ key, name, about, format, pairing, stages })) }),
  }),

  possibleCoordinators: query({
    access: staff,
    input: {},
    run: async ({ trx }) => ({ accounts: await listPossibleCoordinators(trx) }),
  }),

  createFromTemplate: mutation({
    access: staff,
    input: { templateKey: z.enum(templateKeys), name: programName, slug, startsOn: day, coordinatorIds },
    run: ({ trx, input, ctx }) => service.createFromTemplate(trx, staffOf(ctx), ctx.now(), input),
  }),

  get: query({
    access: ofProgram,
    input: { programId },
    run: ({ trx, input, ctx }) => getProgramDesign(trx, input.programId, ctx.settings.publicUrl),
  }),

  changeBasics: mutation({
    access: ofProgram,
    input: { programId, basics: programBasics },
    run: async ({ trx, input, ctx }) => {
      await design.changeBasics(trx, ctx.actor, ctx.now(), input.programId, input.basics);
      return { programId: input.programId };
    },
  }),

  changeCadence: mutation({
    access: ofProgram,
    input: { programId, cadence: programCadence },
    run: async ({ trx, input, ctx }) => {
      await design.changeCadence(trx, ctx.actor, ctx.now(), input.programId, input.cadence);
      return { programId: input.programId };
    },
  }),

  /** Mentees of a circle, or peers of a group. */
  changeGroupSizes: mutation({
    access: ofProgram,
    input: { programId, sizes: groupSizes },
    run: async ({ trx, input, ctx }) => {
      await design.changeGroupSizes(trx, ctx.actor, ctx.now(), input.programId, input.sizes);
      return { programId: input.programId };
    },
  }),

  changeStages: mutation({
    access: ofProgram,
    input: { programId, stages: stagePlan },
    run: async ({ trx, input, ctx }) => {
      await design.changeStages(trx, ctx.actor, ctx.now(), input.programId, input.stages);
      return { programId: input.programId };
    },
  }),

  changeObjectives: mutation({
    access: ofProgram,
    input: { programId, objectives },
    run: async ({ trx, input, ctx }) => {
      await design.changeObjectives(trx, ctx.actor, ctx.now(), input.programId, input.objectives);
      return { programId: input.programId };
    },
  }),

  changeEligibility: mutation({
    access: ofProgram,
    input: { programId, eligibility },
    run: async ({ trx, input, ctx }) => {
      await design.changeEligibility(trx, ctx.actor, ctx.now(), input.programId, input.eligibility);
      return { programId: input.programId };
    },
  }),

  addQuestion: mutation({
    access: ofProgram,
    input: { programId, question },
    run: ({ trx, input, ctx }) => design.addQuestion(trx, ctx.actor, ctx.now(), input.programId, input.question),
  }),

  changeQuestion: mutation({
    access: ofQuestion,
    input: { questionId: id, question },
    run: async ({ trx, input, ctx }) => {
      await design.changeQuestion(trx, ctx.actor, ctx.now(), input.questionId, input.question);
      return { questionId: input.questionId };
    },
  }),

  removeQuestion: mutation({
    access: ofQuestion,
    input: { questionId: id },
    run: async ({ trx, input, ctx }) => {
      await design.removeQuestion(trx, ctx.actor, ctx.now(), input.questionId);
      return { questionId: input.questionId };
    },
  }),

  orderQuestions: mutation({
    access: ofProgram,
    input: { programId, questionIds: z.array(id).max(100) },
    run: async ({ trx, input, ctx }) => {
      await design.orderQuestions(trx, ctx.actor, ctx.now(), input.programId, input.questionIds);
      return { programId: input.programId };
    },
  }),

  changeCoordinators: mutation({
    access: ofProgram,
    input: { programId, coordinatorIds },
    run: async ({ trx, input, ctx }) => {
      await service.changeCoordinators(trx, ctx.actor, ctx.now(), input);
      return { programId: input.programId };
    },
  }),

  changeAsks: mutation({
    access: ofProgram,
    input: { programId, asks: z.array(z.enum(asks)).max(asks.length) },
    run: async ({ trx, input, ctx }) => {
      await design.changeAsks(trx, ctx.actor, ctx.now(), input.programId, input.asks);
      return { programId: input.programId };
    },
  }),

  /** The words that people may say describe them are the administrator's, so that no coordinator asks for more than was agreed. */
  changeAttributes: mutation({
    access: { allow: ['administrator'], relation: programRelation },
    input: { programId, names: attributeNames },
    run: async ({ trx, input, ctx }) => {
      await design.changeAttributes(trx, ctx.actor, ctx.now(), input.programId, input.names);
      return { programId: input.programId };
    },
  }),

  /** Where the widget may stand, and the page that mails lead to. */
  changePlacement: mutation({
    access: ofProgram,
    input: { programId, origins: z.array(embeddingOrigin).max(40), pageUrl: pageUrl.nullable() },
    run: async ({ trx, input, ctx }) => {
      await design.changePlacement(trx, ctx.actor, ctx.now(), input.programId, input);
      return { programId: input.programId };
    },
  }),

  /** A new version; people who accepted an earlier one keep that on record. */
  publishNotice: mutation({
    access: ofProgram,
    input: { programId, body: noticeBody },
    run: ({ trx, input, ctx }) => design.publishNotice(trx, ctx.actor, ctx.now(), input.programId, input.body),
  }),

  changeStage: mutation({
    access: ofProgram,
    input: { programId, stage: z.enum(programStages) },
    run: async ({ trx, input, ctx }) => {
      await service.changeStage(trx, ctx.actor, ctx.now(), input.programId, input.stage);
      return { programId: input.programId, stage: input.stage };
    },
  }),
});
