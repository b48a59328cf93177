import { expect, test } from 'vitest';
import { makeParticipant, makeProgram, makeRound, makeSignedInStaff, signInPerson } from '../../../test/factories.ts';
import { openProduct } from '../../../test/product.ts';
import { runDueJobs } from '../../../test/server.ts';

const { database, server } = await openProduct();
const { programId } = await makeProgram(database);

type Participant = Awaited<ReturnType<typeof makeParticipant>>;

async function ask(mentee: Participant, mentor: Participant): Promise<string> {
  const { data, error } = await server.mutate('widget.request.send', { programId, mentorId: mentor.participantId, words: 'May I learn from you?' }, await signInPerson(database, mentee.personId));
  expect(error).toBeUndefined();
  return data.requestId as string;
}

const stateOf = async (id: string) => (await database.owner.selectFrom('request').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

test('requests that a published round leaves without a place are ended, and those that can still come true stay', async () => {
  const [placed, waiting] = [await makeParticipant(database, programId, 'mentee'), await makeParticipant(database, programId, 'mentee')];
  const [filled, roomy, other] = [await makeParticipant(database, programId, 'mentor', { capacity: 1 }), await makeParticipant(database, programId, 'mentor', { capacity: 2 }), await makeParticipant(database, programId, 'mentor')];
  const toFilled = await ask(waiting, filled);
  const toRoomy = await ask(waiting, roomy);
  const ofPlaced = await ask(placed, other);
  const second = await makeParticipant(database, programId, 'mentee');
  const { roundId } = await makeRound(database, programId);
  const pair = (menteeId: string, mentorId: string) => ({ roundId, menteeId, mentorId, score: 5_000, contributions: '[]', madeBy: 'coordinator' });
  await database.owner.insertInto('proposal').values([pair(placed.participantId, filled.participantId), pair(second.participantId, roomy.participantId)]).execute();

  const staff = await makeSignedInStaff(database, ['coordinator'], [programId]);
  const { data } = await server.mutate('admin.matching.publish', { roundId }, staff);
  expect(data).toMatchObject({ mentorships: 2 });
  await runDueJobs(database);
  expect(await Promise.all([toFilled, toRoomy, ofPlaced].map(stateOf))).toEqual(['declined', 'pending', 'withdrawn']);
  const told = await database.owner.selectFrom('mail').select('key').where('kind', '=', 'request_declined').execute();
  expect(told).toEqual([{ key: `request:${toFilled}:declined` }]);
});
