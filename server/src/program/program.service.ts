import type { Question, StageDates } from '@alongside/shared/program';
import { programStages, type ProgramStage } from '@alongside/shared/vocabulary';
import { addAuditEntry } from '../audit/audit.repository.ts';
import type { Actor, StaffActor, Trx } from '../database/actor.ts';
import { DomainError, invalidInput } from '../domain-error.ts';
import { defaultRules, defaultWeights } from './match-settings.ts';
import { enqueue } from '../queue/queue.ts';
import * as design from './program-design.repository.ts';
import * as programs from './program.repository.ts';
import { programTemplates, stagesFrom, type ProgramTemplate, type TemplateKey } from './program.templates.ts';

/**
 * Makes a programme from a template, in the stage of design. A coordinator who makes one coordinates it.
 *
 * @throws DomainError SLUG_TAKEN, INVALID_INPUT `{issues}` for an account that may not coordinate or when nobody is to.
 */
export async function createFromTemplate(trx: Trx, actor: StaffActor, now: Date, input: { templateKey: TemplateKey; name: string; slug: string; startsOn: string; coordinatorIds: readonly string[] }): Promise<{ programId: string; slug: string }> {
  const template: ProgramTemplate = programTemplates.find((candidate) => candidate.key === input.templateKey)!;
  const { format, pairing, delivery, summary, cadenceDays, meetingMinutes } = template;
  const programId = await design.insertProgram(trx, {
    slug: input.slug,
    name: input.name,
    format,
    pairing,
    delivery,
    summary,
    cadenceDays,
    meetingMinutes,
    stage: 'design',
    weights: JSON.stringify(defaultWeights),
    rules: JSON.stringify(defaultRules),
    createdBy: actor.accountId,
    createdAt: now,
    updatedAt: now,
  });
  if (!programId) throw new DomainError('SLUG_TAKEN', { field: 'slug' });
  await design.replaceStages(trx, programId, stagesFrom(template, input.startsOn));
  await design.replaceObjectives(trx, programId, template.objectives);
  for (const question of template.questions) await design.insertQuestion(trx, programId, question);
  await design.insertNotice(trx, programId, template.notice, now);
  const own = actor.roles.includes('administrator') ? [] : [actor.accountId];
  await appoint(trx, programId, [...new Set([...own, ...input.coordinatorIds])]);
  await addAuditEntry(trx, actor, now, { action: 'program.create', subjectKind: 'program', subjectId: programId, details: { template: template.key } });
  return { programId, slug: input.slug };
}

/** @throws DomainError INVALID_INPUT `{issues}` for an account that may not coordinate, or for nobody at all. */
async function appoint(trx: Trx, programId: string, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) throw invalidInput({ path: 'coordinatorIds', issue: 'required' });
  const possible = new Set((await programs.listPossibleCoordinators(trx)).map((account) => account.accountId));
  if (!accountIds.every((accountId) => possible.has(accountId))) throw invalidInput({ path: 'coordinatorIds', issue: 'choice' });
  await design.replaceCoordinators(trx, programId, accountIds);
}

export async function changeCoordinators(trx: Trx, actor: Actor, now: Date, input: { programId: string; coordinatorIds: readonly string[] }): Promise<void> {
  await appoint(trx, input.programId, input.coordinatorIds);
  await recordChange(trx, actor, now, input.programId, 'coordinators');
}

/**
 * Changes name, summary and the like. The slug stands in pages that embed the widget, so it is fixed once sign-up has opened.
 * @throws DomainError SLUG_TAKEN, or WRONG_STATE for another slug after the design.
 */
export async function changeBasics(trx: Trx, actor: Actor, now: Date, programId: string, basics: { name: string; slug: string; summary: string; delivery: 'in_person' | 'remote' | 'hybrid'; timeZone: string }): Promise<void> {
  const before = await getProgram(trx, programId);
  if (basics.slug !== before.slug) {
    if (before.stage !== 'design') throw new DomainError('WRONG_STATE', { field: 'slug' });
    if (await design.isSlugOfAnother(trx, programId, basics.slug)) throw new DomainError('SLUG_TAKEN', { field: 'slug' });
  }
  await design.updateProgram(trx, programId, basics, now);
  await recordChange(trx, actor, now, programId, 'basics');
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

/** The stages a programme goes through, first to last. */
export function stagesOf(pairing: 'formal' | 'open'): readonly ProgramStage[] {
  return pairing === 'formal' ? programStages : programStages.filter((stage) => stage !== 'matching');
}

/** What a programme still lacks before people may sign up. */
export type MissingPart = 'notice' | 'coordinator' | 'origin';

/** Pure: the stage that follows, and what is missing before it may begin. */
export function nextStage(program: { pairing: 'formal' | 'open'; stage: ProgramStage }, has: { notice: boolean; coordinators: number; origins: number }): { stage: ProgramStage; missing: MissingPart[] } | null {
  const stages = stagesOf(program.pairing);
  const stage = stages[stages.indexOf(program.stage) + 1];
  if (!stage) return null;
  if (stage !== 'sign_up') return { stage, missing: [] };
  const missing: MissingPart[] = [];
  if (!has.notice) missing.push('notice');
  if (has.coordinators === 0) missing.push('coordinator');
  if (has.origins === 0) missing.push('origin');
  return { stage, missing };
}

/**
 * Moves the programme to its next stage, never back and never past one. Those who take part are told by the queue.
 * @throws DomainError WRONG_STATE `{stage}` when it is not the next one, `{missing}` when the design lacks something.
 */
export async function changeStage(trx: Trx, actor: Actor, now: Date, programId: string, stage: ProgramStage): Promise<void> {
  const present = await design.getStageForUpdate(trx, programId);
  const { pairing } = await getProgram(trx, programId);
  const next = nextStage(
    { pairing, stage: present },
    { notice: (await programs.findCurrentNotice(trx, programId)) !== undefined, coordinators: (await programs.listCoordinators(trx, programId)).length, origins: (await programs.listOrigins(trx, programId)).length },
  );
  if (next?.stage !== stage) throw new DomainError('WRONG_STATE', { stage: present });
  if (next.missing.length > 0) throw new DomainError('WRONG_STATE', { missing: next.missing });
  await design.updateProgram(trx, programId, { stage }, now);
  if (stage === 'matching' || stage === 'running' || stage === 'closing') await enqueue(trx, 'announce_stage', { programId, stage }, { key: `announce_stage:${programId}:${stage}` });
  await addAuditEntry(trx, actor, now, { action: 'program.change_stage', subjectKind: 'program', subjectId: programId, details: { from: present, to: stage } });
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

export async function recordChange(trx: Trx, actor: Actor, now: Date, programId: string, part: string): Promise<void> {
  await addAuditEntry(trx, actor, now, { action: 'program.change', subjectKind: 'program', subjectId: programId, details: { part } });
}

/** @throws DomainError NOT_FOUND. */
export async function getProgram(trx: Trx, programId: string): Promise<programs.ProgramRow> {
  const program = await programs.findProgram(trx, programId);
  if (!program) throw new DomainError('NOT_FOUND');
  return program;
}

async function getQuestion(trx: Trx, questionId: string): Promise<programs.QuestionRow & { programId: string }> {
  const question = await programs.findQuestion(trx, questionId);
  if (!question) throw new DomainError('NOT_FOUND');
  return question;
}
