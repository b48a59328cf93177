import { personalityItemIds } from '@alongside/shared/asks';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { makeParticipant, makePerson, makeProgram, signInPerson } from '../../test/factories.ts';
import { testKey } from '../../test/cluster.ts';
import { openProduct } from '../../test/product.ts';
import type { Credential } from '../../test/server.ts';
import { sealPlainDrafts } from './draft.service.ts';

const { database, server } = await openProduct();
const { programId } = await makeProgram(database, { asks: ['personality', 'wishes', 'interests'] });
const savedAt = new Date('2026-11-20T12:00:00Z');
const twenty = personalityItemIds.map((questionId) => ({ questionId, value: '5' }));

async function somebody(): Promise<{ personId: string; as: Credential }> {
  const { personId } = await makePerson(database);
  return { personId, as: await signInPerson(database, personId) };
}

const read = async (as: Credential) => (await server.query('widget.participant.draft', { programId, role: 'mentee' }, as)).data.draft;

/** What lies in the table of somebody's draft, as its bytes would be read from a stolen disk. */
async function keptOf(personId: string): Promise<string> {
  const { rows } = await sql<{ line: string }>`select d::text || encode(coalesce(d.ciphertext, ''), 'escape') as line from participant_draft d where person_id = ${personId}`.execute(database.owner);
  return rows.map(({ line }) => line).join('\n');
}

test('twenty answers, a wish and begun words come back to their author, and lie in the table in no plain word', async () => {
  const { personId, as } = await somebody();
  const mentor = await makeParticipant(database, programId, 'mentor');
  const answers = [...twenty, { questionId: 'wishes', value: [mentor.participantId] }, { questionId: 'interests', value: ['Letterpress printing'] }];
  const saved = await server.mutate('widget.participant.saveDraft', { programId, role: 'mentee', step: 1, data: { goalsText: 'Half a sen', answers } }, as);
  expect(saved.status).toBe(200);
  expect(await read(as)).toMatchObject({ step: 1, data: { goalsText: 'Half a sen', answers } });
  const kept = await keptOf(personId);
  for (const word of ['personality', 'wishes', mentor.participantId, 'Letterpress', 'Half a sen', 'answers']) expect({ word, found: kept.includes(word) }).toEqual({ word, found: false });
});

test('forms that an older server kept in plain words are read as they are, and sealed when a server starts', async () => {
  const { personId, as } = await somebody();
  const others = await Promise.all(Array.from({ length: 100 }, () => makePerson(database)));
  const data = { headline: 'Begun before', answers: twenty };
  await database.owner.insertInto('participantDraft').values([{ personId }, ...others].map((author) => ({ personId: author.personId, programId, role: 'mentee' as const, step: 2, data: JSON.stringify(data), savedAt }))).execute();
  expect(await read(as)).toMatchObject({ step: 2, data });
  await sealPlainDrafts(database.owner, testKey);
  const plain = await database.owner.selectFrom('participantDraft').select('personId').where(sql<boolean>`data <> '{}'`).execute();
  expect(plain).toEqual([]);
  expect(await keptOf(personId)).not.toContain('Begun');
  expect(await read(as)).toEqual({ step: 2, data, version: 0, savedAt: savedAt.toISOString() });
});

test('what an older server writes over a sealed form is the newer one', async () => {
  const { personId, as } = await somebody();
  await server.mutate('widget.participant.saveDraft', { programId, role: 'mentee', step: 1, data: { headline: 'First' } }, as);
  await database.owner.updateTable('participantDraft').set({ data: JSON.stringify({ headline: 'Second' }), step: 3 }).where('personId', '=', personId).execute();
  expect(await read(as)).toMatchObject({ step: 3, data: { headline: 'Second' } });
  await server.mutate('widget.participant.saveDraft', { programId, role: 'mentee', step: 3, data: { headline: 'Third' } }, as);
  expect(await read(as)).toMatchObject({ data: { headline: 'Third' } });
  expect(await keptOf(personId)).not.toContain('Second');
});

test('a form that was filled in earlier and arrives later leaves the newer one there, and what was sent', async () => {
  const { as } = await somebody();
  const save = (headline: string, version: number) => server.mutate('widget.participant.saveDraft', { programId, role: 'mentee', step: 1, data: { headline }, version }, as);
  await save('Second', 20);
  expect((await save('First', 10)).data.version).toBe(20);
  expect(await read(as)).toMatchObject({ data: { headline: 'Second' }, version: 20 });
  await Promise.all([24, 22, 23, 21].map((version) => save(`At ${version}`, version)));
  expect(await read(as)).toMatchObject({ data: { headline: 'At 24' } });
  const typed = Date.now();
  const { personId } = await makeParticipant(database, programId, 'mentee');
  const signedUp = await signInPerson(database, personId);
  await database.owner.updateTable('participant').set({ updatedAt: new Date(typed) }).where('personId', '=', personId).execute();
  const saveLate = (version: number) => server.mutate('widget.participant.saveDraft', { programId, role: 'mentee', step: 1, data: { headline: 'Changed' }, version }, signedUp);
  await saveLate(typed - 1);
  expect(await read(signedUp)).toBeNull();
  await saveLate(typed + 1);
  expect(await read(signedUp)).toMatchObject({ data: { headline: 'Changed' } });
});
