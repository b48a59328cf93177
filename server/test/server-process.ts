import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../src/database/free-port.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** The server as it is run: a process of its own, started without demo data. */
export interface ServerProcess {
  url: string;
  lines: string[];
  /** Exit code once the process has ended; its error output. */
  ended: Promise<{ code: number | null; words: string }>;
  /** Resolves when it says that it runs. */
  running: Promise<void>;
  /** Of the operating system. */
  pid: number;
  /** Resolves when the process is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a server on a free port with these settings and no other; `words` stand on its command line. */
export async function startServerProcess(environment: Record<string, string>, words: readonly string[] = []): Promise<ServerProcess> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [main, '--empty', ...words], {
    env: { PATH: process.env.PATH, PORT: String(port), LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let errors = '';
  child.stderr!.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, words: errors }));
  const running = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      lines.push(line);
      if (line.includes('Stop with Ctrl+C')) resolve();
    });
    void ended.then(({ code }) => reject(new Error(`ended with ${code}: ${errors}`)));
  });
  running.catch(() => undefined);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, pid: child.pid!, lines, ended, running, end };
}

/** The token of the link that a server without an administrator prints. */
export const setUpToken = (server: ServerProcess) => server.lines.map((line) => /#token=(\S+)/.exec(line)?.[1]).find(Boolean)!;

/** A procedure called over the wire; `path` begins with `widget/` or `admin/`. */
export async function callProcess(server: ServerProcess, path: string, input: object, headers: Record<string, string> = {}): Promise<{ status: number; data: any; cookie: string }> {
  const answer = await fetch(`${server.url}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ ...input, idempotencyKey: crypto.randomUUID() }),
  });
  const body = (await answer.json()) as { result?: { data: unknown } };
  return { status: answer.status, data: body.result?.data, cookie: answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; ') };
}

export const administrator = { email: 'ada@harbourline.example', password: 'a long enough password' };

/** Makes the first administrator with the link the server printed, and signs them in. */
export async function setUp(server: ServerProcess): Promise<{ status: number; cookie: string }> {
  return callProcess(server, 'admin/identity.setUp', { token: setUpToken(server), name: 'Ada', ...administrator, organisationName: 'Harbourline' });
}
