import { expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makePerson, makeProgram, makeSignedInStaff, makeStaff, signInPerson } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import { serverOrigin, type Credential } from '../../test/server.ts';

const { database, server } = await openProduct();
const administrator = await makeSignedInStaff(database, ['administrator']);
const coordinator = await makeSignedInStaff(database, ['coordinator']);

const formal = { templateKey: 'one_to_one_formal', name: 'Leadership Pathways', startsOn: '2027-01-11' };

async function create(slug: string, as: Credential = administrator): Promise<string> {
  const made = await server.mutate('admin.program.createFromTemplate', { ...formal, slug, coordinatorIds: [coordinator.accountId] }, as);
  expect(made.error).toBeUndefined();
  return made.data.programId;
}

test('a template gives a whole design with dates from the day it starts', async () => {
  const programId = await create('pathways-2027');
  const { data } = await server.query('admin.program.get', { programId }, coordinator);
  expect(data.program.stage).toBe('design');
  expect(data.stages[0]).toEqual({ stage: 'sign_up', startsOn: '2027-01-11', endsOn: '2027-02-07' });
  expect(data.stages.at(-1)).toEqual({ stage: 'closing', startsOn: '2027-11-19', endsOn: '2027-12-09' });
  expect(data.objectives).toHaveLength(5);
  expect(data.questions.map((question: { position: number }) => question.position)).toEqual([0, 1, 2]);
  expect(data.notice.version).toBe(1);
});

test('a reverse programme begins with the junior as mentor', async () => {
  const made = await server.mutate('admin.program.createFromTemplate', { ...formal, templateKey: 'reverse_formal', slug: 'reverse-2027', coordinatorIds: [coordinator.accountId] }, administrator);
  const { data } = await server.query('admin.program.get', { programId: made.data.programId }, coordinator);
  expect(data.program.format).toBe('reverse');
  expect(data.rules).toMatchObject({ seniority: 'mentor_behind', level_gap: { enabled: true, minLevels: -9, maxLevels: -1 } });
});

test('a slug belongs to one programme, and is fixed once sign-up is open', async () => {
  const programId = await create('only-once');
  const again = await server.mutate('admin.program.createFromTemplate', { ...formal, slug: 'only-once', coordinatorIds: [coordinator.accountId] }, administrator);
  expect(again.error).toMatchObject({ code: 'SLUG_TAKEN', params: { field: 'slug' } });
  await server.mutate('admin.program.changePlacement', { programId, origins: ['quay.harbourline.example/mentoring?x=1'], pageUrl: null }, coordinator);
  await server.mutate('admin.program.changeStage', { programId, stage: 'sign_up' }, coordinator);
  const basics = { name: 'Pathways', slug: 'another-slug', summary: '', delivery: 'remote', timeZone: 'Europe/Lisbon' };
  const late = await server.mutate('admin.program.changeBasics', { programId, basics }, coordinator);
  expect(late.error).toMatchObject({ code: 'WRONG_STATE', params: { field: 'slug' } });
});

test('stages follow one another, and sign-up waits for what is missing', async () => {
  const programId = await create('in-order');
  const early = await server.mutate('admin.program.changeStage', { programId, stage: 'sign_up' }, coordinator);
  expect(early.error).toMatchObject({ code: 'WRONG_STATE', params: { missing: ['origin'] } });
  await server.mutate('admin.program.changePlacement', { programId, origins: ['https://Quay.harbourline.example:443/page'], pageUrl: null }, coordinator);
  const leap = await server.mutate('admin.program.changeStage', { programId, stage: 'running' }, coordinator);
  expect(leap.error).toMatchObject({ code: 'WRONG_STATE', params: { stage: 'design' } });
  expect((await server.mutate('admin.program.changeStage', { programId, stage: 'sign_up' }, coordinator)).status).toBe(200);
  const { data } = await server.query('admin.program.get', { programId }, coordinator);
  expect(data.next).toEqual({ stage: 'matching', missing: [] });
  expect(data.origins).toEqual(['https://quay.harbourline.example']);
});

test('what is wrong is named by its field', async () => {
  const programId = await create('named-fields');
  const stages = [{ stage: 'running', startsOn: '2027-03-01', endsOn: '2027-02-01' }];
  const dates = await server.mutate('admin.program.changeStages', { programId, stages }, coordinator);
  expect(dates.error?.params['issues']).toEqual([{ path: 'stages.0.endsOn', issue: 'format' }]);
  const objective = { statement: 'All are matched', measure: 'match_rate', target: 90 };
  const target = await server.mutate('admin.program.changeObjectives', { programId, objectives: [objective] }, coordinator);
  expect(target.error?.params['issues']).toEqual([{ path: 'objectives.0.target', issue: 'too_big', maximum: 1 }]);
  const question = { kind: 'choice', label: 'Which?', hint: '', askedOf: 'both', required: true, published: true, options: ['One'], maximum: null };
  const options = await server.mutate('admin.program.addQuestion', { programId, question }, coordinator);
  expect(options.error?.params['issues']).toEqual([{ path: 'question.options', issue: 'too_small', minimum: 2 }]);
  const origin = await server.mutate('admin.program.changePlacement', { programId, origins: ['https://*.example'], pageUrl: null }, coordinator);
  expect(origin.error?.params['issues']).toEqual([{ path: 'origins.0', issue: 'format' }]);
  const nobody = await server.mutate('admin.program.changeCoordinators', { programId, coordinatorIds: [] }, coordinator);
  expect(nobody.error?.params['issues']).toEqual([{ path: 'coordinatorIds', issue: 'required' }]);
});

test('questions are added, ordered and removed; one that was answered keeps its kind, and its privacy', async () => {
  const programId = await create('questions');
  const question = { kind: 'short_text', label: 'What brings you here?', hint: '', askedOf: 'both', required: false, published: false, options: [], maximum: 200 };
  const added = await server.mutate('admin.program.addQuestion', { programId, question }, coordinator);
  const before = (await server.query('admin.program.get', { programId }, coordinator)).data.questions as { id: string }[];
  const reversed = before.map(({ id }) => id).reverse();
  await server.mutate('admin.program.orderQuestions', { programId, questionIds: reversed }, coordinator);
  const after = (await server.query('admin.program.get', { programId }, coordinator)).data.questions as { id: string }[];
  expect(after.map(({ id }) => id)).toEqual(reversed);
  const { participantId } = await makeParticipant(database, programId, 'mentee');
  await database.owner.insertInto('participantAnswer').values({ participantId, questionId: added.data.questionId, value: JSON.stringify('Curious') }).execute();
  const other = await server.mutate('admin.program.changeQuestion', { questionId: added.data.questionId, question: { ...question, kind: 'number' } }, coordinator);
  expect(other.error).toMatchObject({ code: 'WRONG_STATE', params: { field: 'kind' } });
  const published = await server.mutate('admin.program.changeQuestion', { questionId: added.data.questionId, question: { ...question, published: true } }, coordinator);
  expect(published.error).toMatchObject({ code: 'WRONG_STATE', params: { field: 'published' } });
  expect((await server.mutate('admin.program.removeQuestion', { questionId: added.data.questionId }, coordinator)).status).toBe(200);
});

test('a coordinator sees and changes their own programmes only; a missing one looks the same', async () => {
  const programId = await create('not-yours');
  const other = await makeSignedInStaff(database, ['coordinator']);
  expect((await server.query('admin.program.list', {}, other)).data.programs).toEqual([]);
  for (const id of [programId, '019a0000-0000-7000-8000-000000000000']) {
    expect((await server.query('admin.program.get', { programId: id }, other)).error?.code).toBe('NOT_FOUND');
    expect((await server.mutate('admin.program.publishNotice', { programId: id, body: 'Mine now' }, other)).error?.code).toBe('NOT_FOUND');
  }
  const analyst = await makeSignedInStaff(database, ['analyst']);
  expect((await server.query('admin.program.list', {}, analyst)).error?.code).toBe('FORBIDDEN');
});

test('a finished programme is listed with those who took part to its end, and every mentorship there was', async () => {
  const { programId } = await makeProgram(database, { stage: 'finished' });
  const mentor = await makeParticipant(database, programId, 'mentor', { state: 'finished' });
  const [first, second] = [await makeParticipant(database, programId, 'mentee', { state: 'finished' }), await makeParticipant(database, programId, 'mentee', { state: 'finished' })];
  await makeParticipant(database, programId, 'mentee', { state: 'withdrawn' });
  await makeMentorship(database, programId, [first, mentor], { state: 'completed', endedAt: new Date('2026-10-01T10:00:00Z') });
  await makeMentorship(database, programId, [second, mentor], { state: 'ended_early', endedAt: new Date('2026-08-01T10:00:00Z') });
  const staff = await makeSignedInStaff(database, ['coordinator'], [programId]);
  expect((await server.query('admin.program.list', {}, staff)).data.programs).toMatchObject([{ mentees: 2, mentors: 1, mentorships: 2 }]);
  expect((await server.query('admin.matching.programs', {}, staff)).data).toMatchObject([{ mentees: 2, mentors: 1 }]);

  await database.owner.updateTable('program').set({ stage: 'closing' }).where('id', '=', programId).execute();
  expect((await server.query('admin.program.list', {}, staff)).data.programs).toMatchObject([{ mentees: 0, mentors: 0, mentorships: 0 }]);
});

test('an appointment counts only with the role of coordinator', async () => {
  const { programId } = await makeProgram(database);
  const analyst = await makeSignedInStaff(database, ['analyst'], [programId]);
  expect((await server.query('admin.program.get', { programId }, analyst)).error?.code).toBe('NOT_FOUND');
  const appointed = await server.mutate('admin.program.changeCoordinators', { programId, coordinatorIds: [analyst.accountId] }, administrator);
  expect(appointed.error?.params['issues']).toEqual([{ path: 'coordinatorIds', issue: 'choice' }]);
});

test('the widget reads a programme only from pages of its list; questions only when signed in', async () => {
  const programId = await create('embedded');
  await server.mutate('admin.program.changePlacement', { programId, origins: ['https://quay.harbourline.example'], pageUrl: null }, coordinator);
  await server.mutate('admin.program.changeStage', { programId, stage: 'sign_up' }, coordinator);
  const foreign = await server.query('widget.program.bySlug', { slug: 'embedded' }, { origin: 'https://evil.example' });
  expect(foreign.error?.code).toBe('ORIGIN_NOT_ALLOWED');
  const anonymous = await server.query('widget.program.bySlug', { slug: 'embedded' }, { origin: 'https://quay.harbourline.example' });
  expect(anonymous.data).toMatchObject({ program: { id: programId, name: 'Leadership Pathways' }, questions: [], notice: null });
  const { personId } = await makePerson(database);
  const token = await signInPerson(database, personId);
  const { participantId } = await makeParticipant(database, programId, 'mentor', { personId });
  const known = await server.query('widget.program.bySlug', { slug: 'embedded' }, { ...token, origin: serverOrigin });
  expect(known.data.questions).toHaveLength(3);
  expect(known.data.participations).toEqual([{ participantId, role: 'mentor', state: 'active', noticeId: null }]);
  expect((await server.query('widget.program.bySlug', { slug: 'nowhere' }, token)).error?.code).toBe('NOT_FOUND');
});

test('a programme in design answers by its slug to its staff; to everybody else like a missing one', async () => {
  const programId = await create('still-secret');
  await server.mutate('admin.program.changePlacement', { programId, origins: ['https://quay.harbourline.example'], pageUrl: null }, coordinator);
  const staffPerson = async (roles: ('administrator' | 'coordinator' | 'analyst')[], programIds: string[]) => {
    const { personId } = await makePerson(database);
    const { accountId } = await makeStaff(database, roles, programIds);
    await database.owner.updateTable('staffAccount').set({ personId }).where('id', '=', accountId).execute();
    return signInPerson(database, personId);
  };
  const inPage = { origin: 'https://quay.harbourline.example' };
  const missing = await server.query('widget.program.bySlug', { slug: 'nowhere' }, inPage);
  const strangers = [inPage, { origin: 'https://evil.example' }, await signInPerson(database, (await makePerson(database)).personId), await staffPerson(['coordinator'], []), await staffPerson(['analyst'], [programId])];
  for (const stranger of strangers) {
    const answer = await server.query('widget.program.bySlug', { slug: 'still-secret' }, stranger);
    expect({ ...answer.error, requestId: '' }).toEqual({ ...missing.error, requestId: '' });
  }
  for (const own of [await staffPerson(['coordinator'], [programId]), await staffPerson(['administrator'], [])]) {
    expect((await server.query('widget.program.bySlug', { slug: 'still-secret' }, { ...own, ...inPage })).data.program.id).toBe(programId);
  }
});
