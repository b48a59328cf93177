import { DomainError, invalidInput } from '../domain-error.ts';
import type { Trx } from '../database/actor.ts';
import { limits, requireRoom, requireRoomToday } from '../mentorship/limits.ts';
import { lockRunning } from '../mentorship/mentorship-life.service.ts';
import { listMembersOf } from '../mentorship/mentorship.service.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import * as meetings from './meeting.repository.ts';
import type { Meeting } from './meeting.repository.ts';
import { suggestTimes, type Span } from './suggest-times.ts';

const MINUTE = 60_000;

export interface MeetingPlan {
  startsAt: Date;
  minutes: number;
  /** Where, or the address of a call. */
  place: string;
  agenda: readonly string[];
}

/**
 * Plans a meeting and sends an invitation to the calendar of every member.
 * @throws DomainError INVALID_INPUT for a time that is past, WRONG_STATE after the end of the mentorship, TOO_MANY_TODAY.
 */
export async function planMeeting(trx: Trx, now: Date, options: { mentorshipId: string; personId: string; plan: MeetingPlan }): Promise<{ meetingId: string }> {
  const { mentorshipId, personId, plan } = options;
  await lockForMeeting(trx, now, { mentorshipId, personId });
  const span = spanOf(plan, now);
  const meetingId = await meetings.insertMeeting(trx, { mentorshipId, state: 'planned', ...span, createdBy: personId, createdAt: now, place: plan.place, agenda: plan.agenda });
  await tellCalendars(trx, now, 'meeting_invitation', { meetingId, mentorshipId, sequence: 0 });
  return { meetingId };
}

/**
 * Changes a planned meeting. Calendars are told when time or place changed; an agenda alone stays on the page.
 * @throws DomainError INVALID_INPUT for a time that is past, WRONG_STATE when the meeting is held or called off, LIMIT_REACHED.
 */
export async function moveMeeting(trx: Trx, now: Date, options: { meetingId: string; plan: MeetingPlan }): Promise<void> {
  const { meetingId, plan } = options;
  const meeting = await lockPlanned(trx, meetingId);
  const span = spanOf(plan, now);
  await meetings.updateMeetingContent(trx, meetingId, { place: plan.place, agenda: plan.agenda });
  const sameTime = span.startsAt.getTime() === meeting.startsAt.getTime() && span.endsAt.getTime() === meeting.endsAt.getTime();
  if (sameTime && plan.place === meeting.place) return;
  requireRoom(meeting.sequence, limits.movesOfMeeting);
  const sequence = meeting.sequence + 1;
  await meetings.updateMeeting(trx, meetingId, { ...span, sequence });
  await tellCalendars(trx, now, 'meeting_invitation', { meetingId, mentorshipId: meeting.mentorshipId, sequence });
}

/** Calls a meeting off and takes it out of the calendars. @throws DomainError WRONG_STATE when it is held or called off already. */
export async function cancelMeeting(trx: Trx, now: Date, meetingId: string): Promise<void> {
  const meeting = await lockPlanned(trx, meetingId);
  const sequence = meeting.sequence + 1;
  await meetings.updateMeeting(trx, meetingId, { state: 'cancelled', sequence });
  await tellCalendars(trx, now, 'meeting_cancelled', { meetingId, mentorshipId: meeting.mentorshipId, sequence });
}

/** Says that a planned meeting took place. @throws DomainError WRONG_STATE before it began, or when it is no longer planned. */
export async function markMeetingHeld(trx: Trx, now: Date, meetingId: string): Promise<void> {
  const meeting = await lockPlanned(trx, meetingId);
  if (meeting.startsAt > now) throw new DomainError('WRONG_STATE', { state: 'planned' });
  await meetings.updateMeeting(trx, meetingId, { state: 'held' });
}

/**
 * Notes a meeting that took place without being planned here.
 * @throws DomainError INVALID_INPUT for a time to come, WRONG_STATE after the end of the mentorship, TOO_MANY_TODAY.
 */
export async function logMeeting(trx: Trx, now: Date, options: { mentorshipId: string; personId: string; startedAt: Date; minutes: number }): Promise<{ meetingId: string }> {
  const { mentorshipId, personId, startedAt, minutes } = options;
  await lockForMeeting(trx, now, { mentorshipId, personId });
  if (startedAt > now) throw invalidInput({ path: 'startedAt', issue: 'too_big' });
  const endsAt = new Date(startedAt.getTime() + minutes * MINUTE);
  return { meetingId: await meetings.insertMeeting(trx, { mentorshipId, state: 'held', startsAt: startedAt, endsAt, createdBy: personId, createdAt: now, place: '', agenda: [] }) };
}

/** All meetings of a mentorship, the earliest first. */
export async function listMeetingsOf(trx: Trx, mentorshipId: string): Promise<Meeting[]> {
  return meetings.listMeetings(trx, mentorshipId);
}

/** Times at which every member is available, the soonest first, one a day. */
export async function suggestMeetingTimes(trx: Trx, now: Date, mentorshipId: string, minutes: number): Promise<Span[]> {
  const members = await listMembersOf(trx, mentorshipId);
  const busy = await meetings.listBusyTimes(trx, members.map((member) => member.personId), now, new Date(now.getTime() + 60 * 24 * 60 * MINUTE));
  const people = members.map((member) => ({ timeZone: member.timeZone, hours: member.availability }));
  return suggestTimes({ people, minutes, busy, now, count: 6 });
}

export interface Invitation {
  meeting: Meeting;
  programName: string;
  members: { personId: string; name: string; email: string }[];
}

/** What an invitation is made of, at the time it is sent. */
export async function findInvitation(trx: Trx, meetingId: string): Promise<Invitation | undefined> {
  const meeting = await meetings.findMeeting(trx, meetingId);
  if (!meeting) return undefined;
  const members = await listMembersOf(trx, meeting.mentorshipId);
  return { meeting, programName: await meetings.getProgramName(trx, meeting.mentorshipId), members: members.map(({ personId, name, email }) => ({ personId, name, email })) };
}

/** Locks the mentorship while it runs and has room for one more meeting today. */
async function lockForMeeting(trx: Trx, now: Date, { mentorshipId, personId }: { mentorshipId: string; personId: string }): Promise<void> {
  await lockRunning(trx, mentorshipId);
  await requireRoomToday((since) => meetings.countMeetingsOf(trx, { mentorshipId, createdBy: personId, since }), limits.meetingsADay, now);
}

async function lockPlanned(trx: Trx, meetingId: string): Promise<Meeting> {
  const meeting = await meetings.getMeetingForUpdate(trx, meetingId);
  if (meeting.state !== 'planned') throw new DomainError('WRONG_STATE', { state: meeting.state });
  return meeting;
}

function spanOf(plan: MeetingPlan, now: Date): { startsAt: Date; endsAt: Date } {
  if (plan.startsAt <= now) throw invalidInput({ path: 'plan.startsAt', issue: 'too_small' });
  return { startsAt: plan.startsAt, endsAt: new Date(plan.startsAt.getTime() + plan.minutes * MINUTE) };
}

async function tellCalendars(trx: Trx, now: Date, kind: 'meeting_invitation' | 'meeting_cancelled', meeting: { meetingId: string; mentorshipId: string; sequence: number }): Promise<void> {
  const { meetingId, sequence } = meeting;
  for (const { personId, email } of await listMembersOf(trx, meeting.mentorshipId)) {
    await queueMail(trx, now, { key: `${kind}:${meetingId}:${sequence}:${personId}`, kind, address: email, params: { meetingId, personId, sequence } });
  }
}
