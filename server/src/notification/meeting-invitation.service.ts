import type { Trx } from '../database/actor.ts';
import { findInvitation, type Invitation } from '../meeting/meeting.service.ts';
import type { MailParams } from '../queue/outgoing-mail.ts';
import type { MailWords } from './mail-words.ts';
import type { MailMessage } from './mailer.ts';
import { meetingCalendar, type CalendarMeeting } from './meeting-calendar.ts';
import type { Reader } from './reader.ts';

export interface InvitationOptions {
  kind: 'meeting_invitation' | 'meeting_cancelled';
  params: MailParams['meeting_invitation'];
  reader: Reader;
  sender: { name: string; address: string };
  /** Name of this server, for the UID. */
  host: string;
}

export type MeetingMail = MailWords & Required<Pick<MailMessage, 'calendar'>>;

/**
 * The mail that puts a meeting into a calendar, or takes it out, made of what the meeting is now. Undefined when a later
 * revision is on its way: only the newest is sent.
 */
export async function composeMeetingMail(trx: Trx, now: Date, options: InvitationOptions): Promise<MeetingMail | undefined> {
  const { params, sender, reader } = options;
  const invitation = await findInvitation(trx, params.meetingId);
  const cancelled = options.kind === 'meeting_cancelled';
  if (!invitation || invitation.meeting.sequence !== params.sequence || (invitation.meeting.state === 'cancelled') !== cancelled) return undefined;
  const own = invitation.members.find((member) => member.personId === params.personId);
  if (!own) return undefined;
  const { meeting, programName } = invitation;
  const names = reader.names(invitation.members.filter((member) => member !== own).map((member) => member.name));
  const agenda = meeting.agenda.map((line) => `• ${line}`).join('\n');
  const words = meetingWords(reader, { change: cancelled ? 'cancelled' : params.sequence === 0 ? 'planned' : 'moved', names, programName });
  return {
    subject: words.subject,
    paragraphs: [...words.paragraphs, ...(cancelled ? [] : detailsOf(reader, { ...meeting, agenda }))],
    calendar: meetingCalendar({
      ...entryOf(invitation, options),
      sequence: meeting.sequence,
      description: [programName, agenda].filter(Boolean).join('\n\n'),
      place: meeting.place,
      organizer: sender,
      attendees: attendeesOf(invitation),
      stamp: now,
      cancelled,
    }),
  };
}

/** The mail that takes a meeting out of the calendar of who has left its group; for the others it stands. */
export async function composeLeftMail(trx: Trx, now: Date, options: Omit<InvitationOptions, 'kind' | 'params'> & { params: MailParams['meeting_left']; address: string }): Promise<MeetingMail | undefined> {
  const { params, address, sender, reader } = options;
  const invitation = await findInvitation(trx, params.meetingId);
  if (!invitation) return undefined;
  const { programName } = invitation;
  const names = reader.names(invitation.members.map((member) => member.name));
  return {
    ...leftWords(reader, { names, programName }),
    calendar: meetingCalendar({
      ...entryOf(invitation, options),
      sequence: params.sequence,
      description: programName,
      place: '',
      organizer: sender,
      attendees: [{ name: params.name, address, planned: false }],
      stamp: now,
      cancelled: true,
    }),
  };
}

/** What a calendar knows a meeting by, and when it is. */
function entryOf({ meeting, members }: Invitation, { host, reader }: Pick<InvitationOptions, 'host' | 'reader'>): Pick<CalendarMeeting, 'uid' | 'startsAt' | 'endsAt' | 'summary'> {
  const summary = calendarTitle(reader, reader.names(members.map((member) => member.name)));
  return { uid: `meeting-${meeting.id}@${host}`, startsAt: meeting.startsAt, endsAt: meeting.endsAt, summary };
}

/** What a calendar calls a meeting. */
export function calendarTitle({ say }: Reader, names: string): string {
  return say('Mentoring: {names}', { names });
}

/** What somebody reads whose group meets without them. */
export function leftWords({ say }: Reader, values: { names: string; programName: string }): MailWords {
  return {
    subject: say('Without you: the meeting of {names}', values),
    paragraphs: [say('You have left the group of {names} in {programName}, and they will meet without you. Your calendar takes the meeting out when you open this mail.', values)],
  };
}

/** What a mail says of a meeting that was planned, moved or called off. */
export function meetingWords({ say }: Reader, { change, ...values }: { change: 'planned' | 'moved' | 'cancelled'; names: string; programName: string }): MailWords {
  const attached = say('The invitation for your calendar is attached; the time is shown in your own time zone.');
  switch (change) {
    case 'planned':
      return { subject: say('Your meeting with {names}', values), paragraphs: [say('You and {names} have planned a meeting in {programName}.', values), attached] };
    case 'moved':
      return { subject: say('Moved: your meeting with {names}', values), paragraphs: [say('Your meeting with {names} in {programName} has a new time or place.', values), attached] };
    case 'cancelled':
      return { subject: say('Called off: your meeting with {names}', values), paragraphs: [say('Your meeting with {names} in {programName} will not take place. Your calendar takes it out when you open this mail.', values)] };
  }
}

/** When, where somebody knows the reader's clock; where; and what for. */
export function detailsOf({ say, time, timeZone }: Reader, meeting: { startsAt: Date; endsAt: Date; place: string; agenda: string }): string[] {
  return [
    ...(timeZone === null ? [] : [say('When: {time}', { time: time(meeting.startsAt, meeting.endsAt) })]),
    ...(meeting.place ? [say('Where: {place}', { place: meeting.place })] : []),
    ...(meeting.agenda ? [`${say('Agenda:')}\n${meeting.agenda}`] : []),
  ];
}

function attendeesOf({ meeting, members }: Invitation): { name: string; address: string; planned: boolean }[] {
  return members.map((member) => ({ name: member.name, address: member.email, planned: member.personId === meeting.createdBy }));
}
