import { expect, test } from 'vitest';
import type { MatchRules } from '../../program/match-settings.ts';
import { openMatching } from '../../../test/matching.ts';

const { database, server, settings, world, join, runRound, round, pairs } = await openMatching();

const wished = (rules: Partial<MatchRules>) => ({ ...settings, rules: { ...settings.rules, ...rules } });
const wishes = (given: Partial<MatchRules['wishes']>) => wished({ wishes: { ...settings.rules.wishes, ...given } });
const mentorOf = async (roundId: string): Promise<Record<string, string>> =>
  Object.fromEntries((await pairs(roundId)).items.map((pair: { mentee: { name: string }; mentor: { name: string } }) => [pair.mentee.name, pair.mentor.name]));

test('each aim is proved, and a preview comes to the same', async () => {
  for (let i = 0; i < 14; i++) await join('mentee', { level: 1 + (i % 4), skills: [`Skill ${i % 5}`] });
  for (let i = 0; i < 6; i++) await join('mentor', { level: 3 + (i % 4), skills: [`Skill ${i % 5}`], capacity: 2 });
  const objectives: MatchRules['objective'][] = [{ kind: 'quality_floor', minimumScore: 4_000 }, { kind: 'fair', step: 500 }, { kind: 'stable', variant: 'larger' }];
  for (const objective of objectives) {
    const given = wished({ objective, wishes: { keepBonus: 500, spreadLoad: 300, minimumLoad: 1 } });
    const { summary } = await round(await runRound(given));
    expect(summary).toMatchObject({ proved: true, gap: null, blockingPairs: objective.kind === 'stable' ? 0 : expect.any(Number) });
    const { data } = await server.query('admin.matching.preview', { programId: world.programId, ...given, againstRoundId: null }, world);
    expect(data.summary).toMatchObject({ placed: summary.placed, proved: true });
  }
});

test('a mentee for every mentor is given where it can be, and named by whom it cannot', async () => {
  await join('mentor', { name: 'Liked', level: 5, capacity: 2, skills: ['Talks'] });
  await join('mentor', { name: 'Quiet', level: 5 });
  for (const name of ['Ann', 'Bob']) await join('mentee', { name, skills: ['Talks'] });
  expect((await round(await runRound())).summary).toMatchObject({ mentorsUsed: 1 });
  expect((await round(await runRound(wishes({ minimumLoad: 1 })))).summary).toMatchObject({ mentorsUsed: 2, placed: 2, proved: true });

  const polish = await join('mentor', { name: 'Piotr', level: 5, languages: ['pl'] });
  const { state, summary, conflicts } = await round(await runRound(wishes({ minimumLoad: 1 })));
  expect({ state, summary }).toEqual({ state: 'infeasible', summary: null });
  expect(conflicts).toMatchObject([{ conflict: { code: 'minimum_loads', mentors: [{ mentorId: polish.participantId, minimumLoad: 1 }], needed: 1, menteeIds: [] }, people: [{ name: 'Piotr Guide' }] }]);
});

test('a mentor’s own number goes before that of the settings, up and down, and stands in the conflict', async () => {
  const mentors = { liked: await join('mentor', { name: 'Liked', level: 5, capacity: 2, skills: ['Talks'] }), quiet: await join('mentor', { name: 'Quiet', level: 5 }) };
  const mentees = [await join('mentee', { name: 'Ann', skills: ['Talks'] }), await join('mentee', { name: 'Bob', skills: ['Talks'] })];
  const own = (participantId: string, minimumLoad: number | null) => server.mutate('admin.participant.setMinimumLoad', { participantId, minimumLoad }, world);
  expect((await own(mentors.quiet.participantId, 2)).error).toMatchObject({ code: 'INVALID_INPUT' });
  expect((await own(mentees[0]!.participantId, 0)).error).toMatchObject({ code: 'WRONG_STATE' });

  expect((await own(mentors.quiet.participantId, 1)).error).toBeUndefined();
  expect((await server.query('admin.participant.get', { participantId: mentors.quiet.participantId }, world)).data.profile).toMatchObject({ minimumLoad: 1 });
  expect((await round(await runRound())).summary).toMatchObject({ mentorsUsed: 2, placed: 2, proved: true });
  await own(mentors.quiet.participantId, 0);
  expect((await round(await runRound(wishes({ minimumLoad: 1 })))).summary).toMatchObject({ mentorsUsed: 1, placed: 2, proved: true });
  await own(mentors.quiet.participantId, null);
  await own(mentors.liked.participantId, 2);
  expect(await round(await runRound(wishes({ minimumLoad: 1 })))).toMatchObject({ state: 'infeasible', conflicts: [{ conflict: { code: 'minimum_loads', needed: 3, isSmallest: true }, people: expect.arrayContaining([expect.objectContaining({ name: 'Liked Guide' }), expect.objectContaining({ name: 'Quiet Guide' })]) }] });
  const log = await database.owner.selectFrom('auditEntry').select('details').where('action', '=', 'participant.set_minimum_load').orderBy('id').execute();
  expect(log.map(({ details }) => details)).toMatchObject([{ minimumLoad: 1 }, { minimumLoad: 0 }, { minimumLoad: null }, { minimumLoad: 2 }]);
});

test('pairs of the round before are kept as far as the bonus goes', async () => {
  await join('mentor', { name: 'First', level: 5 });
  await join('mentee', { name: 'Ann', skills: ['Talks'] });
  const before = await runRound();
  expect(await mentorOf(before)).toEqual({ 'Ann Learner': 'First Guide' });
  await join('mentor', { name: 'Better', level: 5, skills: ['Talks'] });
  expect(await mentorOf(await runRound(wishes({ keepBonus: 10_000 })))).toEqual({ 'Ann Learner': 'First Guide' });
  expect(await mentorOf(await runRound())).toEqual({ 'Ann Learner': 'Better Guide' });
});

test('a round of before there were wishes reads as one that wished for nothing', async () => {
  await join('mentor', { level: 5 });
  await join('mentee');
  const roundId = await runRound();
  const { wishes: _, secondsAtMost: __, ...older } = settings.rules;
  const { gap: _gap, blockingPairs: _blocking, ...summary } = (await round(roundId)).summary;
  await database.owner.updateTable('matchingRound').set({ settings: JSON.stringify({ ...settings, rules: older }), summary: JSON.stringify(summary) }).where('id', '=', roundId).execute();
  expect(await round(roundId)).toMatchObject({ settings: { rules: { wishes: { keepBonus: 0, spreadLoad: 0, minimumLoad: 0 } } }, summary: { gap: null, blockingPairs: null } });
  const overview = await server.query('admin.matching.overview', { programId: world.programId }, world);
  expect(overview.data.rounds[0].settings.rules.secondsAtMost).toBe(60);
});
