import type { AnyRouter } from '@trpc/server';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { makeMentorship, makeProgram, makeSignedInPair, makeSignedInStaff, signInPerson } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import type { Credential } from '../../test/server.ts';
import { identify, type Doer } from '../database/actor.ts';
import { adminRouter } from '../router.ts';

const logged: string[] = [];
const plants = { shared: 'heliotrope-shared', private: 'heliotrope-private', message: 'heliotrope-message', reflection: 'heliotrope-reflection' };

const { database, server } = await openProduct({ logTo: (line) => logged.push(line) });
const { programId } = await makeProgram(database);
const { mentorshipId, menteeId, mentorId, mentee, mentor } = await makeSignedInPair(database, programId);
const { accountId: staffId, ...staff } = await makeSignedInStaff(database, ['administrator', 'coordinator', 'analyst'], [programId]);
await server.mutate('widget.note.add', { mentorshipId, visibility: 'shared', text: plants.shared }, mentee);
await server.mutate('widget.note.add', { mentorshipId, visibility: 'private', text: plants.private }, mentee);
await server.mutate('widget.message.send', { mentorshipId, text: plants.message }, mentee);

test('shared notes and messages reach the partner; a private note is only its author’s', async () => {
  const notes = async (as: Credential) => (await server.query('widget.note.list', { mentorshipId }, as)).data.notes.map((note: { text: string }) => note.text).sort();
  expect(await notes(mentee)).toEqual([plants.private, plants.shared]);
  expect(await notes(mentor)).toEqual([plants.shared]);
  const page = (await server.query('widget.message.list', { mentorshipId }, mentor)).data;
  expect(page).toMatchObject({ messages: [{ text: plants.message, authorId: menteeId }], nextCursor: null, unread: 1 });
  await server.mutate('widget.message.markRead', { mentorshipId }, mentor);
  expect((await server.query('widget.message.list', { mentorshipId }, mentor)).data.unread).toBe(0);
  expect((await server.query('widget.message.list', { mentorshipId }, mentee)).data.unread).toBe(0);
});

test('a note is changed and removed by its author alone', async () => {
  const { data } = await server.mutate('widget.note.add', { mentorshipId, visibility: 'shared', text: 'first' }, mentor);
  expect((await server.mutate('widget.note.change', { noteId: data.noteId, text: 'mine now' }, mentee)).error?.code).toBe('NOT_FOUND');
  expect((await server.mutate('widget.note.change', { noteId: data.noteId, text: 'second' }, mentor)).status).toBe(200);
  expect((await server.query('widget.note.list', { mentorshipId }, mentee)).data.notes.map((note: { text: string }) => note.text)).toContain('second');
  expect((await server.mutate('widget.note.remove', { noteId: data.noteId }, mentee)).error?.code).toBe('NOT_FOUND');
  expect((await server.mutate('widget.note.remove', { noteId: data.noteId }, mentor)).status).toBe(200);
});

test('a note keeps the newest words of the form that writes it, and never replaces unseen what another form wrote', async () => {
  const [tab, phone] = [crypto.randomUUID(), crypto.randomUUID()];
  const { data: made } = await server.mutate('widget.note.add', { mentorshipId, visibility: 'private', text: 'one', writer: tab, version: 10 }, mentor);
  const { noteId } = made;
  const change = (text: string, writer: string, version: number, seen: number) => server.mutate('widget.note.change', { noteId, text, writer, version, seen }, mentor);
  const stands = async () => (await server.query('widget.note.list', { mentorshipId }, mentor)).data.notes.find((note: { id: string }) => note.id === noteId);
  expect((await change('one two three', tab, 12, 10)).data.version).toBe(12);
  expect((await change('one two', tab, 11, 10)).data.version).toBe(12);
  await Promise.all([16, 14, 15, 13].map((version) => change(`at ${version}`, tab, version, 10)));
  expect(await stands()).toMatchObject({ text: 'at 16', version: 16 });
  expect((await change('unseen', phone, 30, 10)).error).toMatchObject({ code: 'CONFLICT', params: { version: 16 } });
  expect((await change('seen', phone, 31, 16)).status).toBe(200);
  expect((await change('at 17', tab, 17, 10)).error).toMatchObject({ code: 'CONFLICT', params: { version: 31 } });
  expect(await stands()).toMatchObject({ text: 'seen', version: 31 });
  expect((await server.mutate('widget.note.change', { noteId, text: 'by a widget of a version before' }, mentor)).status).toBe(200);
  expect((await stands())?.text).toBe('by a widget of a version before');
  await server.mutate('widget.note.remove', { noteId }, mentor);
});

test('messages come in pages, the newest first to be read', async () => {
  const { mentorshipId: other } = await makeMentorship(database, programId, [
    { participantId: (await makeRow(menteeId, 'mentee')), personId: menteeId, role: 'mentee' },
    { participantId: (await makeRow(mentorId, 'mentor')), personId: mentorId, role: 'mentor' },
  ]);
  for (const text of ['one', 'two', 'three', 'four', 'five']) await server.mutate('widget.message.send', { mentorshipId: other, text }, mentee);
  const newest = (await server.query('widget.message.list', { mentorshipId: other, limit: 2 }, mentor)).data;
  expect(newest.messages.map((message: { text: string }) => message.text)).toEqual(['four', 'five']);
  const before = (await server.query('widget.message.list', { mentorshipId: other, limit: 3, cursor: newest.nextCursor }, mentor)).data;
  expect(before).toMatchObject({ messages: [{ text: 'one' }, { text: 'two' }, { text: 'three' }], nextCursor: null });
});

test('a page’s word for who somebody is opens shared notes, and nothing private', async () => {
  const vouched = await signInPerson(database, menteeId, 'host');
  const list = (await server.query('widget.note.list', { mentorshipId }, vouched)).data;
  expect(list).toMatchObject({ privateLocked: true, notes: [{ text: plants.shared }] });
  const own = await database.owner.selectFrom('note').select('id').where('visibility', '=', 'private').where('authorId', '=', menteeId).executeTakeFirstOrThrow();
  const refused = [
    await server.query('widget.message.list', { mentorshipId }, vouched),
    await server.query('widget.mentorship.reflections', { mentorshipId }, vouched),
    await server.mutate('widget.message.send', { mentorshipId, text: 'x' }, vouched),
    await server.mutate('widget.note.add', { mentorshipId, visibility: 'private', text: 'x' }, vouched),
    await server.mutate('widget.note.change', { noteId: own.id, text: 'x' }, vouched),
    await server.mutate('widget.note.remove', { noteId: own.id }, vouched),
  ];
  expect(refused.map((answer) => answer.error?.code)).toEqual(refused.map(() => 'STEP_UP_NEEDED'));
});

test('row security gives staff, the queue and strangers no note, message, key or reflection', async () => {
  const actors: Doer[] = [
    { kind: 'staff', accountId: staffId },
    { kind: 'person', personId: crypto.randomUUID() },
    { kind: 'anonymous' },
  ];
  for (const actor of actors) {
    const counts = await database.app.transaction().execute(async (trx) => {
      await identify(trx, actor);
      const { rows } = await sql<{ n: string }>`select count(*) as n from note union all select count(*) from message union all select count(*) from data_key union all select count(*) from reflection union all select count(*) from agreement union all select count(*) from meeting_content`.execute(trx);
      return rows.map((row) => Number(row.n));
    });
    expect(counts).toEqual([0, 0, 0, 0, 0, 0]);
  }
  const partner = await database.app.transaction().execute(async (trx) => {
    await identify(trx, { kind: 'person', personId: mentorId });
    return trx.selectFrom('note').select('id').where('visibility', '=', 'private').execute();
  });
  expect(partner).toEqual([]);
  for (const table of ['note', 'message', 'data_key', 'reflection']) await expect(sql`select 1 from ${sql.table(table)}`.execute(database.jobs)).rejects.toThrow('permission denied');
});

test('planted words are nowhere but with the pair: not in any table, log, or answer to staff', async () => {
  await server.mutate('widget.mentorship.end', { mentorshipId, outcome: 'completed' }, mentee);
  await server.mutate('widget.mentorship.reflect', { mentorshipId, text: plants.reflection, shared: true }, mentee);
  const { rows: tables } = await sql<{ name: string }>`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`.execute(database.owner);
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(database.owner);
    const hex = Buffer.from('heliotrope').toString('hex');
    for (const { row } of rows) expect([name, row.includes('heliotrope') || row.includes(hex)]).toEqual([name, false]);
  }
  expect(logged.join('\n')).not.toContain('heliotrope');
  const input = { programId, mentorshipId, id: mentorshipId, personId: menteeId, slug: '', limit: 50 };
  const { _def: surface }: AnyRouter = adminRouter;
  for (const [path, { _def: procedure }] of Object.entries(surface.procedures as Record<string, { _def: { type: string } }>)) {
    if (procedure.type !== 'query') continue;
    for (const given of [{ programId }, { mentorshipId }, input, {}]) {
      const answer = await server.query(`admin.${path}`, given, staff);
      expect([path, JSON.stringify([answer.data, answer.error]).includes('heliotrope')]).toEqual([path, false]);
    }
  }
});

async function makeRow(personId: string, role: 'mentee' | 'mentor'): Promise<string> {
  const { programId: other } = await makeProgram(database);
  const { id } = await database.owner
    .insertInto('participant')
    .values({ programId: other, personId, role, state: 'active', timeZone: 'Europe/Berlin', signedUpAt: new Date(), updatedAt: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
