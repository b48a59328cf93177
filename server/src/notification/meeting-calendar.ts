import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalAttendeeType, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';

export interface CalendarMeeting {
  /** Stable for the life of the meeting: calendars find the entry by it again. */
  uid: string;
  /** Counts up with every invitation and the cancellation. */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description: string;
  /** A room, or the address of a call. */
  place: string;
  /** Who sends: the address that the mail comes from, since calendars refuse an invitation in another's name. */
  organizer: { name: string; address: string };
  attendees: readonly { name: string; address: string; planned: boolean }[];
  /** When this revision was written. */
  stamp: Date;
  cancelled: boolean;
}

/** An iTIP REQUEST or CANCEL (RFC 5546) in iCalendar (RFC 5545), with times in UTC so that every calendar shows its own. */
export function meetingCalendar(meeting: CalendarMeeting): { method: 'REQUEST' | 'CANCEL'; content: string } {
  const method = meeting.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({ method, prodId: { company: 'Alongside', product: 'Mentoring', language: 'EN' } });
  calendar.createEvent({
    id: meeting.uid,
    sequence: meeting.sequence,
    stamp: meeting.stamp,
    start: meeting.startsAt,
    end: meeting.endsAt,
    summary: meeting.summary,
    description: meeting.description || null,
    location: meeting.place || null,
    ...(/^https?:\/\//.test(meeting.place) ? { url: meeting.place } : {}),
    organizer: { name: meeting.organizer.name, email: meeting.organizer.address },
    attendees: meeting.attendees.map((attendee) => ({
      name: attendee.name,
      email: attendee.address,
      type: ICalAttendeeType.INDIVIDUAL,
      role: ICalAttendeeRole.REQ,
      status: attendee.planned ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
      rsvp: true,
    })),
    status: meeting.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: ICalEventBusyStatus.BUSY,
  });
  return { method: meeting.cancelled ? 'CANCEL' : 'REQUEST', content: calendar.toString() };
}
