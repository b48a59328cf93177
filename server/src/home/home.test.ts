import { addDaysTo } from '@alongside/shared/days';
import { expect, test } from 'vitest';
import { makeMentorship, makeOpenWave, makeParticipant, makeProgram, makeStaff, signInStaff } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';

const now = new Date('2026-11-22T09:00:00Z');
const daysAgo = (days: number) => addDaysTo(now, -days);

const { database, server } = await openProduct({ now: () => now });

test('a coordinator sees what waits in their own programmes, and rhythm without words', async () => {
  const { programId } = await makeProgram(database, { name: 'Open mentoring' });
  const { programId: foreignId } = await makeProgram(database, { name: 'Somebody else’s' });
  await makeMentorship(database, foreignId, undefined, { activatedAt: daysAgo(40) });
  const { accountId } = await makeStaff(database, ['coordinator'], [programId]);
  const pair = await makeMentorship(database, programId, undefined, { activatedAt: daysAgo(40) });
  const met = await makeMentorship(database, programId, undefined, { activatedAt: daysAgo(40) });
  await database.owner.insertInto('meeting').values({ mentorshipId: met.mentorshipId, state: 'held', startsAt: daysAgo(3), endsAt: daysAgo(2.9), createdAt: daysAgo(9) }).execute();
  await database.owner.insertInto('supportFlag').values({ mentorshipId: pair.mentorshipId, programId, raisedBy: pair.members[0]!.personId, kind: 'new_match', raisedAt: daysAgo(1) }).execute();
  const waiting = await makeParticipant(database, programId, 'mentee');
  const mentor = await makeParticipant(database, programId, 'mentor');
  await database.owner
    .insertInto('request')
    .values({ programId, menteeId: waiting.participantId, mentorId: mentor.participantId, menteePersonId: waiting.personId, mentorPersonId: mentor.personId, state: 'pending', sentAt: daysAgo(8), expiresAt: daysAgo(-6) })
    .execute();
  const { waveId } = await makeOpenWave(database, programId, waiting);
  await database.owner.updateTable('surveyWave').set({ closesAt: daysAgo(-5) }).where('id', '=', waveId).execute();

  const { data } = await server.query('admin.home.today', {}, await signInStaff(database, accountId));
  expect(data.tasks.map(({ kind }: { kind: string }) => kind)).toEqual(['new_match', 'quiet', 'requests_waiting', 'unmatched', 'survey_closing']);
  expect(data.tasks[1]).toMatchObject({ notStarted: 1, quiet: 0, silent: 0 });
  expect(data.programs).toHaveLength(1);
  expect(data.programs[0]).toMatchObject({ name: 'Open mentoring', active: 2, metLately: 50, checkInMean: null });
  expect(data.programs[0].meetingsByWeek.at(-1)).toBe(1);
  expect(data.coming).toMatchObject([{ kind: 'survey_closes', on: '2026-11-27' }]);

  await database.owner.updateTable('surveyWave').set({ closesAt: daysAgo(-2) }).where('id', '=', waveId).execute();
  const nearer = await server.query('admin.home.today', {}, await signInStaff(database, accountId));
  expect(nearer.data.tasks.map(({ kind }: { kind: string }) => kind), 'two days left: before what can wait').toEqual(['new_match', 'survey_closing', 'quiet', 'requests_waiting', 'unmatched']);
});

test('an administrator sees how far the installation is set up', async () => {
  const { accountId } = await makeStaff(database, ['administrator']);
  const { data } = await server.query('admin.home.setUp', {}, await signInStaff(database, accountId));
  expect(data).toMatchObject({ programs: 2, analysts: 0 });
});
