import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

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

interface ServerProcess {
  url: string;
  lines: string[];
  /** Exit code once the process has ended; its error output. */
  ended: Promise<{ code: number | null; words: string }>;
  running: Promise<void>;
  end(signal: NodeJS.Signals): Promise<void>;
}

async function start(environment: Record<string, string> = {}): Promise<ServerProcess> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [main, '--empty'], {
    env: { PATH: process.env.PATH, PORT: String(port), ALONGSIDE_DATA: data, LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let words = '';
  child.stderr!.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, words }));
  const running = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      lines.push(line);
      if (line.includes('Stop with Ctrl+C')) resolve();
    });
    void ended.then(({ code }) => reject(new Error(`ended with ${code}: ${words}`)));
  });
  running.catch(() => undefined);
  const server: ServerProcess = {
    url: `http://127.0.0.1:${port}`,
    lines,
    ended,
    running,
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
  started.push(server);
  return server;
}

const setUpToken = (server: ServerProcess) => server.lines.map((line) => /#token=(\S+)/.exec(line)?.[1]).find(Boolean)!;

async function setUp(server: ServerProcess): Promise<number> {
  const body = { token: setUpToken(server), name: 'Ada', email: 'ada@harbourline.example', password: 'a long enough password', organisationName: 'Harbourline', idempotencyKey: crypto.randomUUID() };
  const answer = await fetch(`${server.url}/trpc/admin/identity.setUp`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return answer.status;
}

test('killed without warning and started again, the server has what it had acknowledged', async () => {
  const first = await start();
  await first.running;
  expect(await setUp(first)).toBe(200);
  await first.end('SIGKILL');
  const second = await start();
  await second.running;
  expect(setUpToken(second)).toBeUndefined();
  const options = await fetch(`${second.url}/trpc/admin/identity.signInOptions?input=%7B%7D`);
  expect(await options.json()).toMatchObject({ result: { data: { needsSetUp: false, organisationName: 'Harbourline' } } });
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

async function stopPostgresOf(folder: string): Promise<void> {
  const file = await readFile(join(folder, 'main', 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(file.split('\n')[0]);
  if (pid > 0) process.kill(pid, 'SIGQUIT');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
