import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { builtInModel } from './text-model.ts';
import { openTextReader } from './text-reader.ts';
import { likeness } from './unit-vector.ts';

const reader = openTextReader({ patienceMs: 60_000 });
beforeAll(() => reader.read([['Read before the first test.']]));
afterAll(() => reader.close());
/** Some tests load the model themselves, which takes many seconds where processors are busy. */
vi.setConfig({ testTimeout: 60_000 });

test('a text is read passage by passage, in the order given, and its language is told', async () => {
  const texts = [['I run a team of eight.', 'My mentor should be patient.'], ['Ich führe ein Team von acht Leuten und möchte das besser können.'], ['SQL']];
  const [english, german, short] = await reader.read(texts);
  expect(english).toMatchObject({ language: 'en', vectors: [{ length: builtInModel.dimensions }, { length: builtInModel.dimensions }] });
  expect(german).toEqual({ language: 'de', vectors: null });
  expect(short).toMatchObject({ language: null, vectors: [expect.any(Int16Array)] });
  expect(likeness(english!.vectors![0]!, english!.vectors![0]!)).toBeCloseTo(1, 2);
  expect((await reader.read(texts))[0]).toEqual(english);
});

test('words that are searched are read whatever their case, unless they are in a language that is not read', async () => {
  const [asked, meant, other] = await Promise.all([reader.readQuery('Lead a team'), reader.readQuery('people management'), reader.readQuery('plan logistics')]);
  expect(likeness(asked!, meant!)).toBeGreaterThan(likeness(asked!, other!) + 0.4);
  expect(await reader.readQuery(' lead a TEAM ')).toBe(asked);
  expect(await reader.readQuery('Wie führe ich ein Team?')).toBeUndefined();
  expect(await reader.readQuery('1234 !')).toBeUndefined();
});

test('no text brings the reader down', async () => {
  const odd = ['\u{1F600}', 'a'.repeat(300), '\uD800', '\u0000', 'ﷺ', '‮abc', ' x ', '▁▁', 'é'.normalize('NFD').repeat(50), '<script>alert(1)</script>'];
  const read = await reader.read(odd.map((text) => [text]));
  expect(read).toHaveLength(odd.length);
  for (const { vectors } of read) for (const vector of vectors ?? []) expect(vector.every((value) => Math.abs(value) <= 32_767)).toBe(true);
});

test('a search does not wait for the model to load, and a later one has it', async () => {
  const hasty = openTextReader({ patienceMs: 0 });
  expect(await hasty.readQuery('lead a team')).toBeUndefined();
  await hasty.read([['Something that is read after it.']]);
  const known = await hasty.readQuery('lead a team');
  await hasty.close();
  expect(known).toEqual(await reader.readQuery('lead a team'));
});

test('an idle reader lets its model go and gets it again', async () => {
  const unloaded = Promise.withResolvers<void>();
  const brief = openTextReader({ idleMs: 1, onUnload: unloaded.resolve });
  const [first] = await brief.read([['I like to listen.']]);
  await unloaded.promise;
  const [again] = await brief.read([['I like to listen.']]);
  await brief.close();
  expect(again).toEqual(first);
});

test('what waits when the reader is closed is told so', async () => {
  const closing = openTextReader();
  const waiting = closing.read([['I like to listen.']]);
  await Promise.all([closing.close(), expect(waiting).rejects.toThrow('closed')]);
  await expect(closing.read([['More.']])).rejects.toThrow('closed');
});

test('what Node reports from the thread while it watches files is no answer', async () => {
  vi.stubEnv('WATCH_REPORT_DEPENDENCIES', '1');
  const watched = openTextReader();
  expect((await watched.read([['I run a team of eight.']]))[0]).toMatchObject({ language: 'en' });
  await watched.close();
  vi.unstubAllEnvs();
});
