import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { createDatabase, createPool, type Database } from '../src/database/connection.ts';
import { execute, urlsOf, type RoleUrls } from './cluster.ts';

/** A database of its own for one test file, with a connection for each role. */
export interface TestDatabase {
  name: string;
  urls: RoleUrls;
  /** For arranging and looking: bypasses row-level security. */
  owner: Database;
  /** What requests use. */
  app: Database;
  /** What the queue uses. */
  jobs: Database;
  jobsPool: pg.Pool;
  /** Ends the connections, so that it can be cloned itself. */
  disconnect(): Promise<void>;
  drop(): Promise<void>;
}

const failOnLostConnection = (error: Error) => {
  if (!/terminat/.test(error.message)) throw error;
};

/** Clones a database of a cluster, to which nobody is connected: the migrated template, or another that a test has filled. */
export async function cloneDatabase(clusterUrl: string, template = 'template_alongside'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(clusterUrl, `create database ${name} template ${template}`);
  const urls = urlsOf(clusterUrl, name);
  const pools = [urls.owner, urls.app, urls.jobs].map((url) => createPool(url, 8, failOnLostConnection));
  const [owner, app, jobs] = pools.map(createDatabase);
  let disconnected: Promise<unknown> | undefined;
  const disconnect = async () => void (await (disconnected ??= Promise.all(pools.map((pool) => pool.end()))));
  return {
    name,
    urls,
    owner: owner!,
    app: app!,
    jobs: jobs!,
    jobsPool: pools[2]!,
    disconnect,
    drop: async () => {
      await disconnect();
      await execute(clusterUrl, `drop database ${name} with (force)`);
    },
  };
}
