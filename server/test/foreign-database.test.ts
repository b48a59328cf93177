import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createDatabase, createPool, type Database } from '../src/database/connection.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/database/embedded.ts';
import { rolePassword, urlForRole, type LimitedRole } from '../src/database/roles.ts';
import { versionProblem } from '../src/database/version.ts';
import { queueMail } from '../src/queue/outgoing-mail.ts';
import { enqueue } from '../src/queue/queue.ts';
import { execute, testKey } from './cluster.ts';
import { callProcess, startServerProcess, type ServerProcess } from './server-process.ts';
import { startSmtp, type TestSmtp } from './smtp.ts';

// Whole servers start in here, several in a test: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

/** A PostgreSQL that the organisation runs: `owner` is no superuser, may create roles and owns its databases; `plain` may not. */
let folder: string;
let postgres: EmbeddedPostgres;
let smtp: TestSmtp;
let started: ServerProcess[];
let ownerUrl: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-foreign-'));
  await chmod(folder, 0o711); // PostgreSQL's ordinary user has to get in where the tests run as root
  postgres = await startEmbeddedPostgres({ folder, password: 'test', disposable: true });
  await execute(postgres.url, `create role owner login createrole password 'secret'; create role plain login password 'secret'`);
  smtp = await startSmtp();
});
afterAll(async () => {
  await smtp.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  started = [];
  ownerUrl = await createDatabaseOf('owner');
});
afterEach(async () => {
  for (const server of started) await server.end('SIGTERM');
});

async function createDatabaseOf(role: 'owner' | 'plain'): Promise<string> {
  const name = `foreign_${randomBytes(6).toString('hex')}`;
  await execute(postgres.url, `create database ${name} owner ${role}`);
  return as(role, 'secret', name);
}

function as(role: string, password: string, name = new URL(ownerUrl).pathname.slice(1)): string {
  return Object.assign(new URL(postgres.url), { username: role, password, pathname: `/${name}` }).toString();
}

async function start(environment: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServerProcess({ DATABASE_URL: ownerUrl, ALONGSIDE_KEY: testKey.toString('base64'), SMTP_URL: smtp.url, ...environment });
  started.push(server);
  return server;
}

const derivedUrl = (role: LimitedRole) => urlForRole(ownerUrl, role, rolePassword(testKey, role));

async function onDatabase<Result>(url: string, work: (db: Database) => Promise<Result>): Promise<Result> {
  const db = createDatabase(createPool(url, 1, () => undefined));
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Signs Lena in on two servers: the one is asked for the code, the other is given it. */
async function signIn(asked: ServerProcess, given: ServerProcess): Promise<{ accessToken: string }> {
  const email = 'lena@harbourline.example';
  await onDatabase(ownerUrl, (db) => db.insertInto('person').values({ givenName: 'Lena', familyName: 'Fischer', email }).execute());
  const verifier = randomBytes(32);
  await callProcess(asked, 'widget/identity.requestEmailCode', { email, challenge: createHash('sha256').update(verifier).digest('base64url') });
  const code = /Your code is (\S+)/.exec((await smtp.take(email)).text!)![1]!;
  const { kty, crv, x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  const { data } = await callProcess(given, 'widget/identity.redeemEmailCode', { email, code, challengeVerifier: verifier.toString('base64url'), publicKey: { kty, crv, x, y } });
  return data;
}

async function nameOf(server: ServerProcess, accessToken: string): Promise<string> {
  const answer = await fetch(`${server.url}/trpc/widget/identity.me?input=%7B%7D`, { headers: { authorization: `Bearer ${accessToken}` } });
  return ((await answer.json()) as { result: { data: { person: { name: string } } } }).result.data.person.name;
}

test('two servers that start at once on an empty database both serve it, and what one is told the other knows', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  await Promise.all([one.running, two.running]);
  for (const server of [one, two]) expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  const { accessToken } = await signIn(one, two);
  expect(await nameOf(one, accessToken)).toBe('Lena Fischer');
  expect(await nameOf(two, accessToken)).toBe('Lena Fischer');
});

test('two servers share the work of the queue: each of fifty mails goes out once', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  await Promise.all([one.running, two.running]);
  const addresses = Array.from({ length: 50 }, (_, index) => `person${index}@harbourline.example`);
  await onDatabase(derivedUrl('alongside_jobs'), (db) => db.transaction().execute(async (trx) => {
    const params = { name: 'Robin', organisation: 'Harbourline', token: 'none' };
    for (const address of addresses) await queueMail(trx, new Date('2026-09-01'), { key: address, kind: 'staff_invitation', address, params });
    // As if another server had found them waiting in the same moment.
    for (const { id } of await trx.selectFrom('mail').select('id').execute()) await enqueue(trx, 'send_mail', { mailId: id });
  }));
  await Promise.all(addresses.map((address) => smtp.take(address)));
  await Promise.all([one.end('SIGTERM'), two.end('SIGTERM')]);
  expect(smtp.received.map((mail) => mail.to![0]!.address!).filter((address) => addresses.includes(address))).toHaveLength(50);
});

test('an owner who may not create roles uses those that somebody else made', async () => {
  await (await start()).running; // makes the roles
  ownerUrl = await createDatabaseOf('plain');
  const { code, words } = await (await start()).ended;
  expect(code).toBe(1);
  expect(words.trim().split('\n')).toEqual([expect.stringMatching(/DATABASE_URL: permission denied.*DATABASE_APP_URL/)]);
  const server = await start({ DATABASE_APP_URL: derivedUrl('alongside_app'), DATABASE_JOBS_URL: derivedUrl('alongside_jobs') });
  await server.running;
  expect(await nameOf(server, (await signIn(server, server)).accessToken)).toBe('Lena Fischer');
});

test.each([
  ['a superuser', () => postgres.url, /DATABASE_APP_URL: the database role postgres is a superuser/],
  ['the owner', () => ownerUrl, /DATABASE_APP_URL: the database role owner owns the database/],
  ['a role that bypasses row security', () => as('bypass', 'secret'), /DATABASE_APP_URL: the database role bypass bypasses row-level security/],
  ['a role of another name', () => as('plain', 'secret'), /DATABASE_APP_URL signs in as plain. It has to be alongside_app/],
  ['a wrong password', () => as('plain', 'wrong'), /DATABASE_APP_URL: PostgreSQL at 127.0.0.1:\d+ refuses the user "plain"/],
])('%s that is to answer requests stops the start with one line', async (_, appUrl, line) => {
  await execute(postgres.url, `do $$ begin create role bypass login bypassrls password 'secret'; exception when duplicate_object then null; end $$`);
  await expectRefusal({ DATABASE_APP_URL: appUrl() }, line);
});

test.each([
  ['nobody answers', () => 'postgres://owner:secret@127.0.0.1:1/alongside', /DATABASE_URL: PostgreSQL at 127.0.0.1:1 does not answer \(ECONNREFUSED\)/],
  ['the database does not exist', () => as('owner', 'secret', 'nowhere'), /DATABASE_URL: PostgreSQL at 127.0.0.1:\d+ has no database "nowhere"/],
])('where %s, the start stops with one line that keeps the password', async (_, url, line) => {
  await expectRefusal({ DATABASE_URL: url() }, line);
});

test('another key than the database was sealed with stops the start, and the servers that run go on', async () => {
  const server = await start();
  await server.running;
  await expectRefusal({ ALONGSIDE_KEY: Buffer.alloc(32, 8).toString('base64') }, /ALONGSIDE_KEY is not the key of this database/);
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  await (await start()).running;
});

test('PostgreSQL before 18 is too old, and the line says which it found', () => {
  expect(versionProblem(180_000)).toBeUndefined();
  expect(versionProblem(190_002)).toBeUndefined();
  expect(versionProblem(170_004)).toBe('PostgreSQL 17.4 is too old; Alongside needs 18 or newer');
});

async function expectRefusal(environment: Record<string, string>, line: RegExp): Promise<void> {
  const { code, words } = await (await start(environment)).ended;
  expect(code).toBe(1);
  expect(words.trim().split('\n')).toEqual([expect.stringMatching(line)]);
  expect(words).not.toContain('secret');
}
