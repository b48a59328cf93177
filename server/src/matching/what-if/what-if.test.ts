import { expect, test } from 'vitest';
import { openMatching } from '../../../test/matching.ts';
import { runDueJobs } from '../../../test/server.ts';
import { resumeShortages, runShortage } from './shortage-job.service.ts';

const { database, server, now, settings, world, join, runRound, pairs } = await openMatching();

const workOut = (roundId: string) => runShortage({ db: database.jobs, now: () => now, log: { error: () => undefined } }, roundId);
const shortage = async (roundId: string) => (await server.query('admin.matching.shortage', { roundId }, world)).data;
const ask = (roundId: string) => server.mutate('admin.matching.askForShortage', { roundId }, world);
const stop = (roundId: string) => server.mutate('admin.matching.stopShortage', { roundId }, world);
const swaps = async (roundId: string, menteeId: string, mentorIds: string[]) => (await server.query('admin.matching.swapCosts', { roundId, menteeId, mentorIds }, world)).data;

test('after a round it is worked out what one more mentor and one more place would do, by name', async () => {
  const only = await join('mentor', { name: 'Otto', level: 5, skills: ['Talks'] });
  for (const name of ['Ann', 'Bob', 'Cem']) await join('mentee', { name, skills: ['Talks'] });
  await join('mentee', { name: 'Dee', skills: ['Budgets'] });
  const roundId = await runRound();
  expect(await shortage(roundId)).toMatchObject({ state: 'queued', result: null });
  await workOut(roundId);
  const found = await shortage(roundId);
  expect(found).toMatchObject({ state: 'done', result: { complete: true, skillsNotTried: 0, mentors: [{ mentor: { participantId: only.participantId, name: 'Otto Guide' }, placed: 1 }] } });
  expect(found.result.skills.map(({ skill, placed, addedPlaces }: { skill: string; placed: number; addedPlaces: number }) => [skill, placed, addedPlaces]).sort()).toEqual([
    ['Budgets', 1, 1],
    ['Talks', 1, 1],
  ]);
  expect((await ask(roundId)).error).toBeUndefined();
  expect((await ask(roundId)).error?.code).toBe('WRONG_STATE');
  expect((await stop(roundId)).error).toBeUndefined();
  await workOut(roundId);
  expect(await shortage(roundId)).toMatchObject({ state: 'stopped', result: null });
  expect((await stop(roundId)).error?.code).toBe('WRONG_STATE');
});

test('work whose server was killed is done again', async () => {
  await join('mentor');
  await join('mentee', { skills: ['Talks'] });
  const roundId = await runRound();
  await database.owner.updateTable('roundWhatIf').set({ state: 'running', result: null, askedAt: new Date(now.getTime() - 600_000) }).where('roundId', '=', roundId).execute();
  await database.owner.transaction().execute((trx) => resumeShortages(trx, now));
  await runDueJobs(database, { now: () => now });
  expect(await shortage(roundId)).toMatchObject({ state: 'done', result: { skills: [{ skill: 'Talks' }] } });
});

test('a swap says what it costs the whole and who moves; nobody whom a rule keeps away is among them', async () => {
  const talks = await join('mentor', { name: 'Tara', level: 5, skills: ['Talks'] });
  const budgets = await join('mentor', { name: 'Bruno', level: 5, skills: ['Budgets'] });
  const apart = await join('mentor', { name: 'Ulf', level: 5 });
  const ann = await join('mentee', { name: 'Ann', skills: ['Talks'] });
  const bea = await join('mentee', { name: 'Bea', skills: ['Budgets'] });
  await database.owner.insertInto('participantExclusion').values({ participantId: ann.participantId, personId: apart.personId }).execute();
  const roundId = await runRound();
  const answer = await swaps(roundId, ann.participantId, [talks, budgets, apart].map(({ participantId }) => participantId));
  expect(answer).toMatchObject({ kind: 'costs', differing: 0 });
  expect(answer.costs.map(({ mentorId }: { mentorId: string }) => mentorId).sort()).toEqual([talks.participantId, budgets.participantId].sort());
  const toBudgets = answer.costs.find(({ mentorId }: { mentorId: string }) => mentorId === budgets.participantId);
  expect(toBudgets.cost).toMatchObject({ placed: 0, moved: [{ mentee: { name: 'Bea Learner' } }] });
  expect(toBudgets.cost.score).toBeGreaterThan(0);
  expect(answer.costs.find(({ mentorId }: { mentorId: string }) => mentorId === talks.participantId).cost).toMatchObject({ placed: 0, score: 0, moved: [] });

  await server.mutate('admin.matching.changeByHand', { roundId, menteeId: bea.participantId, mentorId: null }, world);
  expect(await swaps(roundId, ann.participantId, [budgets.participantId])).toMatchObject({ differing: 1 });
  expect((await pairs(roundId)).items).toHaveLength(1);
});

test('a stable round has no total that a swap could cost', async () => {
  const mentor = await join('mentor', { level: 5 });
  const mentee = await join('mentee');
  const roundId = await runRound({ ...settings, rules: { ...settings.rules, objective: { kind: 'stable', variant: 'mentor_optimal' } } });
  expect(await swaps(roundId, mentee.participantId, [mentor.participantId])).toEqual({ kind: 'stable' });
  await workOut(roundId);
  expect(await shortage(roundId)).toMatchObject({ state: 'done' });
});
