import type pg from 'pg';
import pgClient from 'pg';
import { assertMasterKey, keepKeyProbe } from './crypto/key-probe.service.ts';
import type { ClientOptions } from './database/client.ts';
import { createPool, createDatabase, type Database } from './database/connection.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { assertLimited, prepareRoles, rolePassword, urlForRole, type LimitedRole } from './database/roles.ts';
import { inspectDatabase } from './database/version.ts';
import { sealPlainDrafts } from './participant/draft.service.ts';
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
 * Opens the organisation's own PostgreSQL or the embedded one, migrates it, and checks that the roles that answer
 * requests and run the queue are held by row-level security.
 *
 * @throws SettingsError when another server uses the same embedded database, and for every PostgreSQL that cannot be used as it is set.
 */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const { settings, masterKey } = options;
  const embedded = settings.DATABASE_URL ? undefined : await openEmbedded(options.folder, masterKey);
  const owner: ClientOptions = { setting: 'DATABASE_URL', url: settings.DATABASE_URL ?? embedded!.ownerUrl };
  const app = connectionOf('alongside_app', 'DATABASE_APP_URL', options, owner.url);
  const jobs = connectionOf('alongside_jobs', 'DATABASE_JOBS_URL', options, owner.url);
  await prepare({ owner, app, jobs, masterKey });
  const appPool = createPool(app.url, 16, options.onPoolError);
  const jobsPool = createPool(jobs.url, 8, options.onPoolError);
  const close = async () => {
    await Promise.all([appPool.end(), jobsPool.end()]);
    await embedded?.close();
  };
  return { app: createDatabase(appPool), jobs: createDatabase(jobsPool), jobsPool, ownerUrl: owner.url, close };
}

interface LimitedConnection extends ClientOptions {
  role: LimitedRole;
  /** Somebody else made the role and gave it a password. */
  given: boolean;
}

function connectionOf(role: LimitedRole, setting: 'DATABASE_APP_URL' | 'DATABASE_JOBS_URL', { settings, masterKey }: InstallationOptions, ownerUrl: string): LimitedConnection {
  const given = settings[setting];
  return { role, setting: given ? setting : 'DATABASE_URL', url: given ?? urlForRole(ownerUrl, role, rolePassword(masterKey, role)), given: given !== undefined };
}

/** Everything that could make the start fail is looked at before anything is changed. */
async function prepare({ owner, app, jobs, masterKey }: { owner: ClientOptions; app: LimitedConnection; jobs: LimitedConnection; masterKey: Buffer }): Promise<void> {
  const { ownerRole } = await inspectDatabase(owner);
  const db = createDatabase(createPool(owner.url, 1, () => undefined));
  try {
    await assertMasterKey(db, masterKey);
    await prepareRoles(owner, masterKey, [app, jobs].filter(({ given }) => !given).map(({ role }) => role));
    for (const connection of [app, jobs]) await assertLimited(connection, connection.role, ownerRole);
    await migrate(owner.url, jobs.url);
    await keepKeyProbe(db, masterKey);
    await sealPlainDrafts(db, masterKey);
  } catch (error) {
    throw inWordsOfSettings(error);
  } finally {
    await db.destroy();
  }
}

/** A missing right is the setting's fault, so it is told as such. */
function inWordsOfSettings(error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string };
  if (code !== '42501') return error;
  const advice = 'Its user has to own the database and be allowed to create roles; or make alongside_app and alongside_jobs yourself and give DATABASE_APP_URL and DATABASE_JOBS_URL.';
  return new SettingsError(`DATABASE_URL: ${message}. ${advice}`, { cause: error });
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
