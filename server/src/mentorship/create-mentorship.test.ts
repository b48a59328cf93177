import { expect, test } from 'vitest';
import { makeParticipant, makeProgram } from '../../test/factories.ts';
import { openDatabase } from '../../test/product.ts';
import { identify } from '../database/actor.ts';
import { createMentorship } from './mentorship.service.ts';

const now = new Date('2026-11-22T09:00:00Z');

const database = await openDatabase();

type Participant = Awaited<ReturnType<typeof makeParticipant>>;

function together(programId: string, mentee: Participant, mentor: Participant): Promise<{ mentorshipId: string }> {
  return database.app.transaction().execute(async (trx) => {
    await identify(trx, { kind: 'person', personId: mentor.personId });
    return createMentorship(trx, now, { programId, members: [mentee, mentor], origin: {}, endsOn: '2027-05-31' });
  });
}

test('a mentorship begins active, with both members', async () => {
  const { programId } = await makeProgram(database);
  const { mentorshipId } = await together(programId, await makeParticipant(database, programId, 'mentee'), await makeParticipant(database, programId, 'mentor'));
  const row = await database.owner.selectFrom('mentorship').selectAll().where('id', '=', mentorshipId).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: 'active', activatedAt: now, endsOn: '2027-05-31' });
});

test('a mentor’s last place goes to one of many who want it at once', async () => {
  const { programId } = await makeProgram(database);
  const mentor = await makeParticipant(database, programId, 'mentor', { capacity: 2 });
  const mentees = await Promise.all([1, 2, 3, 4, 5, 6].map(() => makeParticipant(database, programId, 'mentee')));
  const outcomes = await Promise.allSettled(mentees.map((mentee) => together(programId, mentee, mentor)));
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => (outcome.reason as { code: string }).code);
  expect(refused).toEqual(['MENTOR_FULL', 'MENTOR_FULL', 'MENTOR_FULL', 'MENTOR_FULL']);
  const members = await database.owner.selectFrom('mentorshipMember').select('mentorshipId').where('participantId', '=', mentor.participantId).execute();
  expect(members).toHaveLength(2);
});

test('a pair is together once, also when both try at once; after the end they may begin again', async () => {
  const { programId } = await makeProgram(database);
  const mentee = await makeParticipant(database, programId, 'mentee');
  const mentor = await makeParticipant(database, programId, 'mentor', { capacity: 4 });
  const outcomes = await Promise.allSettled([together(programId, mentee, mentor), together(programId, mentee, mentor)]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(together(programId, mentee, mentor)).rejects.toMatchObject({ code: 'ALREADY_MATCHED' });
  await database.owner.updateTable('mentorship').set({ state: 'completed', endedAt: now }).where('programId', '=', programId).execute();
  await together(programId, mentee, mentor);
});
