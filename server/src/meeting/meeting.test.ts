import ICAL from 'ical.js';
import type { Email } from 'postal-mime';
import { beforeEach, expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makePerson, makeProgram, signInPerson } from '../../test/factories.ts';
import { openMailbox, openProduct } from '../../test/product.ts';
import { runDueJobs, type Credential } from '../../test/server.ts';
import { smtpMailer } from '../notification/mailer.ts';

let mentorshipId: string;
let mentee: Credential;
let mentor: Credential;
let menteeEmail: string;
let mentorEmail: string;
const now = new Date('2026-11-22T09:00:00Z');
const plan = { startsAt: '2026-11-26T14:00:00+01:00', minutes: 45, place: 'https://meet.harbourline.example/lena-ruth', agenda: ['What went well; and what not, in short', 'Größe zählt – 漢字'] };

const { database, server } = await openProduct({ now: () => now });
const smtp = await openMailbox();

beforeEach(async () => {
  const { programId } = await makeProgram(database);
  const lena = await makePerson(database, { givenName: 'Lena', familyName: 'Fischer' });
  const ruth = await makePerson(database, { givenName: 'Ruth', familyName: 'O’Neil, MSc' });
  const weekdays = [0, 1, 2, 3, 4].flatMap((day) => [9, 10, 11, 12, 13, 14, 15, 16].map((hour) => day * 24 + hour));
  const made = await makeMentorship(database, programId, [
    await makeParticipant(database, programId, 'mentee', { personId: lena.personId, availability: weekdays }),
    await makeParticipant(database, programId, 'mentor', { personId: ruth.personId, availability: weekdays, timeZone: 'America/New_York' }),
  ]);
  mentorshipId = made.mentorshipId;
  [menteeEmail, mentorEmail] = [lena.email, ruth.email];
  mentee = await signInPerson(database, lena.personId);
  mentor = await signInPerson(database, ruth.personId);
});

const sendMail = () => runDueJobs(database, { mailer: smtpMailer(smtp.url, 'Harbourline Mentoring <mentoring@harbourline.example>'), now: () => now });

function eventIn(mail: Email): { method: unknown; event: ICAL.Event; component: ICAL.Component; raw: string } {
  const attachment = mail.attachments.find((each) => each.mimeType === 'text/calendar' || each.mimeType === 'application/ics')!;
  const raw = typeof attachment.content === 'string' ? attachment.content : new TextDecoder().decode(attachment.content);
  const calendar = new ICAL.Component(ICAL.parse(raw));
  const component = calendar.getFirstSubcomponent('vevent')!;
  return { method: calendar.getFirstPropertyValue('method'), event: new ICAL.Event(component), component, raw };
}

test('both sides get an invitation that a calendar accepts; moved and called off, it is the same entry', async () => {
  const { data } = await server.mutate('widget.meeting.plan', { mentorshipId, plan }, mentee);
  await sendMail();
  const first = eventIn(await smtp.take(menteeEmail));
  const partners = eventIn(await smtp.take(mentorEmail));
  expect(first.method).toBe('REQUEST');
  expect(partners.event.uid).toBe(first.event.uid);
  expect(first.event).toMatchObject({ sequence: 0, summary: 'Mentoring: Lena Fischer and Ruth O’Neil, MSc', location: plan.place });
  expect(first.event.startDate.toJSDate().toISOString()).toBe('2026-11-26T13:00:00.000Z');
  expect(first.event.endDate.toJSDate().toISOString()).toBe('2026-11-26T13:45:00.000Z');
  expect(first.event.description).toContain('What went well; and what not, in short');
  expect(first.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-22T09:00:00Z');
  expect(first.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  const organizer = first.component.getFirstProperty('organizer')!;
  expect(organizer.getFirstValue()).toMatch(/^mailto:mentoring@harbourline\.example$/i);
  const attendees = first.component.getAllProperties('attendee');
  expect(attendees.map((each) => String(each.getFirstValue()).toLowerCase()).sort()).toEqual([`mailto:${menteeEmail}`, `mailto:${mentorEmail}`].sort());
  for (const attendee of attendees) expect([attendee.getParameter('rsvp'), attendee.getParameter('role')]).toEqual(['TRUE', 'REQ-PARTICIPANT']);
  expect(first.raw.split(/\r?\n/).every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);

  await server.mutate('widget.meeting.move', { meetingId: data.meetingId, plan: { ...plan, startsAt: '2026-11-27T15:00:00Z' } }, mentor);
  await sendMail();
  const moved = eventIn(await smtp.take(mentorEmail));
  await smtp.take(menteeEmail);
  expect([moved.method, moved.event.uid, moved.event.sequence]).toEqual(['REQUEST', first.event.uid, 1]);

  await server.mutate('widget.meeting.cancel', { meetingId: data.meetingId }, mentee);
  await sendMail();
  const cancelled = eventIn(await smtp.take(menteeEmail));
  await smtp.take(mentorEmail);
  expect([cancelled.method, cancelled.event.uid, cancelled.event.sequence]).toEqual(['CANCEL', first.event.uid, 2]);
  expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('an agenda alone sends no mail, and of two changes in a row only the newest goes out', async () => {
  const { data } = await server.mutate('widget.meeting.plan', { mentorshipId, plan }, mentee);
  await server.mutate('widget.meeting.move', { meetingId: data.meetingId, plan: { ...plan, agenda: ['Another'] } }, mentor);
  await server.mutate('widget.meeting.move', { meetingId: data.meetingId, plan: { ...plan, place: 'Room 4' } }, mentor);
  const before = smtp.received.length;
  await sendMail();
  expect(smtp.received.length - before).toBe(2);
  expect(eventIn(await smtp.take(menteeEmail)).event).toMatchObject({ sequence: 1, location: 'Room 4' });
  await smtp.take(mentorEmail);
});

test('the end of a mentorship takes its planned meetings out of the calendars', async () => {
  await server.mutate('widget.meeting.plan', { mentorshipId, plan }, mentee);
  await server.mutate('widget.mentorship.end', { mentorshipId, outcome: 'ended_early' }, mentor);
  await sendMail();
  expect(eventIn(await smtp.take(menteeEmail)).method).toBe('CANCEL');
  expect(eventIn(await smtp.take(mentorEmail)).method).toBe('CANCEL');
  expect((await server.query('widget.meeting.list', { mentorshipId }, mentee)).data.meetings).toMatchObject([{ state: 'cancelled' }]);
});

test('two who move a meeting at once get a revision each', async () => {
  const { data } = await server.mutate('widget.meeting.plan', { mentorshipId, plan }, mentee);
  await Promise.all([mentee, mentor].map((as, day) => server.mutate('widget.meeting.move', { meetingId: data.meetingId, plan: { ...plan, startsAt: `2026-12-0${day + 1}T10:00:00Z` } }, as)));
  const row = await database.owner.selectFrom('meeting').select('sequence').where('id', '=', data.meetingId).executeTakeFirstOrThrow();
  expect(row.sequence).toBe(2);
});

test('a meeting is held after it began, or logged in one call; never planned into the past', async () => {
  const { data } = await server.mutate('widget.meeting.plan', { mentorshipId, plan }, mentee);
  expect((await server.mutate('widget.meeting.markHeld', { meetingId: data.meetingId }, mentee)).error?.code).toBe('WRONG_STATE');
  await database.owner.updateTable('meeting').set({ startsAt: new Date('2026-11-20T09:00:00Z') }).where('id', '=', data.meetingId).execute();
  expect((await server.mutate('widget.meeting.markHeld', { meetingId: data.meetingId }, mentor)).status).toBe(200);
  await server.mutate('widget.meeting.log', { mentorshipId, startedAt: '2026-11-21T15:00:00Z', minutes: 30 }, mentor);
  const { meetings } = (await server.query('widget.meeting.list', { mentorshipId }, mentee)).data;
  expect(meetings.map((meeting: { state: string }) => meeting.state)).toEqual(['held', 'held']);
  expect((await server.mutate('widget.meeting.plan', { mentorshipId, plan: { ...plan, startsAt: '2026-11-21T15:00:00Z' } }, mentor)).error).toMatchObject({ code: 'INVALID_INPUT', params: { issues: [{ path: 'plan.startsAt', issue: 'too_small' }] } });
  expect((await server.mutate('widget.meeting.log', { mentorshipId, startedAt: '2026-11-23T15:00:00Z', minutes: 30 }, mentor)).error).toMatchObject({ code: 'INVALID_INPUT', params: { issues: [{ path: 'startedAt', issue: 'too_big' }] } });
});

test('suggested times fit both weeks, in both time zones', async () => {
  const { times } = (await server.query('widget.meeting.suggestTimes', { mentorshipId, minutes: 45 }, mentee)).data;
  expect(times).toHaveLength(6);
  expect(times[0]).toEqual({ startsAt: '2026-11-23T14:00:00.000Z', endsAt: '2026-11-23T14:45:00.000Z' });
});

test('who leaves a circle loses its meetings from their calendar; for the others they stand', async () => {
  const { programId } = await makeProgram(database, { format: 'group' });
  const members = await Promise.all((['mentor', 'mentee', 'mentee'] as const).map(async (role, index) => {
    const { personId, email } = await makePerson(database, { givenName: ['Ada', 'Cy', 'Di'][index]! });
    return { email, as: await signInPerson(database, personId), ...(await makeParticipant(database, programId, role, { personId })) };
  }));
  const [ada, cy, di] = members.map(({ email, as }) => ({ email, as })) as [{ email: string; as: Credential }, { email: string; as: Credential }, { email: string; as: Credential }];
  const circle = await makeMentorship(database, programId, members.map(({ participantId, personId }, index) => ({ participantId, personId, role: index === 0 ? ('mentor' as const) : ('mentee' as const) })));
  const { data } = await server.mutate('widget.meeting.plan', { mentorshipId: circle.mentorshipId, plan }, ada.as);
  await sendMail();
  const invited = eventIn(await smtp.take(cy.email));
  await server.mutate('widget.mentorship.leave', { mentorshipId: circle.mentorshipId }, cy.as);
  await sendMail();
  const mail = await smtp.take(cy.email);
  const gone = eventIn(mail);
  expect(mail.subject).toBe('Without you: the meeting of Di Berg and Ada Berg');
  expect([gone.method, gone.event.uid, gone.event.sequence, gone.component.getFirstPropertyValue('status')]).toEqual(['CANCEL', invited.event.uid, 1, 'CANCELLED']);
  expect(gone.component.getAllProperties('attendee').map((each) => String(each.getFirstValue()).toLowerCase())).toEqual([`mailto:${cy.email}`]);
  expect(gone.raw).not.toContain('meet.harbourline.example');
  expect((await server.query('widget.meeting.list', { mentorshipId: circle.mentorshipId }, di.as)).data.meetings).toMatchObject([{ id: data.meetingId, state: 'planned' }]);
  expect((await smtp.take(di.email)).subject).toMatch(/^Your meeting with/);
  expect((await smtp.take(di.email)).subject).toBe('Cy Berg has left your group in Open mentoring');
});
