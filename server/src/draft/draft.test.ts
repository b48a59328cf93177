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
