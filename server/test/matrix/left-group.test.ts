import { expect, test } from 'vitest';
import { pair } from './matrix-row.ts';
import { callOf, openWorld, surfaces } from './surfaces.ts';

const { world, server, database } = await openWorld();
// The mentee leaves the group that has all these things in it, some of them the mentee's own.
const member = await database.owner.deleteFrom('mentorshipMember').where('participantId', '=', world.menteeId).where('mentorshipId', '=', world.mentorshipId).returning(['mentorshipId', 'participantId', 'personId', 'role']).executeTakeFirstOrThrow();
await database.owner.insertInto('mentorshipLeaver').values({ ...member, leftAt: new Date('2026-11-01T09:00:00Z') }).execute();

/** What a pair has together; an introduction is no group. */
const closed = surfaces.flatMap(({ surface, procedures, matrix }) => procedures.filter(([path]) => matrix[path]?.may === pair && !path.startsWith('introduction.')).map(([path, procedure]) => ({ name: `${surface}.${path}`, procedure, row: matrix[path]! })));

test.each(closed)('$name is not there for whoever has left the group', async ({ name, procedure, row }) => {
  const answer = await callOf(server, procedure)(name, row.input(world), world.credentials.mentee);
  expect(answer.error).toMatchObject({ code: 'NOT_FOUND', params: {} });
});
