import { expect, test } from 'vitest';
import { makeMentorship, makeParticipant, makePerson, makeProgram, makeSignedInStaff } from '../../test/factories.ts';
import { openProduct } from '../../test/product.ts';

const { database, server } = await openProduct();
const { programId } = await makeProgram(database);
const coordinator = await makeSignedInStaff(database, ['coordinator'], [programId]);

test('a mentor is listed with the places offered, the places taken and the skills offered', async () => {
  const { personId } = await makePerson(database, { givenName: 'Ruth', familyName: 'Adler' });
  const mentor = await makeParticipant(database, programId, 'mentor', { personId, capacity: 3, headline: 'Twenty years in ports' });
  const mentee = await makeParticipant(database, programId, 'mentee');
  await makeMentorship(database, programId, [mentee, mentor]);
  const skill = await database.owner.insertInto('skill').values({ name: 'Port operations' }).returning('id').executeTakeFirstOrThrow();
  await database.owner.insertInto('participantSkill').values({ participantId: mentor.participantId, skillId: skill.id, direction: 'offered', position: 1, level: 3 }).execute();
  const { data } = await server.query('admin.participant.list', { programId, role: 'mentor' }, coordinator);
  expect(data).toMatchObject({ total: 1, nextCursor: null, participants: [{ name: 'Ruth Adler', capacity: 3, current: 1, skills: ['Port operations'] }] });
  expect(data.byRole).toEqual([{ role: 'mentee', people: 1, places: 1 }, { role: 'mentor', people: 1, places: 3 }]);
  const found = await server.query('admin.participant.get', { participantId: mentor.participantId }, coordinator);
  expect(found.data).toMatchObject({ profile: { headline: 'Twenty years in ports', current: 1 }, skills: [{ name: 'Port operations', level: 3 }] });
});

test('pages follow each other by name without leaving anybody out', async () => {
  const { programId: large } = await makeProgram(database);
  const own = await makeSignedInStaff(database, ['coordinator'], [large]);
  for (let index = 0; index < 53; index += 1) await makeParticipant(database, large, 'mentee');
  const first = await server.query('admin.participant.list', { programId: large }, own);
  const second = await server.query('admin.participant.list', { programId: large, cursor: first.data.nextCursor }, own);
  const ids = [...first.data.participants, ...second.data.participants].map((row: { participantId: string }) => row.participantId);
  expect(new Set(ids).size).toBe(53);
  expect(second.data.nextCursor).toBeNull();
});

test('an administrator, an analyst and the coordinator of another programme read no profile', async () => {
  const { participantId } = await makeParticipant(database, programId, 'mentee');
  const other = await makeProgram(database);
  for (const [roles, programs, code] of [[['administrator'], [], 'NOT_FOUND'], [['analyst'], [], 'NOT_FOUND'], [['coordinator'], [other.programId], 'NOT_FOUND']] as const) {
    const staff = await makeSignedInStaff(database, [...roles], [...programs]);
    expect((await server.query('admin.participant.get', { participantId }, staff)).error?.code).toBe(code);
    expect((await server.query('admin.participant.list', { programId }, staff)).error?.code).toBe(code);
  }
});
