import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { makeParticipant, makeProgram, makeRound, makeStaff, signInStaff } from '../../test/factories.ts';
import { startTestServer, type TestServer } from '../../test/server.ts';
import { defaultRules, defaultWeights } from '../program/match-settings.ts';

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startTestServer(database);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

test('a preview compares with no round of another programme: how many pairs that one has stays unknown', async () => {
  const { programId } = await makeProgram(database, { pairing: 'formal', stage: 'matching' });
  const { programId: foreignId } = await makeProgram(database, { pairing: 'formal', stage: 'matching' });
  const { roundId } = await makeRound(database, foreignId);
  const menteeId = (await makeParticipant(database, foreignId, 'mentee')).participantId;
  const mentorId = (await makeParticipant(database, foreignId, 'mentor')).participantId;
  await database.owner.insertInto('proposal').values({ roundId, menteeId, mentorId, score: 9_000, contributions: '[]', madeBy: 'engine' }).execute();
  const { accountId } = await makeStaff(database, ['coordinator'], [programId]);
  const as = await signInStaff(database, accountId);

  const ask = { programId, weights: defaultWeights, rules: defaultRules };
  const foreign = await server.query('admin.matching.preview', { ...ask, againstRoundId: roundId }, as);
  const missing = await server.query('admin.matching.preview', { ...ask, againstRoundId: '019abcde-0000-7000-8000-00000000000a' }, as);
  expect(foreign.error).toMatchObject({ code: 'NOT_FOUND' });
  expect({ ...foreign.error, requestId: '' }).toEqual({ ...missing.error, requestId: '' });
});
