import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makePerson, signInPerson } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import type { Credential } from '../../test/server.ts';

let now = new Date('2026-11-20T12:00:00Z');

const { database, server } = await openProduct({ now: () => now });

async function somebody(): Promise<Credential> {
  return signInPerson(database, (await makePerson(database)).personId);
}

async function read(key: object, as: Credential): Promise<unknown> {
  const { data } = await server.query('widget.draft.read', key, as);
  return data.draft?.fields ?? null;
}

test('a draft is kept in place of the one before, read by its author alone, and gone when it was sent', async () => {
  const [author, other] = [await somebody(), await somebody()];
  const key = { kind: 'request', aboutId: randomUUID() };
  expect(await read(key, author)).toBeNull();
  await server.mutate('widget.draft.save', { ...key, fields: { words: 'Would' } }, author);
  await server.mutate('widget.draft.save', { ...key, fields: { words: 'Would you' } }, author);
  expect(await read(key, author)).toEqual({ words: 'Would you' });
  expect(await read({ ...key, kind: 'message' }, author)).toBeNull();
  expect(await read(key, other)).toBeNull();
  await server.mutate('widget.draft.discard', key, other);
  expect(await read(key, author)).toEqual({ words: 'Would you' });
  await server.mutate('widget.draft.discard', key, author);
  expect(await read(key, author)).toBeNull();
});

test('a draft that was typed earlier and arrives later leaves the newer one there, also when both arrive at once', async () => {
  const author = await somebody();
  for (const [first, second] of [[2, 1], [4, 3]] as const) {
    const key = { kind: 'message', aboutId: randomUUID() };
    const save = (version: number) => server.mutate('widget.draft.save', { ...key, fields: { words: `typed at ${version}` }, version }, author);
    await save(first);
    const late = await save(second);
    expect(late.data.version).toBe(first);
    expect(await read(key, author)).toEqual({ words: `typed at ${first}` });
    await Promise.all([5, 9, 7, 6, 8].map(save));
    expect(await read(key, author)).toEqual({ words: 'typed at 9' });
  }
});

test('of two windows the one in which somebody wrote last has the last word, in whatever order it arrives; a window that has fallen behind learns of it', async () => {
  const author = await somebody();
  const key = { kind: 'request', aboutId: randomUUID() };
  const save = async (words: string, version: number): Promise<number> => (await server.mutate('widget.draft.save', { ...key, fields: { words }, version }, author)).data.version;
  expect(await save('the second window', 200)).toBe(200);
  expect(await save('the first window, sent before', 150)).toBe(200);
  expect(await read(key, author)).toEqual({ words: 'the second window' });
  await save('the first window, gone on', 201);
  expect(await read(key, author)).toEqual({ words: 'the first window, gone on' });
});

test('what was sent or thrown away does not come back with a save that was under way', async () => {
  const author = await somebody();
  const key = { kind: 'message', aboutId: randomUUID() };
  await server.mutate('widget.draft.discard', { ...key, version: 10 }, author);
  await server.mutate('widget.draft.save', { ...key, fields: { words: 'Sent long ago' }, version: 9 }, author);
  expect(await read(key, author)).toBeNull();
  await server.mutate('widget.draft.save', { ...key, fields: { words: 'The next one' }, version: 11 }, author);
  expect(await read(key, author)).toEqual({ words: 'The next one' });
});

test('a widget that gives no version is taken as new', async () => {
  const author = await somebody();
  const key = { kind: 'message', aboutId: randomUUID() };
  await server.mutate('widget.draft.save', { ...key, fields: { words: 'Typed a minute ago' }, version: now.getTime() - 60_000 }, author);
  for (const words of ['Of a page', 'Of a page that is open since']) await server.mutate('widget.draft.save', { ...key, fields: { words } }, author);
  expect(await read(key, author)).toEqual({ words: 'Of a page that is open since' });
});

test('of very many drafts the oldest make room', async () => {
  const author = await somebody();
  const keys = Array.from({ length: 51 }, () => ({ kind: 'goal', aboutId: randomUUID() }));
  for (const key of keys) {
    now = new Date(now.getTime() + 1_000);
    await server.mutate('widget.draft.save', { ...key, fields: { title: 'Lead' } }, author);
  }
  expect(await read(keys[0]!, author)).toBeNull();
  expect(await read(keys[1]!, author)).toEqual({ title: 'Lead' });
});

test('a sign-in that a host page vouched for opens no draft', async () => {
  const { personId } = await makePerson(database);
  const author = await signInPerson(database, personId);
  await database.owner.updateTable('widgetSession').set({ assurance: 'host' }).where('personId', '=', personId).execute();
  const { error } = await server.query('widget.draft.read', { kind: 'message', aboutId: randomUUID() }, author);
  expect(error?.code).toBe('STEP_UP_NEEDED');
});

test('a draft of more than a form can hold is refused', async () => {
  const author = await somebody();
  const { error } = await server.mutate('widget.draft.save', { kind: 'note', aboutId: randomUUID(), fields: { text: 'x'.repeat(10_001) } }, author);
  expect(error?.code).toBe('INVALID_INPUT');
});
