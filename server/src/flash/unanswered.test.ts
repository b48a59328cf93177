import { addDaysTo } from '@alongside/shared/days';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makePerson, makeProgram, makeSignedInStaff, signInPerson } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';
import { runDueJobs } from '../../test/server.ts';
import { enqueue } from '../queue/queue.ts';

const start = new Date('2026-11-23T09:00:00Z');
let clock = start;
const { database, server } = await openProduct({ now: () => clock });
const { programId } = await makeProgram(database, { format: 'flash', pairing: 'open', stage: 'running' });
const coordinator = await makeSignedInStaff(database, ['coordinator'], [programId]);

async function join(role: 'mentor' | 'mentee') {
  const { personId } = await makePerson(database);
  return { ...(await makeParticipant(database, programId, role, { personId })), as: await signInPerson(database, personId) };
}
type Joined = Awaited<ReturnType<typeof join>>;

/** A meeting of half an hour that ended at `start`, an hour after it was booked. */
async function meet(mentor: Joined, mentee: Joined): Promise<string> {
  clock = new Date(start.getTime() - 5_400_000);
  const startsAt = new Date(start.getTime() - 1_800_000).toISOString();
  await server.mutate('widget.flash.offer', { participantId: mentor.participantId, startsAt: [startsAt], minutes: 30, place: 'Room 7' }, mentor.as);
  const { offered } = (await server.query('widget.flash.board', { programId }, mentee.as)).data;
  const { data } = await server.mutate('widget.flash.book', { slotId: offered[0].id, question: 'How did you begin?' }, mentee.as);
  return data.mentorshipId;
}

async function sweepAt(at: Date): Promise<void> {
  clock = at;
  await database.app.transaction().execute((trx) => enqueue(trx, 'end_unanswered_flash', {}));
  await runDueJobs(database, { now: () => clock });
}

const stateOf = async (mentorshipId: string) => (await database.owner.selectFrom('mentorship').select(['state', 'endedAt']).where('id', '=', mentorshipId).executeTakeFirstOrThrow());
const waitsFor = async (who: Joined) => (await server.query('widget.flash.board', { programId }, who.as)).data.own.length;
const answer = (who: Joined, mentorshipId: string) => server.mutate('widget.flash.answer', { mentorshipId, useful: 'yes' }, who.as);

test('a flash meeting nobody answers about ends by itself after fourteen days, and counts as neither held nor missed', async () => {
  const [mentor, mentee] = [await join('mentor'), await join('mentee')];
  const mentorshipId = await meet(mentor, mentee);
  const end = addDaysTo(start, 14);

  await sweepAt(new Date(end.getTime() - 1));
  expect(await stateOf(mentorshipId)).toMatchObject({ state: 'active' });
  expect([await waitsFor(mentor), await waitsFor(mentee)]).toEqual([1, 1]);
  await sweepAt(end);
  expect(await stateOf(mentorshipId)).toEqual({ state: 'completed', endedAt: end });
  expect([await waitsFor(mentor), await waitsFor(mentee)]).toEqual([0, 0]);
  expect((await answer(mentee, mentorshipId)).error).toMatchObject({ code: 'WRONG_STATE' });
  expect((await server.query('admin.flash.rhythm', { programId }, coordinator)).data.total).toMatchObject({ kept: 0, missed: 0, unsaid: 1 });

  await sweepAt(addDaysTo(end, 1));
  const entries = await database.owner.selectFrom('auditEntry').select(['actorKind', 'details']).where('subjectId', '=', mentorshipId).where('action', '=', 'mentorship.end').execute();
  expect(entries).toEqual([{ actorKind: 'system', details: { outcome: 'completed' } }]);
});

test('where one has answered the other is still asked for the fourteen days, and the end stays what it was', async () => {
  const [mentor, mentee] = [await join('mentor'), await join('mentee')];
  const mentorshipId = await meet(mentor, mentee);
  clock = addDaysTo(start, 1);
  expect((await answer(mentee, mentorshipId)).error).toBeUndefined();
  await sweepAt(addDaysTo(start, 13));
  expect(await waitsFor(mentor)).toBe(1);
  await sweepAt(addDaysTo(start, 14));
  expect(await waitsFor(mentor)).toBe(0);
  expect(await stateOf(mentorshipId)).toEqual({ state: 'completed', endedAt: addDaysTo(start, 1) });
});

test('a meeting still to come stays, and so does every mentorship that is no flash meeting, which the queue could not end', async () => {
  const other = await makeProgram(database);
  const pair = [await makeParticipant(database, other.programId, 'mentee'), await makeParticipant(database, other.programId, 'mentor')] as const;
  const { mentorshipId } = await makeMentorship(database, other.programId, [{ ...pair[0], role: 'mentee' }, { ...pair[1], role: 'mentor' }], { createdAt: addDaysTo(start, -400) });
  const [mentor, mentee] = [await join('mentor'), await join('mentee')];
  const booked = await meet(mentor, mentee);
  await sweepAt(new Date(start.getTime() - 3_600_000));
  expect([await stateOf(mentorshipId), await stateOf(booked)]).toMatchObject([{ state: 'active' }, { state: 'active' }]);
  const { numAffectedRows } = await sql`update mentorship set state = 'completed', ended_at = ${start} where id = ${mentorshipId}`.execute(database.jobs);
  expect(numAffectedRows).toBe(0n);
});
