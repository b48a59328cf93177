import { beforeEach, expect, test } from 'vitest';
import { openMatching } from '../../../test/matching.ts';
import { asks } from '@alongside/shared/asks';
import { identify } from '../../database/actor.ts';
import { nextBestForJob } from '../../discovery/ranking.service.ts';
import { defaultRules, defaultWeights } from '../../program/match-settings.ts';
import { listAffinities, listTraits, listWishes } from './told.repository.ts';

const { database, server, now, world, join, runRound } = await openMatching();
const db = database.owner;
type Joined = Awaited<ReturnType<typeof join>>;

/** As much of what is private as may be. */
const weights = { ...defaultWeights, personality: 10, preferences: 20, affinity: 20 };
const settings = { weights, rules: defaultRules };

beforeEach(async () => {
  await db.updateTable('program').set({ asks: [...asks] }).where('id', '=', world.programId).execute();
});

/** Two who wish for each other, share an attribute that one asks for, and are alike. */
async function tellPrivately(mentee: Joined, mentor: Joined): Promise<void> {
  const attribute = await db.insertInto('programAttribute').values({ programId: world.programId, position: 0, name: 'Carer' }).returning('id').executeTakeFirstOrThrow();
  for (const [own, other, purpose] of [[mentee, mentor, 'ask_for'], [mentor, mentee, 'be_matched']] as const) {
    await db.insertInto('participantPersonality').values({ participantId: own.participantId, traits: [5, 4, 3, 2, 1] }).execute();
    await db.insertInto('participantWish').values({ participantId: own.participantId, otherId: other.participantId, position: 1 }).execute();
    await db.insertInto('participantAttribute').values({ participantId: own.participantId, attributeId: attribute.id }).execute();
    await db.insertInto('participantConsent').values({ participantId: own.participantId, purpose, givenAt: now }).execute();
  }
}

/** Everything that a coordinator is answered about a round, without what differs between any two rounds. */
async function everyAnswer(roundId: string, mentee: Joined, mentor: Joined): Promise<Record<string, unknown>> {
  const { programId } = world;
  const pair = { roundId, menteeId: mentee.participantId };
  const asked: [string, object][] = [
    ['round', { roundId }], ['pairs', { roundId }], ['pairsCsv', { roundId }], ['unmatched', { roundId }], ['room', { roundId }], ['groups', { roundId }],
    ['alternatives', pair], ['swapCosts', { ...pair, mentorIds: [mentor.participantId] }], ['shortage', { roundId }],
    ['judgePair', { ...pair, mentorId: mentor.participantId }], ['preview', { programId, ...settings, againstRoundId: roundId }],
  ];
  const answers: Record<string, unknown> = {};
  for (const [procedure, input] of asked) {
    const { data, error } = await server.query(`admin.matching.${procedure}`, input, world);
    expect({ procedure, error }).toEqual({ procedure, error: undefined });
    answers[procedure] = JSON.parse(JSON.stringify(data), (key, value: unknown) => (['id', 'number', 'name', 'before', 'beforeNumber'].includes(key) && (typeof value !== 'object' || key === 'before') ? null : value));
  }
  return answers;
}

test('no answer about a pair changes with what the two told privately: not its points, not a total to take the rest off, not a preview', async () => {
  const [mentee, mentor] = [await join('mentee'), await join('mentor', { level: 5 })];
  const before = await everyAnswer(await runRound(settings), mentee, mentor);
  await tellPrivately(mentee, mentor);
  const after = await everyAnswer(await runRound(settings), mentee, mentor);
  expect(after).toEqual(before);
  expect(JSON.stringify(after)).not.toMatch(/personality\.|preferences\.|affinity\./);
});

test('a round still brings together who wish for each other, and the points shown sum to the score shown', async () => {
  const [mentee, near, wished] = [await join('mentee'), await join('mentor', { name: 'Near', level: 5 }), await join('mentor', { name: 'Wished', level: 9 })];
  const mentorOf = async (roundId: string) => (await server.query('admin.matching.pairs', { roundId }, world)).data.items[0];
  expect((await mentorOf(await runRound(settings))).mentor.participantId).toBe(near.participantId);
  await tellPrivately(mentee, wished);
  const roundId = await runRound(settings);
  const pair = await mentorOf(roundId);
  expect(pair.mentor.participantId).toBe(wished.participantId);
  expect(pair.contributions.reduce((sum: number, { points }: { points: number }) => sum + points, 0)).toBe(pair.score);
  const judged = await server.query('admin.matching.judgePair', { roundId, menteeId: mentee.participantId, mentorId: wished.participantId }, world);
  expect(judged.data).toMatchObject({ score: pair.score, contributions: pair.contributions });
  const { data } = await server.query('admin.matching.round', { roundId }, world);
  expect(data.summary).toMatchObject({ lowestScore: pair.score, medianScore: pair.score, blockingPairs: null });
});

test('what is private cannot be made to decide alone: weights of it above a third of all are refused wherever they are set', async () => {
  const { programId } = world;
  const alone = Object.fromEntries(Object.keys(defaultWeights).map((key) => [key, key === 'affinity' ? 1 : 0]));
  for (const tooMuch of [alone, { ...alone, language: 1 }, { ...defaultWeights, affinity: 51 }]) {
    const input = { programId, weights: tooMuch, rules: defaultRules };
    expect((await server.mutate('admin.matching.startRound', input, world)).error).toMatchObject({ code: 'INVALID_INPUT', params: { issues: [{ path: 'weights' }] } });
    expect((await server.mutate('admin.matching.saveSettings', input, world)).error).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await server.query('admin.matching.preview', { ...input, againstRoundId: null }, world)).error).toMatchObject({ code: 'INVALID_INPUT' });
  }
  expect((await server.mutate('admin.matching.saveSettings', { programId, weights: { ...defaultWeights, affinity: 50 }, rules: defaultRules }, world)).error).toBeUndefined();
});

test('a floor under scores cannot be moved along what is private: with one, only what is shown counts', async () => {
  const [mentee, mentor] = [await join('mentee'), await join('mentor', { level: 5 })];
  const judged = await server.query('admin.matching.judgePair', { roundId: await runRound(settings), menteeId: mentee.participantId, mentorId: mentor.participantId }, world);
  const floor = (minimumScore: number) => ({ weights, rules: { ...defaultRules, objective: { kind: 'quality_floor' as const, minimumScore } } });
  const placed = async (minimumScore: number) => (await server.query('admin.matching.round', { roundId: await runRound(floor(minimumScore)) }, world)).data.summary.placed;
  await tellPrivately(mentee, mentor);
  expect([await placed(judged.data.score), await placed(judged.data.score + 1)]).toEqual([1, 0]);
});

test('the database gives a coordinator’s request none of it, and the entry of a round says what private criteria weighed', async () => {
  const [mentee, mentor] = [await join('mentee'), await join('mentor')];
  await tellPrivately(mentee, mentor);
  const { accountId } = await db.selectFrom('programCoordinator').select('accountId').where('programId', '=', world.programId).executeTakeFirstOrThrow();
  const seen = await database.app.transaction().execute(async (trx) => {
    await identify(trx, { kind: 'staff', accountId });
    return [await listTraits(trx, world.programId), await listWishes(trx, world.programId), await listAffinities(trx, world.programId)];
  });
  expect(seen).toEqual([[], [], []]);
  const roundId = await runRound(settings);
  const entry = await db.selectFrom('auditEntry').select('details').where('action', '=', 'matching.start_round').where('subjectId', '=', roundId).executeTakeFirstOrThrow();
  expect(entry.details).toEqual({ programId: world.programId, number: 1, personality: 10, preferences: 20, affinity: 20 });
});

test('the whole score of a pair is kept for the fairness report, where no request reads it', async () => {
  const [mentee, mentor] = [await join('mentee'), await join('mentor', { level: 5 })];
  await tellPrivately(mentee, mentor);
  const roundId = await runRound(settings);
  const kept = await db.selectFrom('proposalInFull').selectAll().where('roundId', '=', roundId).execute();
  const shown = await db.selectFrom('proposal').select(['score', 'menteeId', 'mentorId']).where('roundId', '=', roundId).executeTakeFirstOrThrow();
  expect(kept).toMatchObject([{ menteeId: shown.menteeId, mentorId: shown.mentorId }]);
  expect(kept[0]!.score).toBeGreaterThan(kept[0]!.withoutAffinity);
  expect(kept[0]!.withoutAffinity).toBeGreaterThan(shown.score);
  await expect(database.app.selectFrom('proposalInFull').selectAll().execute()).rejects.toThrow('permission denied');
});

test('the next best mentor that the queue names to a mentee says nothing of whom a mentor wishes for', async () => {
  const [mentee, near, wishing] = [await join('mentee'), await join('mentor', { name: 'Near', level: 5 }), await join('mentor', { name: 'Wishing', level: 9 })];
  await tellPrivately(mentee, wishing);
  await db.deleteFrom('participantWish').where('participantId', '=', mentee.participantId).execute();
  const named = await database.jobs.transaction().execute((trx) => nextBestForJob(trx, now, { id: world.programId, weights, rules: defaultRules }, mentee.participantId));
  expect(named?.participantId).toBe(near.participantId);
});
