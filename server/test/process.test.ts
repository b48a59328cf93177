import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeOfApp } from './authenticator-app.ts';
import { administrator, callProcess, setUp, setUpToken, startServerProcess, type ServerProcess } from './server-process.ts';

// Whole servers start in here, several in a test: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let data: string;
let started: ServerProcess[];

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'alongside-process-'));
  await chmod(data, 0o711); // PostgreSQL's ordinary user has to get in where the tests run as root
  started = [];
});
afterEach(async () => {
  for (const server of started) await server.end('SIGTERM');
  await stopPostgresOf(data);
  await rm(data, { recursive: true, force: true });
});

async function start(environment: Record<string, string> = {}, words: readonly string[] = []): Promise<ServerProcess> {
  const server = await startServerProcess({ ALONGSIDE_DATA: data, ...environment }, words);
  started.push(server);
  return server;
}

test('killed without warning and started again, the server has what it had acknowledged', async () => {
  const first = await start();
  await first.running;
  expect((await setUp(first)).status).toBe(200);
  await first.end('SIGKILL');
  const second = await start();
  await second.running;
  expect(setUpToken(second)).toBeUndefined();
  const options = await fetch(`${second.url}/trpc/admin/identity.signInOptions?input=%7B%7D`);
  expect(await options.json()).toMatchObject({ result: { data: { needsSetUp: false, organisationName: 'Harbourline' } } });
});

test('whoever holds the server takes a lost second factor away on its command line, and nothing else happens then', async () => {
  const first = await start();
  await first.running;
  const { cookie } = await setUp(first);
  const { data: offered } = await callProcess(first, 'admin/account.askForApp', { presentPassword: administrator.password }, { cookie });
  expect((await callProcess(first, 'admin/account.addApp', { step: offered.step, code: codeOfApp(offered.secret, new Date()) }, { cookie })).data.recoveryCodes).toHaveLength(10);
  expect((await callProcess(first, 'admin/identity.signIn', administrator)).data).toMatchObject({ signedIn: false });
  await first.end('SIGTERM');

  const unknown = await (await start({}, ['--remove-second-factor', 'nobody@harbourline.example'])).ended;
  expect(unknown).toEqual({ code: 1, words: 'There is no account nobody@harbourline.example with a second factor.\n' });
  const command = await start({}, ['--remove-second-factor', 'Ada@harbourline.example']);
  expect((await command.ended).code).toBe(0);
  expect(command.lines).toEqual([expect.stringContaining('The second factor of ada@harbourline.example is removed')]);

  const second = await start();
  await second.running;
  expect((await callProcess(second, 'admin/identity.endOtherSessions', {}, { cookie })).status).toBe(401);
  expect((await callProcess(second, 'admin/identity.signIn', administrator)).data).toEqual({ signedIn: true });
});

test('started twice, the second says so in one line and ends, and the first goes on', async () => {
  const first = await start();
  await first.running;
  const { code, words } = await (await start()).ended;
  expect(code).toBe(1);
  expect(words.trim().split('\n')).toEqual([expect.stringContaining('already running')]);
  expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
});

test('told to stop, it ends by itself with code 0 and takes PostgreSQL along', async () => {
  const server = await start();
  await server.running;
  await server.end('SIGTERM');
  expect((await server.ended).code).toBe(0);
  await expect(readFile(join(data, 'main', 'postgres', 'postmaster.pid'), 'utf8')).rejects.toThrow('ENOENT');
});

test('told to stop under load, it answers every request it was sent and then closes the connection', async () => {
  const server = await start();
  await server.running;
  const answers: number[] = [];
  const broken: unknown[] = [];
  let underWay: () => void = () => undefined;
  const load = new Promise<void>((resolve) => (underWay = resolve));
  // As a proxy does: one request after the other on a connection, until the server asks to close it.
  const client = async () => {
    for (let open = true; open; ) {
      const answer = await fetch(`${server.url}/trpc/admin/identity.signInOptions?input=%7B%7D`);
      await answer.arrayBuffer();
      answers.push(answer.status);
      open = answer.headers.get('connection') !== 'close';
      if (answers.length === 200) underWay();
    }
  };
  const clients = Array.from({ length: 20 }, () => client().catch((error: unknown) => broken.push(error)));
  await load;
  await server.end('SIGTERM');
  await Promise.all(clients);
  expect(broken).toEqual([]);
  expect(new Set(answers)).toEqual(new Set([200]));
  expect((await server.ended).code).toBe(0);
});

test.each([
  [{ PORT: 'eighty' }, 'PORT'],
  [{ SMTP_URL: 'mail.example' }, 'SMTP_URL'],
  [{ DATABASE_URL: 'postgres://owner@127.0.0.1/alongside' }, 'ALONGSIDE_KEY'],
  [{ ALONGSIDE_KEY: 'short' }, 'ALONGSIDE_KEY'],
])('%o stops the start with one line that names it', async (environment, named) => {
  const { code, words } = await (await start(environment)).ended;
  expect(code).toBe(1);
  expect(words.trim().split('\n')).toEqual([expect.stringContaining(named)]);
});

test('another key than the data folder was made with stops the start with one line, and the right one opens it again', async () => {
  const key = (byte: number) => ({ ALONGSIDE_KEY: Buffer.alloc(32, byte).toString('base64') });
  const first = await start(key(1));
  await first.running;
  await first.end('SIGTERM');
  const { code, words } = await (await start(key(2))).ended;
  expect(code).toBe(1);
  expect(words.trim().split('\n')).toEqual([expect.stringContaining('made with another key')]);
  await (await start(key(1))).running;
});

async function stopPostgresOf(folder: string): Promise<void> {
  const file = await readFile(join(folder, 'main', 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(file.split('\n')[0]);
  if (pid > 0) process.kill(pid, 'SIGQUIT');
}
