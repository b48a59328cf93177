import { beforeEach, expect, test } from 'vitest';
import { makeParticipant, makePerson, makeProgram, makeSignedInPair, makeSignedInStaff, signInPerson } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import type { Credential } from '../../test/server.ts';

let programId: string;
let mentorshipId: string;
let mentee: Credential;
let mentor: Credential;
let stranger: Credential;
let coordinator: Credential;
let menteeId: string;
const now = new Date('2026-11-22T09:00:00Z');

const { database, server } = await openProduct({ now: () => now });

beforeEach(async () => {
  ({ programId } = await makeProgram(database));
  ({ mentorshipId, menteeId, mentee, mentor } = await makeSignedInPair(database, programId));
  stranger = await signInPerson(database, (await makeParticipant(database, programId, 'mentor')).personId);
  coordinator = await makeSignedInStaff(database, ['coordinator'], [programId]);
});

const terms = { cadenceDays: 14, meetingMinutes: 45, meetingForm: 'remote', confidentiality: 'What we say stays here.', feedback: 'Direct, and early.', untilOn: '2027-05-31' };
const read = async (as: Credential) => (await server.query('widget.mentorship.get', { mentorshipId }, as)).data.mentorship;

test('a member reads the mentorship; to a stranger and to the coordinator it is not there', async () => {
  const page = await read(mentee);
  expect(page).toMatchObject({ state: 'active', cadenceDays: 14, agreement: null, goals: [], asked: [] });
  expect(page.members.map((member: { role: string }) => member.role)).toEqual(['mentee', 'mentor']);
  const mine = await server.query('widget.mentorship.listMine', { programId }, mentor);
  expect(mine.data.mentorships).toMatchObject([{ id: mentorshipId, role: 'mentor', others: [{ personId: menteeId, role: 'mentee' }] }]);
  expect((await server.query('widget.mentorship.listMine', { programId }, stranger)).data.mentorships).toEqual([]);
  const calls = [
    ['query', 'mentorship.get', {}], ['query', 'meeting.list', {}], ['query', 'message.list', {}], ['query', 'note.list', {}], ['query', 'mentorship.reflections', {}],
    ['mutate', 'mentorship.pause', {}], ['mutate', 'mentorship.askCoordinator', { kind: 'new_match' }], ['mutate', 'message.send', { text: 'hello' }], ['mutate', 'agreement.sign', { version: 1 }],
  ] as const;
  for (const [how, path, input] of calls) {
    const forbidden = await server[how](`widget.${path}`, { mentorshipId, ...input }, stranger);
    const missing = await server[how](`widget.${path}`, { mentorshipId: crypto.randomUUID(), ...input }, mentee);
    expect([path, forbidden.error?.code, missing.error?.code]).toEqual([path, 'NOT_FOUND', 'NOT_FOUND']);
  }
  expect((await server.query('widget.mentorship.get', { mentorshipId }, coordinator)).error?.code).toBe('UNAUTHENTICATED');
});

test('an agreement stands when everybody signed its newest version', async () => {
  const proposed = await server.mutate('widget.agreement.propose', { mentorshipId, basedOn: 0, terms }, mentee);
  expect(proposed.data).toEqual({ version: 1 });
  expect((await read(mentor)).agreement).toMatchObject({ version: 1, confirmed: false, signatures: [{ personId: menteeId }] });
  expect((await server.mutate('widget.agreement.sign', { mentorshipId, version: 1 }, mentor)).data).toEqual({ confirmed: true });
  await server.mutate('widget.agreement.propose', { mentorshipId, basedOn: 1, terms: { ...terms, cadenceDays: 21 } }, mentor);
  expect((await read(mentee)).agreement).toMatchObject({ version: 2, confirmed: false, cadenceDays: 21 });
  expect((await server.mutate('widget.agreement.sign', { mentorshipId, version: 1 }, mentee)).error?.code).toBe('CONFLICT');
  expect((await server.mutate('widget.agreement.propose', { mentorshipId, basedOn: 1, terms }, mentee)).error?.code).toBe('CONFLICT');
  await server.mutate('widget.agreement.sign', { mentorshipId, version: 2 }, mentee);
  expect((await read(mentee))).toMatchObject({ cadenceDays: 21, endsOn: '2027-05-31', agreement: { confirmed: true } });
});

test('goals with milestones, scaled at the end; only shared ones reach the coordinator, by title and state', async () => {
  const goal = { title: 'Lead a project of my own', measure: 'Signed off by the board', reason: 'Next step', dueOn: '2027-03-01', sharedWithCoordinator: false };
  const { data } = await server.mutate('widget.goal.add', { mentorshipId, goal, milestones: ['Pick the project', 'Write the brief'] }, mentee);
  await server.mutate('widget.goal.add', { mentorshipId, goal: { ...goal, title: 'Speak to a large room', sharedWithCoordinator: true }, milestones: [] }, mentor);
  const [first] = (await read(mentor)).goals;
  expect(first.milestones.map((milestone: { title: string }) => milestone.title)).toEqual(['Pick the project', 'Write the brief']);
  await server.mutate('widget.goal.setMilestoneDone', { milestoneId: first.milestones[0].id, done: true }, mentor);
  await server.mutate('widget.goal.settle', { goalId: data.goalId, state: 'reached', attainment: 1 }, mentee);
  expect((await read(mentee)).goals[0]).toMatchObject({ state: 'reached', attainment: 1, milestones: [{ doneAt: now.toISOString() }, { doneAt: null }] });
  expect((await server.mutate('widget.goal.settle', { goalId: data.goalId, state: 'open', attainment: null }, stranger)).error?.code).toBe('NOT_FOUND');
  const [row] = (await server.query('admin.mentorship.list', { programId }, coordinator)).data.mentorships;
  expect(row.goals).toEqual([{ title: 'Speak to a large room', state: 'open', dueOn: '2027-03-01' }]);
});

test('a goal takes ten milestones and says of the eleventh that it is one too many', async () => {
  const goal = { title: 'Lead a project', measure: '', reason: '', dueOn: '2027-03-01', sharedWithCoordinator: false };
  const { data } = await server.mutate('widget.goal.add', { mentorshipId, goal, milestones: Array.from({ length: 10 }, (_, index) => `Step ${index + 1}`) }, mentee);
  const eleventh = await server.mutate('widget.goal.addMilestone', { goalId: data.goalId, title: 'Step 11', dueOn: null }, mentee);
  expect(eleventh.error).toMatchObject({ code: 'LIMIT_REACHED', params: { limit: 10 } });
});

test('action items belong to a member', async () => {
  const item = { mentorshipId, title: 'Send the brief', dueOn: null };
  const { data } = await server.mutate('widget.actionItem.add', { ...item, ownerId: menteeId }, mentor);
  await server.mutate('widget.actionItem.setDone', { actionItemId: data.actionItemId, done: true }, mentee);
  expect((await read(mentor)).actionItems).toMatchObject([{ title: 'Send the brief', ownerId: menteeId, doneAt: now.toISOString() }]);
  const outsider = await makePerson(database);
  expect((await server.mutate('widget.actionItem.add', { ...item, ownerId: outsider.personId }, mentor)).error?.code).toBe('NOT_FOUND');
});

test('a check-in answer is one’s own, is asked once, and raises no flag', async () => {
  const { dueOn } = (await read(mentee)).checkIn;
  expect(dueOn).toBe('2026-10-27');
  const answer = { mentorshipId, dueOn, answer: { progress: 4, fit: 1, energy: 3 } };
  expect((await server.mutate('widget.checkIn.answer', answer, mentee)).status).toBe(200);
  expect((await server.mutate('widget.checkIn.answer', answer, mentee)).error?.code).toBe('ALREADY_ANSWERED');
  expect((await read(mentee)).checkIn).toEqual({ dueOn: null, last: { dueOn, progress: 4, fit: 1, energy: 3 } });
  expect((await read(mentor)).checkIn).toEqual({ dueOn, last: null });
  const list = await server.query('admin.mentorship.list', { programId }, coordinator);
  expect(JSON.stringify(list.data)).not.toContain('fit');
  expect(list.data.mentorships[0].asks).toEqual([]);
});

test('“it does not fit” reaches the coordinator and never the partner', async () => {
  await server.mutate('widget.mentorship.askCoordinator', { mentorshipId, kind: 'new_match' }, mentee);
  await server.mutate('widget.mentorship.askCoordinator', { mentorshipId, kind: 'new_match' }, mentee);
  expect((await read(mentee)).asked).toMatchObject([{ kind: 'new_match' }]);
  expect((await read(mentor)).asked).toEqual([]);
  const [row] = (await server.query('admin.mentorship.list', { programId }, coordinator)).data.mentorships;
  expect(row.asks).toMatchObject([{ kind: 'new_match', personId: menteeId }]);
  const audit = await database.owner.selectFrom('auditEntry').select('action').where('actorId', '=', menteeId).execute();
  expect(audit).toEqual([]);
  const elsewhere = await makeSignedInStaff(database, ['coordinator', 'administrator', 'analyst']);
  expect((await server.query('admin.mentorship.list', { programId }, elsewhere)).error?.code).toBe('NOT_FOUND');
  expect((await server.mutate('admin.mentorship.resolveAsk', { flagId: row.asks[0].flagId }, elsewhere)).error?.code).toBe('NOT_FOUND');
  await server.mutate('admin.mentorship.resolveAsk', { flagId: row.asks[0].flagId }, coordinator);
  expect((await read(mentee)).asked).toEqual([]);
});

test('a word to the coordinator can be taken back until it is answered', async () => {
  await server.mutate('widget.mentorship.askCoordinator', { mentorshipId, kind: 'help' }, mentor);
  await server.mutate('widget.mentorship.withdrawAsk', { mentorshipId, kind: 'help' }, mentee);
  expect((await read(mentor)).asked).toHaveLength(1);
  await server.mutate('widget.mentorship.withdrawAsk', { mentorshipId, kind: 'help' }, mentor);
  expect((await read(mentor)).asked).toEqual([]);
});

test('paused, taken up again, and ended once, with words that are shared or one’s own', async () => {
  await server.mutate('widget.mentorship.pause', { mentorshipId }, mentor);
  expect(await read(mentee)).toMatchObject({ state: 'paused', flags: [], checkIn: { dueOn: null } });
  await server.mutate('widget.mentorship.resume', { mentorshipId }, mentee);
  expect((await server.mutate('widget.mentorship.reflect', { mentorshipId, text: 'early', shared: true }, mentee)).error?.code).toBe('WRONG_STATE');
  const ends = await Promise.all([mentee, mentor].map((as) => server.mutate('widget.mentorship.end', { mentorshipId, outcome: 'completed' }, as)));
  expect(ends.map((end) => end.error?.code ?? 'ended').sort()).toEqual(['WRONG_STATE', 'ended']);
  await server.mutate('widget.mentorship.reflect', { mentorshipId, text: 'You asked the right questions.', shared: true }, mentee);
  await server.mutate('widget.mentorship.reflect', { mentorshipId, text: 'I was often tired.', shared: false }, mentor);
  const texts = async (as: Credential) => (await server.query('widget.mentorship.reflections', { mentorshipId }, as)).data.reflections.map((each: { text: string }) => each.text);
  expect(await texts(mentee)).toEqual(['You asked the right questions.']);
  expect(await texts(mentor)).toEqual(['You asked the right questions.', 'I was often tired.']);
  expect((await server.mutate('widget.message.send', { mentorshipId, text: 'one more' }, mentor)).error?.code).toBe('WRONG_STATE');
});

test('the coordinator reads rhythm: who, when, signed or not, and flags with their numbers', async () => {
  const held = new Date('2026-10-01T09:00:00Z');
  await database.owner.insertInto('meeting').values({ mentorshipId, state: 'held', startsAt: held, endsAt: new Date('2026-10-01T10:00:00Z'), createdAt: held }).execute();
  await server.mutate('widget.agreement.propose', { mentorshipId, basedOn: 0, terms }, mentee);
  await server.mutate('widget.agreement.sign', { mentorshipId, version: 1 }, mentor);
  const [row] = (await server.query('admin.mentorship.list', { programId }, coordinator)).data.mentorships;
  expect(row).toMatchObject({ id: mentorshipId, meetingsHeld: 1, lastHeldAt: held.toISOString(), agreementSigned: true, agreedCadenceDays: 14 });
  expect(row.flags).toEqual([{ kind: 'silent', value: 52, limit: 42 }]);
  expect(JSON.stringify(row)).not.toContain('What we say');
});
