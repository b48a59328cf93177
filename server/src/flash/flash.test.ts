import { expect, test } from 'vitest';
import { makeParticipant, makePerson, makeProgram, makeStaff, signInPerson, signInStaff } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';

const now = new Date('2026-11-23T09:00:00Z');
let clock = now;
const { database, server } = await openProduct({ now: () => clock });

const { programId } = await makeProgram(database, { format: 'flash', pairing: 'open', stage: 'running', name: 'Flash', openBookingsLimit: 2 });
const staff = await signInStaff(database, (await makeStaff(database, ['coordinator'], [programId])).accountId);

async function join(role: 'mentor' | 'mentee', givenName: string, timeZone = 'Europe/Berlin') {
  const { personId } = await makePerson(database, { givenName, familyName: 'Berg' });
  const participant = await makeParticipant(database, programId, role, { personId, capacity: 1, timeZone });
  return { ...participant, as: await signInPerson(database, personId) };
}
type Joined = Awaited<ReturnType<typeof join>>;

const offer = (mentor: Joined, startsAt: string[], place = 'https://meet.example/7') => server.mutate('widget.flash.offer', { participantId: mentor.participantId, startsAt, minutes: 30, place }, mentor.as);
const board = async (who: Joined) => (await server.query('widget.flash.board', { programId }, who.as)).data;
const book = (who: Joined, slotId: string, question = 'How did you say no to your first director?') => server.mutate('widget.flash.book', { slotId, question }, who.as);
const slotAt = async (who: Joined, startsAt: string): Promise<string> => (await board(who)).offered.find((slot: { startsAt: string }) => slot.startsAt === startsAt).id;

test('a booked slot is a mentorship with one meeting: both get an invitation, and the question is for the mentor alone', async () => {
  const [ruth, lena, omar] = [await join('mentor', 'Ruth', 'Europe/Lisbon'), await join('mentee', 'Lena'), await join('mentee', 'Omar')];
  const times = ['2026-11-24T10:00:00.000Z', '2026-12-01T10:00:00.000Z'];
  expect((await offer(ruth, times)).data).toEqual({ offered: 2 });
  expect((await offer(ruth, times)).data).toEqual({ offered: 0 });
  expect((await board(lena)).offered).toMatchObject([{ mentorName: 'Ruth Berg', mentorTimeZone: 'Europe/Lisbon', startsAt: times[0] }, { startsAt: times[1] }]);
  expect(JSON.stringify((await board(lena)).offered)).not.toContain('meet.example');

  const booked = await book(lena, await slotAt(lena, times[0]!));
  expect(booked.error).toBeUndefined();
  const { mentorshipId } = booked.data;
  expect((await board(lena)).own).toMatchObject([{ mine: false, otherName: 'Ruth Berg', otherTimeZone: 'Europe/Lisbon', place: 'https://meet.example/7' }]);
  expect((await server.query('widget.message.list', { mentorshipId }, ruth.as)).data.messages).toMatchObject([{ text: 'How did you say no to your first director?' }]);
  expect((await server.query('widget.message.list', { mentorshipId }, omar.as)).error).toMatchObject({ code: 'NOT_FOUND' });
  const mails = await database.owner.selectFrom('mail').select('kind').execute();
  expect(mails).toEqual([{ kind: 'meeting_invitation' }, { kind: 'meeting_invitation' }]);

  const { data } = await server.query('admin.flash.rhythm', { programId }, staff);
  expect(data.mentors).toMatchObject([{ name: 'Ruth Berg', counts: { free: 1, booked: 1, kept: 0, lapsed: 0 } }]);
  expect(data).toMatchObject({ people: 1, nextFreeAt: times[1] });
  expect(JSON.stringify(data)).not.toContain('director');
});

test('of two who book one slot at once exactly one gets it, every time', async () => {
  const mentor = await join('mentor', 'Race');
  for (let hour = 8; hour < 14; hour++) {
    const at = `2026-11-26T${String(hour).padStart(2, '0')}:00:00.000Z`;
    await offer(mentor, [at]);
    const [one, other] = [await join('mentee', 'One'), await join('mentee', 'Other')];
    const slotId = await slotAt(one, at);
    const answers = await Promise.all([book(one, slotId), book(other, slotId)]);
    expect(answers.map(({ error }) => error?.code).sort()).toEqual(['CONFLICT', undefined]);
    const members = await database.owner.selectFrom('flashSlot as f').innerJoin('mentorshipMember as m', 'm.mentorshipId', 'f.mentorshipId').select('m.role').where('f.id', '=', slotId).execute();
    expect(members.map(({ role }) => role).sort()).toEqual(['mentee', 'mentor']);
  }
});

test('a mentee books up to the limit; what they give back is free again, what the mentor calls off is not', async () => {
  const [first, second, third] = [await join('mentor', 'Ada'), await join('mentor', 'Bo'), await join('mentor', 'Cy')];
  const mentee = await join('mentee', 'Di');
  const at = '2026-11-27T09:00:00.000Z';
  const slots: string[] = [];
  for (const mentor of [first, second, third]) {
    await offer(mentor, [at]);
    slots.push((await board(mentor)).own[0].id);
  }
  const one = await book(mentee, slots[0]!);
  const two = await book(mentee, slots[1]!);
  expect((await book(mentee, slots[2]!)).error).toMatchObject({ code: 'TOO_MANY_REQUESTS_OPEN', params: { limit: 2 } });
  expect((await server.mutate('widget.flash.cancel', { mentorshipId: one.data.mentorshipId }, mentee.as)).error).toBeUndefined();
  expect((await server.mutate('widget.flash.cancel', { mentorshipId: two.data.mentorshipId }, second.as)).error).toBeUndefined();
  const state = async (id: string) => (await database.owner.selectFrom('flashSlot').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
  expect(await Promise.all(slots.slice(0, 2).map(state))).toEqual(['open', 'withdrawn']);
  expect((await book(mentee, slots[2]!)).error).toBeUndefined();
  expect((await server.mutate('widget.flash.withdraw', { slotId: slots[2] }, third.as)).error).toMatchObject({ code: 'CONFLICT' });
});

test('a past slot cannot be booked, and afterwards each says once whether it was useful', async () => {
  const [mentor, mentee, late] = [await join('mentor', 'Eve'), await join('mentee', 'Flo'), await join('mentee', 'Gus')];
  await offer(mentor, ['2026-11-28T09:00:00.000Z', '2026-11-28T10:00:00.000Z']);
  const free = await slotAt(late, '2026-11-28T10:00:00.000Z');
  const { data } = await book(mentee, await slotAt(mentee, '2026-11-28T09:00:00.000Z'));
  const answer = (who: Joined, useful: string) => server.mutate('widget.flash.answer', { mentorshipId: data.mentorshipId, useful }, who.as);
  expect((await answer(mentee, 'yes')).error).toMatchObject({ code: 'WRONG_STATE' });
  clock = new Date('2026-11-29T09:00:00Z');
  try {
    expect((await book(late, free)).error).toMatchObject({ code: 'CONFLICT' });
    expect((await board(mentor)).own).toMatchObject([{ mentorshipId: data.mentorshipId, answered: false }]);
    expect((await answer(mentee, 'yes')).error).toBeUndefined();
    expect((await answer(mentee, 'no')).error).toMatchObject({ code: 'ALREADY_ANSWERED' });
    expect((await answer(mentor, 'partly')).error).toBeUndefined();
    expect(await database.owner.selectFrom('mentorship').select('state').where('id', '=', data.mentorshipId).execute()).toEqual([{ state: 'completed' }]);
    expect(await database.owner.selectFrom('meeting').select('state').where('mentorshipId', '=', data.mentorshipId).execute()).toEqual([{ state: 'held' }]);
    expect((await board(mentor)).own).toEqual([]);
    expect((await server.query('admin.flash.rhythm', { programId }, staff)).data.useful).toEqual([]);
  } finally {
    clock = now;
  }
});

test('whom a mentee wishes to avoid offers them nothing, and a slot that is known is refused without a reason', async () => {
  const [mentor, mentee] = [await join('mentor', 'Hal'), await join('mentee', 'Ida')];
  await offer(mentor, ['2026-11-30T15:00:00.000Z']);
  const slotId = (await board(mentor)).own[0].id;
  await database.owner.insertInto('participantExclusion').values({ participantId: mentor.participantId, personId: mentee.personId }).execute();
  expect((await board(mentee)).offered.map((slot: { id: string }) => slot.id)).not.toContain(slotId);
  expect((await book(mentee, slotId)).error).toMatchObject({ code: 'MENTOR_NOT_AVAILABLE' });
});

test('a mentor who leaves calls off what is booked, with a mail to both, and offers nothing any more; their past meetings stay', async () => {
  const [mentor, mentee, other] = [await join('mentor', 'Jan'), await join('mentee', 'Kim'), await join('mentee', 'Leo')];
  await offer(mentor, ['2026-12-02T09:00:00.000Z', '2026-12-03T09:00:00.000Z', '2026-12-04T09:00:00.000Z']);
  const over = await book(other, await slotAt(other, '2026-12-02T09:00:00.000Z'));
  const booked = await book(mentee, await slotAt(mentee, '2026-12-03T09:00:00.000Z'));
  await database.owner.deleteFrom('mail').execute();
  clock = new Date('2026-12-02T12:00:00Z');
  try {
    expect((await server.mutate('widget.flash.leave', { participantId: mentor.participantId }, mentor.as)).error).toBeUndefined();
    const mails = await database.owner.selectFrom('mail').select(['kind', 'address']).execute();
    expect(mails.map(({ kind }) => kind)).toEqual(['meeting_cancelled', 'meeting_cancelled']);
    expect((await board(mentee)).offered.filter(({ mentorName }: { mentorName: string }) => mentorName === 'Jan Berg')).toEqual([]);
    expect((await board(mentee)).own).toEqual([]);
    const states = await database.owner.selectFrom('mentorship').select('state').where('id', 'in', [over.data.mentorshipId, booked.data.mentorshipId]).orderBy('id').execute();
    expect(states.map(({ state }) => state)).toEqual(['active', 'ended_early']);
    expect((await server.mutate('widget.flash.answer', { mentorshipId: over.data.mentorshipId, useful: 'yes' }, other.as)).error).toBeUndefined();
    expect((await server.mutate('widget.flash.leave', { participantId: mentor.participantId }, mentor.as)).error).toMatchObject({ code: 'WRONG_STATE' });
  } finally {
    clock = now;
  }
});

test('what a mentee has booked is free for others again when they leave', async () => {
  const [mentor, mentee, other] = [await join('mentor', 'Mia'), await join('mentee', 'Nur'), await join('mentee', 'Oda')];
  await offer(mentor, ['2026-12-07T09:00:00.000Z']);
  const slotId = await slotAt(mentee, '2026-12-07T09:00:00.000Z');
  await book(mentee, slotId);
  expect((await server.mutate('widget.participant.setState', { participantId: mentee.participantId, state: 'withdrawn' }, mentee.as)).error).toMatchObject({ code: 'WRONG_STATE', params: { reason: 'mentorship_running' } });
  expect((await server.mutate('widget.flash.leave', { participantId: mentee.participantId }, mentee.as)).error).toBeUndefined();
  expect((await book(other, slotId)).error).toBeUndefined();
});
