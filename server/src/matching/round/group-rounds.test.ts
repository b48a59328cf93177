import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { makeParticipant, makePerson, makeProgram, makeStaff, signInPerson, signInStaff } from '../../../test/factories.ts';
import { runDueJobs, startTestServer, type TestServer } from '../../../test/server.ts';
import { settingsFor } from '../../program/match-settings.ts';

let database: TestDatabase;
let server: TestServer;
const now = new Date('2026-11-23T09:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestServer(database, { now: () => now });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

type Participant = Awaited<ReturnType<typeof makeParticipant>>;

async function open(format: 'group' | 'peer', sizes: { groupSmallest: number; groupLargest: number }) {
  const { weights, rules } = settingsFor(format);
  const { programId } = await makeProgram(database, { format, pairing: 'formal', stage: 'matching', name: 'Together', weights: JSON.stringify(weights), rules: JSON.stringify(rules), ...sizes });
  const { cookie } = await signInStaff(database, (await makeStaff(database, ['coordinator'], [programId])).accountId);
  const join = async (role: Participant['role'], givenName: string, capacity = 1) => {
    const { personId } = await makePerson(database, { givenName, familyName: 'Berg', level: role === 'mentor' ? 6 : 4, team: givenName });
    return makeParticipant(database, programId, role, { personId, capacity, languages: ['en'] });
  };
  const run = async (): Promise<string> => {
    const started = await server.mutate('admin.matching.startRound', { programId, weights, rules }, { cookie });
    expect(started.error).toBeUndefined();
    await runDueJobs(database, { now: () => now });
    return started.data.roundId;
  };
  const groups = async (roundId: string): Promise<string[][]> => {
    const { data } = await server.query('admin.matching.groups', { roundId }, { cookie });
    const ids = (group: { host: { participantId: string }; members: { person: { participantId: string } }[] }) => [group.host.participantId, ...group.members.map(({ person }) => person.participantId)];
    return data.groups.map(ids);
  };
  return { programId, cookie, join, run, groups };
}

const mailOf = async (kind: string) => (await database.owner.selectFrom('mail').select(['params', 'address']).where('kind', '=', kind).execute()).map(({ params }) => params as Record<string, unknown>);

test('a round forms circles, a mentee is moved by hand, and publishing makes one mentorship of each circle', async () => {
  const { cookie, join, run, groups, programId } = await open('group', { groupSmallest: 2, groupLargest: 3 });
  const [ada, bo] = [await join('mentor', 'Ada', 3), await join('mentor', 'Bo', 3)];
  const mentees = [];
  for (const name of ['Cy', 'Di', 'Ed', 'Flo', 'Gil']) mentees.push(await join('mentee', name));
  const roundId = await run();
  const { data: page } = await server.query('admin.matching.round', { roundId }, { cookie });
  expect(page).toMatchObject({ state: 'ready', summary: { placed: 5, of: 5, proved: false } });
  const formed = await groups(roundId);
  expect(formed.map((group) => group.length).sort()).toEqual([3, 4]);
  expect(formed.map(([host]) => host).sort()).toEqual([ada.participantId, bo.participantId].sort());

  const [small, large] = formed.toSorted((a, b) => a.length - b.length);
  const moved = large![1]!;
  const change = await server.mutate('admin.matching.changeByHand', { roundId, menteeId: moved, mentorId: small![0] }, { cookie });
  expect(change.error).toBeUndefined();
  const full = await server.mutate('admin.matching.changeByHand', { roundId, menteeId: large![2], mentorId: small![0] }, { cookie });
  expect(full.error).toMatchObject({ code: 'MENTOR_FULL' });

  const published = await server.mutate('admin.matching.publish', { roundId }, { cookie });
  expect(published.data).toEqual({ mentorships: 2, told: 7 });
  const members = await database.owner.selectFrom('mentorshipMember as m').innerJoin('mentorship as s', 's.id', 'm.mentorshipId').select(['s.id', 'm.role']).where('s.programId', '=', programId).execute();
  expect([...Map.groupBy(members, ({ id }) => id).values()].map((own) => own.map(({ role }) => role).sort().join()).sort()).toEqual(['mentee,mentee,mentee,mentor', 'mentee,mentee,mentor']);
  const told = await mailOf('group_published');
  expect(told).toHaveLength(7);
  expect(told.filter(({ leads }) => leads)).toHaveLength(2);
});

test('two who are to be kept apart share no circle, neither by the round nor by hand, and nobody learns why', async () => {
  const { cookie, join, run, groups } = await open('group', { groupSmallest: 2, groupLargest: 3 });
  await join('mentor', 'Ada', 3);
  await join('mentor', 'Bo', 3);
  const [cy, di] = [await join('mentee', 'Cy'), await join('mentee', 'Di')];
  await join('mentee', 'Ed');
  await join('mentee', 'Flo');
  await database.owner.insertInto('participantExclusion').values({ participantId: cy.participantId, personId: di.personId }).execute();
  const roundId = await run();
  const formed = await groups(roundId);
  const circleOf = (id: string) => formed.find((group) => group.includes(id))!;
  expect(circleOf(cy.participantId)).not.toContain(di.participantId);
  const byHand = await server.mutate('admin.matching.changeByHand', { roundId, menteeId: di.participantId, mentorId: circleOf(cy.participantId)[0] }, { cookie });
  expect(byHand.error).toMatchObject({ code: 'PAIR_NOT_ALLOWED', params: { rule: 'not_available' } });
});

test('peers come together in groups, one is moved, and all are told; who is left alone is left out', async () => {
  const { cookie, join, run, groups, programId } = await open('peer', { groupSmallest: 2, groupLargest: 3 });
  const peers = [];
  for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Ed']) peers.push(await join('peer', name));
  const roundId = await run();
  expect((await server.query('admin.matching.round', { roundId }, { cookie })).data.summary).toMatchObject({ placed: 5, of: 5, mentorsUsed: 2 });
  const formed = (await groups(roundId)).toSorted((a, b) => a.length - b.length);
  expect(formed.map((group) => group.length)).toEqual([2, 3]);
  const [small, large] = formed;
  const full = await server.mutate('admin.matching.movePeer', { roundId, participantId: small![0], withId: large![0] }, { cookie });
  expect(full.error).toMatchObject({ code: 'LIMIT_REACHED', params: { limit: 3 } });
  const move = await server.mutate('admin.matching.movePeer', { roundId, participantId: large![0], withId: small![1] }, { cookie });
  expect(move.error).toBeUndefined();
  expect((await groups(roundId)).find((group) => group.includes(large![0]!))?.toSorted()).toEqual([...small!, large![0]!].sort());
  const { data: compared } = await server.query('admin.matching.compare', { roundA: await run(), roundB: roundId }, { cookie });
  expect(compared.moved.map(({ person }: { person: { participantId: string } }) => person.participantId).sort()).toEqual(formed.flat().sort());
  expect(compared.moved).toMatchObject(compared.moved.map(() => ({ from: { score: expect.any(Number) }, to: { score: expect.any(Number) } })));
  const out = await server.mutate('admin.matching.movePeer', { roundId, participantId: large![1], withId: null }, { cookie });
  expect(out.error).toBeUndefined();
  const left = (await server.query('admin.matching.unmatched', { roundId }, { cookie })).data.items;
  expect(left.map((each: { mentee: { participantId: string } }) => each.mentee.participantId).sort()).toEqual([large![1]!, large![2]!].sort());

  const published = await server.mutate('admin.matching.publish', { roundId, tellUnmatched: true }, { cookie });
  expect(published.data).toEqual({ mentorships: 1, told: 5 });
  const roles = await database.owner.selectFrom('mentorshipMember as m').innerJoin('mentorship as s', 's.id', 'm.mentorshipId').select('m.role').where('s.programId', '=', programId).execute();
  expect(roles.map(({ role }) => role)).toEqual(['peer', 'peer', 'peer']);
  expect((await mailOf('group_published')).find(({ programId: of }) => of === programId)).toMatchObject({ leaderName: null, leads: false });
});

test('two peers are locked together or kept apart, whichever is named first; larger groups take bans alone', async () => {
  const { cookie, join, run, groups, programId } = await open('peer', { groupSmallest: 2, groupLargest: 2 });
  const [ada, bo, cy, di] = await Promise.all(['Ada', 'Bo', 'Cy', 'Di'].map((name) => join('peer', name))) as [Participant, Participant, Participant, Participant];
  const decide = (one: Participant, other: Participant, decision: 'locked' | 'banned' | null) =>
    server.mutate('admin.matching.decide', { programId, menteeId: one.participantId, mentorId: other.participantId, decision }, { cookie });
  const together = async (one: Participant) => (await groups(await run())).find((group) => group.includes(one.participantId))?.filter((id) => id !== one.participantId);
  expect((await decide(ada, cy, 'locked')).error).toBeUndefined();
  expect(await together(ada)).toEqual([cy.participantId]);
  expect((await decide(cy, ada, 'banned')).error).toBeUndefined();
  expect(await together(ada)).not.toEqual([cy.participantId]);
  const { decisions } = (await server.query('admin.matching.overview', { programId }, { cookie })).data;
  expect(decisions).toMatchObject([{ decision: 'banned' }]);
  expect((await decide(ada, ada, 'locked')).error?.code).toBe('NOT_FOUND');
  const elsewhere = await makeParticipant(database, (await makeProgram(database, { format: 'peer' })).programId, 'peer');
  expect((await decide(bo, elsewhere, 'locked')).error?.code).toBe('NOT_FOUND');
  await database.owner.updateTable('program').set({ groupLargest: 4 }).where('id', '=', programId).execute();
  expect((await decide(bo, di, 'locked')).error?.code).toBe('WRONG_STATE');
  expect((await decide(bo, di, 'banned')).error).toBeUndefined();
});

test('a mentee leaves a circle that goes on; a mentor and the last but one end it instead', async () => {
  const { join, run, cookie } = await open('group', { groupSmallest: 2, groupLargest: 3 });
  const leader = await join('mentor', 'Ada', 3);
  const [cy, di] = [await join('mentee', 'Cy'), await join('mentee', 'Di')];
  const roundId = await run();
  await server.mutate('admin.matching.publish', { roundId }, { cookie });
  const { mentorshipId } = await database.owner.selectFrom('mentorshipMember').select('mentorshipId').where('participantId', '=', leader.participantId).executeTakeFirstOrThrow();
  const leave = async (who: Participant) => server.mutate('widget.mentorship.leave', { mentorshipId }, await signInPerson(database, who.personId));
  expect((await leave(leader)).error).toMatchObject({ code: 'WRONG_STATE', params: { reason: 'end_instead' } });
  await server.mutate('widget.message.send', { mentorshipId, text: 'Thank you all.' }, await signInPerson(database, cy.personId));
  expect((await leave(cy)).error).toBeUndefined();
  expect((await leave(cy)).error).toMatchObject({ code: 'NOT_FOUND' });
  const { data } = await server.query('widget.mentorship.get', { mentorshipId }, await signInPerson(database, di.personId));
  expect(data.mentorship.members).toHaveLength(2);
  expect(data.mentorship.leavers).toEqual([{ personId: cy.personId, givenName: 'Cy' }]);
  const { data: words } = await server.query('widget.message.list', { mentorshipId }, await signInPerson(database, di.personId));
  expect(words.messages).toMatchObject([{ authorId: cy.personId, text: 'Thank you all.' }]);
  expect((await leave(di)).error).toMatchObject({ params: { reason: 'end_instead' } });
  expect((await mailOf('group_left')).map(({ name, leaverName }) => [name, leaverName]).sort()).toEqual([['Ada Berg', 'Cy Berg'], ['Di Berg', 'Cy Berg']]);
});
