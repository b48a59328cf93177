import { addDaysTo } from '@alongside/shared/days';
import { describe, expect, test } from 'vitest';
import { giveSkills, makeMentorship, makeParticipant, makePerson, makeProgram, makeSignedInStaff, signInPerson } from '../../test/factories.ts';
import { openMailbox, openProduct } from '../../test/product.ts';
import { runDueJobs, type Credential } from '../../test/server.ts';
import { enqueue } from '../queue/queue.ts';

/** A Thursday. */
let now = new Date('2026-11-26T09:30:00Z');
const { database, server } = await openProduct({ now: () => now });
const smtp = await openMailbox();
const runJobs = () => runDueJobs(database, { mailer: smtp.mailer, now: () => now });
const later = (days: number) => void (now = addDaysTo(now, days));

interface Group {
  programId: string;
  coordinator: Credential;
  people: { personId: string; participantId: string; email: string; as: Credential }[];
}

/** A peer programme of so many, with introductions on Thursdays. */
async function group(count: number, given: Parameters<typeof makeProgram>[1] = {}): Promise<Group> {
  const { programId } = await makeProgram(database, { name: 'Peers', format: 'peer', stage: 'running', timeZone: 'Europe/Berlin', ...given });
  const coordinator = await makeSignedInStaff(database, ['coordinator'], [programId]);
  const people: Group['people'] = [];
  for (let number = 0; number < count; number++) people.push(await peer(programId, `Peer ${number}`));
  return { programId, coordinator, people };
}

async function peer(programId: string, name: string) {
  const { personId, email } = await makePerson(database, { givenName: name.replace(' ', ''), familyName: 'Berg', languages: ['en'] });
  const { participantId } = await makeParticipant(database, programId, 'peer', { personId, languages: ['en'] });
  return { personId, participantId, email, as: await signInPerson(database, personId) };
}

const weekly = { state: 'running', every: 'week', weekday: 4, meets: 'everyone' };
const switchOn = (of: Group, change: object = {}) => server.mutate('admin.introduction.change', { programId: of.programId, ...weekly, ...change }, of.coordinator);
const overview = async (of: Group) => (await server.query('admin.introduction.overview', { programId: of.programId }, of.coordinator)).data;
const own = async (of: Group, as: Credential) => (await server.query('widget.introduction.own', { programId: of.programId }, as)).data.introductions;

async function hold(of: Group) {
  const { error } = await server.mutate('admin.introduction.hold', { programId: of.programId }, of.coordinator);
  expect(error).toBeUndefined();
  await runJobs();
}

/** Everybody's introductions in the database, as sorted lists of their members. */
async function introductions(programId: string): Promise<string[][]> {
  const rows = await database.owner
    .selectFrom('introductionMember')
    .innerJoin('introduction', 'introduction.id', 'introductionMember.introductionId')
    .innerJoin('introductionRound', 'introductionRound.id', 'introduction.roundId')
    .select(['introductionId', 'personId', 'heldOn'])
    .where('programId', '=', programId)
    .orderBy('heldOn')
    .orderBy('personId')
    .execute();
  return [...Map.groupBy(rows, ({ introductionId }) => introductionId).values()].map((members) => members.map(({ personId }) => personId));
}

const pairs = (groups: readonly string[][]) => groups.flatMap((members) => members.flatMap((first, at) => members.slice(at + 1).map((second) => `${first} ${second}`)));

describe('rounds on time', () => {
  test('one is held on its day from eight in the morning on, once whatever happens, and the next date is set', async () => {
    now = new Date('2026-11-20T12:00:00Z');
    const peers = await group(4);
    expect((await switchOn(peers)).data).toEqual({ nextOn: '2026-11-26' });
    now = new Date('2026-11-26T06:59:00Z');
    const due = () => database.jobs.transaction().execute((trx) => enqueue(trx, 'hold_due_introductions', {}));
    await due();
    await runJobs();
    expect(await introductions(peers.programId)).toEqual([]);
    now = new Date('2026-11-26T07:00:00Z');
    await due();
    await runJobs();
    for (let times = 0; times < 3; times++) {
      await database.jobs.transaction().execute((trx) => enqueue(trx, 'hold_introductions', { programId: peers.programId, asked: false }));
      await due();
      await runJobs();
    }
    expect(await introductions(peers.programId)).toHaveLength(2);
    expect((await overview(peers)).rhythm).toMatchObject({ nextOn: '2026-12-03' });
  });

  test('two servers that hold it at the same time hold one', async () => {
    now = new Date('2026-11-26T09:30:00Z');
    const peers = await group(6);
    await switchOn(peers);
    for (const asked of [true, true, true]) await database.jobs.transaction().execute((trx) => enqueue(trx, 'hold_introductions', { programId: peers.programId, asked }));
    await Promise.all([runJobs(), runJobs(), runJobs()]);
    expect(await introductions(peers.programId)).toHaveLength(3);
  });

  test('what fell due while no server was up is one round', async () => {
    const peers = await group(4);
    now = new Date('2026-11-20T12:00:00Z');
    await switchOn(peers);
    now = new Date('2026-12-18T12:00:00Z');
    await database.jobs.transaction().execute((trx) => enqueue(trx, 'hold_due_introductions', {}));
    await runJobs();
    const { rounds, rhythm } = await overview(peers);
    expect(rounds).toMatchObject([{ heldOn: '2026-12-18', introductions: 2 }]);
    expect(rhythm.nextOn).toBe('2026-12-24');
  });

  test('a pause, a switch off, and a programme that is over hold none', async () => {
    now = new Date('2026-11-20T12:00:00Z');
    const paused = await group(2);
    await switchOn(paused);
    await switchOn(paused, { state: 'paused' });
    const off = await group(2);
    await switchOn(off, { state: 'off' });
    const over = await group(2);
    await switchOn(over);
    await database.owner.updateTable('program').set({ stage: 'closing' }).where('id', '=', over.programId).execute();
    now = new Date('2026-11-27T12:00:00Z');
    await database.jobs.transaction().execute((trx) => enqueue(trx, 'hold_due_introductions', {}));
    await runJobs();
    for (const { programId } of [paused, off, over]) expect(await introductions(programId)).toEqual([]);
    for (const each of [off, over]) expect((await server.mutate('admin.introduction.hold', { programId: each.programId }, each.coordinator)).error?.code).toBe('WRONG_STATE');
    // By hand a coordinator may, also in a pause.
    await hold(paused);
    expect(await introductions(paused.programId)).toHaveLength(1);
    expect(await own(off, off.people[0]!.as)).toBeNull();
  });
});

describe('who is introduced', () => {
  test('nobody twice until all have been, then it begins again; never two rounds on one day', async () => {
    now = new Date('2026-11-26T09:30:00Z');
    const peers = await group(6);
    await switchOn(peers);
    for (let round = 0; round < 5; round++) {
      await hold(peers);
      expect((await server.mutate('admin.introduction.hold', { programId: peers.programId }, peers.coordinator)).error?.code).toBe('CONFLICT');
      later(1);
    }
    const lap = pairs(await introductions(peers.programId));
    expect(lap).toHaveLength(15);
    expect(new Set(lap).size).toBe(15);
    expect((await overview(peers)).coverage).toEqual({ possible: 15, introduced: 15, met: null });
    const preview = await server.query('admin.introduction.preview', { programId: peers.programId }, peers.coordinator);
    expect(preview.data).toMatchObject({ beginsAgain: true, spare: [], roundsLeft: 5 });
    await hold(peers);
    expect(await overview(peers)).toMatchObject({ rhythm: { lap: 2 }, coverage: { introduced: 3 } });
  });

  test('a preview is what is then held', async () => {
    const peers = await group(7);
    await switchOn(peers);
    await database.owner.insertInto('participantExclusion').values({ participantId: peers.people[0]!.participantId, personId: peers.people[1]!.personId }).execute();
    const { data } = await server.query('admin.introduction.preview', { programId: peers.programId }, peers.coordinator);
    await hold(peers);
    const names = new Map((await database.owner.selectFrom('person').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]));
    const held = (await introductions(peers.programId)).map((members) => members.map((id) => names.get(id)).toSorted());
    expect(held.toSorted()).toEqual((data.groups as string[][]).map((members) => members.toSorted()).toSorted());
    expect(held.map(({ length }) => length).toSorted()).toEqual([2, 2, 3]);
  });

  test('kept apart are those whom a wish or a reporting line keeps apart, and who are a pair already', async () => {
    const peers = await group(4);
    const [a, b, c, d] = peers.people.map(({ personId }) => personId) as [string, string, string, string];
    await switchOn(peers);
    await database.owner.insertInto('participantExclusion').values({ participantId: peers.people[0]!.participantId, personId: b }).execute();
    await database.owner.updateTable('person').set({ managerId: c }).where('id', '=', a).execute();
    await makeMentorship(database, peers.programId, [peers.people[1]!, peers.people[2]!].map(({ personId, participantId }) => ({ personId, participantId, role: 'peer' as const })));
    for (let round = 0; round < 6; round++) {
      await hold(peers);
      later(1);
    }
    const together = new Set(pairs(await introductions(peers.programId)));
    expect(together).toEqual(new Set([[a, d], [b, d], [c, d]].map((two) => two.toSorted().join(' '))));
  });

  test('who joins is in the next round; who left, pauses or sits out is not', async () => {
    const peers = await group(4);
    await switchOn(peers);
    const [leaves, onBreak, sitsOut] = peers.people;
    await database.owner.updateTable('participant').set({ state: 'withdrawn' }).where('id', '=', leaves!.participantId).execute();
    await database.owner.updateTable('participant').set({ state: 'paused' }).where('id', '=', onBreak!.participantId).execute();
    expect((await server.mutate('widget.introduction.sitOut', { programId: peers.programId, rounds: 'next' }, sitsOut!.as)).error).toBeUndefined();
    const joined = await peer(peers.programId, 'Newcomer');
    expect((await overview(peers)).people).toEqual({ takePart: 2, sitOut: 1 });
    await hold(peers);
    expect(await introductions(peers.programId)).toEqual([[peers.people[3]!.personId, joined.personId].toSorted()]);
    expect(await own(peers, onBreak!.as)).toBeNull();
    // A break of one round is over with it.
    expect(await own(peers, sitsOut!.as)).toMatchObject({ current: null, sitsOut: null, spare: false });
    await server.mutate('widget.introduction.sitOut', { programId: peers.programId, rounds: 'all' }, joined.as);
    later(1);
    await hold(peers);
    expect((await introductions(peers.programId))[1]).toEqual([peers.people[3]!.personId, sitsOut!.personId].toSorted());
    expect(await own(peers, joined.as)).toMatchObject({ sitsOut: 'all', soFar: 1 });
    await server.mutate('widget.introduction.sitOut', { programId: peers.programId, rounds: null }, joined.as);
    expect(await own(peers, joined.as)).toMatchObject({ sitsOut: null });
  });

  test('between mentees and mentors, in a programme that has both', async () => {
    const mixed = await group(0, { format: 'one_to_one' });
    const mentees = [await makeParticipant(database, mixed.programId, 'mentee'), await makeParticipant(database, mixed.programId, 'mentee')];
    const mentors = [await makeParticipant(database, mixed.programId, 'mentor'), await makeParticipant(database, mixed.programId, 'mentor')];
    await switchOn(mixed, { meets: 'across' });
    await hold(mixed);
    const isMentor = new Set(mentors.map(({ personId }) => personId));
    const held = await introductions(mixed.programId);
    expect(held).toHaveLength(2);
    for (const members of held) expect(members.filter((id) => isMentor.has(id))).toHaveLength(1);
    expect((await overview(mixed)).coverage.possible).toBe(mentees.length * mentors.length);
    const peers = await group(0);
    expect((await switchOn(peers, { meets: 'across' })).error?.code).toBe('INVALID_INPUT');
  });
});

describe('what those introduced learn', () => {
  test('each gets one mail with who, why and how to begin; the page says the same; nobody reads the other answer', async () => {
    const peers = await group(2, { name: 'Peers of the yard' });
    await switchOn(peers);
    const [a, b] = peers.people as [Group['people'][number], Group['people'][number]];
    await giveSkills(database, a.participantId, 'wanted', ['Facilitation']);
    await giveSkills(database, b.participantId, 'offered', ['Facilitation']);
    await database.owner.updateTable('participant').set({ goalsText: 'Nobody but my coordinator needs to read this sentence.' }).where('id', '=', b.participantId).execute();
    await hold(peers);
    const mail = await smtp.take(a.email);
    expect(mail.subject).toBe('Meet Peer1 Berg: your introduction in Peers of the yard');
    expect(mail.text).toContain('Peer1 knows Facilitation, which you want to learn.');
    expect(mail.text).toContain('what would Peer1 do differently if they learnt Facilitation again?');
    expect(mail.text).toContain(b.email);
    expect(mail.text).not.toContain('this sentence');
    expect((await smtp.take(b.email)).text).toContain('You know Facilitation, which Peer0 wants to learn.');

    const seen = await own(peers, a.as);
    expect(seen).toMatchObject({ current: { answer: null, others: [{ name: 'Peer1 Berg', email: b.email, ground: { knows: ['Facilitation'], wants: [], shared: [] } }] }, soFar: 1, spare: false });
    const { introductionId } = seen.current;
    expect((await server.mutate('widget.introduction.answer', { introductionId, answer: 'met' }, a.as)).error).toBeUndefined();
    expect((await own(peers, a.as)).current.answer).toBe('met');
    expect((await own(peers, b.as)).current.answer).toBeNull();
    const stranger = await peer(peers.programId, 'Stranger');
    expect((await server.mutate('widget.introduction.answer', { introductionId, answer: 'met' }, stranger.as)).error?.code).toBe('NOT_FOUND');
  });

  test('who did not meet is introduced again after everybody else; answers end with the next round', async () => {
    const peers = await group(4);
    await switchOn(peers);
    await hold(peers);
    const first = (await own(peers, peers.people[0]!.as)).current;
    const missed = (await introductions(peers.programId)).find((members) => members.includes(peers.people[0]!.personId))!;
    await server.mutate('widget.introduction.answer', { introductionId: first.introductionId, answer: 'not_met' }, peers.people[0]!.as);
    for (let round = 0; round < 2; round++) {
      later(1);
      await hold(peers);
    }
    expect((await server.mutate('widget.introduction.answer', { introductionId: first.introductionId, answer: 'met' }, peers.people[0]!.as)).error?.code).toBe('WRONG_STATE');
    later(1);
    // Whose second chance it is would say who told that they did not meet.
    const { data: preview } = await server.query('admin.introduction.preview', { programId: peers.programId }, peers.coordinator);
    expect(preview).toMatchObject({ isSecondChance: true, introductions: 1, people: 2, groups: null, spare: [] });
    await hold(peers);
    expect((await introductions(peers.programId)).at(-1)).toEqual(missed);
    expect((await overview(peers)).rhythm.lap).toBe(1);
    later(1);
    await hold(peers);
    expect((await overview(peers)).rhythm.lap).toBe(2);
  });

  test('an erased person takes their introductions along', async () => {
    const peers = await group(2);
    await switchOn(peers);
    await hold(peers);
    await database.owner.deleteFrom('person').where('id', '=', peers.people[1]!.personId).execute();
    expect(await own(peers, peers.people[0]!.as)).toMatchObject({ current: null, soFar: 0 });
  });
});

describe('what coordinators learn', () => {
  test('how many met, from seven answers on and once the round is closed', async () => {
    const peers = await group(8);
    await switchOn(peers);
    const say = async (count: number) => {
      for (const [at, { as }] of peers.people.entries()) {
        const { introductionId } = (await own(peers, as)).current;
        if (at < count) await server.mutate('widget.introduction.answer', { introductionId, answer: 'met' }, as);
      }
    };
    await hold(peers);
    await say(6);
    later(1);
    await hold(peers);
    await say(8);
    expect((await overview(peers)).rounds.map(({ met }: { met: number | null }) => met)).toEqual([null, null]);
    later(1);
    await hold(peers);
    const page = await overview(peers);
    expect(page.rounds.map(({ met, closed }: { met: number | null; closed: boolean }) => [met, closed])).toEqual([[null, false], [4, true], [null, true]]);
    expect(page.coverage).toEqual({ possible: 28, introduced: 12, met: { of: 4, met: 4 } });
  });

  test('in a programme that is over none can be switched on, and those that are can be switched off', async () => {
    const over = await group(2, { stage: 'closing' });
    expect((await switchOn(over)).error?.code).toBe('WRONG_STATE');
    expect(await overview(over)).toMatchObject({ rhythm: null, isRunning: false, isOver: true });
    expect((await switchOn(over, { state: 'off' })).error).toBeUndefined();
  });

  test('their acts stand in the audit log', async () => {
    const peers = await group(2);
    await switchOn(peers);
    await hold(peers);
    const entries = await database.owner.selectFrom('auditEntry').select(['action', 'actorKind']).where('subjectId', '=', peers.programId).orderBy('at').execute();
    expect(entries).toEqual(['introduction.change', 'introduction.hold'].map((action) => ({ action, actorKind: 'staff' })));
  });
});
