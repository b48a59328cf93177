import type { AnyRouter } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adminRouter, widgetRouter } from '../../src/router.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { withoutCommit } from './without-commit.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { adminMatrix } from './admin-matrix.ts';
import { widgetMatrix } from './widget-matrix.ts';
import { actorNames, makeWorld, type World } from './world.ts';

/** The answers of the policy itself; any other refusal comes from the procedure behind it. */
const refusals = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']);
/** Procedures that refuse a wrong code, token or persona with a word that the policy also uses. */
const ownRefusals: Record<string, string> = { 'widget.identity.refresh': 'UNAUTHENTICATED' };

const surfaces = [
  { surface: 'widget', router: widgetRouter as AnyRouter, matrix: widgetMatrix },
  { surface: 'admin', router: adminRouter as AnyRouter, matrix: adminMatrix },
];

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

describe.each(surfaces)('the permission matrix of the $surface', ({ surface, router, matrix }) => {
  const procedures = Object.entries(router._def.procedures as Record<string, { _def: { type: string } }>);

  test('decides every procedure, and no other', () => {
    expect(Object.keys(matrix).sort()).toEqual(procedures.map(([path]) => path).sort());
  });

  describe.each(procedures.filter(([path]) => path in matrix))('%s', (path, procedure) => {
    const row = matrix[path]!;

    test.each(actorNames)('%s', async (actor) => {
      const name = `${surface}.${path}`;
      const call = procedure._def.type === 'mutation' ? server.mutate : server.query;
      const answer = await call(name, row.input(world), world.credentials[actor]);
      const code = answer.error?.code;
      const refused = code !== undefined && refusals.has(code) && ownRefusals[name] !== code;
      expect({ refused, code }).toEqual({ refused: !row.may.includes(actor), code });
      expect(code).not.toBe('INVALID_INPUT');
      expect(code).not.toBe('INTERNAL');
    });
  });
});
