import { afterAll, expect, test } from 'vitest';
import { giveSkills, makeParticipant, makeProgram } from '../../../test/factories.ts';
import { openDatabase } from '../../../test/product.ts';
import { runDueJobs } from '../../../test/server.ts';
import { enqueueReading } from '../../participant/text-vector.service.ts';
import { defaultRules, defaultWeights } from '../../program/match-settings.ts';
import { openTextReader } from '../../text-model/text-reader.ts';
import { explainPair } from '../engine/index.ts';
import { loadScoreSettings } from '../engine-settings.ts';
import { loadMatchPeopleForJob } from './match-people.service.ts';

const database = await openDatabase();
const texts = openTextReader();
afterAll(() => texts.close());

/** What a round says of the goals of a mentee and of a mentor who offers one skill. */
async function goalsOf(goalsText: string, skill: string, offer = 'I like to listen.') {
  const { programId } = await makeProgram(database);
  await makeParticipant(database, programId, 'mentee', { goalsText });
  const mentor = await makeParticipant(database, programId, 'mentor', { goalsText: offer });
  await giveSkills(database, mentor.participantId, 'offered', [skill]);
  const judge = () =>
    database.jobs.transaction().execute(async (trx) => {
      const { mentees, mentors } = await loadMatchPeopleForJob(trx, new Date(), programId);
      const { contributions } = explainPair(mentees[0]!, mentors[0]!, await loadScoreSettings(trx, { weights: defaultWeights, rules: defaultRules }));
      return contributions.find(({ criterion }) => criterion === 'goal_text')!;
    });
  const unread = await judge();
  await database.app.transaction().execute(enqueueReading);
  await runDueJobs(database, { texts });
  return { unread, read: await judge() };
}

test('a round compares goals by words until they are read, and then by meaning, with the closest of both named', async () => {
  const { unread, read } = await goalsOf('I want to lead a team.', 'People management');
  expect(unread.explanation).toEqual({ code: 'goal_text.not_similar', params: {} });
  expect(read.score).toBeGreaterThan(unread.score + 0.3);
  expect(read.explanation).toMatchObject({ code: 'goal_text.close', params: { goal: 'I want to lead a team.', offer: 'People management' } });
  const other = await goalsOf('I want to lead a team.', 'Warehousing');
  expect(other.read.score).toBeLessThan(read.score - 0.3);
});

test.each([
  ['de', 'Ich möchte ein Team leiten und besser zuhören.'],
  ['ja', '私はチームを率いて、もっとよく人の話を聞けるようになりたいです。'],
  ['ar', 'أريد أن أقود فريقًا وأن أتعلم الاستماع بشكل أفضل.'],
])('goals in another language (%s) are compared by words, and the round says why', async (language, goals) => {
  const { read } = await goalsOf(goals, 'People management');
  expect(read.explanation).toEqual({ code: 'goal_text.not_similar', params: { language } });
  const same = await goalsOf(goals, 'People management', goals);
  expect(same.read.score).toBeGreaterThan(read.score + 0.3);
  expect(same.read.explanation).toMatchObject({ code: 'goal_text.similar', params: { language } });
});
