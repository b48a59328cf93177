import type { StageDates } from '@alongside/shared/program';
import type { ObjectiveMeasure, Pairing, ParticipantRole, ProgramFormat, ProgramStage, QuestionKind } from '@alongside/shared/vocabulary';
import { sql, type Selectable } from 'kysely';
import type { Trx } from '../database/actor.ts';
import type { Program } from '../database/rows.ts';

export type ProgramRow = Selectable<Program>;

export async function findProgram(trx: Trx, id: string): Promise<ProgramRow | undefined> {
  return trx.selectFrom('program').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findProgramBySlug(trx: Trx, slug: string): Promise<ProgramRow | undefined> {
  return trx.selectFrom('program').selectAll().where('slug', '=', slug).executeTakeFirst();
}

/** What somebody is to a programme: looked up from the programme's own id. */
export async function isCoordinator(trx: Trx, programId: string, accountId: string): Promise<boolean> {
  const row = await trx.selectFrom('programCoordinator').select('accountId').where('programId', '=', programId).where('accountId', '=', accountId).executeTakeFirst();
  return row !== undefined;
}

export async function hasParticipant(trx: Trx, programId: string, personId: string): Promise<boolean> {
  const row = await trx.selectFrom('participant').select('id').where('programId', '=', programId).where('personId', '=', personId).executeTakeFirst();
  return row !== undefined;
}

/** Whether this person is staff of the programme: an administrator, or one of its coordinators who still holds the role. */
export async function isStaffPerson(trx: Trx, programId: string, personId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('staffAccount')
    .innerJoin('staffRole', 'staffRole.accountId', 'staffAccount.id')
    .leftJoin('programCoordinator', (join) => join.onRef('programCoordinator.accountId', '=', 'staffAccount.id').on('programCoordinator.programId', '=', programId))
    .select('staffAccount.id')
    .where('staffAccount.personId', '=', personId)
    .where('staffAccount.state', '=', 'active')
    .where((e) => e.or([e('staffRole.role', '=', 'administrator'), e.and([e('staffRole.role', '=', 'coordinator'), e('programCoordinator.accountId', 'is not', null)])]))
    .executeTakeFirst();
  return row !== undefined;
}

export interface ProgramListRow {
  id: string;
  slug: string;
  name: string;
  format: ProgramFormat;
  pairing: Pairing;
  stage: ProgramStage;
  mentors: number;
  mentees: number;
  peers: number;
  mentorships: number;
  startsOn: string | null;
  endsOn: string | null;
  coordinators: string[];
  mine: boolean;
}

/**
 * All programmes, or only those the account coordinates; the newest first. Counted are those who take part and the
 * mentorships that run; of a finished programme those who took part to its end, and every mentorship there was.
 * Participants who withdrew are not counted.
 */
export async function listPrograms(trx: Trx, accountId: string, only: 'all' | 'own'): Promise<ProgramListRow[]> {
  const participants = (role: ParticipantRole) => sql<number>`(select count(*) from participant p where p.program_id = program.id and p.role = ${role} and (p.state in ('active', 'paused') or (p.state = 'finished' and program.stage = 'finished')))`;
  const mine = sql<boolean>`exists (select 1 from program_coordinator c where c.program_id = program.id and c.account_id = ${accountId})`;
  return trx
    .selectFrom('program')
    .select(['id', 'slug', 'name', 'format', 'pairing', 'stage'])
    .select([
      participants('mentor').as('mentors'),
      participants('mentee').as('mentees'),
      participants('peer').as('peers'),
      sql<number>`(select count(*) from mentorship m where m.program_id = program.id and (m.state in ('active', 'paused') or (m.state in ('completed', 'ended_early') and program.stage = 'finished')))`.as('mentorships'),
      sql<string | null>`(select min(s.starts_on) from program_stage s where s.program_id = program.id)`.as('startsOn'),
      sql<string | null>`(select max(s.ends_on) from program_stage s where s.program_id = program.id)`.as('endsOn'),
      sql<string[]>`(select coalesce(array_agg(a.name order by a.name), '{}') from program_coordinator c join staff_account a on a.id = c.account_id where c.program_id = program.id)`.as('coordinators'),
      mine.as('mine'),
    ])
    .$if(only === 'own', (q) => q.where(mine))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
}

/** The dated stages in the order of their beginning. */
export async function listStages(trx: Trx, programId: string): Promise<StageDates[]> {
  return trx.selectFrom('programStage').select(['stage', 'startsOn', 'endsOn']).where('programId', '=', programId).orderBy('startsOn').orderBy('endsOn').execute();
}

export interface ObjectiveRow {
  id: string;
  statement: string;
  measure: ObjectiveMeasure;
  target: number;
}

export async function listObjectives(trx: Trx, programId: string): Promise<ObjectiveRow[]> {
  return trx.selectFrom('programObjective').select(['id', 'statement', 'measure', 'target']).where('programId', '=', programId).orderBy('position').orderBy('id').execute();
}

export interface QuestionRow {
  id: string;
  position: number;
  kind: QuestionKind;
  label: string;
  hint: string;
  askedOf: string;
  required: boolean;
  published: boolean;
  options: string[];
  maximum: number | null;
}

/** The questions in the order they are asked. */
export async function listQuestions(trx: Trx, programId: string): Promise<QuestionRow[]> {
  return trx
    .selectFrom('programQuestion')
    .select(['id', 'position', 'kind', 'label', 'hint', 'askedOf', 'required', 'published', 'options', 'maximum'])
    .where('programId', '=', programId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export async function findQuestion(trx: Trx, questionId: string): Promise<(QuestionRow & { programId: string }) | undefined> {
  return trx
    .selectFrom('programQuestion')
    .select(['id', 'programId', 'position', 'kind', 'label', 'hint', 'askedOf', 'required', 'published', 'options', 'maximum'])
    .where('id', '=', questionId)
    .executeTakeFirst();
}

export interface NoticeRow {
  id: string;
  version: number;
  body: string;
  publishedAt: Date;
}

/** The notice in force: the one with the highest version. */
export async function findCurrentNotice(trx: Trx, programId: string): Promise<NoticeRow | undefined> {
  return trx
    .selectFrom('programNotice')
    .select(['id', 'version', 'body', 'publishedAt'])
    .where('programId', '=', programId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function listOrigins(trx: Trx, programId: string): Promise<string[]> {
  const rows = await trx.selectFrom('programOrigin').select('origin').where('programId', '=', programId).orderBy('origin').execute();
  return rows.map((row) => row.origin);
}

export async function listCoordinators(trx: Trx, programId: string): Promise<{ accountId: string; name: string; state: string }[]> {
  return trx
    .selectFrom('programCoordinator')
    .innerJoin('staffAccount', 'staffAccount.id', 'programCoordinator.accountId')
    .select(['staffAccount.id as accountId', 'staffAccount.name', 'staffAccount.state'])
    .where('programCoordinator.programId', '=', programId)
    .orderBy('staffAccount.name')
    .execute();
}

/** Accounts that may coordinate: with the role, and not disabled. */
export async function listPossibleCoordinators(trx: Trx): Promise<{ accountId: string; name: string; state: string }[]> {
  return trx
    .selectFrom('staffAccount')
    .innerJoin('staffRole', 'staffRole.accountId', 'staffAccount.id')
    .select(['staffAccount.id as accountId', 'staffAccount.name', 'staffAccount.state'])
    .where('staffRole.role', '=', 'coordinator')
    .where('staffAccount.state', '!=', 'disabled')
    .orderBy('staffAccount.name')
    .execute();
}

/** In which roles and states a person takes part. */
export async function listParticipationsOf(trx: Trx, programId: string, personId: string) {
  return trx
    .selectFrom('participant')
    .select(['id as participantId', 'role', 'state', 'noticeId'])
    .where('programId', '=', programId)
    .where('personId', '=', personId)
    .orderBy('role')
    .execute();
}

export async function listDraftRoles(trx: Trx, programId: string, personId: string) {
  const rows = await trx.selectFrom('participantDraft').select('role').where('programId', '=', programId).where('personId', '=', personId).execute();
  return rows.map((row) => row.role);
}

/** The words of an administrator that people may say describe them, in their order. */
export async function listAttributes(trx: Trx, programId: string): Promise<{ id: string; name: string }[]> {
  return trx.selectFrom('programAttribute').select(['id', 'name']).where('programId', '=', programId).orderBy('position').execute();
}
