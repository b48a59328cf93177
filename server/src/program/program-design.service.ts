import { asks, type Ask } from '@alongside/shared/asks';
import type { Eligibility, GroupSizes, Objective, ProgramBasics, ProgramCadence, Question, StageDates } from '@alongside/shared/program';
import { addAuditEntry } from '../audit/audit.service.ts';
import type { Actor, Trx } from '../database/actor.ts';
import { DomainError, invalidInput } from '../domain-error.ts';
import * as design from './program-design.repository.ts';
import { findQuestion, type QuestionRow } from './program.repository.ts';
import { getProgram, stagesOf } from './program.service.ts';

/**
 * Changes name, summary and the like. The slug stands in pages that embed the widget, so it is fixed once sign-up has opened.
 * @throws DomainError SLUG_TAKEN, or WRONG_STATE for another slug after the design.
 */
export async function changeBasics(trx: Trx, actor: Actor, now: Date, programId: string, basics: ProgramBasics): Promise<void> {
  const before = await getProgram(trx, programId);
  if (basics.slug !== before.slug) {
    if (before.stage !== 'design') throw new DomainError('WRONG_STATE', { field: 'slug' });
    if (await design.isSlugOfAnother(trx, programId, basics.slug)) throw new DomainError('SLUG_TAKEN', { field: 'slug' });
  }
  await design.updateProgram(trx, programId, basics, now);
  await recordChange(trx, actor, now, programId, 'basics');
}

/** Changes how often pairs meet, how long requests wait, how many mentees a mentor takes. */
export async function changeCadence(trx: Trx, actor: Actor, now: Date, programId: string, cadence: ProgramCadence): Promise<void> {
  await design.updateProgram(trx, programId, cadence, now);
  await recordChange(trx, actor, now, programId, 'cadence');
}

/** Changes how large circles or groups of peers are, from the next matching round on. */
export async function changeGroupSizes(trx: Trx, actor: Actor, now: Date, programId: string, sizes: GroupSizes): Promise<void> {
  await design.updateProgram(trx, programId, sizes, now);
  await recordChange(trx, actor, now, programId, 'group_sizes');
}

/**
 * Stages with dates must be those of the programme's pairing: an open one has no matching stage.
 * @throws DomainError INVALID_INPUT `{issues}`.
 */
export async function changeStages(trx: Trx, actor: Actor, now: Date, programId: string, stages: readonly StageDates[]): Promise<void> {
  const program = await getProgram(trx, programId);
  const stranger = stages.findIndex(({ stage }) => !stagesOf(program.pairing).includes(stage));
  if (stranger >= 0) throw invalidInput({ path: `stages.${stranger}.stage`, issue: 'choice', choices: stagesOf(program.pairing) });
  await design.replaceStages(trx, programId, stages);
  await recordChange(trx, actor, now, programId, 'stages');
}

/** Changes what the programme is to achieve, in this order. */
export async function changeObjectives(trx: Trx, actor: Actor, now: Date, programId: string, objectives: readonly Objective[]): Promise<void> {
  await design.replaceObjectives(trx, programId, objectives);
  await recordChange(trx, actor, now, programId, 'objectives');
}

/** Changes who may sign up from now on; who has signed up stays. */
export async function changeEligibility(trx: Trx, actor: Actor, now: Date, programId: string, eligibility: Eligibility): Promise<void> {
  await design.setEligibility(trx, programId, eligibility, now);
  await recordChange(trx, actor, now, programId, 'eligibility');
}

/** Asks one question more, after the others. */
export async function addQuestion(trx: Trx, actor: Actor, now: Date, programId: string, question: Question): Promise<{ questionId: string }> {
  const questionId = await design.insertQuestion(trx, programId, question);
  await recordChange(trx, actor, now, programId, 'questions');
  return { questionId };
}

/**
 * Changes a question. Once people have answered it, its kind stays: their answers would lose their meaning; and what they
 * answered for the coordinators alone is never published afterwards.
 * @throws DomainError WRONG_STATE `{field: 'kind'}` or `{field: 'published'}`.
 */
export async function changeQuestion(trx: Trx, actor: Actor, now: Date, questionId: string, question: Question): Promise<void> {
  const before = await getQuestion(trx, questionId);
  const frozen = before.kind !== question.kind ? 'kind' : question.published && !before.published ? 'published' : undefined;
  if (frozen && (await design.hasAnswers(trx, questionId))) throw new DomainError('WRONG_STATE', { field: frozen });
  await design.updateQuestion(trx, questionId, question);
  await recordChange(trx, actor, now, before.programId, 'questions');
}

/** Removes a question together with what people answered to it. */
export async function removeQuestion(trx: Trx, actor: Actor, now: Date, questionId: string): Promise<void> {
  const { programId } = await getQuestion(trx, questionId);
  await design.deleteQuestion(trx, questionId);
  await recordChange(trx, actor, now, programId, 'questions');
}

/** Asks the questions in this order; ids of other programmes change nothing. */
export async function orderQuestions(trx: Trx, actor: Actor, now: Date, programId: string, questionIds: readonly string[]): Promise<void> {
  await design.orderQuestions(trx, programId, questionIds);
  await recordChange(trx, actor, now, programId, 'questions');
}

/**
 * Changes what people are asked beside the programme's own questions. What they told of something that is asked no more is
 * kept and counts for nothing.
 */
export async function changeAsks(trx: Trx, actor: Actor, now: Date, programId: string, wished: readonly Ask[]): Promise<void> {
  await design.updateProgram(trx, programId, { asks: asks.filter((ask) => wished.includes(ask)) }, now);
  await recordChange(trx, actor, now, programId, 'asks');
}

/** Changes the words that people may say describe them. With a word go the answers that named it. */
export async function changeAttributes(trx: Trx, actor: Actor, now: Date, programId: string, names: readonly string[]): Promise<void> {
  await design.replaceAttributes(trx, programId, [...new Set(names)]);
  await recordChange(trx, actor, now, programId, 'attributes');
}

/** Changes where the widget may stand, and the page that mails lead to. */
export async function changePlacement(trx: Trx, actor: Actor, now: Date, programId: string, placement: { origins: readonly string[]; pageUrl: string | null }): Promise<void> {
  await design.replaceOrigins(trx, programId, [...new Set(placement.origins)]);
  await design.updateProgram(trx, programId, { pageUrl: placement.pageUrl }, now);
  await recordChange(trx, actor, now, programId, 'placement');
}

/** Publishes a new version of the privacy notice; people who accepted an earlier one keep that on record. */
export async function publishNotice(trx: Trx, actor: Actor, now: Date, programId: string, body: string): Promise<{ version: number }> {
  const version = await design.insertNotice(trx, programId, body, now);
  await recordChange(trx, actor, now, programId, 'notice');
  return { version };
}

async function recordChange(trx: Trx, actor: Actor, now: Date, programId: string, part: string): Promise<void> {
  await addAuditEntry(trx, actor, now, { action: 'program.change', subjectKind: 'program', subjectId: programId, details: { part } });
}

async function getQuestion(trx: Trx, questionId: string): Promise<QuestionRow & { programId: string }> {
  const question = await findQuestion(trx, questionId);
  if (!question) throw new DomainError('NOT_FOUND');
  return question;
}
