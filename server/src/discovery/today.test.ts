import { expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makePerson, makeProgram, signInPerson } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';

const { database, server } = await openProduct();

async function kinds(programId: string, personId: string): Promise<string[]> {
  const { data } = await server.query('widget.discovery.today', { programId }, await signInPerson(database, personId));
  return data.items.map((item: { kind: string }) => item.kind);
}

test('a newcomer is asked to sign up, then to finish the form they began', async () => {
  const { programId } = await makeProgram(database);
  const { personId } = await makePerson(database);
  expect(await kinds(programId, personId)).toEqual(['sign_up']);
  await database.owner.insertInto('participantDraft').values({ programId, personId, role: 'mentee', step: 1, data: '{}', savedAt: new Date() }).execute();
  expect(await kinds(programId, personId)).toEqual(['finish_sign_up']);
});

test('a mentee is sent to find a mentor, then waits; the mentor is asked for an answer', async () => {
  const { programId } = await makeProgram(database);
  const mentee = await makeParticipant(database, programId, 'mentee');
  const mentor = await makeParticipant(database, programId, 'mentor');
  expect(await kinds(programId, mentee.personId)).toEqual(['find_mentor']);
  expect(await kinds(programId, mentor.personId)).toEqual(['wait_for_requests']);
  await server.mutate('widget.request.send', { programId, mentorId: mentor.participantId, words: 'May I ask you?' }, await signInPerson(database, mentee.personId));
  expect(await kinds(programId, mentee.personId)).toEqual(['waiting_for_answer']);
  expect(await kinds(programId, mentor.personId)).toEqual(['answer_request']);
});

test('a formal programme that matches says until when; a closed one that it is not open', async () => {
  const { programId } = await makeProgram(database, { pairing: 'formal', stage: 'matching' });
  const mentee = await makeParticipant(database, programId, 'mentee');
  await database.owner.insertInto('programStage').values({ programId, stage: 'matching', startsOn: '2026-11-01', endsOn: '2026-12-01' }).execute();
  const as = await signInPerson(database, mentee.personId);
  expect((await server.query('widget.discovery.today', { programId }, as)).data.items).toEqual([{ kind: 'wait_for_matching', until: '2026-12-01' }]);
  const { personId } = await makePerson(database);
  expect(await kinds(programId, personId)).toEqual(['not_open']);
});

test('a running mentorship asks for the agreement and a meeting', async () => {
  const { programId } = await makeProgram(database);
  const { members } = await makeMentorship(database, programId);
  expect(await kinds(programId, members[0]!.personId)).toEqual(expect.arrayContaining(['agree', 'plan_meeting']));
});
