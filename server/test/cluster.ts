import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/database/embedded.ts';
import { migrate } from '../src/database/migrate.ts';
import { prepareRoles, rolePassword, urlForRole } from '../src/database/roles.ts';

/** The master key of every test database. */
export const testKey = Buffer.alloc(32, 7);

export interface Cluster {
  url: string;
  stop(): Promise<void>;
}

/** Connection strings of one database, by role. */
export interface RoleUrls {
  owner: string;
  app: string;
  jobs: string;
}

export function urlsOf(clusterUrl: string, database: string): RoleUrls {
  const owner = new URL(clusterUrl);
  owner.pathname = `/${database}`;
  const limited = (role: 'alongside_app' | 'alongside_jobs') => urlForRole(owner.toString(), role, rolePassword(testKey, role));
  return { owner: owner.toString(), app: limited('alongside_app'), jobs: limited('alongside_jobs') };
}

/** A throw-away PostgreSQL with a migrated database named `template_alongside`, which each test file clones. */
export async function startCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-test-'));
  await chmod(folder, 0o711); // PostgreSQL's ordinary user has to get in where the tests run as root
  const postgres: EmbeddedPostgres = await startEmbeddedPostgres({ folder, password: 'test', disposable: true });
  await execute(postgres.url, 'create database template_alongside');
  const urls = urlsOf(postgres.url, 'template_alongside');
  await prepareRoles({ setting: 'DATABASE_URL', url: urls.owner }, testKey);
  await migrate(urls.owner, urls.jobs);
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
