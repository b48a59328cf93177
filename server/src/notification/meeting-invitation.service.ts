import type { Trx } from '../database/actor.ts';
import { findInvitation, type Invitation } from '../meeting/meeting.service.ts';
import type { MailParams } from '../queue/outgoing-mail.ts';
import { listed } from './listed.ts';
import type { MailMessage } from './mailer.ts';
import { meetingCalendar, type CalendarMeeting } from './meeting-calendar.ts';

export interface InvitationOptions {
  kind: 'meeting_invitation' | 'meeting_cancelled';
  params: MailParams['meeting_invitation'];
  sender: { name: string; address: string };
  /** Name of this server, for the UID. */
  host: string;
}

/**
 * The mail that puts a meeting into a calendar, or takes it out, made of what the meeting is now. Undefined when a later
 * revision is on its way: only the newest is sent.
 */
export async function composeMeetingMail(trx: Trx, now: Date, options: InvitationOptions): Promise<Pick<MailMessage, 'subject' | 'text' | 'calendar'> | undefined> {
  const { params, sender } = options;
  const invitation = await findInvitation(trx, params.meetingId);
  const cancelled = options.kind === 'meeting_cancelled';
  if (!invitation || invitation.meeting.sequence !== params.sequence || (invitation.meeting.state === 'cancelled') !== cancelled) return undefined;
  const reader = invitation.members.find((member) => member.personId === params.personId);
  if (!reader) return undefined;
  const { meeting, programName } = invitation;
  const others = listed(invitation.members.filter((member) => member !== reader).map((member) => member.name));
  const agenda = meeting.agenda.map((line) => `• ${line}`).join('\n');
  return {
    subject: subjectOf(cancelled, params.sequence, others),
    text: `${[...opening(cancelled, params.sequence, others, programName), ...(meeting.place && !cancelled ? [`Where: ${meeting.place}`] : []), ...(agenda && !cancelled ? [`Agenda:\n${agenda}`] : [])].join('\n\n')}\n`,
    calendar: meetingCalendar({
      ...entryOf(invitation, options.host),
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
export async function composeLeftMail(trx: Trx, now: Date, { params, address, sender, host }: Omit<InvitationOptions, 'kind' | 'params'> & { params: MailParams['meeting_left']; address: string }): Promise<Pick<MailMessage, 'subject' | 'text' | 'calendar'> | undefined> {
  const invitation = await findInvitation(trx, params.meetingId);
  if (!invitation) return undefined;
  const others = listed(invitation.members.map((member) => member.name));
  return {
    subject: `Without you: the meeting of ${others}`,
    text: `You have left the group of ${others} in ${invitation.programName}, and they will meet without you. Your calendar takes the meeting out when you open this mail.\n`,
    calendar: meetingCalendar({
      ...entryOf(invitation, host),
      sequence: params.sequence,
      description: invitation.programName,
      place: '',
      organizer: sender,
      attendees: [{ name: params.name, address, planned: false }],
      stamp: now,
      cancelled: true,
    }),
  };
}

/** What a calendar knows a meeting by, and when it is. */
function entryOf({ meeting, members }: Invitation, host: string): Pick<CalendarMeeting, 'uid' | 'startsAt' | 'endsAt' | 'summary'> {
  return { uid: `meeting-${meeting.id}@${host}`, startsAt: meeting.startsAt, endsAt: meeting.endsAt, summary: `Mentoring: ${listed(members.map((member) => member.name))}` };
}

function subjectOf(cancelled: boolean, sequence: number, others: string): string {
  if (cancelled) return `Called off: your meeting with ${others}`;
  return sequence === 0 ? `Your meeting with ${others}` : `Moved: your meeting with ${others}`;
}

function opening(cancelled: boolean, sequence: number, others: string, programName: string): string[] {
  if (cancelled) return [`Your meeting with ${others} in ${programName} will not take place. Your calendar takes it out when you open this mail.`];
  return [sequence === 0 ? `You and ${others} have planned a meeting in ${programName}.` : `Your meeting with ${others} in ${programName} has a new time or place.`, 'The invitation for your calendar is attached; the time is shown in your own time zone.'];
}

function attendeesOf({ meeting, members }: Invitation): { name: string; address: string; planned: boolean }[] {
  return members.map((member) => ({ name: member.name, address: member.email, planned: member.personId === meeting.createdBy }));
}
