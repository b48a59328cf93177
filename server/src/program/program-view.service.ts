import type { Ask } from '@alongside/shared/asks';
import { eligibility } from '@alongside/shared/program';
import type { Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import { settingsOf } from './match-settings.ts';
import { countAnswers } from './program-design.repository.ts';
import * as programs from './program.repository.ts';
import { getProgram, nextStage, stagesOf } from './program.service.ts';

/** The whole design, as its coordinators and administrators see it. */
export async function getProgramDesign(trx: Trx, programId: string, publicUrl: string) {
  const program = await getProgram(trx, programId);
  const coordinators = await programs.listCoordinators(trx, programId);
  const notice = await programs.findCurrentNotice(trx, programId);
  const origins = await programs.listOrigins(trx, programId);
  const answers = await countAnswers(trx, programId);
  const questions = await programs.listQuestions(trx, programId);
  const { id, slug, name, summary, format, delivery, pairing, stage, timeZone, pageUrl, updatedAt } = program;
  const { cadenceDays, meetingMinutes, openRequestsLimit, openBookingsLimit, requestReminderDays, requestExpiryDays, capacityLimit, groupSmallest, groupLargest } = program;
  return {
    program: { id, slug, name, summary, format, delivery, pairing, stage, timeZone, pageUrl, updatedAt },
    cadence: { cadenceDays, meetingMinutes, openRequestsLimit, openBookingsLimit, requestReminderDays, requestExpiryDays, capacityLimit },
    groupSizes: { groupSmallest, groupLargest },
    stageOrder: stagesOf(pairing),
    next: nextStage(program, { notice: notice !== undefined, coordinators: coordinators.length, origins: origins.length }),
    stages: await programs.listStages(trx, programId),
    objectives: await programs.listObjectives(trx, programId),
    eligibility: eligibility.parse(program.eligibility),
    asks: program.asks as Ask[],
    attributes: await programs.listAttributes(trx, programId),
    questions: questions.map((question) => ({ ...question, answers: answers.get(question.id) ?? 0 })),
    ...settingsOf(program),
    coordinators,
    notice: notice ?? null,
    origins,
    publicUrl,
  };
}

/**
 * What the widget shows of its programme. Questions, notice and the caller's own part come only to somebody signed in;
 * a programme that is still being designed is there for its staff alone, who may try it in its page.
 *
 * @throws DomainError NOT_FOUND, or ORIGIN_NOT_ALLOWED for a page whose origin is not in the programme's list.
 */
export async function getProgramPage(trx: Trx, slug: string, caller: { origin: string | undefined; personId: string | null }, publicUrl: string) {
  const program = await programs.findProgramBySlug(trx, slug);
  if (!program || !(await isVisible(trx, program, caller.personId))) throw new DomainError('NOT_FOUND');
  await requireOrigin(trx, program.id, caller.origin, publicUrl);
  const { id, name, summary, format, delivery, pairing, stage, timeZone, cadenceDays, meetingMinutes, openRequestsLimit, capacityLimit, groupSmallest, groupLargest } = program;
  const shown = { id, slug: program.slug, name, summary, format, delivery, pairing, stage, timeZone, cadenceDays, meetingMinutes, openRequestsLimit, capacityLimit, groupSmallest, groupLargest };
  const stages = await programs.listStages(trx, id);
  if (caller.personId === null) return { program: shown, stages, questions: [], notice: null, participations: [], draftRoles: [] };
  const notice = await programs.findCurrentNotice(trx, id);
  return {
    program: shown,
    stages,
    questions: await programs.listQuestions(trx, id),
    notice: notice ?? null,
    participations: await programs.listParticipationsOf(trx, id, caller.personId),
    draftRoles: await programs.listDraftRoles(trx, id, caller.personId),
  };
}

async function isVisible(trx: Trx, program: programs.ProgramRow, personId: string | null): Promise<boolean> {
  return program.stage !== 'design' || (personId !== null && (await programs.isStaffPerson(trx, program.id, personId)));
}

/** A browser sends no Origin header for a read of its own origin; every read across origins carries one. */
async function requireOrigin(trx: Trx, programId: string, origin: string | undefined, publicUrl: string): Promise<void> {
  if (origin === undefined || origin === new URL(publicUrl).origin) return;
  if (!(await programs.listOrigins(trx, programId)).includes(origin)) throw new DomainError('ORIGIN_NOT_ALLOWED');
}
