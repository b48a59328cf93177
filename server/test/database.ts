import { inject } from 'vitest';
import { cloneDatabase, type TestDatabase } from './clone-database.ts';

export type { TestDatabase } from './clone-database.ts';

/** A database for one test file, in the cluster of the run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return cloneDatabase(inject('clusterUrl'));
}
