import type pg from 'pg';
import pgClient from 'pg';
import { createPool, createDatabase, type Database } from './database/connection.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { assertLimited, ensureLimitedRoles, rolePassword, urlForRole } from './database/roles.ts';
import { SettingsError, type Settings } from './settings.ts';

/** A migrated database with the connections of its two limited roles. */
export interface Installation {
  /** As `alongside_app`: answers requests. */
  app: Database;
  /** As `alongside_jobs`: runs the queue. */
  jobs: Database;
  jobsPool: pg.Pool;
  ownerUrl: string;
  close(): Promise<void>;
}

export interface InstallationOptions {
  settings: Settings;
  masterKey: Buffer;
  /** Folder of the embedded PostgreSQL, where there is no DATABASE_URL. */
  folder: string;
  onPoolError: (error: Error) => void;
}

/**
 * Opens the organisation's own PostgreSQL or the embedded one, migrates it, and checks that the role that answers
 * requests is held by row-level security.
 *
 * @throws SettingsError when another server uses the same embedded database.
 */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const { settings, masterKey } = options;
  const embedded = settings.DATABASE_URL ? undefined : await openEmbedded(options.folder, masterKey);
  const ownerUrl = settings.DATABASE_URL ?? embedded!.ownerUrl;
  const urlOf = (role: 'alongside_app' | 'alongside_jobs') => urlForRole(ownerUrl, role, rolePassword(masterKey, role));
  const appUrl = settings.DATABASE_APP_URL ?? urlOf('alongside_app');
  const jobsUrl = settings.DATABASE_JOBS_URL ?? urlOf('alongside_jobs');
  if (!settings.DATABASE_APP_URL || !settings.DATABASE_JOBS_URL) await ensureLimitedRoles(ownerUrl, masterKey);
  await migrate(ownerUrl, jobsUrl);
  const appPool = createPool(appUrl, 16, options.onPoolError);
  const jobsPool = createPool(jobsUrl, 8, options.onPoolError);
  await assertLimited(appPool);
  await assertLimited(jobsPool);
  const close = async () => {
    await Promise.all([appPool.end(), jobsPool.end()]);
    await embedded?.close();
  };
  return { app: createDatabase(appPool), jobs: createDatabase(jobsPool), jobsPool, ownerUrl, close };
}

interface Embedded {
  ownerUrl: string;
  close(): Promise<void>;
}

async function openEmbedded(folder: string, masterKey: Buffer): Promise<Embedded> {
  const postgres = await startEmbeddedPostgres({ folder, password: rolePassword(masterKey, 'postgres') });
  const lock = await takeServerLock(postgres);
  await lock.query('create database alongside').catch((error: { code?: string }) => {
    if (error.code !== '42P04') throw error;
  });
  const url = new URL(postgres.url);
  url.pathname = '/alongside';
  return {
    ownerUrl: url.toString(),
    close: async () => {
      await lock.end();
      await postgres.stop();
    },
  };
}

/** A server holds this lock for its life; a killed one lets go of it, and PostgreSQL itself goes on. */
async function takeServerLock(postgres: EmbeddedPostgres): Promise<pg.Client> {
  const client = new pgClient.Client({ connectionString: postgres.url, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(hashtext('alongside server')) as free`);
  if (rows[0]!.free) return client;
  await client.end();
  throw new SettingsError('Alongside is already running on this data folder. Use the server that runs, or stop it first.');
}
