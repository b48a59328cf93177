import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { makeParticipant, makeProgram, makeSignedInStaff, signInPerson } from '../../test/factories.ts';
import { openDatabase, openServer } from '../../test/product.ts';
import type { Credential } from '../../test/server.ts';

const now = new Date('2026-11-20T09:00:00Z');
const database = await openDatabase();
const server = await openServer(database, { now: () => now });

let programId: string;
let slug: string;
let coordinator: Credential;
beforeEach(async () => {
  ({ programId, slug } = await makeProgram(database, { pairing: 'formal', stage: 'sign_up' }));
  coordinator = await makeSignedInStaff(database, ['coordinator'], [programId]);
});

const reason = 'Four more mentors signed up:\nthere is room for everybody.';
const setStage = (stage: 'matching') => database.owner.updateTable('program').set({ stage }).where('id', '=', programId).execute();
const ask = (name: 'commit' | 'changePlaces' | 'draw' | 'callOff', input: object = {}) => server.mutate(`admin.lottery.${name}`, { programId, ...input }, coordinator);
const record = async () => (await server.app.inject({ url: `/lottery/${slug}` })).body;
const overview = async () => (await server.query('admin.matching.overview', { programId }, coordinator)).data;

test('a lottery is called off before it is drawn: the hash stays with the reason, and each ticket is told', async () => {
  const [one, two] = [await makeParticipant(database, programId, 'mentee'), await makeParticipant(database, programId, 'mentee')];
  const { commitment } = (await ask('commit', { places: 1 })).data;
  expect((await ask('callOff', { reason })).data).toEqual({ programId });

  const text = await record();
  expect(text).toContain(commitment);
  expect(text).toContain(`Called off ${now.toISOString()}, before anything was drawn. Reason:\n  Four more mentors signed up:\n  there is room for everybody.`);
  expect((await server.query('admin.lottery.get', { programId }, coordinator)).data.record).toMatchObject({ commitment, calledOff: { at: now.toISOString(), reason }, draw: null });
  const mails = await database.owner.selectFrom('mail').select(['key', 'params']).where('kind', '=', 'lottery_called_off').orderBy('key').execute();
  expect(mails.map(({ key }) => key)).toEqual([one, two].map(({ participantId }) => `lottery_called_off:${participantId}`).sort());
  expect(mails[0]!.params).toMatchObject({ reason, slug });
  const { data } = await server.query('widget.discovery.today', { programId }, await signInPerson(database, one.personId));
  expect(data.items.filter(({ kind }: { kind: string }) => kind === 'lottery')).toEqual([]);
  const entries = await database.owner.selectFrom('auditEntry').select('details').where('subjectId', '=', programId).where('action', '=', 'lottery.call_off').execute();
  expect(entries).toEqual([{ details: { tickets: 2 } }]);
});

test('from then on the programme is matched as if there had been none', async () => {
  const [mentee, mentor] = [await makeParticipant(database, programId, 'mentee'), await makeParticipant(database, programId, 'mentor')];
  await ask('commit', { places: 1 });
  await setStage('matching');
  expect(await overview()).toMatchObject({ lottery: { isOpen: true } });
  await ask('callOff', { reason });
  const { lottery, people, settings } = await overview();
  expect({ lottery, mentees: people.mentees }).toEqual({ lottery: { isOpen: false, waiting: 0 }, mentees: 1 });
  expect((await server.mutate('admin.matching.startRound', { programId, ...settings }, coordinator)).status).toBe(200);
  const mentorship = await database.owner.insertInto('mentorship').values({ programId, state: 'active', createdAt: now }).returning('id').executeTakeFirstOrThrow();
  await database.owner.insertInto('mentorshipMember').values([mentee, mentor].map((each) => ({ ...each, mentorshipId: mentorship.id }))).execute();
});

test('it stays called off, its seed is gone, and what is drawn cannot be called off', async () => {
  await makeParticipant(database, programId, 'mentee');
  expect((await ask('callOff', { reason })).error?.code).toBe('WRONG_STATE');
  await ask('commit', { places: 2 });
  expect((await ask('callOff', { reason: '  ' })).error?.code).toBe('INVALID_INPUT');
  await ask('callOff', { reason });
  await setStage('matching');
  for (const [name, input] of [['callOff', { reason: 'Another' }], ['changePlaces', { places: 3 }], ['draw', {}], ['commit', { places: 2 }]] as const) {
    expect((await ask(name, input)).error?.code).toBe('WRONG_STATE');
  }
  expect(await database.owner.selectFrom('lotterySecret').select('programId').where('programId', '=', programId).execute()).toEqual([]);
  const account = await database.owner.selectFrom('programCoordinator').select('accountId').where('programId', '=', programId).executeTakeFirstOrThrow();
  const changed = await database.app.transaction().execute(async (trx) => {
    await sql`select set_config('app.account', ${account.accountId}, true)`.execute(trx);
    return (await sql`update lottery set called_off_reason = 'Another' where program_id = ${programId}`.execute(trx)).numAffectedRows;
  });
  expect(changed).toBe(0n);
});

test('of a draw and a calling off at the same time one wins', async () => {
  await makeParticipant(database, programId, 'mentee');
  await ask('commit', { places: 1 });
  await setStage('matching');
  const answers = await Promise.all([ask('draw'), ask('callOff', { reason })]);
  expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  const { drawnAt, calledOffAt } = await database.owner.selectFrom('lottery').select(['drawnAt', 'calledOffAt']).where('programId', '=', programId).executeTakeFirstOrThrow();
  expect([drawnAt, calledOffAt].filter((at) => at !== null)).toHaveLength(1);
});

test('who signs up afterwards gets no ticket', async () => {
  await ask('commit', { places: 1 });
  await ask('callOff', { reason });
  await makeParticipant(database, programId, 'mentee');
  expect(await database.owner.selectFrom('lotteryTicket').select('number').where('programId', '=', programId).execute()).toEqual([]);
});
