import ICAL from 'ical.js';
import type { Email } from 'postal-mime';
import type { TestSmtp } from '../../server/test/smtp.ts';

export interface Invitation {
  method: string;
  uid: string;
  organizer: string;
  /** Addresses, sorted. */
  attendees: string[];
  summary: string;
  location: string;
  startsAt: Date;
}

/** The calendar part of the next mail to an address. @throws Error without one */
export async function takeInvitation(smtp: TestSmtp, address: string): Promise<Invitation> {
  return invitationIn(await smtp.take(address));
}

function invitationIn(mail: Email): Invitation {
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  if (!part) throw new Error(`“${mail.subject}” has no calendar part`);
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: event.uid,
    organizer: event.organizer,
    attendees: event.attendees.map((attendee) => String(attendee.getFirstValue()).replace(/^mailto:/i, '')).sort(),
    summary: event.summary,
    location: event.location,
    startsAt: event.startDate.toJSDate(),
  };
}
