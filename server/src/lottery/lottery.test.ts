import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { makeParticipant, makeProgram, makeRound, makeSignedInStaff, signInPerson } from '../../test/factories.ts';
import { openDatabase, openServer } from '../../test/product.ts';
import { runDueJobs, type Credential } from '../../test/server.ts';
import { fillFreedPlaces } from './waiting-list.service.ts';

let time = Date.parse('2026-11-20T09:00:00Z');
/** A later moment at each look. */
const now = () => new Date((time += 1_000));
const database = await openDatabase();
const server = await openServer(database, { now });

let programId: string;
let slug: string;
let coordinator: Credential;
beforeEach(async () => {
  ({ programId, slug } = await makeProgram(database, { pairing: 'formal', stage: 'sign_up' }));
  coordinator = await makeSignedInStaff(database, ['coordinator'], [programId]);
});

type Joined = Awaited<ReturnType<typeof makeParticipant>>;

async function join(count: number): Promise<Joined[]> {
  const joined = [];
  for (let at = 0; at < count; at++) joined.push(await makeParticipant(database, programId, 'mentee', { signedUpAt: now() }));
  return joined;
}

const setStage = (stage: 'matching' | 'running') => database.owner.updateTable('program').set({ stage }).where('id', '=', programId).execute();
const commit = (places: number) => server.mutate('admin.lottery.commit', { programId, places }, coordinator);
const draw = () => server.mutate('admin.lottery.draw', { programId }, coordinator);
const page = async () => (await server.query('admin.lottery.get', { programId }, coordinator)).data;
const settle = () => runDueJobs(database, { now });

/** Five tickets, three places, drawn. */
async function drawThreeOfFive(): Promise<Joined[]> {
  const joined = await join(5);
  await commit(3);
  await setStage('matching');
  expect((await draw()).status).toBe(200);
  return joined;
}

async function itemOf(personId: string) {
  const { data } = await server.query('widget.discovery.today', { programId }, await signInPerson(database, personId));
  return data.items.find(({ kind }: { kind: string }) => kind === 'lottery');
}

test('the hash is public before sign-up closes, and the seed is nowhere to be read', async () => {
  const early = await join(1);
  const { data } = await commit(3);
  const [late] = await join(1);
  expect(data.commitment).toMatch(/^[0-9a-f]{64}$/);
  expect(await itemOf(early[0]!.personId)).toMatchObject({ state: 'open', ticket: 1, places: 3, commitment: data.commitment, waiting: null });
  expect(await itemOf(late!.personId)).toMatchObject({ ticket: 2 });
  const published = await server.app.inject({ url: `/lottery/${slug}` });
  expect(published.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(published.body).toContain(data.commitment);
  await expect(sql`select * from lottery_secret`.execute(database.app)).rejects.toThrow('permission denied');
  await expect(sql`select * from lottery_secret`.execute(database.jobs)).rejects.toThrow('permission denied');
});

test('the database keeps the seed to itself before sign-up has closed, and from everybody who does not coordinate the programme', async () => {
  await commit(3);
  const account = (await database.owner.selectFrom('programCoordinator').select('accountId').where('programId', '=', programId).executeTakeFirstOrThrow()).accountId;
  const secretFor = (accountId: string) =>
    database.app.transaction().execute(async (trx) => {
      await sql`select set_config('app.account', ${accountId}, true)`.execute(trx);
      return (await sql`select * from app_lottery_secret(${programId})`.execute(trx)).rows.length;
    });
  expect(await secretFor(account)).toBe(0);
  await setStage('matching');
  expect(await secretFor(account)).toBe(1);
  expect(await secretFor('00000000-0000-7000-8000-000000000001')).toBe(0);
  await draw();
  expect(await secretFor(account)).toBe(0);
});

test('who has only the published text repeats the draw', async () => {
  await drawThreeOfFive();
  const { body } = await server.app.inject({ url: `/lottery/${slug}` });
  const seed = Buffer.from(/SEED=([0-9a-f]{64})/.exec(body)![1]!, 'hex');
  const tickets = /for T in ([\d ]+);/.exec(body)![1]!.split(' ');
  expect(body).toContain(createHash('sha256').update(seed).digest('hex'));
  const order = tickets.map((ticket) => `${createHmac('sha256', seed).update(ticket).digest('hex')} ${ticket}`).sort().map((line) => line.split(' ')[1]);
  expect([...body.matchAll(/\d+\. ticket (\d+): (\w+)/g)].map(([, ticket, fate]) => [ticket, fate])).toEqual(order.map((ticket, index) => [ticket, index < 3 ? 'place' : 'waiting']));
  expect(body).not.toContain('Robin');
});

test('places are drawn once: two who draw at a time get the same, and nobody draws again', async () => {
  await join(5);
  await commit(3);
  await setStage('matching');
  const answers = await Promise.all([draw(), draw(), draw()]);
  const [first] = answers;
  expect(answers.map(({ status, data }) => [status, data])).toEqual(answers.map(() => [200, first!.data]));
  const { record } = await page();
  expect((await draw()).data).toEqual(first!.data);
  expect((await page()).record).toEqual(record);
  const entries = await database.owner.selectFrom('auditEntry').select('details').where('subjectId', '=', programId).where('action', '=', 'lottery.draw').execute();
  expect(entries).toEqual([{ details: { places: 3, tickets: 5, drawn: 3 } }]);
  const unsettled = sql`update lottery_ticket set position = 9 where program_id = ${programId}`;
  const account = await database.owner.selectFrom('programCoordinator').select('accountId').where('programId', '=', programId).executeTakeFirstOrThrow();
  const changed = await database.app.transaction().execute(async (trx) => {
    await sql`select set_config('app.account', ${account.accountId}, true)`.execute(trx);
    return (await unsettled.execute(trx)).numAffectedRows;
  });
  expect(changed).toBe(0n);
});

test('the database takes no seed that does not fit the hash', async () => {
  await commit(1);
  await expect(database.owner.updateTable('lottery').set({ seed: 'ab'.repeat(32), drawnAt: now() }).where('programId', '=', programId).execute()).rejects.toThrow('lottery_check');
});

test('each is told what chance decided, kindly and once', async () => {
  const joined = await drawThreeOfFive();
  const { holders } = await page();
  const mails = await database.owner.selectFrom('mail').select(['key', 'params']).where('kind', '=', 'lottery_drawn').where('key', 'in', joined.map(({ participantId }) => `lottery_drawn:${participantId}`)).execute();
  expect(mails).toHaveLength(5);
  for (const { participantId, waiting } of holders) expect(mails.find(({ key }) => key.endsWith(participantId))!.params).toMatchObject({ waiting, programId });
  expect(holders.map(({ waiting }: { waiting: number | null }) => waiting)).toEqual([null, null, null, 1, 2]);
});

test('a place given back goes to the next on the list, who is told; who comes after moves up', async () => {
  const joined = await drawThreeOfFive();
  const { holders } = await page();
  const by = (participantId: string) => joined.find((each) => each.participantId === participantId)!;
  const [first, , , next, last] = holders;
  await server.mutate('widget.participant.setState', { participantId: first.participantId, state: 'withdrawn' }, await signInPerson(database, by(first.participantId).personId));
  expect(await itemOf(by(last.participantId).personId)).toMatchObject({ state: 'waiting', waiting: 2 });
  await settle();
  expect(await itemOf(by(next.participantId).personId)).toMatchObject({ state: 'place', waiting: null });
  expect(await itemOf(by(last.participantId).personId)).toMatchObject({ state: 'waiting', waiting: 1 });
  await settle();
  const { record } = await page();
  expect(record.draw.tickets[0]).toMatchObject({ number: first.ticket, releasedAt: expect.any(String) });
  expect(record.draw.tickets[3].placeAt > record.draw.drawnAt).toBe(true);
  expect(await database.owner.selectFrom('mail').select('key').where('kind', '=', 'lottery_place_free').where('key', '=', `lottery_place:${next.participantId}`).execute()).toHaveLength(1);
});

test('who leaves the organisation or is erased makes room too, and the ticket stays as a number', async () => {
  const joined = await drawThreeOfFive();
  const { holders } = await page();
  const personOf = (index: number) => joined.find(({ participantId }) => participantId === holders[index].participantId)!.personId;
  await database.owner.updateTable('person').set({ state: 'left' }).where('id', '=', personOf(0)).execute();
  await database.owner.deleteFrom('person').where('id', '=', personOf(1)).execute();
  await database.jobs.transaction().execute((trx) => fillFreedPlaces(trx, now()));
  const after = await page();
  expect(after.holders.map(({ ticket, waiting }: { ticket: number; waiting: number | null }) => [ticket, waiting])).toEqual(holders.slice(2).map(({ ticket }: { ticket: number }) => [ticket, null]));
  expect(after.record.draw.tickets).toHaveLength(5);
  expect((await server.app.inject({ url: `/lottery/${slug}` })).body).toContain(`ticket ${holders[1].ticket}: place, given back`);
});

test('places can be set anew until the draw, on record; afterwards they can only become more', async () => {
  await join(3);
  await commit(3);
  const change = (places: number) => server.mutate('admin.lottery.changePlaces', { programId, places }, coordinator);
  await change(1);
  await setStage('matching');
  await change(2);
  await draw();
  expect((await change(1)).error).toMatchObject({ code: 'INVALID_INPUT', params: { issues: [{ path: 'places', issue: 'too_small', minimum: 2 }] } });
  expect((await page()).holders.filter(({ waiting }: { waiting: number | null }) => waiting !== null)).toHaveLength(1);
  await change(3);
  await settle();
  const { record, holders } = await page();
  expect(record.places.map(({ places }: { places: number }) => places)).toEqual([3, 1, 2, 3]);
  expect(record.draw.places).toBe(2);
  expect(holders.map(({ waiting }: { waiting: number | null }) => waiting)).toEqual([null, null, null]);
});

test('there is no lottery after sign-up, in a programme that does not close it, or twice; and no draw before', async () => {
  expect((await commit(3)).status).toBe(200);
  expect((await commit(3)).error?.code).toBe('WRONG_STATE');
  expect((await draw()).error?.code).toBe('WRONG_STATE');
  const other = async (given: Parameters<typeof makeProgram>[1]) => {
    const { programId } = await makeProgram(database, given);
    const { cookie } = await makeSignedInStaff(database, ['coordinator'], [programId]);
    return (await server.mutate('admin.lottery.commit', { programId, places: 3 }, { cookie })).error?.code;
  };
  expect(await other({ pairing: 'formal', stage: 'matching' })).toBe('WRONG_STATE');
  expect(await other({ pairing: 'open', stage: 'sign_up' })).toBe('WRONG_STATE');
});

test('who withdraws before the draw is not drawn, and who comes back has the same ticket', async () => {
  const [first, second] = await join(2);
  await commit(1);
  const set = (participantId: string, state: 'withdrawn' | 'active') => database.owner.updateTable('participant').set({ state }).where('id', '=', participantId).execute();
  await set(first!.participantId, 'withdrawn');
  await set(second!.participantId, 'withdrawn');
  await set(second!.participantId, 'active');
  await join(1);
  await setStage('matching');
  await draw();
  expect((await page()).record.draw.tickets.map(({ number }: { number: number }) => number).sort()).toEqual([2, 3]);
});

test('sign-ups that cross the making of a lottery all have one ticket each', async () => {
  const all = await Promise.all([...Array.from({ length: 8 }, () => makeParticipant(database, programId, 'mentee')), commit(3), ...Array.from({ length: 8 }, () => makeParticipant(database, programId, 'mentee'))]);
  const rows = await database.owner.selectFrom('lotteryTicket').select(['number', 'participantId']).where('programId', '=', programId).orderBy('number').execute();
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: all.length - 1 }, (_, index) => index + 1));
  expect(new Set(rows.map(({ participantId }) => participantId)).size).toBe(16);
});

test('nobody is matched before the draw, and afterwards only who has a place', async () => {
  const joined = await join(2);
  const mentor = await makeParticipant(database, programId, 'mentor');
  await commit(1);
  await setStage('matching');
  const start = async () => {
    const { settings } = (await server.query('admin.matching.overview', { programId }, coordinator)).data;
    return server.mutate('admin.matching.startRound', { programId, ...settings }, coordinator);
  };
  expect((await start()).error?.code).toBe('PLACES_NOT_DRAWN');
  await draw();
  expect((await start()).status).toBe(200);
  const overview = (await server.query('admin.matching.overview', { programId }, coordinator)).data;
  expect([overview.people.mentees, overview.lottery]).toEqual([1, { isOpen: false, waiting: 1 }]);
  const waiting = (await page()).holders[1].participantId;
  const member = joined.find(({ participantId }) => participantId === waiting)!;
  const mentorship = await database.owner.insertInto('mentorship').values({ programId, state: 'active', createdAt: now() }).returning('id').executeTakeFirstOrThrow();
  await expect(database.owner.insertInto('mentorshipMember').values([member, mentor].map((each) => ({ ...each, mentorshipId: mentorship.id }))).execute()).rejects.toThrow('has no place');
});

test('the end of sign-up says that places are drawn; a round from before the lottery is not published past it', async () => {
  const [joined] = await join(1);
  const { roundId } = await makeRound(database, programId);
  await commit(1);
  await server.mutate('admin.program.changeStage', { programId, stage: 'matching' }, coordinator);
  await settle();
  expect(await database.owner.selectFrom('mail').select('params').where('key', '=', `stage:${programId}:matching:${joined!.personId}`).execute()).toMatchObject([{ params: { byLot: true } }]);
  expect((await server.mutate('admin.matching.publish', { roundId, tellUnmatched: false }, coordinator)).error?.code).toBe('PLACES_NOT_DRAWN');
});

test('peers are drawn in a programme of peers', async () => {
  await database.owner.updateTable('program').set({ format: 'peer' }).where('id', '=', programId).execute();
  for (let at = 0; at < 3; at++) await makeParticipant(database, programId, 'peer');
  await commit(2);
  await setStage('matching');
  await draw();
  expect(await page()).toMatchObject({ drawnRole: 'peer', offered: null, holders: [{ waiting: null }, { waiting: null }, { waiting: 1 }] });
});
