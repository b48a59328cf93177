import { beforeEach, expect, test } from 'vitest';
import { giveSkills, makeMentorship, makeParticipant, makePerson, makeProgram, signInPerson } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import type { Credential } from '../../test/server.ts';
import { explainPair } from '../matching/engine/index.ts';
import { loadMatchPeople } from '../matching/people/match-people.service.ts';
import { loadScoreSettings } from '../matching/engine-settings.ts';
import { defaultRules, defaultWeights } from '../program/match-settings.ts';
import { fairOrder } from './exposure.ts';
import { tellFreePlaces } from './free-place.service.ts';
import { nextBestForJob } from './ranking.service.ts';
import { quoteOf } from './reasons.ts';
import type { ShownMentor } from './discovery.service.ts';

let programId: string;
let menteeId: string;
let as: Credential;
const noon = new Date('2026-11-20T12:00:00Z');

const { database, server } = await openProduct({ now: () => noon });
await database.owner.insertInto('skill').values({ name: 'People management', aliases: ['lead a team', 'team leadership'] }).execute();

beforeEach(async () => {
  ({ programId } = await makeProgram(database));
  const { personId } = await makePerson(database, { level: 3, site: 'Hamburg', languages: ['en', 'de'] });
  const mentee = await makeParticipant(database, programId, 'mentee', { personId, goalsText: 'I take over the night-shift planners and want to run that team.', languages: ['en'], availability: [9, 10, 11] });
  menteeId = mentee.participantId;
  await giveSkills(database, menteeId, 'wanted', ['People management', 'Negotiation']);
  as = await signInPerson(database, personId);
});

async function mentor(name: string, given: { skills?: string[]; about?: string; capacity?: number; visibility?: string; languages?: string[]; site?: string; managerOf?: string } = {}) {
  const { personId } = await makePerson(database, { givenName: name, familyName: 'Berg', level: 6, site: given.site ?? 'Lisbon' });
  const made = await makeParticipant(database, programId, 'mentor', {
    personId,
    capacity: given.capacity ?? 2,
    goalsText: given.about ?? 'I like to listen.',
    visibility: given.visibility ?? 'program',
    languages: given.languages ?? ['en'],
    availability: [9, 10],
  });
  await giveSkills(database, made.participantId, 'offered', given.skills ?? ['Budgeting']);
  return made;
}

async function search(input: object = {}, who = as): Promise<{ mentors: ShownMentor[]; names: string[]; data: any }> {
  const { data } = await server.query('widget.discovery.search', { programId, ...input }, who);
  const mentors: ShownMentor[] = data.mentors ?? [];
  return { mentors, names: mentors.map(({ givenName }) => givenName), data };
}

test('words find what was meant: by alias, by ending, and with slips of the finger', async () => {
  await mentor('Dorota', { skills: ['People management'] });
  await mentor('Elin', { about: 'I negotiated supplier contracts for ten years.' });
  await mentor('Omar', { skills: ['Gardening'] });
  const byAlias = await search({ words: 'lead a team' });
  expect(byAlias.names).toEqual(['Dorota']);
  expect(byAlias.data.alsoFound).toEqual(['People management']);
  expect((await search({ words: 'negotiate' })).names).toEqual(['Elin']);
  expect((await search({ words: 'negociated suplier' })).names).toEqual(['Elin']);
  expect((await search({ words: 'quantum chemistry' })).names).toEqual([]);
});

test('the order is that of the score matching gives, and no score is told', async () => {
  await mentor('Low', { skills: ['Gardening'], languages: ['en'] });
  await mentor('High', { skills: ['People management', 'Negotiation'], about: 'I run the night-shift planners and their team.' });
  await mentor('Middle', { skills: ['Negotiation'] });
  const { mentors, data } = await search();
  const { people, settings } = await database.owner.transaction().execute(async (trx) => ({
    people: await loadMatchPeople(trx, noon, programId),
    settings: await loadScoreSettings(trx, { weights: defaultWeights, rules: defaultRules }),
  }));
  const scores = people.mentors.map((each) => ({ id: each.participantId, score: explainPair(people.mentees[0]!, each, settings).score })).sort((a, b) => b.score - a.score);
  expect(mentors.map(({ participantId }) => participantId)).toEqual(scores.map(({ id }) => id));
  expect(JSON.stringify(data)).not.toMatch(/score|points|level"/);
});

test('reasons say what fits: the wish, the shared words in their own sentence, hours and levels', async () => {
  await mentor('Dorota', { skills: ['People management'], about: 'I like sailing. I built three planners teams from the shop floor up.' });
  const [shown] = (await search()).mentors;
  expect(shown!.reasons[0]).toEqual({ code: 'offers', skills: [{ name: 'People management', wish: 1, searched: false }] });
  const writes = shown!.reasons.find(({ code }) => code === 'writes');
  expect(writes).toMatchObject({ quote: { text: 'I built three planners teams from the shop floor up.' } });
  expect(shown!.reasons.find(({ code }) => code === 'hours')).toEqual({ code: 'hours', hoursPerWeek: 2, levels: 3 });
});

test('who is hidden is simply absent: unpublished, paused, excluded on either side, in the reporting line', async () => {
  await mentor('Seen');
  await mentor('Unpublished', { visibility: 'matched' });
  const shy = await mentor('Shy');
  const mine = await database.owner.selectFrom('participant').select('personId').where('id', '=', menteeId).executeTakeFirstOrThrow();
  await database.owner.insertInto('participantExclusion').values({ participantId: shy.participantId, personId: mine.personId }).execute();
  const avoided = await mentor('Avoided');
  await database.owner.insertInto('participantExclusion').values({ participantId: menteeId, personId: avoided.personId }).execute();
  const boss = await mentor('Boss');
  await database.owner.updateTable('person').set({ managerId: boss.personId }).where('id', '=', mine.personId).execute();
  const paused = await mentor('Paused');
  await database.owner.updateTable('participant').set({ state: 'paused' }).where('id', '=', paused.participantId).execute();
  const { names, data } = await search();
  expect(names).toEqual(['Seen']);
  expect(data.inAll).toBe(1);
});

test('filters narrow, and a full mentor is counted where nobody has room', async () => {
  const full = await mentor('Full', { skills: ['Crane automation'], capacity: 1 });
  await database.owner.updateTable('participant').set({ capacity: 0 }).where('id', '=', full.participantId).execute();
  await mentor('Near', { site: 'Hamburg', languages: ['de'] });
  expect((await search({ hasRoom: true })).names).not.toContain('Full');
  const none = await search({ words: 'crane automation', hasRoom: true });
  expect(none.data).toMatchObject({ total: 0, fullOnes: 1 });
  expect((await search({ site: 'Hamburg' })).names).toEqual([]);
  expect((await search({ step: 'far' })).names).toEqual(['Full']);
  expect((await search({ step: 'next' })).names).toEqual([]);
});

test('neither the order, the reasons nor whom the queue offers next depend on what a mentor told for matching alone', async () => {
  await database.owner.updateTable('program').set({ asks: ['personality', 'mentor_wishes'], weights: JSON.stringify({ ...defaultWeights, personality: 50, preferences: 50 }) }).where('id', '=', programId).execute();
  const mentors = [await mentor('Ada', { skills: ['Negotiation'] }), await mentor('Bo', { skills: ['Negotiation'] }), await mentor('Cy', { skills: ['People management'] })];
  await database.owner.insertInto('participantPersonality').values({ participantId: menteeId, traits: [5, 4, 3, 2, 1] }).execute();
  const program = await database.owner.selectFrom('program').select(['id', 'weights', 'rules']).where('id', '=', programId).executeTakeFirstOrThrow();
  const seen = async () => ({
    mentors: (await search()).mentors,
    offered: (await server.query('widget.discovery.nextBest', { programId }, as)).data.mentor,
    offeredByMail: (await database.jobs.transaction().execute((trx) => nextBestForJob(trx, noon, program, menteeId)))?.card.name,
  });
  const before = await seen();
  for (const { participantId } of mentors) {
    await database.owner.insertInto('participantPersonality').values({ participantId, traits: [5, 4, 3, 2, 1] }).execute();
    await database.owner.insertInto('participantWish').values({ participantId, otherId: menteeId, position: 1 }).execute();
    expect(await seen()).toEqual(before);
    await database.owner.deleteFrom('participantPersonality').where('participantId', '=', participantId).execute();
    await database.owner.deleteFrom('participantWish').where('participantId', '=', participantId).execute();
  }
});

test('saved mentors can be listed alone, and belong to who saved them', async () => {
  const kept = await mentor('Kept');
  await mentor('Other');
  await server.mutate('widget.participant.saveMentor', { participantId: menteeId, mentorId: kept.participantId, saved: true }, as);
  expect((await search({ saved: true })).names).toEqual(['Kept']);
  const second = await makeParticipant(database, programId, 'mentee');
  const other = await search({ saved: true }, await signInPerson(database, second.personId));
  expect(other.names).toEqual([]);
});

test('who has not signed up, mentors, and who pauses are told so', async () => {
  const stranger = await makePerson(database);
  expect((await search({}, await signInPerson(database, stranger.personId))).data).toEqual({ state: 'sign_up_first' });
  const own = await mentor('Self');
  expect((await search({}, await signInPerson(database, own.personId))).data).toEqual({ state: 'mentors_only' });
  await database.owner.updateTable('program').set({ pairing: 'formal' }).where('id', '=', programId).execute();
  expect((await search({}, await signInPerson(database, own.personId))).data).toEqual({ state: 'mentors_only_closed' });
  await database.owner.updateTable('program').set({ pairing: 'open' }).where('id', '=', programId).execute();
  await database.owner.updateTable('participant').set({ state: 'paused' }).where('id', '=', menteeId).execute();
  expect((await search()).data).toEqual({ state: 'paused' });
});

test('after sign-up has closed nobody is sent to sign up', async () => {
  await database.owner.updateTable('program').set({ pairing: 'formal', stage: 'matching' }).where('id', '=', programId).execute();
  const stranger = await makePerson(database);
  expect((await search({}, await signInPerson(database, stranger.personId))).data).toEqual({ state: 'closed' });
  expect((await search()).data).toMatchObject({ state: 'ready' });
});

test('near-equal mentors take turns from day to day; better ones stay on top, and full ones below', () => {
  const crowd = Array.from({ length: 12 }, (_, index) => ({ participantId: `m${index}`, score: 6010 + index, free: 1 }));
  const star = { participantId: 'star', score: 9000, free: 1 };
  const full = { participantId: 'full', score: 9500, free: 0 };
  const firsts = new Set(Array.from({ length: 30 }, (_, day) => {
    const order = fairOrder([full, ...crowd, star], { day: `2026-11-${day + 1}`, menteeId: 'a' });
    expect(order[0]).toBe(star);
    expect(order.at(-1)).toBe(full);
    return order[1]!.participantId;
  }));
  expect(firsts.size).toBeGreaterThan(4);
  const again = fairOrder(crowd, { day: '2026-11-01', menteeId: 'a' });
  expect(fairOrder(crowd.toReversed(), { day: '2026-11-01', menteeId: 'a' })).toEqual(again);
});

test('marks stand where the shared words stand', () => {
  const reason = quoteOf('Ich mag Segeln. I built teams, then led planners.', { searched: '', goals: 'planners in my team' });
  if (reason?.code !== 'writes') throw new Error('no quote');
  const { text, marks } = reason.quote;
  expect(marks.map(([start, length]) => text.slice(start, start + length))).toEqual(['teams', 'planners']);
});

test('a quote is about what matters: not one word alone, nor when somebody can meet', () => {
  const about = 'We can meet by video, early afternoons are best. I led a terminal through a strike.';
  expect(quoteOf(about, { searched: '', goals: 'I want to meet in the early afternoon by video.' })).toBeUndefined();
  expect(quoteOf(about, { searched: '', goals: 'I want to lead.' })).toBeUndefined();
  expect(quoteOf(about, { searched: '', goals: 'I run a terminal and fear a strike.' })).toMatchObject({ quote: { text: 'I led a terminal through a strike.' } });
  expect(quoteOf('Leads part-time with two children.', { searched: 'lead a team', goals: '' })).toBeUndefined();
  expect(quoteOf('Leads a team that is always travelling.', { searched: 'lead a team', goals: '' })).toBeDefined();
  expect(quoteOf('I like pottery.', { searched: 'pottery', goals: '' })).toBeDefined();
});

async function mark(mentorId: string, kind: 'out_of_sight' | 'tell_when_free', on = true): Promise<void> {
  const { error } = await server.mutate('widget.participant.markMentor', { participantId: menteeId, mentorId, mark: kind, on }, as);
  expect(error).toBeUndefined();
}

test('a mentor put out of sight is neither listed nor offered, and comes back when asked for', async () => {
  const hidden = await mentor('Hidden', { skills: ['People management'] });
  await mentor('Other');
  await mark(hidden.participantId, 'out_of_sight');
  const { names, data } = await search();
  expect(names).toEqual(['Other']);
  expect(data.outOfSightCount).toBe(1);
  expect((await server.query('widget.discovery.nextBest', { programId }, as)).data.mentor).toMatchObject({ givenName: 'Other' });
  expect((await search({ outOfSight: true })).names).toEqual(['Hidden']);
  await mark(hidden.participantId, 'out_of_sight', false);
  expect((await search()).names).toContain('Hidden');
});

test('who waits for a place is told once, when there is one', async () => {
  const full = await mentor('Full', { capacity: 1 });
  await makeMentorship(database, programId, [await makeParticipant(database, programId, 'mentee'), { ...full, role: 'mentor' }]);
  await mark(full.participantId, 'tell_when_free');
  expect((await search()).mentors[0]).toMatchObject({ givenName: 'Full', watched: true, places: { free: 0, of: 1 } });
  const tell = () => database.jobs.transaction().execute((trx) => tellFreePlaces(trx, noon));
  const told = () => database.owner.selectFrom('mail').select('params').where('kind', '=', 'mentor_free').execute();
  await tell();
  expect(await told()).toEqual([]);
  await database.owner.updateTable('participant').set({ capacity: 2 }).where('id', '=', full.participantId).execute();
  await tell();
  await tell();
  expect(await told()).toEqual([{ params: expect.objectContaining({ mentorName: 'Full Berg' }) }]);
  expect((await search()).mentors[0]).toMatchObject({ watched: false });
});
