import type { StageDates } from '@alongside/shared/program';
import { programStages, type DatedStage, type ProgramStage } from '@alongside/shared/vocabulary';
import { addAuditEntry } from '../audit/audit.service.ts';
import type { Actor, StaffActor, Trx } from '../database/actor.ts';
import { DomainError, invalidInput } from '../domain-error.ts';
import { asksOfNew, settingsFor, type MatchSettings } from './match-settings.ts';
import { enqueue } from '../queue/queue.ts';
import * as design from './program-design.repository.ts';
import * as programs from './program.repository.ts';
import { programTemplates, stagesFrom, type TemplateKey } from './program.templates.ts';
import type { ProgramTemplate } from './template-parts.ts';

export { isEmbeddingOrigin, mayShowAt } from './origin.repository.ts';
export { findCurrentNotice, findProgram, findProgramBySlug, listAttributes, listQuestions, listStages, type ProgramRow } from './program.repository.ts';

/**
 * Makes a programme from a template, in the stage of design. A coordinator who makes one coordinates it.
 *
 * @throws DomainError SLUG_TAKEN, INVALID_INPUT `{issues}` for an account that may not coordinate or when nobody is to.
 */
export async function createFromTemplate(trx: Trx, actor: StaffActor, now: Date, input: { templateKey: TemplateKey; name: string; slug: string; startsOn: string; coordinatorIds: readonly string[] }): Promise<{ programId: string; slug: string }> {
  const template: ProgramTemplate = programTemplates.find((candidate) => candidate.key === input.templateKey)!;
  const { format, pairing, delivery, summary, cadenceDays, meetingMinutes } = template;
  const { weights, rules } = settingsFor(format);
  const programId = await design.insertProgram(trx, {
    slug: input.slug,
    name: input.name,
    format,
    pairing,
    delivery,
    summary,
    cadenceDays,
    meetingMinutes,
    ...template.groupSizes,
    stage: 'design',
    asks: [...asksOfNew],
    weights: JSON.stringify(weights),
    rules: JSON.stringify(rules),
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

/**
 * Puts others in charge of a programme, in place of those who are.
 * @throws DomainError INVALID_INPUT `{issues}` for an account that may not coordinate, or for nobody at all.
 */
export async function changeCoordinators(trx: Trx, actor: Actor, now: Date, input: { programId: string; coordinatorIds: readonly string[] }): Promise<void> {
  await appoint(trx, input.programId, input.coordinatorIds);
  await addAuditEntry(trx, actor, now, { action: 'program.change', subjectKind: 'program', subjectId: input.programId, details: { part: 'coordinators' } });
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

/** Keeps criteria and rules as the programme's own: discovery scores by them too, and the next round begins with them. */
export async function saveMatchSettings(trx: Trx, actor: Actor, now: Date, programId: string, { weights, rules }: MatchSettings): Promise<void> {
  await design.updateProgram(trx, programId, { weights: JSON.stringify(weights), rules: JSON.stringify(rules) }, now);
  await addAuditEntry(trx, actor, now, { action: 'matching.save_settings', subjectKind: 'program', subjectId: programId });
}

/** @throws DomainError NOT_FOUND. */
export async function getProgram(trx: Trx, programId: string): Promise<programs.ProgramRow> {
  const program = await programs.findProgram(trx, programId);
  if (!program) throw new DomainError('NOT_FOUND');
  return program;
}

/**
 * A programme as people outside HR may know of it.
 * @throws DomainError NOT_FOUND for one that is not there, or still being designed.
 */
export async function getVisibleProgram(trx: Trx, programId: string): Promise<programs.ProgramRow> {
  const program = await getProgram(trx, programId);
  if (program.stage === 'design') throw new DomainError('NOT_FOUND');
  return program;
}

/** The first and the last day of a stage; undefined where the programme has no dates for it. */
export async function findStageDates(trx: Trx, programId: string, stage: DatedStage): Promise<StageDates | undefined> {
  return (await programs.listStages(trx, programId)).find((dates) => dates.stage === stage);
}
