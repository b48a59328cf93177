import fc from 'fast-check';
import type { AnyRouter } from '@trpc/server';
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adminRouter, widgetRouter } from '../../src/router.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { startTestServer, type Answer, type TestServer } from '../server.ts';
import { adminMatrix } from './admin-matrix.ts';
import { hostileInput, looseObjects, spoiltInput, withStrangeFields } from './hostile-input.ts';
import { widgetMatrix } from './widget-matrix.ts';
import { withoutCommit } from './without-commit.ts';
import { actorNames, makeWorld, type ActorName, type World } from './world.ts';

interface Procedure {
  _def: { type: string; inputs: z.core.$ZodType[] };
}

const surfaces = [
  { surface: 'widget', router: widgetRouter as AnyRouter, matrix: widgetMatrix },
  { surface: 'admin', router: adminRouter as AnyRouter, matrix: adminMatrix },
];
const inputsEach = 14;
/** Each of these works a password for as long as it takes. */
const dear = /signIn$|setUp$|acceptInvitation$/;

let database: TestDatabase;
let server: TestServer;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database);
  server = await startTestServer({ ...database, app: withoutCommit(database.app) });
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

describe.each(surfaces)('hostile input to the $surface', ({ surface, router, matrix }) => {
  const procedures = Object.entries(router._def.procedures as Record<string, Procedure>);
  const ask = (path: string, procedure: Procedure, input: object, actor: ActorName): Promise<Answer> =>
    (procedure._def.type === 'mutation' ? server.mutate : server.query)(`${surface}.${path}`, input, world.credentials[actor]);

  test.each(procedures)('%s takes no field that it does not name', async (path, procedure) => {
    expect(procedure._def.inputs.flatMap((schema) => looseObjects(schema))).toEqual([]);
    for (const input of withStrangeFields(matrix[path]!.input(world))) {
      const answer = await ask(path, procedure, input, matrix[path]!.may[0]!);
      expect({ input, error: answer.error?.code }).toEqual({ input, error: 'INVALID_INPUT' });
    }
  });

  test.each(procedures)('%s answers whatever it is sent, to whomever', async (path, procedure) => {
    const arbitrary = fc.oneof(...procedure._def.inputs.map((schema) => hostileInput(schema, world)), { weight: 3, arbitrary: spoiltInput(matrix[path]!.input(world), world) });
    const inputs = fc.sample(arbitrary, { seed: 20_261_122, numRuns: dear.test(path) ? 6 : inputsEach });
    const failed = await Promise.all(
      inputs.map(async (input, index) => {
        const may = matrix[path]!.may;
        const actor = index % 3 === 0 ? actorNames[(index / 3) % actorNames.length]! : may[index % may.length]!;
        const answer = await ask(path, procedure, input as object, actor);
        return answer.status >= 500 || answer.error?.code === 'INTERNAL' ? [{ actor, input: JSON.stringify(input).slice(0, 400) }] : [];
      }),
    );
    expect(failed.flat()).toEqual([]);
  });
});
