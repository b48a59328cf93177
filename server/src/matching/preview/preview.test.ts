import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { makeParticipant, makeProgram, makeRound, makeSignedInStaff } from '../../../test/factories.ts';
import { openProduct } from '../../../test/product.ts';
import { takePreviewPlace } from './preview-place.repository.ts';
import { defaultRules, defaultWeights } from '../../program/match-settings.ts';

const { database, server } = await openProduct();

test('a preview compares with no round of another programme: how many pairs that one has stays unknown', async () => {
  const { programId } = await makeProgram(database, { pairing: 'formal', stage: 'matching' });
  const { programId: foreignId } = await makeProgram(database, { pairing: 'formal', stage: 'matching' });
  const { roundId } = await makeRound(database, foreignId);
  const menteeId = (await makeParticipant(database, foreignId, 'mentee')).participantId;
  const mentorId = (await makeParticipant(database, foreignId, 'mentor')).participantId;
  await database.owner.insertInto('proposal').values({ roundId, menteeId, mentorId, score: 9_000, contributions: '[]', madeBy: 'engine' }).execute();
  const as = await makeSignedInStaff(database, ['coordinator'], [programId]);

  const ask = { programId, weights: defaultWeights, rules: defaultRules };
  const foreign = await server.query('admin.matching.preview', { ...ask, againstRoundId: roundId }, as);
  const missing = await server.query('admin.matching.preview', { ...ask, againstRoundId: '019abcde-0000-7000-8000-00000000000a' }, as);
  expect(foreign.error).toMatchObject({ code: 'NOT_FOUND' });
  expect({ ...foreign.error, requestId: '' }).toEqual({ ...missing.error, requestId: '' });
});

test('while as many previews are worked out as may be at once, another is told to come back, and nothing waits for it', async () => {
  const { programId } = await makeProgram(database, { pairing: 'formal', stage: 'matching' });
  const as = await makeSignedInStaff(database, ['coordinator'], [programId]);
  const ask = () => server.query('admin.matching.preview', { programId, weights: defaultWeights, rules: defaultRules, againstRoundId: null }, as);
  await database.app.transaction().execute(async (others) => {
    for (let place = 1; place <= 4; place++) await sql`select pg_advisory_xact_lock(hashtext('alongside preview'), ${place})`.execute(others);
    expect((await ask()).error).toMatchObject({ code: 'BUSY' });
  });
  expect((await ask()).data).toMatchObject({ kind: 'solved' });
});

test('one account has two previews worked out at once, however many it asks for, and others have theirs', async () => {
  const { programId } = await makeProgram(database, { pairing: 'formal', stage: 'matching' });
  const [busy, other] = [await makeSignedInStaff(database, ['coordinator'], [programId]), await makeSignedInStaff(database, ['coordinator'], [programId])];
  const ask = (as: typeof busy) => server.query('admin.matching.preview', { programId, weights: defaultWeights, rules: defaultRules, againstRoundId: null }, as);
  await database.app.transaction().execute(async (first) => {
    expect(await takePreviewPlace(first, busy.accountId)).toBe(true);
    expect((await ask(busy)).data).toMatchObject({ kind: 'solved' });
    await database.app.transaction().execute(async (second) => {
      expect(await takePreviewPlace(second, busy.accountId)).toBe(true);
      expect((await ask(busy)).error).toMatchObject({ code: 'BUSY' });
      expect((await ask(other)).data).toMatchObject({ kind: 'solved' });
    });
  });
});
