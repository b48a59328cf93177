import { expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makePerson, makeProgram, makeSignedInStaff, signInPerson } from '../../../test/factories.ts';
import { openProduct } from '../../../test/product.ts';
import { runDueJobs } from '../../../test/server.ts';
import { settingsFor } from '../../program/match-settings.ts';

const now = new Date('2026-11-23T09:00:00Z');
const { database, server } = await openProduct({ now: () => now });
const db = database.owner;

async function joined(programId: string, role: 'mentor' | 'mentee' | 'peer', capacity = 1) {
  const { personId } = await makePerson(database, { level: role === 'mentor' ? 6 : 4 });
  return { ...(await makeParticipant(database, programId, role, { personId, capacity, languages: ['en'] })), as: await signInPerson(database, personId) };
}

test('two who leave a group of four at once leave two behind, and the third of three cannot', async () => {
  const { programId } = await makeProgram(database, { format: 'peer', stage: 'running' });
  const group = [await joined(programId, 'peer'), await joined(programId, 'peer'), await joined(programId, 'peer'), await joined(programId, 'peer')];
  const { mentorshipId } = await makeMentorship(database, programId, group.map(({ participantId, personId, role }) => ({ participantId, personId, role })));
  const left = await Promise.all(group.slice(0, 3).map(({ as }) => server.mutate('widget.mentorship.leave', { mentorshipId }, as)));
  expect(left.map(({ error }) => error?.code).sort()).toEqual(['WRONG_STATE', undefined, undefined]);
  expect(await db.selectFrom('mentorshipMember').select('participantId').where('mentorshipId', '=', mentorshipId).execute()).toHaveLength(2);
});

test('coordinators who move, start, publish at once, while people leave, make no group too large and nobody twice in one', async () => {
  for (let times = 0; times < 3; times++) {
    const { weights, rules } = settingsFor('peer');
    const { programId } = await makeProgram(database, { format: 'peer', pairing: 'formal', stage: 'matching', groupSmallest: 2, groupLargest: 3, weights: JSON.stringify(weights), rules: JSON.stringify(rules) });
    const staff = [await makeSignedInStaff(database, ['coordinator'], [programId]), await makeSignedInStaff(database, ['coordinator'], [programId])];
    const peers = [];
    for (let each = 0; each < 8; each++) peers.push(await joined(programId, 'peer'));
    const starts = await Promise.all(staff.map((as) => server.mutate('admin.matching.startRound', { programId, weights, rules }, as)));
    expect(starts.filter(({ error }) => error === undefined)).toHaveLength(1);
    const { roundId } = starts.find(({ error }) => error === undefined)!.data;
    await runDueJobs(database, { now: () => now });
    const ids = peers.map(({ participantId }) => participantId);
    const doings = [
      ...ids.slice(0, 4).map((participantId, at) => server.mutate('admin.matching.movePeer', { roundId, participantId, withId: ids[7 - at] }, staff[at % 2])),
      server.mutate('widget.participant.setState', { participantId: ids[times], state: 'withdrawn' }, peers[times]!.as),
      ...staff.map((as) => server.mutate('admin.matching.publish', { roundId }, as)),
      server.mutate('admin.matching.startRound', { programId, weights, rules }, staff[0]),
    ];
    const answers = await Promise.all(doings);
    expect(answers.map(({ status }) => status)).not.toContain(500);
    const members = await db.selectFrom('mentorshipMember as m').innerJoin('mentorship as s', 's.id', 'm.mentorshipId').select(['m.mentorshipId', 'm.participantId']).where('s.programId', '=', programId).execute();
    expect(new Set(members.map(({ participantId }) => participantId)).size).toBe(members.length);
    for (const group of Map.groupBy(members, ({ mentorshipId }) => mentorshipId).values()) expect(group.length).toBeLessThanOrEqual(3);
    const pairs = await db.selectFrom('proposal').select(['menteeId', 'mentorId']).where('roundId', '=', roundId).execute();
    expect(new Set(pairs.map(({ menteeId }) => menteeId)).size).toBe(pairs.length);
  }
});

test('a group that somebody has left since the run can still be changed, and who has no group can be left without one', async () => {
  const { weights, rules } = settingsFor('peer');
  const { programId } = await makeProgram(database, { format: 'peer', pairing: 'formal', stage: 'matching', groupSmallest: 2, groupLargest: 3, weights: JSON.stringify(weights), rules: JSON.stringify(rules) });
  const as = await makeSignedInStaff(database, ['coordinator'], [programId]);
  for (let each = 0; each < 6; each++) await joined(programId, 'peer');
  const { data } = await server.mutate('admin.matching.startRound', { programId, weights, rules }, as);
  await runDueJobs(database, { now: () => now });
  const { roundId } = data;
  const groups = async (): Promise<string[][]> =>
    (await server.query('admin.matching.groups', { roundId }, as)).data.groups.map(({ host, members }: { host: { participantId: string }; members: { person: { participantId: string } }[] }) => [host.participantId, ...members.map(({ person }) => person.participantId)]);
  const move = (participantId: string, withId: string | null) => server.mutate('admin.matching.movePeer', { roundId, participantId, withId }, as);

  const [first, second] = (await groups()) as [string[], string[]];
  expect([first.length, second.length]).toEqual([3, 3]);
  for (const gone of [first[0]!, second[2]!]) await db.updateTable('participant').set({ state: 'withdrawn' }).where('id', '=', gone).execute();
  expect((await move(first[1]!, second[0]!)).error).toBeUndefined();
  expect((await groups()).map((group) => group.toSorted())).toEqual([[first[1]!, second[0]!, second[1]!].sort()]);
  for (let twice = 0; twice < 2; twice++) expect((await move(first[2]!, null)).error).toBeUndefined();
  expect((await move(first[2]!, first[0]!)).error).toMatchObject({ code: 'NOT_FOUND' });
});
