import { expect, test } from 'vitest';
import { createTestDatabase } from '../../test/database.ts';
import { makeProgram, makeRound } from '../../test/factories.ts';
import { up } from './migrations/2026-11-22-23-unmatched-in-summaries.ts';

test('a summary stored under the old name is renamed with all it holds, one under the new name stays', async () => {
  const database = await createTestDatabase();
  try {
    const { programId } = await makeProgram(database);
    const old = await makeRound(database, programId, { summary: JSON.stringify({ placed: 3, leftOut: { rules: 2 } }) });
    const { roundId } = await makeRound(database, programId, { number: 2, summary: JSON.stringify({ placed: 4, unmatched: { rules: 1 } }) });
    await up(database.owner);
    const rows = await database.owner.selectFrom('matchingRound').select(['id', 'summary']).execute();
    expect(rows.find(({ id }) => id === old.roundId)?.summary).toEqual({ placed: 3, unmatched: { rules: 2 } });
    expect(rows.find(({ id }) => id === roundId)?.summary).toEqual({ placed: 4, unmatched: { rules: 1 } });
  } finally {
    await database.drop();
  }
});
