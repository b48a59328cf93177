import { personalityItemIds } from '@alongside/shared/asks';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { giveSkills, makeParticipant, makePerson, makeProgram, makeStaff, signInPerson, signInStaff } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import type { Credential } from '../../test/server.ts';
import { identify, type Doer } from '../database/actor.ts';

const { database, server } = await openProduct();

const everything = ['location', 'communication', 'feedback', 'interests', 'values', 'personality', 'wishes', 'mentor_wishes', 'attributes'];
const profile = { headline: '', goalsText: 'I want to lead.', offered: [], wanted: [{ name: 'Coaching' }], availability: [], timeZone: 'Europe/Berlin', languages: ['en'], capacity: 1, visibility: 'program' };
const allFives = personalityItemIds.map((questionId) => ({ questionId, value: '5' }));

async function makeAsking(asks: string[] = everything) {
  const { programId } = await makeProgram(database, { asks });
  const attributes = await database.owner
    .insertInto('programAttribute')
    .values(['First in my family in this profession', 'Carer'].map((name, position) => ({ programId, name, position })))
    .returning('id')
    .execute();
  return { programId, attributeIds: attributes.map(({ id }) => id) };
}

async function signUp(programId: string, answers: object[], more: object = {}) {
  const { personId } = await makePerson(database);
  const as = await signInPerson(database, personId);
  const answer = await server.mutate('widget.participant.signUp', { programId, role: 'mentee', noticeId: null, ...profile, answers, ...more }, as);
  return { personId, as, answer, participantId: answer.data?.participantId as string };
}

async function answersOf(programId: string, as: Credential): Promise<Record<string, unknown>> {
  const { data } = await server.query('widget.participant.mine', { programId }, as);
  return Object.fromEntries(data.participations[0].answers.map(({ questionId, value }: { questionId: string; value: unknown }) => [questionId, value]));
}

async function askedIds(programId: string, as: Credential, role = 'mentee'): Promise<string[]> {
  const { data } = await server.query('widget.participant.mine', { programId }, as);
  return data.asked.filter(({ askedOf }: { askedOf: string }) => askedOf === role).map(({ id }: { id: string }) => id);
}

const countIn = async (table: 'participantPersonality' | 'participantAttribute' | 'participantConsent' | 'participantWish', participantId: string) => (await database.owner.selectFrom(table).selectAll().where('participantId', '=', participantId).execute()).length;

test('what the product asks is asked in the reader’s language, and what the organisation wrote as it was written', async () => {
  const { programId } = await makeAsking(['location', 'attributes']);
  const as = await signInPerson(database, (await makePerson(database)).personId);
  const { data } = await server.query('widget.participant.mine', { programId, reads: 'fr-CA' }, as);
  const [location, attributes] = data.asked;
  expect(location).toMatchObject({ label: 'Où préférez-vous vous rencontrer ?', options: ['in_person', 'either', 'remote'], names: { in_person: 'En personne, sur mon site' } });
  expect(attributes.label).toBe('Quelque chose de tout cela vous décrit-il ?');
  expect(Object.values(attributes.names)).toEqual(['First in my family in this profession', 'Carer']);
});

test('nothing is asked that the programme has not switched on, and what comes unasked is not kept', async () => {
  const { programId } = await makeAsking(['interests']);
  const { as } = await signUp(programId, [{ questionId: 'interests', value: ['Running', 'Letterpress printing'] }, { questionId: 'location', value: 'remote' }]);
  expect(await askedIds(programId, as)).toEqual(['interests']);
  expect(await answersOf(programId, as)).toEqual({ interests: ['Running', 'Letterpress printing'] });
});

test('an answer that is no choice, too many and a word too long are refused', async () => {
  const { programId } = await makeAsking();
  const refused = [
    { questionId: 'feedback', value: 'shouting' },
    { questionId: 'values', value: ['fairness', 'loyalty', 'security', 'influence', 'modesty', 'challenge'] },
    { questionId: 'interests', value: ['x'.repeat(41)] },
    { questionId: 'wishes', value: ['00000000-0000-7000-8000-000000000001'] },
  ];
  for (const answer of refused.slice(0, 3)) expect((await signUp(programId, [answer])).answer.error).toMatchObject({ code: 'INVALID_INPUT', params: { issues: [{ path: `answers.${answer.questionId}`, issue: 'format' }] } });
  // Nobody can be wished for before taking part, so that the question is not there.
  expect((await signUp(programId, refused.slice(3))).answer.status).toBe(200);
});

test('of twenty statements five whole scores are kept; they come back as nothing but that they are there, and can be taken out', async () => {
  const { programId } = await makeAsking(['personality']);
  const { as, participantId } = await signUp(programId, allFives);
  const kept = await database.owner.selectFrom('participantPersonality').select('traits').where('participantId', '=', participantId).executeTakeFirstOrThrow();
  // As many items are reversed as not, but for intellect: three of its four.
  expect(kept.traits).toEqual([3, 3, 3, 3, 2]);
  expect(await askedIds(programId, as)).toEqual(['personality']);
  expect(await answersOf(programId, as)).toEqual({ personality: 'keep' });
  await server.mutate('widget.participant.updateProfile', { participantId, ...profile, answers: [{ questionId: 'personality', value: 'remove' }] }, as);
  expect(await countIn('participantPersonality', participantId)).toBe(0);
  expect(await askedIds(programId, as)).toEqual(personalityItemIds);
});

test('a personality form half filled in names the first open statement', async () => {
  const { programId } = await makeAsking(['personality']);
  const { answer } = await signUp(programId, allFives.slice(0, 12));
  expect(answer.error).toMatchObject({ code: 'ANSWER_REQUIRED', params: { questionId: 'personality_13' } });
});

test('attributes are kept only with a use allowed, each use can be taken back, and a draft never holds them', async () => {
  const { programId, attributeIds } = await makeAsking(['attributes']);
  const chosen = { questionId: 'attributes', value: [attributeIds[0]] };
  const without = await signUp(programId, [chosen]);
  expect(await answersOf(programId, without.as)).toEqual({});

  const { as, participantId } = await signUp(programId, [chosen, { questionId: 'consents', value: ['ask_for', 'be_counted'] }]);
  expect(await answersOf(programId, as)).toEqual({ attributes: [attributeIds[0]], consents: ['ask_for', 'be_counted'] });
  await server.mutate('widget.participant.updateProfile', { participantId, ...profile, answers: [chosen, { questionId: 'consents', value: ['be_counted'] }] }, as);
  expect(await answersOf(programId, as)).toEqual({ attributes: [attributeIds[0]], consents: ['be_counted'] });
  await server.mutate('widget.participant.updateProfile', { participantId, ...profile, answers: [] }, as);
  expect(await countIn('participantAttribute', participantId)).toBe(0);
  expect(await countIn('participantConsent', participantId)).toBe(0);

  await server.mutate('widget.participant.saveDraft', { programId, role: 'mentee', step: 1, data: { headline: 'Begun', answers: [chosen, { questionId: 'interests', value: ['Running'] }] } }, as);
  const draft = await server.query('widget.participant.draft', { programId, role: 'mentee' }, as);
  expect(draft.data.draft.data).toEqual({ headline: 'Begun', answers: [{ questionId: 'interests', value: ['Running'] }] });
});

test('a mentee ranks the mentors they saved, a mentor the mentees who want what they offer', async () => {
  const { programId } = await makeAsking(['wishes', 'mentor_wishes']);
  const mentor = await makeParticipant(database, programId, 'mentor');
  const other = await makeParticipant(database, programId, 'mentor');
  await giveSkills(database, mentor.participantId, 'offered', ['Sailing']);
  const { as, participantId } = await signUp(programId, [], { wanted: [{ name: 'Sailing' }] });
  expect(await askedIds(programId, as)).toEqual([]);
  for (const mentorId of [mentor.participantId, other.participantId]) await server.mutate('widget.participant.saveMentor', { participantId, mentorId, saved: true }, as);
  const ranked = [{ questionId: 'wishes', value: [other.participantId, mentor.participantId] }];
  await server.mutate('widget.participant.updateProfile', { participantId, ...profile, wanted: [{ name: 'Sailing' }], answers: ranked }, as);
  expect(await answersOf(programId, as)).toEqual({ wishes: [other.participantId, mentor.participantId] });

  const asMentor = await signInPerson(database, mentor.personId);
  const { data } = await server.query('widget.participant.mine', { programId }, asMentor);
  expect(data.asked.find(({ id }: { id: string }) => id === 'wishes')).toMatchObject({ askedOf: 'mentor', options: [participantId], ranked: true });
});

test('whoever was wished for and left drops out of the list, and a profile with it is saved all the same', async () => {
  const { programId } = await makeAsking(['wishes']);
  const [first, second] = [await makeParticipant(database, programId, 'mentor'), await makeParticipant(database, programId, 'mentor')];
  const { as, participantId } = await signUp(programId, []);
  for (const mentor of [first, second]) await server.mutate('widget.participant.saveMentor', { participantId, mentorId: mentor.participantId, saved: true }, as);
  const ranked = [{ questionId: 'wishes', value: [first.participantId, second.participantId] }];
  await server.mutate('widget.participant.updateProfile', { participantId, ...profile, answers: ranked }, as);
  await database.owner.updateTable('participant').set({ state: 'withdrawn' }).where('id', '=', first.participantId).execute();
  expect(await answersOf(programId, as)).toEqual({ wishes: [second.participantId] });
  expect((await server.mutate('widget.participant.updateProfile', { participantId, ...profile, answers: ranked }, as)).status).toBe(200);
});

test('a consent is taken back also when the programme is over; leaving forgets all that is private', async () => {
  const { programId, attributeIds } = await makeAsking();
  const answers = [...allFives, { questionId: 'attributes', value: attributeIds }, { questionId: 'consents', value: ['be_counted'] }];
  const over = await signUp(programId, answers);
  await database.owner.updateTable('participant').set({ state: 'finished' }).where('id', '=', over.participantId).execute();
  expect((await server.mutate('widget.participant.updateProfile', { participantId: over.participantId, ...profile, answers: [] }, over.as)).status).toBe(200);
  expect(await countIn('participantConsent', over.participantId)).toBe(0);

  const leaving = await signUp(programId, answers);
  await server.mutate('widget.participant.setState', { participantId: leaving.participantId, state: 'withdrawn' }, leaving.as);
  for (const table of ['participantPersonality', 'participantAttribute', 'participantConsent', 'participantWish'] as const) expect({ table, left: await countIn(table, leaving.participantId) }).toEqual({ table, left: 0 });
});

test('staff reads how people like to work, and neither scores, wishes nor attributes: not by a procedure, not in the database', async () => {
  const { programId, attributeIds } = await makeAsking();
  const mentor = await makeParticipant(database, programId, 'mentor');
  const { participantId, as } = await signUp(programId, [...allFives, { questionId: 'interests', value: ['Running'] }, { questionId: 'attributes', value: attributeIds }, { questionId: 'consents', value: ['ask_for', 'be_counted'] }]);
  await server.mutate('widget.participant.saveMentor', { participantId, mentorId: mentor.participantId, saved: true }, as);
  await server.mutate('widget.participant.updateProfile', { participantId, ...profile, answers: [{ questionId: 'interests', value: ['Running'] }, { questionId: 'attributes', value: attributeIds }, { questionId: 'consents', value: ['ask_for', 'be_counted'] }, { questionId: 'wishes', value: [mentor.participantId] }] }, as);
  const { accountId } = await makeStaff(database, ['coordinator', 'administrator', 'analyst'], [programId]);
  const staff = await signInStaff(database, accountId);
  const { data } = await server.query('admin.participant.get', { participantId }, staff);
  expect(data.told).toEqual([{ label: 'What do you enjoy outside work?', choices: ['Running'] }]);
  for (const hidden of [...attributeIds, 'Carer', 'ask_for', 'traits', mentor.participantId]) expect(JSON.stringify(data)).not.toContain(hidden);

  const seenBy = (actor: Doer) =>
    database.app.transaction().execute(async (trx) => {
      await identify(trx, actor);
      const rows = [];
      for (const table of ['participantPersonality', 'participantWish', 'participantAttribute', 'participantConsent'] as const) rows.push(...(await trx.selectFrom(table).selectAll().execute()));
      return rows;
    });
  expect(await seenBy({ kind: 'staff', accountId })).toEqual([]);
  expect(await seenBy({ kind: 'person', personId: mentor.personId })).toEqual([]);
  for (const table of ['participant_personality', 'participant_wish', 'participant_attribute', 'participant_consent']) {
    await expect(sql`select 1 from ${sql.table(table)}`.execute(database.jobs)).rejects.toThrow('permission denied');
  }
  await expect(sql`select * from app_counted_attributes(${programId})`.execute(database.app)).rejects.toThrow('permission denied');
});

test('only an administrator sets the words for attributes; one that stays keeps its answers', async () => {
  const { programId, attributeIds } = await makeAsking(['attributes']);
  const { as } = await signUp(programId, [{ questionId: 'attributes', value: attributeIds }, { questionId: 'consents', value: ['be_counted'] }]);
  const coordinator = await signInStaff(database, (await makeStaff(database, ['coordinator'], [programId])).accountId);
  expect((await server.mutate('admin.program.changeAttributes', { programId, names: ['Carer'] }, coordinator)).error?.code).toBe('NOT_FOUND');
  const administrator = await signInStaff(database, (await makeStaff(database, ['administrator'])).accountId);
  expect((await server.mutate('admin.program.changeAttributes', { programId, names: ['Woman', 'Carer'] }, administrator)).status).toBe(200);
  expect(await answersOf(programId, as)).toMatchObject({ attributes: [attributeIds[1]] });
  const design = await server.query('admin.program.get', { programId }, administrator);
  expect(design.data.attributes.map(({ name }: { name: string }) => name)).toEqual(['Woman', 'Carer']);
});

test('what somebody told for themselves alone, and whom they are kept apart from, does not open to a page’s word for who they are', async () => {
  const { programId, attributeIds } = await makeAsking();
  const mine = (as: Credential) => server.query('widget.participant.mine', { programId }, as);
  const apart = (participantId: string, as: Credential) => server.query('widget.participant.exclusions', { participantId }, as);
  const draft = (as: Credential) => server.query('widget.participant.draft', { programId, role: 'mentor' }, as);
  const save = (as: Credential, answers: object[]) => server.mutate('widget.participant.saveDraft', { programId, role: 'mentor', step: 1, data: { answers } }, as);
  const { personId: otherId } = await makeParticipant(database, programId, 'mentor');

  const { personId, as, participantId } = await signUp(programId, [{ questionId: 'interests', value: ['Running'] }]);
  const vouched = await signInPerson(database, personId, 'host');
  await save(as, [{ questionId: 'interests', value: ['Running'] }]);
  for (const answer of [await mine(vouched), await apart(participantId, vouched), await draft(vouched)]) expect(answer.status).toBe(200);

  await save(as, [allFives[0]!]);
  await server.mutate('widget.participant.setExclusion', { participantId, personId: otherId, apart: true }, as);
  for (const read of [mine, (who: Credential) => apart(participantId, who), draft]) expect([(await read(as)).status, (await read(vouched)).error?.code]).toEqual([200, 'STEP_UP_NEEDED']);

  const told = await signUp(programId, [{ questionId: 'attributes', value: attributeIds.slice(0, 1) }, { questionId: 'consents', value: ['be_counted'] }]);
  expect((await mine(await signInPerson(database, told.personId, 'host'))).error?.code).toBe('STEP_UP_NEEDED');
});
