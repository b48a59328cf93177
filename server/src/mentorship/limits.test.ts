import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { makeProgram, makeSignedInPair } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import type { Credential } from '../../test/server.ts';
import { limits } from './limits.ts';

let now = new Date('2026-11-20T12:00:00Z');

const { database, server } = await openProduct({ now: () => now });
const { mentorshipId, menteeId, mentee, mentor } = await makeSignedInPair(database, (await makeProgram(database)).programId);

/** The rows that are there, until there are one less than `count`, each with the values of the first. */
async function copyUpTo(count: number, table: 'note' | 'message' | 'goal' | 'action_item' | 'meeting'): Promise<void> {
  const row = await sql<Record<string, unknown>>`select * from ${sql.table(table)} where mentorship_id = ${mentorshipId} limit 1`.execute(database.owner);
  const columns = Object.keys(row.rows[0]!).map((name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).filter((name) => name !== 'id');
  const list = sql.join(columns.map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${list}) select ${list} from (select * from ${sql.table(table)} where mentorship_id = ${mentorshipId} limit 1) one, generate_series(1, ${count - 2})`.execute(database.owner);
}

test.each([
  ['note', 'widget.note.add', { visibility: 'shared', text: 'Again' }, limits.notes],
  ['goal', 'widget.goal.add', { goal: { title: 'Lead', measure: '', reason: '', dueOn: '2027-01-01', sharedWithCoordinator: false }, milestones: [] }, limits.goals],
  ['action_item', 'widget.actionItem.add', { title: 'Read', dueOn: null }, limits.actionItems],
] as const)('a mentorship holds as many of %s as the limit says, and then names it', async (table, procedure, given, limit) => {
  const input = { mentorshipId, ...given, ...(table === 'action_item' ? { ownerId: menteeId } : {}) };
  expect((await server.mutate(procedure, input, mentee)).error).toBeUndefined();
  await copyUpTo(limit, table);
  expect((await server.mutate(procedure, input, mentee)).error).toBeUndefined();
  expect((await server.mutate(procedure, input, mentee)).error).toMatchObject({ code: 'LIMIT_REACHED', params: { limit } });
});

test('who wrote a day\u2019s messages goes on a day later; the other side writes all the same', async () => {
  const send = (as: Credential) => server.mutate('widget.message.send', { mentorshipId, text: 'Hello' }, as);
  await send(mentee);
  await copyUpTo(limits.messagesADay + 1, 'message');
  expect((await send(mentee)).error).toMatchObject({ code: 'TOO_MANY_TODAY', params: { limit: limits.messagesADay } });
  expect((await send(mentor)).error).toBeUndefined();
  now = new Date('2026-11-21T12:00:01Z');
  expect((await send(mentee)).error).toBeUndefined();
});

test('meetings are planned so many times a day, calling them off makes no room for more mail, and one is moved only so often', async () => {
  const at = (day: number) => ({ startsAt: `2026-12-${String(day).padStart(2, '0')}T09:00:00.000Z`, minutes: 30, place: '', agenda: [] });
  const plan = (day: number) => server.mutate('widget.meeting.plan', { mentorshipId, plan: at(day) }, mentee);
  const first = await plan(1);
  expect(first.error).toBeUndefined();
  await server.mutate('widget.meeting.cancel', { meetingId: first.data.meetingId }, mentee);
  await copyUpTo(limits.meetingsADay, 'meeting');
  const { meetingId } = (await plan(2)).data;
  expect((await plan(3)).error).toMatchObject({ code: 'TOO_MANY_TODAY', params: { limit: limits.meetingsADay } });
  await database.owner.updateTable('meeting').set({ sequence: limits.movesOfMeeting - 1 }).where('id', '=', meetingId).execute();
  expect((await server.mutate('widget.meeting.move', { meetingId, plan: at(4) }, mentee)).error).toBeUndefined();
  expect((await server.mutate('widget.meeting.move', { meetingId, plan: at(5) }, mentee)).error).toMatchObject({ code: 'LIMIT_REACHED', params: { limit: limits.movesOfMeeting } });
  expect((await server.mutate('widget.meeting.cancel', { meetingId }, mentee)).error).toBeUndefined();
});
