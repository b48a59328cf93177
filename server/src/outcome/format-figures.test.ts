import { addDaysTo } from '@alongside/shared/days';
import type { ParticipantRole } from '@alongside/shared/vocabulary';
import { expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makeProgram } from '../../test/factories.ts';
import { openDatabase } from '../../test/product.ts';
import { mentorshipUnits, participantUnits, type Units } from './mentorship-units.ts';
import { getProgramFacts } from './program-facts.repository.ts';
import { takeSnapshot } from './snapshot.service.ts';

const database = await openDatabase();
const now = new Date('2026-11-22T03:00:00Z');
const began = addDaysTo(now, -2 * 30.4375);

/** A mentorship two months old, with meetings held of so many minutes each. */
async function together(programId: string, roles: readonly ParticipantRole[], minutes: readonly number[]) {
  const members = await Promise.all(roles.map(async (role) => ({ ...(await makeParticipant(database, programId, role)), role })));
  const { mentorshipId } = await makeMentorship(database, programId, members.map(({ participantId, personId, role }) => ({ participantId, personId, role })), { createdAt: began, activatedAt: began });
  for (const [index, length] of minutes.entries()) {
    const startsAt = addDaysTo(began, 10 + index);
    await database.owner.insertInto('meeting').values({ mentorshipId, state: 'held', startsAt, endsAt: new Date(startsAt.getTime() + length * 60_000), createdAt: startsAt }).execute();
  }
  return { mentorshipId, members };
}

async function unitsOf(programId: string): Promise<Units> {
  const facts = await database.jobs.transaction().execute((trx) => getProgramFacts(trx, programId));
  return { ...mentorshipUnits(facts, () => ({}), now), ...participantUnits(facts, () => ({}), (id) => id, now) };
}

const amounts = (units: Units, figure: keyof Units) => (units[figure] ?? []).map(({ amount }) => amount).sort((a, b) => a - b);
const meetingsAMonth = (units: Units) => (units.meeting_rate ?? []).map(({ amount, base }) => amount / base!).sort((a, b) => a - b);

test('a meeting of a circle is one meeting, and its hours are hours of each in it', async () => {
  const { programId } = await makeProgram(database, { format: 'group' });
  // Five people, 60 and 90 minutes: two meetings in two months, two and a half hours for each. Three people, one meeting of 30 minutes.
  await together(programId, ['mentor', 'mentee', 'mentee', 'mentee', 'mentee'], [60, 90]);
  const small = await together(programId, ['mentor', 'mentee', 'mentee'], [30]);
  await makeParticipant(database, programId, 'mentee');
  const units = await unitsOf(programId);
  expect(amounts(units, 'active')).toEqual([1, 1]);
  expect(meetingsAMonth(units).map((rate) => Math.round(rate * 1e6) / 1e6)).toEqual([0.5, 1]);
  expect(amounts(units, 'hours_per_person')).toEqual([0.5, 0.5, 0.5, 2.5, 2.5, 2.5, 2.5, 2.5]);
  expect(amounts(units, 'first_meeting_on_time')).toEqual([1, 1]);
  // Six of seven mentees are in a circle.
  expect(amounts(units, 'match_rate')).toEqual([0, 1, 1, 1, 1, 1, 1]);

  // Who leaves the circle had found one all the same, and is in none of its hours any more.
  const left = small.members[2]!;
  await database.owner.deleteFrom('mentorshipMember').where('participantId', '=', left.participantId).execute();
  await database.owner.insertInto('mentorshipLeaver').values({ mentorshipId: small.mentorshipId, participantId: left.participantId, personId: left.personId, role: 'mentee', leftAt: now }).execute();
  const after = await unitsOf(programId);
  expect(amounts(after, 'match_rate')).toEqual([0, 1, 1, 1, 1, 1, 1]);
  expect(amounts(after, 'hours_per_person')).toEqual([0.5, 0.5, 2.5, 2.5, 2.5, 2.5, 2.5]);
});

test('peers are counted as people who found somebody: a pair and a group of three of eight', async () => {
  const { programId } = await makeProgram(database, { format: 'peer' });
  await together(programId, ['peer', 'peer'], [45, 45]);
  await together(programId, ['peer', 'peer', 'peer'], []);
  for (let alone = 0; alone < 3; alone++) await makeParticipant(database, programId, 'peer');
  const units = await unitsOf(programId);
  expect(amounts(units, 'match_rate')).toEqual([0, 0, 0, 1, 1, 1, 1, 1]);
  expect(meetingsAMonth(units).map((rate) => Math.round(rate * 1e6) / 1e6)).toEqual([0, 1]);
  expect(amounts(units, 'hours_per_person')).toEqual([0, 0, 0, 1.5, 1.5]);
});

test('who waits for a place of a lottery has signed up and found nobody; who gave up waiting counts no more', async () => {
  const { programId } = await makeProgram(database, { pairing: 'formal', stage: 'matching' });
  const [placed, , gone] = [await makeParticipant(database, programId, 'mentee'), await makeParticipant(database, programId, 'mentee'), await makeParticipant(database, programId, 'mentee')];
  await database.owner.insertInto('lottery').values({ programId, commitment: '0'.repeat(64), committedAt: began }).execute();
  await database.owner.updateTable('lotteryTicket').set((e) => ({ position: e.ref('number') })).where('programId', '=', programId).execute();
  await database.owner.updateTable('lotteryTicket').set({ placeAt: began }).where('participantId', '=', placed.participantId).execute();
  const mentor = await makeParticipant(database, programId, 'mentor');
  await makeMentorship(database, programId, [{ ...placed, role: 'mentee' }, { ...mentor, role: 'mentor' }]);
  expect(amounts(await unitsOf(programId), 'match_rate')).toEqual([0, 0, 1]);
  await database.owner.updateTable('participant').set({ state: 'withdrawn' }).where('id', '=', gone.participantId).execute();
  expect(amounts(await unitsOf(programId), 'match_rate')).toEqual([0, 1]);
});

test('in flash mentoring people and hours count, and there is no rhythm to keep', async () => {
  const { programId } = await makeProgram(database, { format: 'flash' });
  const mentor = await makeParticipant(database, programId, 'mentor');
  for (let slot = 0; slot < 2; slot++) {
    const mentee = await makeParticipant(database, programId, 'mentee');
    const startsAt = addDaysTo(now, -5 - slot);
    const members = [{ ...mentee, role: 'mentee' as const }, { ...mentor, role: 'mentor' as const }].map(({ participantId, personId, role }) => ({ participantId, personId, role }));
    const { mentorshipId } = await makeMentorship(database, programId, members, { state: 'completed', createdAt: startsAt, activatedAt: startsAt, endedAt: addDaysTo(startsAt, 1) });
    await database.owner.insertInto('meeting').values({ mentorshipId, state: 'held', startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000), createdAt: startsAt }).execute();
  }
  const units = await unitsOf(programId);
  expect(amounts(units, 'match_rate')).toEqual([1, 1]);
  expect(amounts(units, 'hours_per_person')).toEqual([0.5, 0.5, 1]);
  for (const figure of ['active', 'cadence_kept', 'meeting_rate', 'agreement_signed', 'goals_set', 'first_meeting_on_time'] as const) expect(units[figure]).toBeUndefined();
});

test('a snapshot of seven circles of four says hours for each person', async () => {
  const { programId } = await makeProgram(database, { format: 'group', stage: 'running' });
  for (let circle = 0; circle < 7; circle++) await together(programId, ['mentor', 'mentee', 'mentee', 'mentee'], circle < 4 ? [60, 60] : [30]);
  await database.jobs.transaction().execute((trx) => takeSnapshot(trx, now, programId));
  const cells = await database.owner.selectFrom('snapshotCell as c').innerJoin('snapshot as s', 's.id', 'c.snapshotId').select(['c.figure', 'c.n', 'c.value']).where('s.programId', '=', programId).where('c.cut', '=', 'all').where('c.figure', 'in', ['active', 'hours_per_person', 'meeting_rate']).orderBy('c.figure').execute();
  // 28 people: 16 with two hours, 12 with half an hour: 38 / 28. Eleven meetings in seven circles of two months each.
  expect(cells).toEqual([{ figure: 'active', n: 7, value: null }, { figure: 'hours_per_person', n: 28, value: 1.4 }, { figure: 'meeting_rate', n: 7, value: 0.8 }]);
});
