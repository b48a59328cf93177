import type { Insertable } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { makeMentorship, makeProgram, signInPerson } from '../../../test/factories.ts';
import { openMatching } from '../../../test/matching.ts';
import { asks, type Ask } from '@alongside/shared/asks';
import type { DB } from '../../database/rows.ts';
import { defaultRules, defaultWeights } from '../../program/match-settings.ts';
import type { Contribution } from '../engine/index.ts';

const { database, server, world, join, runRound, round, pairs } = await openMatching();
const db = database.owner;
const attribute = 'marigold-attribute';

type Joined = Awaited<ReturnType<typeof join>>;
type PairRow = { mentee: { participantId: string }; mentor: { participantId: string }; score: number; contributions: Contribution[] };

/** Every criterion counts, the told ones most. */
const weights = { ...defaultWeights, skills: 10, location: 10, communication: 10, feedback: 10, interests: 10, values: 10, personality: 20, preferences: 20, affinity: 20, not_paired_before: 10 };
const settings = { weights, rules: defaultRules };

let attributeId: string;

beforeEach(async () => {
  await ask([...asks]);
  attributeId = (await db.insertInto('programAttribute').values({ programId: world.programId, position: 0, name: attribute }).returning('id').executeTakeFirstOrThrow()).id;
});

async function ask(list: Ask[]): Promise<void> {
  await db.updateTable('program').set({ asks: list }).where('id', '=', world.programId).execute();
}

async function tell({ participantId }: Joined, told: { aspects?: Record<string, string[]>; traits?: number[]; wishes?: Joined[]; consent?: Insertable<DB['participantConsent']>['purpose'] }): Promise<void> {
  for (const [aspect, choices] of Object.entries(told.aspects ?? {})) await db.insertInto('participantAspect').values({ participantId, aspect, choices }).execute();
  if (told.traits) await db.insertInto('participantPersonality').values({ participantId, traits: told.traits }).execute();
  for (const [index, other] of (told.wishes ?? []).entries()) await db.insertInto('participantWish').values({ participantId, otherId: other.participantId, position: index + 1 }).execute();
  if (!told.consent) return;
  await db.insertInto('participantAttribute').values({ participantId, attributeId }).execute();
  await db.insertInto('participantConsent').values({ participantId, purpose: told.consent, givenAt: new Date('2026-11-01T09:00:00Z') }).execute();
}

/** Two mentees and two mentors; the first of each are alike in everything they told, and wish for each other. */
async function twoAndTwo() {
  const [ines, ulf] = [await join('mentee', { name: 'Ines' }), await join('mentee', { name: 'Ulf' })];
  const [ruth, karl] = [await join('mentor', { name: 'Ruth', level: 5 }), await join('mentor', { name: 'Karl', level: 5 })];
  const alike = { location: ['remote'], structure: ['planned'], contact: ['between'], feedback: ['direct'], interests: ['Running', 'Chess'], values: ['fairness', 'loyalty'] };
  await tell(ines, { aspects: alike, traits: [5, 4, 3, 2, 1], wishes: [ruth], consent: 'ask_for' });
  await tell(ruth, { aspects: alike, traits: [5, 4, 3, 2, 2], wishes: [ines], consent: 'be_matched' });
  await tell(ulf, { aspects: { interests: ['Sailing'] }, traits: [1, 1, 5, 5, 5] });
  await tell(karl, { aspects: { interests: ['Opera'] }, traits: [1, 2, 5, 5, 5], consent: 'be_counted' });
  return { ines, ulf, ruth, karl };
}

const partOf = (contributions: readonly Contribution[], criterion: string) => contributions.find((each) => each.criterion === criterion)!;

test('what people told brings them together, and each criterion says so in its own words; the private ones say nothing', async () => {
  const { ines, ruth } = await twoAndTwo();
  const { items } = await pairs(await runRound(settings));
  const pair = (items as PairRow[]).find(({ mentee }) => mentee.participantId === ines.participantId)!;
  expect(pair.mentor.participantId).toBe(ruth.participantId);
  expect(partOf(pair.contributions, 'interests').explanation).toEqual({ code: 'interests.shared', params: { names: ['Chess', 'Running'] } });
  expect(partOf(pair.contributions, 'location').explanation.code).toBe('location.remote');
  expect(partOf(pair.contributions, 'not_paired_before').explanation.code).toBe('not_paired_before.new');
  expect(pair.contributions.map(({ criterion }) => criterion).filter((key) => ['personality', 'preferences', 'affinity'].includes(key))).toEqual([]);
});

test('the coordinator’s request scores as the queue does, though it reads no more of what is private', async () => {
  const { ines, ruth } = await twoAndTwo();
  const roundId = await runRound(settings);
  const { items } = await pairs(roundId);
  const pair = (items as PairRow[]).find(({ mentee }) => mentee.participantId === ines.participantId)!;
  const judged = await server.query('admin.matching.judgePair', { roundId, menteeId: ines.participantId, mentorId: ruth.participantId }, world);
  expect(judged.data).toMatchObject({ score: pair.score, contributions: pair.contributions });
  const previewed = await server.query('admin.matching.preview', { programId: world.programId, ...settings, againstRoundId: roundId }, world);
  expect(previewed.data.wouldChange).toBe(0);
});

test('no answer to the coordinator names an attribute, a trait or a wish', async () => {
  const { ines, ruth } = await twoAndTwo();
  const roundId = await runRound(settings);
  const { programId } = world;
  const asked = [
    ['pairs', { roundId }], ['round', { roundId }], ['unmatched', { roundId }], ['room', { roundId }], ['pairsCsv', { roundId }], ['overview', { programId }],
    ['alternatives', { roundId, menteeId: ines.participantId }], ['judgePair', { roundId, menteeId: ines.participantId, mentorId: ruth.participantId }], ['preview', { programId, ...settings, againstRoundId: roundId }],
  ] as const;
  for (const [procedure, input] of asked) {
    const { data } = await server.query(`admin.matching.${procedure}`, input, world);
    const text = JSON.stringify(data);
    expect({ procedure, told: [attribute, attributeId, 'traits', 'affinities', 'strength', '"wishes":[{'].filter((word) => text.includes(word)) }).toEqual({ procedure, told: [] });
  }
});

test('an answer to what is asked no more counts for nothing', async () => {
  const { ines } = await twoAndTwo();
  await ask(['interests']);
  const { items } = await pairs(await runRound(settings));
  const pair = (items as PairRow[]).find(({ mentee }) => mentee.participantId === ines.participantId)!;
  for (const key of ['location', 'communication', 'feedback', 'values']) expect({ key, score: partOf(pair.contributions, key).score }).toEqual({ key, score: 0.5 });
});

test('a consent taken back ends its use at the next run', async () => {
  const [mentee, near, alike] = [await join('mentee'), await join('mentor', { level: 5 }), await join('mentor', { level: 9 })];
  await tell(mentee, { consent: 'ask_for' });
  await tell(alike, { consent: 'be_matched' });
  const mentorOf = async (roundId: string) => ((await pairs(roundId)).items as PairRow[])[0]!.mentor.participantId;
  expect(await mentorOf(await runRound(settings))).toBe(alike.participantId);
  await db.deleteFrom('participantConsent').where('participantId', '=', alike.participantId).execute();
  expect(await mentorOf(await runRound(settings))).toBe(near.participantId);
});

test('who asked reads which attribute a mentor shares; a mentee who did not ask reads none', async () => {
  const { ines, ulf, ruth } = await twoAndTwo();
  const reasonsOf = async ({ personId }: Joined) => {
    const { data } = await server.query('widget.discovery.search', { programId: world.programId, words: '', saved: false, outOfSight: false, hasRoom: false, language: null, site: null, step: null, cursor: 0 }, await signInPerson(database, personId));
    return data.mentors.find(({ participantId }: { participantId: string }) => participantId === ruth.participantId).reasons;
  };
  expect(await reasonsOf(ines)).toContainEqual({ code: 'alike', in: 'affinity', names: [attribute] });
  expect(JSON.stringify(await reasonsOf(ulf))).not.toContain(attribute);
});

test('two who were a pair in another programme are told so, or kept apart where the programme wishes', async () => {
  const [mentee, mentor] = [await join('mentee'), await join('mentor', { level: 5 })];
  const earlier = await makeProgram(database, { stage: 'finished' });
  const members = [mentee, mentor].map(({ email: _email, ...member }) => member);
  await makeMentorship(database, earlier.programId, members, { state: 'completed', endedAt: new Date('2026-10-01T09:00:00Z') });
  const { items } = await pairs(await runRound(settings));
  expect(partOf((items as PairRow[])[0]!.contributions, 'not_paired_before')).toMatchObject({ score: 0, explanation: { code: 'not_paired_before.again' } });
  const apart = await round(await runRound({ ...settings, rules: { ...defaultRules, paired_before: { enabled: true } } }));
  expect(apart.summary).toMatchObject({ placed: 0 });
  expect(apart.summary.rulesRemoved).toContainEqual({ rule: 'paired_before', pairs: 1 });
});

test('who may no longer join is matched no more, where the programme wishes', async () => {
  await join('mentee', { level: 9 });
  await join('mentor', { level: 10 });
  await db.updateTable('program').set({ eligibility: JSON.stringify({ menteeLevels: { min: 1, max: 4 } }) }).where('id', '=', world.programId).execute();
  expect((await round(await runRound(settings))).summary.placed).toBe(1);
  expect((await round(await runRound({ ...settings, rules: { ...defaultRules, eligibility: { enabled: true } } }))).summary).toMatchObject({ placed: 0 });
});
