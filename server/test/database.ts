import { inject } from 'vitest';
import { cloneDatabase, type TestDatabase } from './clone-database.ts';

export type { TestDatabase } from './clone-database.ts';

/** A database for one test file, in the cluster of the run; empty, or as another is that has no connections. */
export async function createTestDatabase(like?: TestDatabase): Promise<TestDatabase> {
  return cloneDatabase(inject('clusterUrl'), like?.name);
}
