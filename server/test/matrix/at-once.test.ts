import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../database.ts';
import { openDatabase } from '../product.ts';
import { startTestServer } from '../server.ts';
import type { MatrixRow } from './matrix-row.ts';
import { surfaces } from './surfaces.ts';
import { makeWorld } from './world.ts';

const filled = await openDatabase();
const world = await makeWorld(filled);
await filled.disconnect();

/** Of calls at the same time, two by each of two who may, those that failed. To be late is a refusal with a word of its own. */
async function failuresOf(name: string, row: MatrixRow): Promise<{ actor: string; code: string | undefined }[]> {
  const database = await createTestDatabase(filled);
  const server = await startTestServer(database);
  try {
    const callers = [row.may[0]!, row.may.at(-1)!, row.may[0]!, row.may.at(-1)!];
    const answers = await Promise.all(callers.map(async (actor) => ({ actor, answer: await server.mutate(name, row.input(world), world.credentials[actor]) })));
    return answers.flatMap(({ actor, answer }) => (answer.status >= 500 ? [{ actor, code: answer.error?.code }] : []));
  } finally {
    await server.close();
    await database.drop();
  }
}

describe.each(surfaces)('each change of the $surface, made by all who may at the same time', ({ surface, procedures, matrix }) => {
  test.each(procedures.filter(([, { _def }]) => _def.type === 'mutation'))('%s', async (path) => {
    expect(await failuresOf(`${surface}.${path}`, matrix[path]!)).toEqual([]);
  });
});
