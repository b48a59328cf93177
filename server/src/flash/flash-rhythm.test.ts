import { addDaysTo } from '@alongside/shared/days';
import { expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makePerson, makeProgram, makeStaff, signInStaff } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';

const now = new Date('2026-11-22T09:00:00Z');
const { database, server } = await openProduct({ now: () => now });
const { programId } = await makeProgram(database, { format: 'flash', name: 'Flash' });
const staff = await signInStaff(database, (await makeStaff(database, ['coordinator'], [programId])).accountId);

async function join(role: 'mentor' | 'mentee', givenName: string) {
  const { personId } = await makePerson(database, { givenName });
  return { ...(await makeParticipant(database, programId, role, { personId })), role };
}
type Joined = Awaited<ReturnType<typeof join>>;

/** A slot so many days from now, half an hour long; booked by `mentee`, whose meeting is in `meeting`. */
async function slot(mentor: Joined, days: number, booked?: { mentee: Joined; meeting: 'planned' | 'held' | 'cancelled' }) {
  const startsAt = addDaysTo(now, days);
  const endsAt = new Date(startsAt.getTime() + 1_800_000);
  let mentorshipId: string | null = null;
  if (booked) {
    ({ mentorshipId } = await makeMentorship(database, programId, [booked.mentee, mentor].map(({ participantId, personId, role }) => ({ participantId, personId, role })), booked.meeting === 'planned' ? {} : { state: booked.meeting === 'held' ? 'completed' : 'ended_early', endedAt: endsAt }));
    await database.owner.insertInto('meeting').values({ mentorshipId, state: booked.meeting, startsAt, endsAt, createdAt: addDaysTo(startsAt, -1) }).execute();
  }
  await database.owner.insertInto('flashSlot').values({ programId, mentorId: mentor.participantId, mentorPersonId: mentor.personId, startsAt, endsAt, state: booked ? 'booked' : 'open', mentorshipId, createdAt: addDaysTo(startsAt, -2) }).execute();
}

test('slots are counted by what became of them, and Home counts meetings of flash mentoring as meetings', async () => {
  const [ada, bo] = [await join('mentor', 'Ada'), await join('mentor', 'Bo')];
  const [cy, di] = [await join('mentee', 'Cy'), await join('mentee', 'Di')];
  await slot(ada, -40, { mentee: cy, meeting: 'held' });
  await slot(ada, -10, { mentee: cy, meeting: 'held' });
  await slot(ada, -9, { mentee: di, meeting: 'cancelled' });
  await slot(ada, -1, { mentee: di, meeting: 'planned' });
  await slot(ada, -2);
  await slot(bo, -3, { mentee: cy, meeting: 'held' });
  await slot(bo, 2, { mentee: cy, meeting: 'planned' });
  await slot(bo, 5);
  await slot(bo, 9);

  const { data } = await server.query('admin.flash.rhythm', { programId }, staff);
  expect(data.total).toEqual({ free: 2, booked: 1, kept: 3, missed: 1, unsaid: 1, lapsed: 1 });
  expect(data).toMatchObject({ people: 2, nextFreeAt: addDaysTo(now, 5).toISOString(), useful: [] });
  expect(data.mentors.map(({ name, counts }: { name: string; counts: object }) => [name, counts])).toEqual([
    ['Ada Berg', { free: 0, booked: 0, kept: 2, missed: 1, unsaid: 1, lapsed: 1 }],
    ['Bo Berg', { free: 2, booked: 1, kept: 1, missed: 0, unsaid: 0, lapsed: 0 }],
  ]);
  expect(data.byWeek.map(({ week }: { week: number }) => week)).toEqual([-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3]);
  expect(data.byWeek.filter(({ week }: { week: number }) => week >= -2 && week <= 1).map(({ counts }: { counts: object }) => counts)).toEqual([
    { free: 0, booked: 0, kept: 1, missed: 1, unsaid: 0, lapsed: 0 },
    { free: 0, booked: 0, kept: 1, missed: 0, unsaid: 1, lapsed: 1 },
    { free: 1, booked: 1, kept: 0, missed: 0, unsaid: 0, lapsed: 0 },
    { free: 1, booked: 0, kept: 0, missed: 0, unsaid: 0, lapsed: 0 },
  ]);

  const { data: home } = await server.query('admin.home.today', {}, staff);
  // Of the four booked slots of the last thirty days two were kept.
  expect(home.programs[0]).toMatchObject({ active: 1, metLately: 50, freeSlots: 2, quiet: 0, silent: 0, notStarted: 0 });
  expect(home.programs[0].meetingsByWeek.slice(-2)).toEqual([1, 1]);
  expect(home.tasks).toEqual([]);
});

test('a flash programme without a slot has no share that met', async () => {
  const empty = await makeProgram(database, { format: 'flash', name: 'Empty' });
  const { data } = await server.query('admin.home.today', {}, await signInStaff(database, (await makeStaff(database, ['coordinator'], [empty.programId])).accountId));
  expect(data.programs[0]).toMatchObject({ active: 0, metLately: null, freeSlots: 0 });
});
