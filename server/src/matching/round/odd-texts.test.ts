import { afterAll, expect, test } from 'vitest';
import { openMatching } from '../../../test/matching.ts';
import { runDueJobs } from '../../../test/server.ts';
import { enqueueReading } from '../../participant/text-vector.service.ts';
import { openTextReader } from '../../text-model/text-reader.ts';
import { defaultRules, defaultWeights } from '../../program/match-settings.ts';

const { database, now, join, runRound, round, pairs } = await openMatching();
const texts = openTextReader();
afterAll(() => texts.close());

/** Ends in the middle of a letter of two units where passages are cut. */
const cut = 'I want to lead a team and manage people. '.replaceAll('.', ',').repeat(8).slice(0, 299);

const oddTexts = [
  `${cut}😀 and more of it`,
  '\u202EI want to lead a team\u202C of \u2066engineers\u2069.',
  'I want\u200B to le\u200Dad a te\uFEFFam.',
  'قيادة فريق من المهندسين وإدارة الأشخاص.',
  '👩‍👩‍👧‍👦'.repeat(80),
  'I want to \u0007lead\u001B[31m a team\u007F.',
  `L${'\u0338\u0322'.repeat(500)}ead a team.`,
  '領導團隊和人員管理。'.repeat(60),
  '\u200B\u200B',
  `${'a'.repeat(1_999)}.`,
];

test('whatever people write, their texts are read, the round ends well, and what it quotes is whole', async () => {
  for (const goals of oddTexts) {
    await join('mentee', { goals });
    await join('mentor', { goals, level: 5 });
  }
  await database.app.transaction().execute(enqueueReading);
  await runDueJobs(database, { now: () => now, texts });
  const read = await database.owner.selectFrom('participantTextVector').select('participantId').distinct().execute();
  expect(read).toHaveLength(oddTexts.length * 2);

  const roundId = await runRound({ weights: { ...defaultWeights, goal_text: 100 }, rules: defaultRules });
  expect(await round(roundId)).toMatchObject({ state: 'ready', summary: { placed: oddTexts.length } });
  const { items } = await pairs(roundId);
  const explained = JSON.stringify(items.map(({ contributions }: { contributions: object[] }) => contributions));
  expect(explained).toContain('goal_text.close');
  expect(explained).not.toMatch(/\\ud[89a-f]/i);
});
