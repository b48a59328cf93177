import { expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makeProgram, makeSignedInStaff } from '../../test/factories.ts';
import { openMailbox, openProduct } from '../../test/product.ts';
import { runDueJobs } from '../../test/server.ts';
import { enqueue } from '../queue/queue.ts';

const now = new Date('2027-01-11T09:00:00Z');
const { database, server } = await openProduct({ now: () => now });
const smtp = await openMailbox();

const emailOf = async (personId: string) => (await database.owner.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow()).email;
const runJobs = () => runDueJobs(database, { mailer: smtp.mailer, now: () => now });

async function program(given: Parameters<typeof makeProgram>[1]) {
  const { programId } = await makeProgram(database, given);
  const coordinator = await makeSignedInStaff(database, ['coordinator'], [programId]);
  const moveTo = async (stage: string) => {
    expect((await server.mutate('admin.program.changeStage', { programId, stage }, coordinator)).error).toBeUndefined();
  };
  return { programId, moveTo, told: () => database.owner.selectFrom('mail').select(['key', 'address']).where('key', 'like', `stage:${programId}:%`).execute() };
}

test('each stage of a formal programme is told once to those whom it concerns', async () => {
  const { programId, moveTo, told } = await program({ name: 'Leadership 2027', pairing: 'formal', stage: 'sign_up' });
  await database.owner.insertInto('programStage').values({ programId, stage: 'matching', startsOn: '2027-01-11', endsOn: '2027-01-29' }).execute();
  const pair = [await makeParticipant(database, programId, 'mentee'), await makeParticipant(database, programId, 'mentor')];
  // A mentee who is a mentor too hears of it once; who left or paused does not.
  await makeParticipant(database, programId, 'mentor', { personId: pair[0]!.personId });
  await makeParticipant(database, programId, 'mentee', { state: 'withdrawn' });
  const alone = await makeParticipant(database, programId, 'mentee');
  const addresses = await Promise.all([...pair, alone].map(({ personId }) => emailOf(personId)));

  await moveTo('matching');
  await runJobs();
  expect((await told()).map(({ address }) => address).sort()).toEqual([...addresses].sort());
  const mail = await smtp.take(addresses[2]!);
  expect(mail.subject).toBe('Sign-up is over: pairs are being found in Leadership 2027');
  expect(mail.text).toContain('Friday 29 January');

  await makeMentorship(database, programId, pair);
  await moveTo('running');
  await database.jobs.transaction().execute((trx) => enqueue(trx, 'announce_stage', { programId, stage: 'running' }));
  await runJobs();
  await moveTo('closing');
  await runJobs();
  const later = (await told()).filter(({ key }) => !key.includes(':matching:'));
  expect(later.map(({ address }) => address).sort()).toEqual([addresses[0], addresses[0], addresses[1], addresses[1]].sort());
});

test('in an open programme everybody with a place is told that it runs; a stage that is over is told to nobody', async () => {
  const { programId, moveTo, told } = await program({ pairing: 'open', stage: 'sign_up' });
  const { personId } = await makeParticipant(database, programId, 'mentor');
  await moveTo('running');
  await runJobs();
  expect((await told()).map(({ address }) => address)).toEqual([await emailOf(personId)]);

  const late = await program({ pairing: 'open', stage: 'sign_up' });
  await makeMentorship(database, late.programId);
  await late.moveTo('running');
  await late.moveTo('closing');
  await runJobs();
  expect((await late.told()).every(({ key }) => key.includes(':closing:'))).toBe(true);
});
