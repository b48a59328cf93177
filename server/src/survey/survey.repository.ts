import type { ParticipantRole, WaveKind } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';
import type { SurveyQuestionDesign } from './built-in-questions.ts';
import type { GivenAnswer } from './answer-input.ts';

/** The survey of a programme, if it has one. */
export async function findSurvey(trx: Trx, programId: string): Promise<string | undefined> {
  const row = await trx.selectFrom('survey').select('id').where('programId', '=', programId).orderBy('createdAt').limit(1).executeTakeFirst();
  return row?.id;
}

/** Makes two coordinators who plan at once take turns. */
export async function lockProgram(trx: Trx, programId: string): Promise<{ name: string; timeZone: string }> {
  return trx.selectFrom('program').select(['name', 'timeZone']).where('id', '=', programId).forUpdate().executeTakeFirstOrThrow();
}

export async function findProgramNames(trx: Trx, programId: string): Promise<{ name: string; timeZone: string }> {
  return trx.selectFrom('program').select(['name', 'timeZone']).where('id', '=', programId).executeTakeFirstOrThrow();
}

export async function insertSurvey(trx: Trx, programId: string, name: string, questions: readonly SurveyQuestionDesign[], now: Date): Promise<string> {
  const { id } = await trx.insertInto('survey').values({ programId, name, createdAt: now }).returning('id').executeTakeFirstOrThrow();
  await trx.insertInto('surveyQuestion').values(questions.map((question, position) => ({ ...question, surveyId: id, position }))).execute();
  return id;
}

export interface WaveRow {
  id: string;
  surveyId: string;
  programId: string;
  kind: WaveKind;
  state: string;
  opensAt: Date;
  closesAt: Date;
}
const waveColumns = ['id', 'surveyId', 'programId', 'kind', 'state', 'opensAt', 'closesAt'] as const;

export async function findWave(trx: Trx, waveId: string): Promise<WaveRow | undefined> {
  return trx.selectFrom('surveyWave').select(waveColumns).where('id', '=', waveId).executeTakeFirst();
}

export async function findWaveForUpdate(trx: Trx, waveId: string): Promise<WaveRow | undefined> {
  return trx.selectFrom('surveyWave').select(waveColumns).where('id', '=', waveId).forUpdate().executeTakeFirst();
}

/** Waves whose time overlaps with the given one, planned or open. */
export async function hasOverlappingWave(trx: Trx, programId: string, opensAt: Date, closesAt: Date): Promise<boolean> {
  const row = await trx
    .selectFrom('surveyWave')
    .select('id')
    .where('programId', '=', programId)
    .where('state', '<>', 'closed')
    .where('opensAt', '<', closesAt)
    .where('closesAt', '>', opensAt)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertWave(trx: Trx, row: { surveyId: string; programId: string; kind: WaveKind; opensAt: Date; closesAt: Date }): Promise<string> {
  const { id } = await trx.insertInto('surveyWave').values({ ...row, state: 'planned' }).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function setWaveState(trx: Trx, waveId: string, state: 'open' | 'closed'): Promise<void> {
  await trx.updateTable('surveyWave').set({ state }).where('id', '=', waveId).execute();
}

export async function deleteWave(trx: Trx, waveId: string): Promise<void> {
  await trx.deleteFrom('surveyWave').where('id', '=', waveId).execute();
}

/**
 * The places in a programme that a wave of this kind goes to: of all who take part now, and of those who have finished
 * where the wave looks back. Before the start there is nothing yet to ask mentors.
 */
function placesAsked(trx: Trx, programId: string, kind: WaveKind) {
  const states = kind === 'after' || kind === 'follow_up' ? (['active', 'paused', 'finished'] as const) : (['active', 'paused'] as const);
  return trx
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.personId')
    .where('participant.programId', '=', programId)
    .where('participant.state', 'in', states)
    .where('person.state', '=', 'active')
    .$if(kind === 'before', (q) => q.where('participant.role', '<>', 'mentor'));
}

/** Invites everybody whom a wave goes to now. One row a place in the programme. */
export async function insertInvitations(trx: Trx, wave: WaveRow, now: Date): Promise<void> {
  const rows = placesAsked(trx, wave.programId, wave.kind).select([
    sql<string>`${wave.id}::uuid`.as('waveId'),
    'participant.id',
    'participant.personId',
    'participant.role',
    sql<Date>`${now}::timestamptz`.as('invitedAt'),
  ]);
  await trx
    .insertInto('surveyInvitation')
    .columns(['waveId', 'participantId', 'personId', 'role', 'invitedAt'])
    .expression(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** How many people a wave of this kind would go to now, each counted once however many places they have. */
export async function countWouldBeInvited(trx: Trx, programId: string, kind: WaveKind): Promise<number> {
  const { people } = await placesAsked(trx, programId, kind)
    .select((e) => e.fn.count<number>('participant.personId').distinct().as('people'))
    .executeTakeFirstOrThrow();
  return people;
}

export interface Recipient {
  personId: string;
  givenName: string;
  email: string;
}

/** Everybody with an invitation still open, once each; with `remindedBefore` only those not reminded since. */
export async function listRecipients(trx: Trx, waveId: string, remindedBefore?: Date): Promise<Recipient[]> {
  return trx
    .selectFrom('surveyInvitation as i')
    .innerJoin('person', 'person.id', 'i.personId')
    .select(['i.personId', 'person.givenName', 'person.email'])
    .distinct()
    .where('i.waveId', '=', waveId)
    .where('i.answeredAt', 'is', null)
    .where('person.state', '=', 'active')
    .$if(remindedBefore !== undefined, (q) => q.where((e) => e(e.fn.coalesce('i.remindedAt', 'i.invitedAt'), '<', remindedBefore!)))
    .orderBy('i.personId')
    .execute();
}

export async function markReminded(trx: Trx, waveId: string, personIds: readonly string[], now: Date): Promise<void> {
  if (personIds.length === 0) return;
  await trx.updateTable('surveyInvitation').set({ remindedAt: now }).where('waveId', '=', waveId).where('personId', 'in', personIds).where('answeredAt', 'is', null).execute();
}

export interface QuestionRow {
  id: string;
  kind: string;
  measure: string;
  label: string;
  lowLabel: string;
  highLabel: string;
  askedOf: string;
}

export async function listQuestions(trx: Trx, surveyId: string): Promise<QuestionRow[]> {
  return trx.selectFrom('surveyQuestion').select(['id', 'kind', 'measure', 'label', 'lowLabel', 'highLabel', 'askedOf']).where('surveyId', '=', surveyId).orderBy('position').execute();
}

export interface InvitationRow {
  waveId: string;
  participantId: string;
  personId: string;
  role: ParticipantRole;
  answeredAt: Date | null;
}

/** The invitation, locked: two answers sent at once take turns. */
export async function findInvitationForUpdate(trx: Trx, waveId: string, participantId: string): Promise<InvitationRow | undefined> {
  const row = await trx
    .selectFrom('surveyInvitation')
    .select(['waveId', 'participantId', 'personId', 'role', 'answeredAt'])
    .where('waveId', '=', waveId)
    .where('participantId', '=', participantId)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, role: row.role as ParticipantRole };
}

export async function isInvited(trx: Trx, waveId: string, participantId: string, personId: string): Promise<boolean> {
  const row = await trx.selectFrom('surveyInvitation').select('waveId').where('waveId', '=', waveId).where('participantId', '=', participantId).where('personId', '=', personId).executeTakeFirst();
  return row !== undefined;
}

/** A person's invitations to waves that are open now. */
export async function listOpenInvitations(trx: Trx, programId: string, personId: string, now: Date) {
  const rows = await trx
    .selectFrom('surveyInvitation as i')
    .innerJoin('surveyWave as w', 'w.id', 'i.waveId')
    .select(['i.waveId', 'i.participantId', 'i.role', 'w.kind', 'w.closesAt', 'w.surveyId'])
    .where('w.programId', '=', programId)
    .where('i.personId', '=', personId)
    .where('i.answeredAt', 'is', null)
    .where('w.state', '=', 'open')
    .where('w.closesAt', '>', now)
    .orderBy('w.closesAt')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as ParticipantRole }));
}

export async function insertAnswers(trx: Trx, invitation: Pick<InvitationRow, 'waveId' | 'participantId' | 'personId'>, answers: readonly GivenAnswer[], now: Date): Promise<void> {
  const { waveId, participantId, personId } = invitation;
  await trx.insertInto('surveyAnswer').values(answers.map(({ questionId, value }) => ({ waveId, participantId, personId, questionId, value: JSON.stringify(value) }))).execute();
  await trx.updateTable('surveyInvitation').set({ answeredAt: now }).where('waveId', '=', waveId).where('participantId', '=', participantId).execute();
}

export interface WaveListRow extends Omit<WaveRow, 'surveyId'> {
  programName: string;
  invited: number;
  answered: number;
  lastRemindedAt: Date | null;
}

/** Waves of the programmes the account coordinates, with counts of answers and nothing of what they say; the newest first. */
export async function listWaves(trx: Trx, accountId: string): Promise<WaveListRow[]> {
  return trx
    .selectFrom('surveyWave as w')
    .innerJoin('program', 'program.id', 'w.programId')
    .innerJoin('programCoordinator as c', 'c.programId', 'w.programId')
    .leftJoin('surveyInvitation as i', 'i.waveId', 'w.id')
    .select(['w.id', 'w.programId', 'w.kind', 'w.state', 'w.opensAt', 'w.closesAt', 'program.name as programName'])
    .select((e) => [e.fn.count<number>('i.participantId').as('invited'), e.fn.count<number>('i.answeredAt').as('answered'), e.fn.max('i.remindedAt').as('lastRemindedAt')])
    .where('c.accountId', '=', accountId)
    .groupBy(['w.id', 'program.name'])
    .orderBy('w.opensAt', 'desc')
    .orderBy('w.id')
    .execute();
}
