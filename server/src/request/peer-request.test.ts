import { beforeEach, expect, test } from 'vitest';
import { giveSkills, makeMentorship, makeParticipant, makePerson, makeProgram, signInPerson } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import { runDueJobs, type Credential } from '../../test/server.ts';

const { database, server } = await openProduct();
let programId: string;
beforeEach(async () => {
  ({ programId } = await makeProgram(database, { format: 'peer', pairing: 'open', openRequestsLimit: 2 }));
});

interface Peer {
  participantId: string;
  personId: string;
  email: string;
  as: Credential;
}

async function join(givenName: string, given: { offers?: string[]; wants?: string[]; visibility?: string; managerId?: string } = {}): Promise<Peer> {
  const { personId, email } = await makePerson(database, { givenName, familyName: 'Berg', ...(given.managerId ? { managerId: given.managerId } : {}) });
  const { participantId } = await makeParticipant(database, programId, 'peer', { personId, capacity: 1, ...(given.visibility ? { visibility: given.visibility } : {}) });
  await giveSkills(database, participantId, 'offered', given.offers ?? ['Budgeting']);
  await giveSkills(database, participantId, 'wanted', given.wants ?? ['Coaching']);
  return { participantId, personId, email, as: await signInPerson(database, personId) };
}

const search = async (who: Peer) => (await server.query('widget.discovery.search', { programId }, who.as)).data;
const namesFor = async (who: Peer): Promise<string[]> => (await search(who)).mentors.map(({ givenName }: { givenName: string }) => givenName);
const ask = (who: Peer, other: Peer) => server.mutate('widget.request.send', { programId, mentorId: other.participantId, words: 'Shall we learn together?' }, who.as);
const accept = (who: Peer, requestId: string) => server.mutate('widget.request.accept', { requestId }, who.as);
const mailsTo = async (who: Peer) => (await database.owner.selectFrom('mail').select('kind').where('address', '=', who.email).orderBy('createdAt').execute()).map(({ kind }) => kind);

test('a peer finds other peers, best first by what each gives the other, and never themself', async () => {
  const ana = await join('Ana', { offers: ['Budgeting'], wants: ['Coaching'] });
  await join('Gives', { offers: ['Coaching'], wants: ['Welding'] });
  await join('GivesAndTakes', { offers: ['Coaching'], wants: ['Budgeting'] });
  await join('Hidden', { visibility: 'matched' });
  await join('Report', { managerId: ana.personId });
  const found = await search(ana);
  expect(found).toMatchObject({ state: 'ready', asking: 'open', inAll: 2 });
  expect(found.mentors.map(({ givenName }: { givenName: string }) => givenName)).toEqual(['GivesAndTakes', 'Gives']);
  expect(found.mentors[0].reasons.slice(0, 2)).toEqual([
    { code: 'offers', skills: [{ name: 'Coaching', wish: 1, searched: false }] },
    { code: 'wants', skills: ['Budgeting'] },
  ]);
  expect((await server.query('widget.discovery.today', { programId }, ana.as)).data.items).toEqual([{ kind: 'find_mentor' }]);
});

test('a peer asks a peer, who says yes: a mentorship of two peers, and both are taken', async () => {
  const [ana, ben, cem] = [await join('Ana'), await join('Ben'), await join('Cem')];
  const { data, error } = await ask(ana, ben);
  expect(error).toBeUndefined();
  const waiting = await ask(cem, ben);
  expect((await search(ben)).mentors.find(({ givenName }: { givenName: string }) => givenName === 'Ana')).toMatchObject({ asked: 'asks_you' });
  expect((await search(ana)).mentors.find(({ givenName }: { givenName: string }) => givenName === 'Ben')).toMatchObject({ asked: 'pending' });
  expect((await ask(ben, ana)).error).toMatchObject({ code: 'ALREADY_REQUESTED' });

  expect((await accept(ben, data.requestId)).error).toBeUndefined();
  const members = await database.owner.selectFrom('mentorshipMember').select(['personId', 'role']).where('participantId', 'in', [ana.participantId, ben.participantId]).execute();
  expect(members.map(({ role }) => role)).toEqual(['peer', 'peer']);
  expect((await search(ana)).asking).toBe('placed');
  expect(await namesFor(ana)).toEqual(['Cem']);
  expect((await search(cem)).mentors.map(({ places }: { places: unknown }) => places)).toEqual([{ free: 0, of: 1 }, { free: 0, of: 1 }]);
  expect((await accept(ben, waiting.data.requestId)).error).toMatchObject({ code: 'MENTOR_FULL' });
  expect((await ask(ana, cem)).error).toMatchObject({ code: 'ALREADY_HAS_MENTOR' });
  expect((await ask(cem, ana)).error).toMatchObject({ code: 'MENTOR_FULL' });
  await runDueJobs(database);
  expect(await mailsTo(cem)).toEqual(['request_declined']);
});

test('two peers who ask each other at once: one request stands, every time', async () => {
  for (let round = 0; round < 6; round++) {
    const [one, other] = [await join('One'), await join('Other')];
    const answers = await Promise.all([ask(one, other), ask(other, one)]);
    expect(answers.map(({ error }) => error?.code ?? 'sent').sort()).toEqual(['ALREADY_REQUESTED', 'sent']);
  }
});

test('two requests of one peer answered at once: one mentorship begins, every time', async () => {
  for (let round = 0; round < 6; round++) {
    const [asking, one, other] = [await join('Asking'), await join('One'), await join('Other')];
    const [first, second] = [await ask(asking, one), await ask(asking, other)];
    const answers = await Promise.all([accept(one, first.data.requestId), accept(other, second.data.requestId)]);
    expect(answers.map(({ error }) => error?.code ?? 'yes').sort()).toEqual(['ALREADY_HAS_MENTOR', 'yes']);
  }
});

test('whom a ban, a wish or a running mentorship keeps apart is neither shown nor asked, from either side', async () => {
  const [ana, ben, cem, dora] = [await join('Ana'), await join('Ben'), await join('Cem'), await join('Dora')];
  await database.owner.insertInto('pairDecision').values({ programId, menteeId: ben.participantId, mentorId: ana.participantId, decision: 'banned', decidedAt: new Date() }).execute();
  await database.owner.insertInto('participantExclusion').values({ participantId: cem.participantId, personId: ana.personId }).execute();
  expect(await namesFor(ana)).toEqual(['Dora']);
  expect(await namesFor(ben)).not.toContain('Ana');
  expect(await namesFor(cem)).not.toContain('Ana');
  for (const other of [ben, cem]) expect((await ask(ana, other)).error).toMatchObject({ code: 'MENTOR_NOT_AVAILABLE' });
  await makeMentorship(database, programId, [ana, dora].map(({ participantId, personId }) => ({ participantId, personId, role: 'peer' as const })));
  expect((await ask(ana, dora)).error).toMatchObject({ code: 'ALREADY_MATCHED' });
});
