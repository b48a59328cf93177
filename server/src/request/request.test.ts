import { addDaysTo } from '@alongside/shared/days';
import { beforeEach, expect, test } from 'vitest';
import { giveSkills, makeMentorship, makeParticipant, makePerson, makeProgram, makeSignedInStaff, signInPerson } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import { runDueJobs, type Credential } from '../../test/server.ts';
import { identify } from '../database/actor.ts';

const words = 'PLANTED-7431: may I learn from you how a night shift is led?';

let clock = new Date();
let programId: string;

const { database, server } = await openProduct({ now: () => clock });
beforeEach(async () => {
  clock = new Date();
  ({ programId } = await makeProgram(database, { openRequestsLimit: 2 }));
});

interface Member {
  participantId: string;
  personId: string;
  email: string;
  as: Credential;
}

async function join(role: 'mentee' | 'mentor', given: { capacity?: number; name?: string; visibility?: string } = {}): Promise<Member> {
  const { personId, email } = await makePerson(database, { givenName: given.name ?? 'Robin' });
  const made = await makeParticipant(database, programId, role, { personId, ...(given.capacity === undefined ? {} : { capacity: given.capacity }), ...(given.visibility ? { visibility: given.visibility } : {}) });
  return { participantId: made.participantId, personId, email, as: await signInPerson(database, personId) };
}

function send(mentee: Member, mentor: Member, say = words) {
  return server.mutate('widget.request.send', { programId, mentorId: mentor.participantId, words: say }, mentee.as);
}

async function sent(mentee: Member, mentor: Member): Promise<string> {
  const { data, error } = await send(mentee, mentor);
  expect(error).toBeUndefined();
  return data.requestId as string;
}

const accept = (mentor: Member, requestId: string) => server.mutate('widget.request.accept', { requestId }, mentor.as);
const mailTo = (address: string) => database.owner.selectFrom('mail').select(['kind', 'params']).where('address', '=', address).orderBy('createdAt').execute();
const stateOf = async (id: string) => (await database.owner.selectFrom('request').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const placesTaken = (mentor: Member) => database.owner.selectFrom('mentorshipMember').select('mentorshipId').where('participantId', '=', mentor.participantId).execute();

test('a mentee asks, the mentor reads the words and says yes, and they are together', async () => {
  const mentee = await join('mentee', { name: 'Lena' });
  const mentor = await join('mentor');
  const requestId = await sent(mentee, mentor);
  expect((await mailTo(mentor.email)).map(({ kind }) => kind)).toEqual(['request_received']);
  const received = await server.query('widget.request.mine', { programId }, mentor.as);
  expect(received.data.now).toBe(clock.toISOString());
  expect(received.data.received[0]).toMatchObject({ state: 'pending', words, mentee: { givenName: 'Lena' }, places: { free: 2, of: 2 } });
  const answer = await accept(mentor, requestId);
  expect(answer.status).toBe(200);
  const own = await server.query('widget.request.get', { requestId }, mentee.as);
  expect(own.data.sent).toMatchObject({ state: 'accepted', words });
  expect((await mailTo(mentee.email)).map(({ kind }) => kind)).toEqual(['request_accepted']);
  expect(await placesTaken(mentor)).toEqual([{ mentorshipId: answer.data.mentorshipId }]);
  expect((await accept(mentor, requestId)).error?.code).toBe('WRONG_STATE');
});

test('what is asked is nowhere in plain words, and only the two can read it', async () => {
  const mentee = await join('mentee');
  const mentor = await join('mentor');
  const requestId = await sent(mentee, mentor);
  const tables = await database.owner.selectFrom('requestWords').selectAll().where('requestId', '=', requestId).execute();
  expect(tables[0]!.ciphertext.includes('PLANTED')).toBe(false);
  for (const table of ['mail', 'auditEntry', 'idempotencyAnswer', 'request', 'requestWords'] as const) {
    const rows = await database.owner.selectFrom(table).selectAll().execute();
    expect(JSON.stringify(rows, (_, value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : value))).not.toContain('PLANTED');
  }
  const other = await join('mentee');
  expect((await server.query('widget.request.get', { requestId }, other.as)).error?.code).toBe('NOT_FOUND');
  const seen = await database.app.transaction().execute(async (trx) => {
    await identify(trx, { kind: 'person', personId: other.personId });
    return [...(await trx.selectFrom('request').selectAll().execute()), ...(await trx.selectFrom('requestWords').selectAll().execute())];
  });
  expect(seen).toEqual([]);
});

test('two answers at once for the last place: one wins, on two connections, every time', async () => {
  for (let round = 0; round < 6; round++) {
    const mentor = await join('mentor', { capacity: 1 });
    const first = await sent(await join('mentee'), mentor);
    const second = await sent(await join('mentee'), mentor);
    const answers = await Promise.all([accept(mentor, first), accept(mentor, second)]);
    expect(answers.map(({ error }) => error?.code ?? 'yes').toSorted()).toEqual(['MENTOR_FULL', 'yes']);
    expect(await placesTaken(mentor)).toHaveLength(1);
  }
});

test('a yes, a no and a withdrawal at once: one of them happens, and a mentorship only with the yes', async () => {
  for (let round = 0; round < 6; round++) {
    const mentor = await join('mentor', { capacity: 1 });
    const mentee = await join('mentee');
    const requestId = await sent(mentee, mentor);
    const answers = await Promise.all([
      accept(mentor, requestId),
      server.mutate('widget.request.withdraw', { requestId }, mentee.as),
      server.mutate('widget.request.decline', { requestId, category: 'no_time' }, mentor.as),
    ]);
    expect(answers.filter(({ error }) => error === undefined)).toHaveLength(1);
    expect(answers.every(({ status }) => status < 500)).toBe(true);
    expect(await placesTaken(mentor)).toHaveLength(answers[0].error === undefined ? 1 : 0);
  }
});

test('two mentors who say yes to one mentee at once: one mentorship', async () => {
  for (let round = 0; round < 4; round++) {
    const mentee = await join('mentee');
    const [one, two] = [await join('mentor'), await join('mentor')];
    const requests = [await sent(mentee, one), await sent(mentee, two)];
    const answers = await Promise.all([accept(one, requests[0]!), accept(two, requests[1]!)]);
    expect(answers.map(({ error }) => error?.code ?? 'yes').toSorted()).toEqual(['ALREADY_HAS_MENTOR', 'yes']);
  }
});

test('many mentees, few places, all answered at once: never more than the places', async () => {
  const mentor = await join('mentor', { capacity: 3 });
  const requests = await Promise.all(Array.from({ length: 7 }, async () => sent(await join('mentee'), mentor)));
  const answers = await Promise.all(requests.map((requestId) => accept(mentor, requestId)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  expect(await placesTaken(mentor)).toHaveLength(3);
});

test('when the last place is taken the others are not left waiting', async () => {
  const mentor = await join('mentor', { capacity: 1 });
  const spare = await join('mentor');
  const [lucky, waiting] = [await join('mentee'), await join('mentee')];
  const [first, second] = [await sent(lucky, mentor), await sent(waiting, mentor)];
  const elsewhere = await sent(lucky, spare);
  await accept(mentor, first);
  await runDueJobs(database);
  expect(await stateOf(second)).toBe('declined');
  expect(await stateOf(elsewhere)).toBe('withdrawn');
  expect((await mailTo(waiting.email)).map(({ kind }) => kind)).toEqual(['request_declined']);
  expect((await accept(mentor, second)).error?.code).toBe('MENTOR_FULL');
});

test('at most so many open at once, also when they are sent at once; withdrawing makes room', async () => {
  const mentee = await join('mentee');
  const mentors = [await join('mentor'), await join('mentor'), await join('mentor'), await join('mentor')];
  const answers = await Promise.all(mentors.map((mentor) => send(mentee, mentor)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
  expect(answers.find(({ status }) => status !== 200)?.error).toMatchObject({ code: 'TOO_MANY_REQUESTS_OPEN', params: { limit: 2 } });
  const requestId = answers.find(({ status }) => status === 200)!.data.requestId as string;
  expect((await server.mutate('widget.request.withdraw', { requestId }, mentee.as)).status).toBe(200);
  const asked = new Set((await database.owner.selectFrom('request').select('mentorId').where('menteeId', '=', mentee.participantId).execute()).map(({ mentorId }) => mentorId));
  const fresh = mentors.find(({ participantId }) => !asked.has(participantId))!;
  expect((await send(mentee, fresh)).status).toBe(200);
});

test('a decline keeps its reason from the mentee and shows the coordinator a category', async () => {
  const mentee = await join('mentee');
  const mentor = await join('mentor');
  const requestId = await sent(mentee, mentor);
  expect((await server.mutate('widget.request.decline', { requestId, category: 'too_close' }, mentee.as)).error?.code).toBe('NOT_FOUND');
  await server.mutate('widget.request.decline', { requestId, category: 'too_close' }, mentor.as);
  const own = await server.query('widget.request.mine', { programId }, mentee.as);
  expect(own.data.sent[0].state).toBe('declined');
  expect(JSON.stringify(own.data)).not.toContain('too_close');
  expect(JSON.stringify(await mailTo(mentee.email))).not.toContain('too_close');
  const coordinator = await makeSignedInStaff(database, ['coordinator'], [programId]);
  const listed = await server.query('admin.request.list', { programId }, coordinator);
  expect(listed.data.requests[0]).toMatchObject({ state: 'declined', declineCategory: 'too_close' });
  expect(JSON.stringify(listed.data)).not.toContain('PLANTED');
});

test('a coordinator reads requests fifty at a time, and fifty alone have no second page', async () => {
  const mentee = await join('mentee');
  const mentor = await join('mentor');
  const row = { programId, menteeId: mentee.participantId, mentorId: mentor.participantId, menteePersonId: mentee.personId, mentorPersonId: mentor.personId, state: 'withdrawn' as const, sentAt: clock, expiresAt: clock };
  await database.owner.insertInto('request').values(Array.from({ length: 50 }, () => row)).execute();
  const coordinator = await makeSignedInStaff(database, ['coordinator'], [programId]);
  const list = async (cursor: string | null) => (await server.query('admin.request.list', { programId, cursor }, coordinator)).data;
  expect((await list(null)).nextCursor).toBeNull();
  await database.owner.insertInto('request').values(row).execute();
  const first = await list(null);
  const second = await list(first.nextCursor);
  expect([first.requests.length, second.requests.length, second.nextCursor]).toEqual([50, 1, null]);
});

test('a coordinator reads what waits with the oldest first, and everything with the newest first', async () => {
  const mentee = await join('mentee');
  const mentors = await Promise.all(Array.from({ length: 51 }, () => join('mentor')));
  const rows = mentors.map((mentor) => ({ programId, menteeId: mentee.participantId, mentorId: mentor.participantId, menteePersonId: mentee.personId, mentorPersonId: mentor.personId, state: 'pending' as const, sentAt: clock, expiresAt: addDaysTo(clock, 14) }));
  const ids: string[] = [];
  for (const row of rows) ids.push((await database.owner.insertInto('request').values(row).returning('id').executeTakeFirstOrThrow()).id);
  const coordinator = await makeSignedInStaff(database, ['coordinator'], [programId]);
  const list = async (input: { state?: 'pending'; cursor?: string }) => (await server.query('admin.request.list', { programId, ...input }, coordinator)).data;
  const idsOf = ({ requests }: { requests: { id: string }[] }) => requests.map(({ id }) => id);
  const waiting = await list({ state: 'pending' });
  const further = await list({ state: 'pending', cursor: waiting.nextCursor });
  expect([...idsOf(waiting), ...idsOf(further)]).toEqual(ids);
  expect(idsOf(await list({}))).toEqual(ids.toReversed().slice(0, 50));
});

test('a silent mentor is reminded once, then the request ends and the next best is offered', async () => {
  clock = addDaysTo(new Date(), -8);
  const mentee = await join('mentee');
  const silent = await join('mentor');
  const full = await join('mentor', { name: 'Fulla', capacity: 1 });
  const next = await join('mentor', { name: 'Nextine' });
  await giveSkills(database, mentee.participantId, 'wanted', ['Sailing']);
  await giveSkills(database, full.participantId, 'offered', ['Sailing']);
  await giveSkills(database, next.participantId, 'offered', ['Sailing']);
  await makeMentorship(database, programId, [await makeParticipant(database, programId, 'mentee'), { participantId: full.participantId, personId: full.personId, role: 'mentor' }]);
  const requestId = await sent(mentee, silent);
  clock = new Date();
  await runDueJobs(database);
  expect((await mailTo(silent.email)).map(({ kind }) => kind)).toEqual(['request_received', 'request_reminder']);
  expect(await stateOf(requestId)).toBe('pending');

  clock = addDaysTo(new Date(), -15);
  const late = await join('mentee');
  await giveSkills(database, late.participantId, 'wanted', ['Sailing']);
  const lateRequest = await sent(late, silent);
  clock = new Date();
  await runDueJobs(database);
  expect(await stateOf(lateRequest)).toBe('expired');
  const mails = await mailTo(late.email);
  expect(mails.map(({ kind }) => kind)).toEqual(['request_expired']);
  expect(mails[0]!.params).toMatchObject({ nextBestName: 'Nextine Berg' });
  // Both jobs were due: a mentor is not asked to answer what has just ended.
  expect((await mailTo(silent.email)).filter(({ kind }) => kind === 'request_reminder')).toHaveLength(1);
  const offered = await server.query('widget.discovery.nextBest', { programId }, late.as);
  expect(offered.data.mentor.givenName).toBe('Nextine');
  expect((await accept(silent, lateRequest)).error?.code).toBe('WRONG_STATE');
});

test('every private reason reads as not available; a rule, a wish and an unpublished profile alike', async () => {
  const mentee = await join('mentee');
  const avoided = await join('mentor');
  await database.owner.insertInto('participantExclusion').values({ participantId: avoided.participantId, personId: mentee.personId }).execute();
  const boss = await join('mentor');
  await database.owner.updateTable('person').set({ managerId: boss.personId }).where('id', '=', mentee.personId).execute();
  const hidden = await join('mentor', { visibility: 'matched' });
  const paused = await join('mentor');
  await database.owner.updateTable('participant').set({ state: 'paused' }).where('id', '=', paused.participantId).execute();
  const banned = await join('mentor');
  await database.owner.insertInto('pairDecision').values({ programId, menteeId: mentee.participantId, mentorId: banned.participantId, decision: 'banned', decidedAt: clock }).execute();
  for (const mentor of [avoided, boss, hidden, paused, banned]) {
    expect((await send(mentee, mentor)).error).toMatchObject({ code: 'MENTOR_NOT_AVAILABLE', params: {} });
  }
});

test('no request in formal programmes, to oneself, to the same mentor twice, across programmes or without sign-up', async () => {
  const mentee = await join('mentee');
  const mentor = await join('mentor');
  await sent(mentee, mentor);
  expect((await send(mentee, mentor)).error?.code).toBe('ALREADY_REQUESTED');
  expect((await send(mentor, mentor)).error?.code).toBe('NOT_FOUND');
  const other = await makeProgram(database, { pairing: 'formal', stage: 'matching' });
  const formalMentor = await makeParticipant(database, other.programId, 'mentor');
  await makeParticipant(database, other.programId, 'mentee', { personId: mentee.personId });
  expect((await server.mutate('widget.request.send', { programId, mentorId: formalMentor.participantId, words }, mentee.as)).error?.code).toBe('NOT_FOUND');
  expect((await server.mutate('widget.request.send', { programId: other.programId, mentorId: formalMentor.participantId, words }, mentee.as)).error?.code).toBe('PROGRAM_NOT_OPEN');
  const secondMentor = await join('mentor');
  expect((await send(mentor, secondMentor)).error).toMatchObject({ code: 'WRONG_STATE', params: { reason: 'sign_up_first' } });
});

test('pausing ends what waits for an answer that cannot come', async () => {
  const mentee = await join('mentee');
  const mentor = await join('mentor');
  const requestId = await sent(mentee, mentor);
  await server.mutate('widget.participant.setState', { participantId: mentor.participantId, state: 'paused' }, mentor.as);
  await runDueJobs(database);
  expect(await stateOf(requestId)).toBe('declined');
});

test('a page’s word for who somebody is neither sends words in their name nor opens those that came', async () => {
  const programId = (await makeProgram(database)).programId;
  const mentor = await makeParticipant(database, programId, 'mentor');
  const mentee = await makeParticipant(database, programId, 'mentee');
  const vouched = await signInPerson(database, mentor.personId, 'host');
  const own = await signInPerson(database, mentor.personId, 'company');
  const ask = { programId, mentorId: mentor.participantId, words: 'How did you say no?' };
  expect((await server.mutate('widget.request.send', ask, await signInPerson(database, mentee.personId, 'host'))).error?.code).toBe('STEP_UP_NEEDED');
  const { requestId } = (await server.mutate('widget.request.send', ask, await signInPerson(database, mentee.personId, 'company'))).data;
  const { received } = (await server.query('widget.request.get', { requestId }, vouched)).data;
  expect([received.words, received.wordsLocked]).toEqual([null, true]);
  const opened = (await server.query('widget.request.get', { requestId }, own)).data.received;
  expect([opened.words, opened.wordsLocked]).toEqual([ask.words, false]);
});
