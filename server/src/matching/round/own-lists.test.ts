import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { openMatching } from '../../../test/matching.ts';
import { listRankings } from '../people/told.repository.ts';

const { database, server, settings, world, join, runRound, round, pairs } = await openMatching();
type Joined = Awaited<ReturnType<typeof join>>;

const stable = { weights: { ...settings.weights, personality: 0, preferences: 0, affinity: 0 }, rules: { ...settings.rules, objective: { kind: 'stable', variant: 'mentee_optimal' } } };

beforeEach(async () => {
  await database.owner.updateTable('program').set({ asks: ['wishes', 'mentor_wishes'] }).where('id', '=', world.programId).execute();
});

async function wish(own: Joined, ...others: Joined[]): Promise<void> {
  await database.owner.insertInto('participantWish').values(others.map(({ participantId: otherId }, at) => ({ participantId: own.participantId, otherId, position: at + 1 }))).execute();
}

const mentorOf = async (roundId: string, { participantId }: Joined): Promise<string | undefined> =>
  (await pairs(roundId)).items.find((pair: { mentee: { participantId: string } }) => pair.mentee.participantId === participantId)?.mentor.participantId;

test('a stable round goes by each side’s own list first, whatever wishes weigh, and then by the fit', async () => {
  const [fits, liked] = [await join('mentor', { level: 5, skills: ['Talks'] }), await join('mentor', { level: 9 })];
  const [ann, bob] = [await join('mentee', { name: 'Ann', skills: ['Talks'] }), await join('mentee', { name: 'Bob', skills: ['Talks'] })];
  await wish(ann, liked);
  const first = await runRound(stable);
  expect([await mentorOf(first, ann), await mentorOf(first, bob)]).toEqual([liked.participantId, fits.participantId]);
  expect((await round(first)).summary).toMatchObject({ proved: true, blockingPairs: 0 });

  await wish(bob, liked);
  await wish(liked, bob, ann);
  const second = await runRound(stable);
  expect([await mentorOf(second, ann), await mentorOf(second, bob)]).toEqual([fits.participantId, liked.participantId]);
});

test('no list is told: not by a count, not by a preview, and to no role but the queue’s', async () => {
  const [fits, liked] = [await join('mentor', { level: 5, skills: ['Talks'] }), await join('mentor', { level: 9 })];
  const ann = await join('mentee', { skills: ['Talks'] });
  const preview = async () => (await server.query('admin.matching.preview', { programId: world.programId, ...stable, againstRoundId: null }, world)).data;
  const before = await preview();
  expect(before).toMatchObject({ kind: 'solved', listsLeftOut: true });
  await wish(ann, liked, fits);
  expect(await preview()).toEqual(before);

  const covering = { ...stable, rules: settings.rules };
  const roundId = await runRound(covering);
  expect(await mentorOf(roundId, ann)).toBe(fits.participantId);
  expect((await round(roundId)).summary).toMatchObject({ blockingPairs: null });
  await server.mutate('admin.matching.changeByHand', { roundId, menteeId: ann.participantId, mentorId: null }, world);
  expect((await round(roundId)).summary).toMatchObject({ blockingPairs: null });

  expect(await database.jobs.transaction().execute((trx) => listRankings(trx, world.programId))).toMatchObject([{ otherId: liked.participantId }, { otherId: fits.participantId }]);
  await expect(sql`select * from app_match_rankings(${world.programId})`.execute(database.app)).rejects.toThrow('permission denied');
});
