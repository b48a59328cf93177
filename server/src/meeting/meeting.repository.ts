import type { MeetingState } from '@alongside/shared/vocabulary';
import type { Trx } from '../database/actor.ts';

export interface Meeting {
  id: string;
  mentorshipId: string;
  state: MeetingState;
  startsAt: Date;
  endsAt: Date;
  /** Revision that calendars are told, counted up with each invitation. */
  sequence: number;
  /** Who planned it. */
  createdBy: string | null;
  place: string;
  agenda: string[];
}

function meetings(trx: Trx) {
  return trx
    .selectFrom('meeting')
    .leftJoin('meetingContent', 'meetingContent.meetingId', 'meeting.id')
    .select((e) => ['meeting.id', 'meeting.mentorshipId', 'meeting.state', 'meeting.startsAt', 'meeting.endsAt', 'meeting.sequence', 'meeting.createdBy', e.fn.coalesce('meetingContent.place', e.val('')).as('place'), 'meetingContent.agenda']);
}

/** All meetings of a mentorship, the earliest first. */
export async function listMeetings(trx: Trx, mentorshipId: string): Promise<Meeting[]> {
  const rows = await meetings(trx).where('meeting.mentorshipId', '=', mentorshipId).orderBy('meeting.startsAt').orderBy('meeting.id').execute();
  return rows.map((row) => ({ ...row, agenda: row.agenda ?? [] }));
}

export async function findMeeting(trx: Trx, meetingId: string): Promise<Meeting | undefined> {
  const row = await meetings(trx).where('meeting.id', '=', meetingId).executeTakeFirst();
  return row && { ...row, agenda: row.agenda ?? [] };
}

/** Locks the meeting, so that two people who move it take turns and each gets a revision of their own. */
export async function getMeetingForUpdate(trx: Trx, meetingId: string): Promise<Meeting> {
  const row = await meetings(trx).where('meeting.id', '=', meetingId).forUpdate('meeting').executeTakeFirstOrThrow();
  return { ...row, agenda: row.agenda ?? [] };
}

/** How many meetings somebody planned or noted in a mentorship since then, whatever became of them. */
export async function countMeetingsOf(trx: Trx, { mentorshipId, createdBy, since }: { mentorshipId: string; createdBy: string; since: Date }): Promise<number> {
  const { count } = await trx
    .selectFrom('meeting')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('mentorshipId', '=', mentorshipId)
    .where('createdBy', '=', createdBy)
    .where('createdAt', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

export interface NewMeeting {
  mentorshipId: string;
  state: 'planned' | 'held';
  startsAt: Date;
  endsAt: Date;
  createdBy: string;
  createdAt: Date;
  place: string;
  agenda: readonly string[];
}

export async function insertMeeting(trx: Trx, { place, agenda, ...row }: NewMeeting): Promise<string> {
  const { id } = await trx.insertInto('meeting').values(row).returning('id').executeTakeFirstOrThrow();
  await trx.insertInto('meetingContent').values({ meetingId: id, mentorshipId: row.mentorshipId, place, agenda: [...agenda] }).execute();
  return id;
}

export async function updateMeeting(trx: Trx, meetingId: string, change: { state?: MeetingState; startsAt?: Date; endsAt?: Date; sequence?: number }): Promise<void> {
  await trx.updateTable('meeting').set(change).where('id', '=', meetingId).execute();
}

export async function updateMeetingContent(trx: Trx, meetingId: string, content: { place: string; agenda: readonly string[] }): Promise<void> {
  await trx.updateTable('meetingContent').set({ place: content.place, agenda: [...content.agenda] }).where('meetingId', '=', meetingId).execute();
}

/** Meetings of these people that are planned in a span of time, as far as the caller may see them: row security leaves out what others do elsewhere. */
export async function listBusyTimes(trx: Trx, personIds: readonly string[], from: Date, to: Date): Promise<{ startsAt: Date; endsAt: Date }[]> {
  return trx
    .selectFrom('meeting')
    .innerJoin('mentorshipMember as m', 'm.mentorshipId', 'meeting.mentorshipId')
    .select(['meeting.startsAt', 'meeting.endsAt'])
    .distinct()
    .where('m.personId', 'in', personIds)
    .where('meeting.state', '=', 'planned')
    .where('meeting.endsAt', '>', from)
    .where('meeting.startsAt', '<', to)
    .execute();
}

/** The name of the programme a mentorship belongs to. */
export async function getProgramName(trx: Trx, mentorshipId: string): Promise<string> {
  const { name } = await trx.selectFrom('mentorship').innerJoin('program', 'program.id', 'mentorship.programId').select('program.name').where('mentorship.id', '=', mentorshipId).executeTakeFirstOrThrow();
  return name;
}
