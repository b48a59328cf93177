import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { createDatabase, createPool, type Database } from '../src/database/connection.ts';
import { execute, urlsOf, type RoleUrls } from './cluster.ts';

/** A database of its own for one test file, with a connection for each role. */
export interface TestDatabase {
  urls: RoleUrls;
  /** For arranging and looking: bypasses row-level security. */
  owner: Database;
  /** What requests use. */
  app: Database;
  /** What the queue uses. */
  jobs: Database;
  jobsPool: pg.Pool;
  drop(): Promise<void>;
}

const failOnLostConnection = (error: Error) => {
  if (!/terminat/.test(error.message)) throw error;
};

/** Clones the migrated template of a cluster. */
export async function cloneDatabase(clusterUrl: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(clusterUrl, `create database ${name} template template_alongside`);
  const urls = urlsOf(clusterUrl, name);
  const pools = [urls.owner, urls.app, urls.jobs].map((url) => createPool(url, 8, failOnLostConnection));
  const [owner, app, jobs] = pools.map(createDatabase);
  return {
    urls,
    owner: owner!,
    app: app!,
    jobs: jobs!,
    jobsPool: pools[2]!,
    drop: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      await execute(clusterUrl, `drop database ${name} with (force)`);
    },
  };
}
