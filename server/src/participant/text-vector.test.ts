import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { giveSkills, makeParticipant, makeProgram } from '../../test/factories.ts';
import { openDatabase } from '../../test/product.ts';
import { runDueJobs } from '../../test/server.ts';
import { builtInModel } from '../text-model/text-model.ts';
import { openTextReader, type TextReader } from '../text-model/text-reader.ts';
import { enqueueReading, loadReadProfiles, loadReadSkills } from './text-vector.service.ts';

let programId: string;
const database = await openDatabase();
const texts = openTextReader();
/** The model takes a third of a second to load, and many times that where processors are busy: no test's time. */
beforeAll(() => texts.read([['Read before the first test.']]));
afterAll(() => texts.close());

beforeEach(async () => {
  ({ programId } = await makeProgram(database));
});

async function readAll(): Promise<void> {
  await database.app.transaction().execute(enqueueReading);
  await runDueJobs(database, { texts });
}

const english = { headline: 'Growing into a team', goalsText: 'I take over the night-shift planners. I want to run that team well.' };

/** Rows of one participant with the transaction that wrote each. */
async function rowsOf(participantId: string) {
  const { rows } = await sql<{ position: number; language: string | null; bytes: number | null; writtenBy: string }>`
    select position, language, length(vector) as bytes, xmin::text as written_by from participant_text_vector where participant_id = ${participantId} order by position`.execute(database.owner);
  return rows;
}

test('what somebody wrote is read once, and again when they change it', async () => {
  const { participantId } = await makeParticipant(database, programId, 'mentee', english);
  await readAll();
  const first = await rowsOf(participantId);
  expect(first).toMatchObject([0, 1, 2].map((position) => ({ position, language: 'en', bytes: builtInModel.dimensions * 2 })));
  await readAll();
  expect(await rowsOf(participantId)).toEqual(first);
  await database.owner.updateTable('participant').set({ headline: '' }).where('id', '=', participantId).execute();
  await readAll();
  expect(await rowsOf(participantId)).toHaveLength(2);
});

test('another language and a text of nothing are read as such, once', async () => {
  const german = await makeParticipant(database, programId, 'mentee', { goalsText: 'Ich übernehme die Nachtschicht und möchte dieses Team gut führen.' });
  const blank = await makeParticipant(database, programId, 'mentee', { goalsText: ' … ' });
  await readAll();
  expect(await rowsOf(german.participantId)).toMatchObject([{ position: 0, language: 'de', bytes: null }]);
  expect(await rowsOf(blank.participantId)).toMatchObject([{ position: 0, language: null, bytes: null }]);
});

test('more than one job can carry is read to the end, people and skills', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, (_, index) => makeParticipant(database, programId, 'mentor', { goalsText: `I have led ${index + 2} people.` })));
  await giveSkills(database, made[0]!.participantId, 'offered', ['People management', 'Sail making']);
  await readAll();
  for (const { participantId } of made) expect(await rowsOf(participantId)).toHaveLength(1);
  const skills = await database.jobs.transaction().execute((trx) => loadReadSkills(trx, programId));
  expect(skills.map(({ name, vectors }) => [name, vectors.length])).toEqual(expect.arrayContaining([['People management', 1], ['Sail making', 1]]));
});

test('vectors of what somebody no longer says are not given out, and go with them', async () => {
  const { participantId, personId } = await makeParticipant(database, programId, 'mentee', english);
  await readAll();
  const load = () => database.jobs.transaction().execute((trx) => loadReadProfiles(trx, programId, new Map([[participantId, english]])));
  expect((await load()).get(participantId)).toMatchObject({ language: 'en', passages: [{ text: 'Growing into a team' }, { text: 'I take over the night-shift planners.' }, { text: 'I want to run that team well.' }] });
  await database.owner.updateTable('participant').set({ goalsText: 'Something else.' }).where('id', '=', participantId).execute();
  expect((await load()).size).toBe(0);
  await database.owner.deleteFrom('person').where('id', '=', personId).execute();
  expect(await rowsOf(participantId)).toEqual([]);
});

test('the app role reads vectors and writes none', async () => {
  await expect(sql`delete from participant_text_vector`.execute(database.app)).rejects.toThrow('permission denied');
  await expect(sql`delete from skill_text_vector`.execute(database.app)).rejects.toThrow('permission denied');
});

test('a text that the model cannot read is one that says nothing, and the others are read; a model that reads nothing is tried again', async () => {
  const refusing = (refused: string): TextReader => ({ ...texts, read: (some) => (some.flat().some((passage) => passage.includes(refused)) ? Promise.reject(new Error('refused')) : texts.read(some)) });
  const [bad, good] = [await makeParticipant(database, programId, 'mentee', { goalsText: 'I want to read tea leaves.' }), await makeParticipant(database, programId, 'mentee', english)];
  const read = async (reader: TextReader) => {
    await database.app.transaction().execute(enqueueReading);
    await runDueJobs(database, { texts: reader });
  };
  await read(refusing('')).catch(() => undefined);
  expect([await rowsOf(bad.participantId), await rowsOf(good.participantId)]).toEqual([[], []]);
  await read(refusing('tea leaves'));
  expect(await rowsOf(bad.participantId)).toMatchObject([{ position: 0, language: null, bytes: null }]);
  expect(await rowsOf(good.participantId)).toHaveLength(3);
});
