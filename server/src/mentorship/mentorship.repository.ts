import { currentMentorshipStates, type MentorshipState, type ParticipantRole, type ProgramFormat } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

export interface MentorshipRow {
  id: string;
  programId: string;
  state: MentorshipState;
  createdAt: Date;
  activatedAt: Date | null;
  endsOn: string | null;
  endedAt: Date | null;
}

const columns = ['id', 'programId', 'state', 'createdAt', 'activatedAt', 'endsOn', 'endedAt'] as const;

export async function findMentorship(trx: Trx, id: string): Promise<MentorshipRow | undefined> {
  return trx.selectFrom('mentorship').select(columns).where('id', '=', id).executeTakeFirst();
}

/** Locks the mentorship, so that two people who change its state take turns. */
export async function getMentorshipForUpdate(trx: Trx, id: string): Promise<MentorshipRow> {
  return trx.selectFrom('mentorship').select(columns).where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
}

/** Locks people's places in id order, so that two mentorships made at once for the same people take turns and never wait in a circle. */
export async function lockParticipants(trx: Trx, participantIds: readonly string[]): Promise<void> {
  await trx.selectFrom('participant').select('id').where('id', 'in', participantIds).orderBy('id').forUpdate().execute();
}

/** Whether two or more of these people share a mentorship of the programme that has not ended. */
export async function areTogether(trx: Trx, programId: string, personIds: readonly string[]): Promise<boolean> {
  const row = await trx
    .selectFrom('mentorship as s')
    .innerJoin('mentorshipMember as m', 'm.mentorshipId', 's.id')
    .select('s.id')
    .where('s.programId', '=', programId)
    .where('s.state', 'in', currentMentorshipStates)
    .where('m.personId', 'in', personIds)
    .groupBy('s.id')
    .having((e) => e(e.fn.count('m.personId').distinct(), '>', 1))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewMentorship {
  programId: string;
  roundId: string | null;
  requestId: string | null;
  endsOn: string | null;
  createdAt: Date;
}

export async function insertMentorship(trx: Trx, row: NewMentorship): Promise<string> {
  const { id } = await trx
    .insertInto('mentorship')
    .values({ ...row, state: 'active', activatedAt: row.createdAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface MemberRow {
  participantId: string;
  personId: string;
  role: ParticipantRole;
}

/** A trigger counts the places of a mentor. @returns whether everybody had room; if not, the transaction can only roll back. */
export async function insertMembers(trx: Trx, mentorshipId: string, members: readonly MemberRow[]): Promise<boolean> {
  try {
    await trx.insertInto('mentorshipMember').values(members.map((member) => ({ ...member, mentorshipId }))).execute();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'AL001') return false;
    throw error;
  }
}

export interface MemberDetails extends MemberRow {
  name: string;
  givenName: string;
  email: string;
  jobTitle: string | null;
  department: string | null;
  site: string | null;
  timeZone: string;
  /** Hours of the local week, 0 is Monday 00:00. */
  availability: number[];
}

/** The members, mentees first. */
export async function listMembers(trx: Trx, mentorshipId: string): Promise<MemberDetails[]> {
  return trx
    .selectFrom('mentorshipMember as m')
    .innerJoin('person', 'person.id', 'm.personId')
    .innerJoin('participant', 'participant.id', 'm.participantId')
    .select(['m.participantId', 'm.personId', 'm.role', 'person.name', 'person.givenName', 'person.email', 'person.jobTitle', 'person.department', 'person.site', 'participant.timeZone', 'participant.availability'])
    .where('m.mentorshipId', '=', mentorshipId)
    .orderBy('m.role', 'asc')
    .orderBy('person.name')
    .execute();
}

export interface ProgramRhythm {
  name: string;
  format: ProgramFormat;
  cadenceDays: number;
  meetingMinutes: number;
  timeZone: string;
}

export async function getProgramRhythm(trx: Trx, programId: string): Promise<ProgramRhythm> {
  return trx.selectFrom('program').select(['name', 'format', 'cadenceDays', 'meetingMinutes', 'timeZone']).where('id', '=', programId).executeTakeFirstOrThrow();
}

export interface MentorshipListRow {
  id: string;
  state: MentorshipState;
  activatedAt: Date | null;
  endedAt: Date | null;
  role: ParticipantRole;
  nextMeetingAt: Date | null;
  lastMeetingAt: Date | null;
}

/** A person's mentorships in a programme: running ones first, then the newest. */
export async function listMentorshipsOf(trx: Trx, programId: string, personId: string, now: Date): Promise<MentorshipListRow[]> {
  return trx
    .selectFrom('mentorship as s')
    .innerJoin('mentorshipMember as m', 'm.mentorshipId', 's.id')
    .select((e) => [
      's.id', 's.state', 's.activatedAt', 's.endedAt', 'm.role',
      e.selectFrom('meeting').select((m) => m.fn.min('startsAt').as('at')).whereRef('mentorshipId', '=', 's.id').where('state', '=', 'planned').where('endsAt', '>', now).as('nextMeetingAt'),
      e.selectFrom('meeting').select((m) => m.fn.max('startsAt').as('at')).whereRef('mentorshipId', '=', 's.id').where('state', '=', 'held').as('lastMeetingAt'),
    ])
    .where('s.programId', '=', programId)
    .where('m.personId', '=', personId)
    .where('s.state', '<>', 'proposed')
    .orderBy(sql`s.ended_at is not null`)
    .orderBy('s.createdAt', 'desc')
    .execute();
}

export interface MemberName {
  mentorshipId: string;
  personId: string;
  role: ParticipantRole;
  name: string;
  jobTitle: string | null;
}

export async function listMemberNames(trx: Trx, mentorshipIds: readonly string[]): Promise<MemberName[]> {
  if (mentorshipIds.length === 0) return [];
  return trx
    .selectFrom('mentorshipMember as m')
    .innerJoin('person', 'person.id', 'm.personId')
    .select(['m.mentorshipId', 'm.personId', 'm.role', 'person.name', 'person.jobTitle'])
    .where('m.mentorshipId', 'in', mentorshipIds)
    .orderBy('m.role')
    .orderBy('person.name')
    .execute();
}

export async function setMentorshipState(trx: Trx, id: string, state: MentorshipState, endedAt: Date | null): Promise<void> {
  await trx.updateTable('mentorship').set({ state, endedAt }).where('id', '=', id).execute();
}

export async function insertPause(trx: Trx, mentorshipId: string, pausedAt: Date): Promise<void> {
  await trx.insertInto('mentorshipPause').values({ mentorshipId, pausedAt }).execute();
}

export async function endPause(trx: Trx, mentorshipId: string, resumedAt: Date): Promise<void> {
  await trx.updateTable('mentorshipPause').set({ resumedAt }).where('mentorshipId', '=', mentorshipId).where('resumedAt', 'is', null).execute();
}

/** What an actor can be to a mentorship: its programme, and who belongs to it. */
export async function findTies(trx: Trx, mentorshipId: string, actor: { personId?: string; accountId?: string }): Promise<{ isMember: boolean; coordinates: boolean } | undefined> {
  return trx
    .selectFrom('mentorship as s')
    .select((e) => [
      e.exists(e.selectFrom('mentorshipMember as m').select('m.personId').whereRef('m.mentorshipId', '=', 's.id').where('m.personId', '=', actor.personId ?? null)).$castTo<boolean>().as('isMember'),
      e.exists(e.selectFrom('programCoordinator as c').select('c.accountId').whereRef('c.programId', '=', 's.programId').where('c.accountId', '=', actor.accountId ?? null)).$castTo<boolean>().as('coordinates'),
    ])
    .where('s.id', '=', mentorshipId)
    .executeTakeFirst();
}
