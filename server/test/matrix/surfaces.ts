import type { AnyRouter } from '@trpc/server';
import type { z } from 'zod';
import { adminRouter, widgetRouter } from '../../src/router.ts';
import type { TestDatabase } from '../database.ts';
import { openDatabase, openServer } from '../product.ts';
import type { TestServer } from '../server.ts';
import { adminMatrix } from './admin-matrix.ts';
import { widgetMatrix } from './widget-matrix.ts';
import { withoutCommit } from './without-commit.ts';
import { makeWorld, type World } from './world.ts';

export interface Procedure {
  _def: { type: string; inputs: z.core.$ZodType[] };
}

const proceduresOf = (router: AnyRouter) => Object.entries(router._def.procedures as Record<string, Procedure>);

/** Both routers: every procedure by its path, and the rows of the matrix for them. */
export const surfaces = [
  { surface: 'widget', procedures: proceduresOf(widgetRouter), matrix: widgetMatrix },
  { surface: 'admin', procedures: proceduresOf(adminRouter), matrix: adminMatrix },
];

/** Calls a procedure the way its type asks for. */
export function callOf(server: TestServer, { _def }: Procedure): TestServer['query'] {
  return _def.type === 'mutation' ? server.mutate : server.query;
}

/** One world for a thousand calls: a server on it that takes back whatever a call changed. */
export async function openWorld(): Promise<{ world: World; server: TestServer; database: TestDatabase }> {
  const database = await openDatabase();
  const world = await makeWorld(database);
  return { world, database, server: await openServer({ ...database, app: withoutCommit(database.app) }) };
}
