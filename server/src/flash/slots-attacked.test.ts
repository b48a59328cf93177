import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makePerson, makeProgram, makeSignedInStaff, signInPerson } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import { identify } from '../database/actor.ts';

const now = new Date('2026-11-23T09:00:00Z');
const { database, server } = await openProduct({ now: () => now });
const db = database.owner;
const { programId } = await makeProgram(database, { format: 'flash', pairing: 'open', stage: 'running', openBookingsLimit: 2 });

async function join(role: 'mentor' | 'mentee', given: Parameters<typeof makeParticipant>[3] = {}, inProgram = programId) {
  const personId = given.personId ?? (await makePerson(database)).personId;
  return { ...(await makeParticipant(database, inProgram, role, { capacity: 1, ...given, personId })), as: await signInPerson(database, personId) };
}
type Joined = Awaited<ReturnType<typeof join>>;

async function offered(mentor: Joined, ...startsAt: string[]): Promise<string[]> {
  const answer = await server.mutate('widget.flash.offer', { participantId: mentor.participantId, startsAt, minutes: 30, place: '' }, mentor.as);
  expect(answer.error).toBeUndefined();
  const rows = await db.selectFrom('flashSlot').select('id').where('mentorId', '=', mentor.participantId).orderBy('startsAt').execute();
  return rows.map(({ id }) => id);
}

const book = (who: Joined, slotId: string) => server.mutate('widget.flash.book', { slotId, question: 'How did you begin?' }, who.as);
const board = async (who: Joined) => (await server.query('widget.flash.board', { programId }, who.as)).data;
const stateOf = async (slotId: string) => (await db.selectFrom('flashSlot').select('state').where('id', '=', slotId).executeTakeFirstOrThrow()).state;

test('a slot whose mentor pauses, has left or is the mentee themself is not booked by its id either', async () => {
  const [mentor, mentee] = [await join('mentor'), await join('mentee')];
  const [slotId] = await offered(mentor, '2026-12-01T10:00:00Z');
  await server.mutate('widget.participant.setState', { participantId: mentor.participantId, state: 'paused' }, mentor.as);
  expect((await book(mentee, slotId!)).error).toMatchObject({ code: 'MENTOR_NOT_AVAILABLE' });
  await db.updateTable('participant').set({ state: 'active' }).where('id', '=', mentor.participantId).execute();
  await db.updateTable('person').set({ state: 'left' }).where('id', '=', mentor.personId).execute();
  expect((await book(mentee, slotId!)).error).toMatchObject({ code: 'MENTOR_NOT_AVAILABLE' });
  await db.updateTable('person').set({ state: 'active' }).where('id', '=', mentor.personId).execute();
  expect((await book(await join('mentee', { personId: mentor.personId }), slotId!)).error).toMatchObject({ code: 'MENTOR_NOT_AVAILABLE' });
  expect((await book(mentee, slotId!)).error).toBeUndefined();
});

test('a mentee who books four at once has as many as the limit, every time', async () => {
  for (let day = 2; day < 6; day++) {
    const mentee = await join('mentee');
    const slotIds: string[] = [];
    for (let each = 0; each < 4; each++) slotIds.push(...(await offered(await join('mentor'), `2026-12-0${day}T10:00:00Z`)));
    const answers = await Promise.all(slotIds.map((slotId) => book(mentee, slotId)));
    expect(answers.map(({ error }) => error?.code).sort()).toEqual(['TOO_MANY_REQUESTS_OPEN', 'TOO_MANY_REQUESTS_OPEN', undefined, undefined]);
  }
});

test('a slot of another programme does not exist, nor does a booking of others', async () => {
  const [mentor, mentee] = [await join('mentor'), await join('mentee')];
  const [slotId] = await offered(mentor, '2026-12-07T10:00:00Z');
  const stranger = await join('mentee', {}, (await makeProgram(database, { format: 'flash', stage: 'running' })).programId);
  expect((await book(stranger, slotId!)).error).toMatchObject({ code: 'NOT_FOUND' });
  const { data } = await book(mentee, slotId!);
  for (const who of [stranger, await join('mentee')]) expect((await server.mutate('widget.flash.cancel', { mentorshipId: data.mentorshipId }, who.as)).error).toMatchObject({ code: 'NOT_FOUND' });
  expect((await server.mutate('widget.flash.withdraw', { slotId }, mentee.as)).error).toMatchObject({ code: 'NOT_FOUND' });
  expect(await stateOf(slotId!)).toBe('booked');
});

test('a booking that is ended as any other mentorship holds no slot, and does not count against the limit', async () => {
  const [mentor, mentee] = [await join('mentor'), await join('mentee')];
  const [slotId] = await offered(mentor, '2026-12-08T10:00:00Z');
  const { data } = await book(mentee, slotId!);
  expect((await server.mutate('widget.mentorship.end', { mentorshipId: data.mentorshipId, outcome: 'ended_early' }, mentee.as)).error).toBeUndefined();
  expect(await stateOf(slotId!)).toBe('withdrawn');
  expect(await board(mentee)).toMatchObject({ bookings: { open: 0 }, own: [] });
  expect((await server.mutate('widget.flash.cancel', { mentorshipId: data.mentorshipId }, mentee.as)).error).toMatchObject({ code: 'WRONG_STATE' });
});

test('who books and gives back without end fills no mentor’s mailbox', async () => {
  const [mentor, mentee] = [await join('mentor'), await join('mentee')];
  const [slotId] = await offered(mentor, '2026-12-09T10:00:00Z');
  for (let times = 0; times < 12; times++) {
    const { data } = await book(mentee, slotId!);
    expect((await server.mutate('widget.flash.cancel', { mentorshipId: data.mentorshipId }, mentee.as)).error).toBeUndefined();
  }
  expect((await book(mentee, slotId!)).error).toMatchObject({ code: 'TOO_MANY_TODAY', params: { limit: 12 } });
});

test('whose profile is for partners alone offers a time and a name, and nothing of the profile', async () => {
  const mentor = await join('mentor', { visibility: 'matched' });
  await db.updateTable('person').set({ givenName: 'Quiet', jobTitle: 'Secret keeper' }).where('id', '=', mentor.personId).execute();
  await offered(mentor, '2026-12-10T10:00:00Z');
  const slot = (await board(await join('mentee'))).offered.find(({ mentorName }: { mentorName: string }) => mentorName.startsWith('Quiet'));
  expect(slot).toMatchObject({ mentorJobTitle: null, skills: [] });
});

test('the database lets nobody take back, move or give away a slot of others', async () => {
  const [mentor, mentee] = [await join('mentor'), await join('mentee')];
  const [slotId] = await offered(mentor, '2026-12-11T10:00:00Z');
  const as = (statement: ReturnType<typeof sql>) =>
    database.app.transaction().execute(async (trx) => {
      await identify(trx, { kind: 'person', personId: mentee.personId });
      return (await statement.execute(trx)).numAffectedRows;
    });
  const { mentorshipId } = await makeMentorship(database, programId);
  await expect(as(sql`update flash_slot set state = 'withdrawn' where id = ${slotId}`)).rejects.toThrow('row-level security');
  await expect(as(sql`update flash_slot set state = 'booked', mentorship_id = ${mentorshipId} where id = ${slotId}`)).rejects.toThrow('row-level security');
  await expect(as(sql`update flash_slot set starts_at = ends_at - interval '1 minute' where id = ${slotId}`)).rejects.toThrow('permission denied');
  await expect(as(sql`update flash_slot set mentor_person_id = ${mentee.personId} where id = ${slotId}`)).rejects.toThrow('permission denied');
});

test('how meetings were found changes for its coordinators by seven answers at a time, never by one', async () => {
  const { programId } = await makeProgram(database, { format: 'flash', stage: 'running' });
  const staff = await makeSignedInStaff(database, ['coordinator'], [programId]);
  const seen: unknown[] = [];
  for (let answers = 1; answers <= 15; answers++) {
    const { mentorshipId, members } = await makeMentorship(database, programId);
    await db.insertInto('flashAnswer').values({ mentorshipId, personId: members[0]!.personId, useful: answers % 7 === 1 ? 'no' : 'yes', answeredAt: new Date(now.getTime() + answers) }).execute();
    const { data } = await server.query('admin.flash.rhythm', { programId }, staff);
    seen.push(Object.fromEntries(data.useful.map(({ useful, answers }: { useful: string; answers: number }) => [useful, answers])));
  }
  expect(seen).toEqual([...Array.from({ length: 6 }, () => ({})), ...Array.from({ length: 7 }, () => ({ no: 1, yes: 6 })), ...Array.from({ length: 2 }, () => ({ no: 2, yes: 12 }))]);
});
