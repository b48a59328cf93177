import { expect, test } from 'vitest';
import { openMatching } from '../../../test/matching.ts';

const { server, settings, world, join, runRound, round } = await openMatching();
const open = { ...settings, weights: { ...settings.weights, personality: 0, preferences: 0, affinity: 0 } };

test('after a change by hand the pairs who would rather swap are counted anew, and the distance from the run is told', async () => {
  const [talks, budgets] = [await join('mentor', { name: 'Fay', level: 5, skills: ['Talks'] }), await join('mentor', { name: 'Sol', level: 5, skills: ['Budgets'] })];
  const [ida, uma] = [await join('mentee', { name: 'Ida', skills: ['Talks'] }), await join('mentee', { name: 'Uma', skills: ['Budgets'] })];
  const roundId = await runRound(open);
  const summary = async () => (await round(roundId)).summary;
  const change = (menteeId: string, mentorId: string | null, exchangeWith?: string) => server.mutate('admin.matching.changeByHand', { roundId, menteeId, mentorId, ...(exchangeWith === undefined ? {} : { exchangeWith }) }, world);
  const run = await summary();
  expect(run).toMatchObject({ proved: true, blockingPairs: 0, sinceRun: null, byRun: { placed: 2, proved: true } });

  expect((await change(ida.participantId, budgets.participantId, uma.participantId)).error).toBeUndefined();
  const swapped = await summary();
  expect(swapped).toMatchObject({ proved: false, blockingPairs: 2, changedByHand: 1, byRun: run.byRun, sinceRun: { placed: 0 } });
  expect(swapped.sinceRun.score).toBeGreaterThan(0);

  await change(uma.participantId, null);
  expect(await summary()).toMatchObject({ blockingPairs: 3, sinceRun: { placed: 1 } });
  await join('mentee', { name: 'Late', skills: ['Talks'] });
  await change(uma.participantId, budgets.participantId, ida.participantId);
  expect(await summary(), 'who joined since is none of this round').toMatchObject({ sinceRun: { placed: 1 }, blockingPairs: 1 });
  await change(ida.participantId, talks.participantId);
  expect(await summary()).toMatchObject({ proved: false, blockingPairs: 0, changedByHand: 4, sinceRun: { placed: 0, score: 0 } });
});

test('a locked pair and one against a rule stand outside the count, and what a limit left open stays true', async () => {
  const fay = await join('mentor', { name: 'Fay', level: 5, team: 'Cranes', skills: ['Talks'] });
  const [ida, uma] = [await join('mentee', { name: 'Ida', skills: ['Talks'] }), await join('mentee', { name: 'Uma', team: 'Cranes' })];
  await server.mutate('admin.matching.decide', { programId: world.programId, menteeId: ida.participantId, mentorId: fay.participantId, decision: 'locked' }, world);
  const roundId = await runRound(open);
  expect((await round(roundId)).summary).toMatchObject({ placed: 1, blockingPairs: 0 });
  await server.mutate('admin.matching.changeByHand', { roundId, menteeId: uma.participantId, mentorId: fay.participantId, exchangeWith: ida.participantId, setAside: 'Both asked for it' }, world);
  expect((await round(roundId)).summary).toMatchObject({ placed: 1, blockingPairs: 0, sinceRun: { placed: 0 } });
});
