import { expect, test } from 'vitest';
import { makeParticipant, makePerson, makeProgram, signInPerson } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import { identify } from '../database/actor.ts';

const { database, server } = await openProduct();
await database.owner
  .insertInto('skill')
  .values([
    { name: 'People management', aliases: ['leading a team', 'lead a team', 'managing people'] },
    { name: 'Negotiation', aliases: ['bargaining'] },
    { name: 'Public speaking', aliases: ['presenting'] },
  ])
  .execute();

const profile = {
  headline: 'Terminal scheduler in Hamburg',
  goalsText: 'I want to run the night-shift planners without doing their work myself.',
  offered: [],
  wanted: [{ name: 'lead a team' }, { name: 'Negotation' }, { name: 'Reading tide tables' }],
  availability: [9, 10, 33],
  timeZone: 'Europe/Berlin',
  languages: ['en', 'de'],
  capacity: 1,
  visibility: 'program',
  answers: [],
};

async function newcomer(given: Parameters<typeof makePerson>[1] = {}) {
  const { personId } = await makePerson(database, given);
  return { personId, as: await signInPerson(database, personId) };
}

async function makeNotice(programId: string): Promise<string> {
  const row = await database.owner.insertInto('programNotice').values({ programId, version: 1, body: 'What we keep, and for how long.', publishedAt: new Date() }).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

test('a draft comes back as it was left, to its author alone, and goes when they have signed up', async () => {
  const { programId } = await makeProgram(database);
  const { personId, as } = await newcomer();
  const draft = { programId, role: 'mentee', step: 2, data: { goalsText: 'Half a sen', wanted: [{ name: 'Negotiation' }], availability: [9] } };
  await server.mutate('widget.participant.saveDraft', draft, as);
  const kept = await server.query('widget.participant.draft', { programId, role: 'mentee' }, as);
  expect(kept.data.draft).toMatchObject({ step: 2, data: draft.data });
  const other = await newcomer();
  expect((await server.query('widget.participant.draft', { programId, role: 'mentee' }, other.as)).data.draft).toBeNull();
  const seen = await database.app.transaction().execute(async (trx) => {
    await identify(trx, { kind: 'person', personId: other.personId });
    return trx.selectFrom('participantDraft').selectAll().where('personId', '=', personId).execute();
  });
  expect(seen).toEqual([]);
  const done = await server.mutate('widget.participant.signUp', { programId, role: 'mentee', noticeId: null, ...profile }, as);
  expect(done.status).toBe(200);
  expect((await server.query('widget.participant.draft', { programId, role: 'mentee' }, as)).data.draft).toBeNull();
});

test('free text becomes the skill it means; unknown words stay their author’s own and are suggested to nobody', async () => {
  const { programId } = await makeProgram(database);
  const { as } = await newcomer();
  const suggested = await server.query('widget.participant.suggestSkills', { text: 'lead a teem' }, as);
  expect(suggested.data.skills[0].name).toBe('People management');
  await server.mutate('widget.participant.signUp', { programId, role: 'mentee', noticeId: null, ...profile }, as);
  const mine = await server.query('widget.participant.mine', { programId }, as);
  expect(mine.data.participations[0].skills.map((skill: { name: string }) => skill.name)).toEqual(['People management', 'Negotiation', 'Reading tide tables']);
  const other = await server.query('widget.participant.suggestSkills', { text: 'Reading tide tables' }, as);
  expect(other.data.skills.map((skill: { name: string }) => skill.name)).not.toContain('Reading tide tables');
  const second = await newcomer();
  await server.mutate('widget.participant.signUp', { programId, role: 'mentee', noticeId: null, ...profile }, second.as);
  const rows = await database.owner.selectFrom('skill').select('id').where('name', '=', 'Reading tide tables').execute();
  expect(rows).toHaveLength(1);
});

test('sign-up asks for the notice in force, an open stage, eligibility, a skill and each required answer', async () => {
  const { programId } = await makeProgram(database, { pairing: 'formal', stage: 'sign_up', eligibility: JSON.stringify({ menteeLevels: { min: 3, max: 6 } }) });
  const noticeId = await makeNotice(programId);
  const question = await database.owner
    .insertInto('programQuestion')
    .values({ programId, position: 0, kind: 'choice', label: 'How do you like feedback?', askedOf: 'both', required: true, options: ['Direct', 'Gentle'] })
    .returning('id')
    .executeTakeFirstOrThrow();
  const junior = await newcomer({ level: 1 });
  const { as } = await newcomer({ level: 4 });
  const input = { programId, role: 'mentee', noticeId, ...profile, answers: [{ questionId: question.id, value: 'Direct' }] };
  const signUp = (change: object, who = as) => server.mutate('widget.participant.signUp', { ...input, ...change }, who);

  expect((await signUp({}, junior.as)).error).toMatchObject({ code: 'NOT_ELIGIBLE', params: { condition: 'menteeLevels' } });
  expect((await signUp({ noticeId: null })).error?.code).toBe('NOTICE_NOT_ACCEPTED');
  expect((await signUp({ wanted: [] })).error).toMatchObject({ code: 'ANSWER_REQUIRED', params: { field: 'wanted' } });
  expect((await signUp({ answers: [] })).error).toMatchObject({ code: 'ANSWER_REQUIRED', params: { questionId: question.id } });
  expect((await signUp({ answers: [{ questionId: question.id, value: 'Shouted' }] })).error?.code).toBe('INVALID_INPUT');
  expect((await signUp({ role: 'peer' })).error?.code).toBe('INVALID_INPUT');
  expect((await signUp({})).status).toBe(200);
  expect((await signUp({})).error?.code).toBe('ALREADY_SIGNED_UP');

  await database.owner.updateTable('program').set({ stage: 'matching' }).where('id', '=', programId).execute();
  const late = await newcomer({ level: 4 });
  expect((await signUp({}, late.as)).error?.code).toBe('PROGRAM_NOT_OPEN');
});

test('a mentor says how many they take, up to the programme’s limit, and can change it later', async () => {
  const { programId } = await makeProgram(database, { capacityLimit: 3 });
  const { as } = await newcomer();
  const offer = { ...profile, wanted: [], offered: [{ name: 'Public speaking', level: 3 }] };
  const tooMany = await server.mutate('widget.participant.signUp', { programId, role: 'mentor', noticeId: null, ...offer, capacity: 4 }, as);
  expect(tooMany.error).toMatchObject({ code: 'INVALID_INPUT', params: { issues: [{ path: 'capacity', maximum: 3 }] } });
  const { data } = await server.mutate('widget.participant.signUp', { programId, role: 'mentor', noticeId: null, ...offer, capacity: 1 }, as);
  await server.mutate('widget.participant.updateProfile', { participantId: data.participantId, ...offer, capacity: 3 }, as);
  const row = await database.owner.selectFrom('participant').select(['capacity', 'searchText']).where('id', '=', data.participantId).executeTakeFirstOrThrow();
  expect(row.capacity).toBe(3);
  expect(row.searchText).toContain('Public speaking');
  const { as: stranger } = await newcomer();
  expect((await server.mutate('widget.participant.updateProfile', { participantId: data.participantId, ...offer }, stranger)).error?.code).toBe('NOT_FOUND');
});

test('pausing, coming back, withdrawing and signing up again', async () => {
  const { programId } = await makeProgram(database);
  const { as } = await newcomer();
  const { data } = await server.mutate('widget.participant.signUp', { programId, role: 'mentee', noticeId: null, ...profile }, as);
  const set = (state: string) => server.mutate('widget.participant.setState', { participantId: data.participantId, state }, as);
  expect((await set('paused')).data.state).toBe('paused');
  expect((await set('active')).data.state).toBe('active');
  expect((await set('withdrawn')).data.state).toBe('withdrawn');
  expect((await set('active')).error?.code).toBe('WRONG_STATE');
  const again = await server.mutate('widget.participant.signUp', { programId, role: 'mentee', noticeId: null, ...profile }, as);
  expect(again.data.participantId).toBe(data.participantId);
});

test('whom somebody keeps away from is known to nobody else', async () => {
  const { programId } = await makeProgram(database);
  const mentee = await makeParticipant(database, programId, 'mentee');
  const { personId: other } = await makePerson(database, { givenName: 'Wilhelmina', familyName: 'Sorensen' });
  const mentor = await makeParticipant(database, programId, 'mentor', { personId: other });
  const as = await signInPerson(database, mentee.personId);
  const found = await server.query('widget.participant.colleagues', { participantId: mentee.participantId, words: 'Wilhemina Sorenson' }, as);
  expect(found.data.people[0].personId).toBe(other);
  await server.mutate('widget.participant.setExclusion', { participantId: mentee.participantId, personId: other, apart: true }, as);
  expect((await server.query('widget.participant.exclusions', { participantId: mentee.participantId }, as)).data.people).toHaveLength(1);
  const asOther = await signInPerson(database, other);
  expect((await server.query('widget.participant.exclusions', { participantId: mentee.participantId }, asOther)).error?.code).toBe('NOT_FOUND');
  expect((await server.query('widget.participant.exclusions', { participantId: mentor.participantId }, asOther)).data.people).toEqual([]);
  const seen = await database.app.transaction().execute(async (trx) => {
    await identify(trx, { kind: 'person', personId: other });
    return trx.selectFrom('participantExclusion').selectAll().execute();
  });
  expect(seen).toEqual([]);
});
