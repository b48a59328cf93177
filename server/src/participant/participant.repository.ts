import { currentMentorshipStates, type MentorMark, type ParticipantRole, type ParticipantState } from '@alongside/shared/vocabulary';
import { sql, type Insertable, type Updateable } from 'kysely';
import type { Trx } from '../database/actor.ts';
import type { Participant } from '../database/rows.ts';
import type { AnswerValue, GivenAnswer } from './answers.ts';

const columns = ['id', 'programId', 'personId', 'role', 'state', 'capacity', 'headline', 'goalsText', 'timeZone', 'availability', 'languages', 'visibility', 'noticeId', 'signedUpAt', 'updatedAt'] as const;

export type ParticipantRow = Awaited<ReturnType<typeof listParticipantsOf>>[number];

/** All roles in which a person takes part in a programme, also those that are over. */
export async function listParticipantsOf(trx: Trx, programId: string, personId: string) {
  return trx.selectFrom('participant').select(columns).where('programId', '=', programId).where('personId', '=', personId).orderBy('role').execute();
}

export async function findParticipantForUpdate(trx: Trx, id: string): Promise<ParticipantRow | undefined> {
  return trx.selectFrom('participant').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** When somebody's profile in a role was last sent, if it was. */
export async function findProfileTime(trx: Trx, own: { personId: string; programId: string; role: ParticipantRole }): Promise<Date | undefined> {
  const row = await trx.selectFrom('participant').select('updatedAt').where('programId', '=', own.programId).where('personId', '=', own.personId).where('role', '=', own.role).executeTakeFirst();
  return row?.updatedAt;
}

/** Undefined when the person takes part in this role already. */
export async function insertParticipant(trx: Trx, values: Insertable<Participant>): Promise<string | undefined> {
  const row = await trx
    .insertInto('participant')
    .values(values)
    .onConflict((conflict) => conflict.columns(['programId', 'personId', 'role']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function updateParticipant(trx: Trx, id: string, values: Updateable<Participant>): Promise<void> {
  await trx.updateTable('participant').set(values).where('id', '=', id).execute();
}

export interface OwnSkill {
  id: string;
  name: string;
  direction: 'offered' | 'wanted';
  level: number | null;
}

/** What somebody offers and wants, the most important first. */
export async function listOwnSkills(trx: Trx, participantId: string): Promise<OwnSkill[]> {
  const rows = await trx
    .selectFrom('participantSkill')
    .innerJoin('skill', 'skill.id', 'participantSkill.skillId')
    .select(['skill.id', 'skill.name', 'participantSkill.direction', 'participantSkill.level'])
    .where('participantId', '=', participantId)
    .orderBy('participantSkill.position')
    .execute();
  return rows as OwnSkill[];
}

export async function replaceSkills(trx: Trx, participantId: string, skills: readonly { skillId: string; direction: 'offered' | 'wanted'; position: number; level: number | null }[]): Promise<void> {
  await trx.deleteFrom('participantSkill').where('participantId', '=', participantId).execute();
  if (skills.length > 0) await trx.insertInto('participantSkill').values(skills.map((skill) => ({ ...skill, participantId }))).execute();
}

export async function listAnswers(trx: Trx, participantId: string): Promise<GivenAnswer[]> {
  const rows = await trx.selectFrom('participantAnswer').select(['questionId', 'value']).where('participantId', '=', participantId).execute();
  return rows.map(({ questionId, value }) => ({ questionId, value: value as AnswerValue }));
}

export async function replaceAnswers(trx: Trx, participantId: string, answers: readonly GivenAnswer[]): Promise<void> {
  await trx.deleteFrom('participantAnswer').where('participantId', '=', participantId).execute();
  const values = answers.map(({ questionId, value }) => ({ participantId, questionId, value: JSON.stringify(value) }));
  if (values.length > 0) await trx.insertInto('participantAnswer').values(values).execute();
}

/** What eligibility and the search read of a person. */
export async function findPersonToSignUp(trx: Trx, personId: string) {
  return trx
    .selectFrom('person')
    .select(['id', 'name', 'jobTitle', 'department', 'site', 'country', 'level', 'joinedOn', 'timeZone', 'languages'])
    .where('id', '=', personId)
    .where('state', '=', 'active')
    .executeTakeFirst();
}

/** Mentorships that are not over, of one participant. */
export async function countCurrentMentorships(trx: Trx, participantId: string): Promise<number> {
  const row = await trx
    .selectFrom('mentorshipMember')
    .innerJoin('mentorship', 'mentorship.id', 'mentorshipMember.mentorshipId')
    .select(sql<number>`count(*)`.as('count'))
    .where('mentorshipMember.participantId', '=', participantId)
    .where('mentorship.state', 'in', currentMentorshipStates)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function setState(trx: Trx, id: string, state: ParticipantState, now: Date): Promise<void> {
  await trx.updateTable('participant').set({ state, updatedAt: now }).where('id', '=', id).execute();
}

/** Mentors or peers of the same programme whom this participant may save: published, and not the same person. */
export async function isSavable(trx: Trx, participantId: string, mentorId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('participant as own')
    .innerJoin('participant as mentor', 'mentor.programId', 'own.programId')
    .select('mentor.id')
    .where('own.id', '=', participantId)
    .where('mentor.id', '=', mentorId)
    .where('mentor.role', '<>', 'mentee')
    .where('mentor.visibility', '=', 'program')
    .whereRef('mentor.personId', '<>', 'own.personId')
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveFavourite(trx: Trx, participantId: string, mentorId: string, now: Date): Promise<void> {
  await trx.insertInto('favourite').values({ participantId, mentorId, createdAt: now }).onConflict((conflict) => conflict.doNothing()).execute();
}

export async function deleteFavourite(trx: Trx, participantId: string, mentorId: string): Promise<void> {
  await trx.deleteFrom('favourite').where('participantId', '=', participantId).where('mentorId', '=', mentorId).execute();
}

export async function markMentor(trx: Trx, row: { participantId: string; mentorId: string; mark: MentorMark; createdAt: Date }): Promise<void> {
  await trx.insertInto('mentorMark').values(row).onConflict((conflict) => conflict.doNothing()).execute();
}

export async function unmarkMentor(trx: Trx, { participantId, mentorId, mark }: { participantId: string; mentorId: string; mark: MentorMark }): Promise<void> {
  await trx.deleteFrom('mentorMark').where('participantId', '=', participantId).where('mentorId', '=', mentorId).where('mark', '=', mark).execute();
}

export async function findRoleOf(trx: Trx, participantId: string): Promise<{ personId: string; role: ParticipantRole } | undefined> {
  return trx.selectFrom('participant').select(['personId', 'role']).where('id', '=', participantId).executeTakeFirst();
}
