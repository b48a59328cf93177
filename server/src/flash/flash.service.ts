import { addDaysTo, dayIn } from '@alongside/shared/days';
import { addAuditEntry } from '../audit/audit.service.ts';
import { anonymous, type PersonActor, type Trx } from '../database/actor.ts';
import { DomainError, invalidInput } from '../domain-error.ts';
import { loadScoreSettings } from '../matching/engine-settings.ts';
import { rankMentors } from '../matching/engine/index.ts';
import { loadMatchPeople } from '../matching/people/match-people.service.ts';
import { cancelMeeting, listMeetingsOf, markMeetingHeld, planMeeting } from '../meeting/meeting.service.ts';
import { closeMentorship, endMentorship } from '../mentorship/mentorship-life.service.ts';
import { requireRoomToday } from '../mentorship/limits.ts';
import { createMentorship, lockParticipants } from '../mentorship/mentorship.service.ts';
import { sendMessage } from '../message/message.service.ts';
import { findOwnParticipant, listOwnParticipants, withdraw } from '../participant/participant.service.ts';
import { settingsOf } from '../program/match-settings.ts';
import { getProgram, type ProgramRow } from '../program/program.service.ts';
import * as slots from './flash.repository.ts';

const MINUTE = 60_000;
/** Slots to come that one mentor may have open. */
const mostOpenSlots = 60;
/** Bookings of one mentee within 24 hours, called off or not: each sends mails to a mentor. */
const mostBookingsADay = 12;
/** Days after a meeting for which both are asked how it went. */
const answerDays = 14;

export type Useful = 'yes' | 'partly' | 'no' | 'not_held';

export interface OfferSlots {
  participantId: string;
  startsAt: readonly Date[];
  minutes: number;
  /** Where, or the address of a call. */
  place: string;
}

/**
 * Offers slots at these times; times that the mentor offers already stay as they are.
 * @throws DomainError NOT_FOUND, WRONG_STATE for somebody who is no mentor of a flash programme, PROGRAM_NOT_OPEN, INVALID_INPUT for a
 * time that is past, LIMIT_REACHED.
 */
export async function offerSlots(trx: Trx, actor: PersonActor, now: Date, { participantId, startsAt, minutes, place }: OfferSlots): Promise<{ offered: number }> {
  const { program, mentor } = await flashMentor(trx, actor, participantId);
  if (!isOpen(program) || mentor.state !== 'active') throw new DomainError('PROGRAM_NOT_OPEN');
  if (startsAt.some((at) => at <= now)) throw invalidInput({ path: 'startsAt', issue: 'too_small' });
  if ((await slots.countOpenSlots(trx, participantId, now)) + startsAt.length > mostOpenSlots) throw new DomainError('LIMIT_REACHED', { limit: mostOpenSlots });
  let offered = 0;
  for (const at of startsAt) {
    const row = { programId: program.id, mentorId: participantId, mentorPersonId: actor.personId, startsAt: at, endsAt: new Date(at.getTime() + minutes * MINUTE), createdAt: now };
    if (await slots.insertSlot(trx, row, place)) offered++;
  }
  await addAuditEntry(trx, actor, now, { action: 'flash.offer', subjectKind: 'participant', subjectId: participantId, details: { slots: offered } });
  return { offered };
}

/** Takes a slot back that nobody has booked. @throws DomainError CONFLICT once it is booked. */
export async function withdrawSlot(trx: Trx, actor: PersonActor, now: Date, slotId: string): Promise<void> {
  const slot = await slots.findSlotForUpdate(trx, slotId);
  if (slot?.state !== 'open') throw new DomainError('CONFLICT');
  await slots.setSlot(trx, slotId, { state: 'withdrawn', mentorshipId: null });
  await addAuditEntry(trx, actor, now, { action: 'flash.withdraw', subjectKind: 'flash_slot', subjectId: slotId });
}

/**
 * Books a slot with one question: a mentorship with one meeting begins, both get an invitation, and the question waits
 * for the mentor among their messages. Of two who book at once one wins.
 *
 * @throws DomainError CONFLICT for a slot that is taken, withdrawn or past, WRONG_STATE `{reason: 'sign_up_first'}`,
 * MENTOR_NOT_AVAILABLE whatever keeps the two apart, TOO_MANY_REQUESTS_OPEN `{limit}`, TOO_MANY_TODAY `{limit}`, ALREADY_MATCHED, PROGRAM_NOT_OPEN.
 */
export async function bookSlot(trx: Trx, masterKey: Buffer, actor: PersonActor, now: Date, { slotId, question }: { slotId: string; question: string }): Promise<{ mentorshipId: string }> {
  const seen = await slots.findSlot(trx, slotId);
  if (!seen) throw new DomainError('NOT_FOUND');
  const program = await getProgram(trx, seen.programId);
  if (!isOpen(program)) throw new DomainError('PROGRAM_NOT_OPEN');
  const mentee = (await listOwnParticipants(trx, program.id, actor.personId)).find(({ role, state }) => role === 'mentee' && state === 'active');
  if (!mentee) throw new DomainError('WRONG_STATE', { reason: 'sign_up_first' });
  await lockParticipants(trx, [mentee.id, seen.mentorId]);
  const slot = await slots.findSlotForUpdate(trx, slotId);
  if (slot?.state !== 'open' || slot.startsAt <= now) throw new DomainError('CONFLICT');
  if (!(await mentorsWithin(trx, now, program, mentee.id)).has(slot.mentorId)) throw new DomainError('MENTOR_NOT_AVAILABLE');
  await requireRoomToday((since) => slots.countBookingsSince(trx, mentee.id, since), mostBookingsADay, now);
  if ((await slots.countOpenBookings(trx, mentee.id, now)) >= program.openBookingsLimit) throw new DomainError('TOO_MANY_REQUESTS_OPEN', { limit: program.openBookingsLimit });

  const { mentorshipId } = await createMentorship(trx, now, {
    programId: program.id,
    members: [
      { participantId: mentee.id, personId: actor.personId, role: 'mentee' },
      { participantId: slot.mentorId, personId: slot.mentorPersonId, role: 'mentor' },
    ],
    origin: {},
    endsOn: dayIn(slot.endsAt, program.timeZone),
  });
  await slots.setSlot(trx, slotId, { state: 'booked', mentorshipId });
  const minutes = (slot.endsAt.getTime() - slot.startsAt.getTime()) / MINUTE;
  await planMeeting(trx, now, { mentorshipId, personId: actor.personId, plan: { startsAt: slot.startsAt, minutes, place: await slots.findPlace(trx, slotId), agenda: [] } });
  await sendMessage(trx, masterKey, now, { mentorshipId, personId: actor.personId, text: question });
  await addAuditEntry(trx, actor, now, { action: 'flash.book', subjectKind: 'flash_slot', subjectId: slotId });
  return { mentorshipId };
}

/**
 * Calls a booked slot off: both calendars are told. What the mentee gives back is free again; what the mentor calls off is not.
 * @throws DomainError WRONG_STATE once it has begun.
 */
export async function cancelBooking(trx: Trx, actor: PersonActor, now: Date, mentorshipId: string): Promise<void> {
  const slot = await slots.findSlotOfMentorship(trx, mentorshipId);
  if (!slot || slot.startsAt <= now) throw new DomainError('WRONG_STATE');
  await slots.setSlot(trx, slot.id, { state: slot.mentorPersonId === actor.personId ? 'withdrawn' : 'open', mentorshipId: null });
  await endMentorship(trx, actor, now, { mentorshipId, outcome: 'ended_early' });
}

/**
 * Leaves a flash programme. Nobody is left waiting for who has gone: what is booked is called off, with word to both
 * calendars, and free slots are no longer offered. A meeting that is over keeps its place for the answer of the other.
 * @throws DomainError NOT_FOUND, WRONG_STATE for a participant of another format and for who has left already.
 */
export async function leaveFlash(trx: Trx, actor: PersonActor, now: Date, participantId: string): Promise<void> {
  const own = await findOwnParticipant(trx, actor.personId, participantId);
  if (!own) throw new DomainError('NOT_FOUND');
  if ((await getProgram(trx, own.programId)).format !== 'flash' || own.state === 'withdrawn') throw new DomainError('WRONG_STATE');
  for (const { id, mentorshipId } of await slots.listComingSlotsForUpdate(trx, participantId, now)) {
    if (mentorshipId) await cancelBooking(trx, actor, now, mentorshipId);
    else await withdrawSlot(trx, actor, now, id);
  }
  await withdraw(trx, actor, now, participantId);
}

/**
 * Says afterwards whether a meeting was useful, for averages alone. The first answer notes the meeting and ends the mentorship.
 * @throws DomainError WRONG_STATE before it began and once it is asked no more, ALREADY_ANSWERED.
 */
export async function answerUseful(trx: Trx, actor: PersonActor, now: Date, { mentorshipId, useful }: { mentorshipId: string; useful: Useful }): Promise<void> {
  const slot = await slots.findSlotOfMentorship(trx, mentorshipId);
  if (!slot || slot.startsAt > now || slot.endsAt <= addDaysTo(now, -answerDays)) throw new DomainError('WRONG_STATE');
  if (!(await slots.insertAnswer(trx, { mentorshipId, personId: actor.personId, useful, answeredAt: now }))) throw new DomainError('ALREADY_ANSWERED');
  const planned = (await listMeetingsOf(trx, mentorshipId)).find(({ state }) => state === 'planned');
  if (!planned) return;
  if (useful === 'not_held') await cancelMeeting(trx, now, planned.id);
  else await markMeetingHeld(trx, now, planned.id);
  await endMentorship(trx, actor, now, { mentorshipId, outcome: useful === 'not_held' ? 'ended_early' : 'completed' });
}

/**
 * Job: a meeting of which neither has said anything for fourteen days is asked about no more, and its mentorship comes to
 * its end by itself: completed, for its one meeting had its time and nobody broke it off. The meeting stays as planned,
 * neither held nor missed, so that no figure counts what nobody said.
 */
export async function endUnanswered(trx: Trx, now: Date): Promise<void> {
  for (const mentorshipId of await slots.listUnanswered(trx, addDaysTo(now, -answerDays))) await closeMentorship(trx, anonymous, now, { mentorshipId, outcome: 'completed' });
}

export interface FlashBoard {
  /** The caller's participation as a mentor; null for who offers nothing. */
  mentorId: string | null;
  /** Whether the caller may book: signed up as a mentee. */
  mayBook: boolean;
  bookings: { open: number; limit: number };
  offered: Omit<slots.OfferedSlot, 'mentorPersonId' | 'mentorId'>[];
  own: slots.OwnSlot[];
}

/** Everything of a flash programme that one person may see: free slots, and their own. */
export async function getBoard(trx: Trx, now: Date, { programId, personId }: { programId: string; personId: string }): Promise<FlashBoard> {
  const program = await getProgram(trx, programId);
  const own = (await listOwnParticipants(trx, programId, personId)).filter(({ state }) => state === 'active');
  const mentee = own.find(({ role }) => role === 'mentee');
  const within = mentee && (await mentorsWithin(trx, now, program, mentee.id));
  const offered = (await slots.listOfferedSlots(trx, programId, now)).filter((slot) => slot.mentorPersonId !== personId && within?.has(slot.mentorId) !== false);
  return {
    mentorId: own.find(({ role }) => role === 'mentor')?.id ?? null,
    mayBook: mentee !== undefined,
    bookings: { open: mentee ? await slots.countOpenBookings(trx, mentee.id, now) : 0, limit: program.openBookingsLimit },
    offered: offered.map(({ mentorPersonId: _person, mentorId: _mentor, ...slot }) => slot),
    own: await slots.listOwnSlots(trx, { programId, personId, now, askedSince: addDaysTo(now, -answerDays) }),
  };
}

/** Mentors who take part now and whom no rule and no wish keeps from a mentee. */
async function mentorsWithin(trx: Trx, now: Date, program: ProgramRow, menteeId: string): Promise<Set<string>> {
  const people = await loadMatchPeople(trx, now, program.id);
  const mentee = people.mentees.find(({ participantId }) => participantId === menteeId);
  if (!mentee) return new Set();
  const judged = rankMentors(mentee, people.mentors, await loadScoreSettings(trx, settingsOf(program)));
  const within = new Set(judged.filter(({ blockedBy }) => blockedBy === null).map(({ mentorId }) => mentorId));
  return new Set(people.mentors.filter(({ id }) => within.has(id)).map(({ participantId }) => participantId));
}

async function flashMentor(trx: Trx, actor: PersonActor, participantId: string) {
  const mentor = await findOwnParticipant(trx, actor.personId, participantId);
  const program = mentor && (await getProgram(trx, mentor.programId));
  if (!program || !mentor) throw new DomainError('NOT_FOUND');
  if (program.format !== 'flash' || mentor.role !== 'mentor') throw new DomainError('WRONG_STATE');
  return { program, mentor };
}

function isOpen({ stage, format }: ProgramRow): boolean {
  return format === 'flash' && (stage === 'sign_up' || stage === 'matching' || stage === 'running');
}
