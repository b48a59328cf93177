import { afterAll, beforeEach, expect, test } from 'vitest';
import { makeParticipant, makePerson, makeProgram, signInPerson } from '../../test/factories.ts';
import { openDatabase, openServer } from '../../test/product.ts';
import { runDueJobs, type Credential } from '../../test/server.ts';
import { openTextReader } from '../text-model/text-reader.ts';

const database = await openDatabase();
const texts = openTextReader({ patienceMs: 60_000 });
afterAll(() => texts.close());
const lines: string[] = [];
const server = await openServer(database, { texts, logTo: (line) => void lines.push(line) });

await database.owner.insertInto('skill').values({ name: 'Public speaking' }).execute();

let programId: string;
let as: Credential;

beforeEach(async () => {
  ({ programId } = await makeProgram(database));
  const { personId } = await makePerson(database, { level: 3 });
  await makeParticipant(database, programId, 'mentee', { personId, goalsText: 'I was made supervisor and want to be good at it.' });
  as = await signInPerson(database, personId);
});

/** A mentor who signs up as one does, and is read afterwards. */
async function signUp(givenName: string, { about, skill }: { about: string; skill: string }): Promise<void> {
  const { personId } = await makePerson(database, { givenName, level: 6 });
  const profile = { headline: '', goalsText: about, offered: [{ name: skill, level: 3 }], wanted: [], availability: [9], timeZone: 'Europe/Berlin', languages: ['en'], capacity: 2, visibility: 'program', answers: [] };
  const { status } = await server.mutate('widget.participant.signUp', { programId, role: 'mentor', noticeId: null, ...profile }, await signInPerson(database, personId));
  expect(status).toBe(200);
  await runDueJobs(database, { texts });
}

async function search(words: string) {
  const { data } = await server.query('widget.discovery.search', { programId, words }, as);
  return { names: data.mentors.map((mentor: { givenName: string }) => mentor.givenName), ...data };
}

test('"lead a team" finds who wrote "people management", and not who plans logistics', async () => {
  await signUp('Dorota', { about: 'My subject is people management.', skill: 'Pottery' });
  await signUp('Omar', { about: 'I plan logistics for three ports.', skill: 'Chess' });
  const found = await search('lead a team');
  expect(found.names).toEqual(['Dorota']);
  expect(found.mentors[0].reasons).toContainEqual({ code: 'close', to: 'lead a team', offer: 'My subject is people management.' });
  expect((await search('supply chain planning')).names).toEqual(['Omar']);
});

test('a skill offered is found by what it means, what stands there in so many words first, and slips of the finger still', async () => {
  await signUp('Elin', { about: 'I like to listen.', skill: 'Public speaking' });
  await signUp('Amir', { about: 'I speak in front of a crowd every week.', skill: 'Budgeting' });
  const found = await search('speak in front of a crowd');
  expect(found.names).toEqual(['Amir', 'Elin']);
  expect(found.alsoFound).toEqual(['Public speaking']);
  expect((await search('pubic speking')).names).toContain('Elin');
  expect((await search('gardening')).names).toEqual([]);
});

test('who only may come near is shown as that, and what has nothing to do with it is not', async () => {
  await signUp('Elin', { about: 'I like to listen.', skill: 'Public speaking' });
  await signUp('Omar', { about: 'I run two warehouses and plan what is stored where.', skill: 'Warehousing' });
  const near = await search('hold a lecture');
  expect(near.names).toEqual(['Elin']);
  expect(near).toMatchObject({ onlyPerhaps: true, alsoFound: [], total: 1 });
  expect((await search('public speaking')).onlyPerhaps).toBe(false);
  expect(await search('pollute less')).toMatchObject({ onlyPerhaps: false, total: 0 });
});

test('words in another language are searched by their letters', async () => {
  await signUp('Jana', { about: 'Ich habe viele Jahre Verhandlungen mit Reedereien geführt.', skill: 'Negotiation' });
  expect((await search('Verhandlungen')).names).toEqual(['Jana']);
  expect((await search('Wie leite ich ein Team?')).names).toEqual([]);
});

test('what somebody searches is in no log', () => {
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('\n')).not.toMatch(/lead a team|crowd|Verhandlungen/);
});

test.each([
  ['Japanese', '私は長年チームを率いてきました。交渉も得意です。', '交渉', 'チーム'],
  ['Arabic', 'لدي خبرة طويلة في إدارة الفرق والتفاوض مع الموردين.', 'التفاوض', 'الفرق'],
])('words in %s find who wrote them, and no meaning is guessed', async (_, about, ...asked) => {
  await signUp('Mika', { about, skill: 'Chess' });
  for (const words of asked) expect(await search(words)).toMatchObject({ names: ['Mika'], onlyPerhaps: false });
});
