import { once } from 'node:events';
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { cutShort } from '../../server/test/cut-short.ts';

/**
 * What stands between a page and the server: nothing; a line that is cut; one that carries the call and loses the answer;
 * one that holds everything until the trouble is over, but for what was called off by then; a proxy that answers with a page of its own, or that has had enough.
 */
export type Trouble = 'none' | 'gone' | 'lost' | 'silent' | 'page' | 'busy';

export interface Between {
  /** Address under which the server is seen, with a closing slash. */
  readonly url: string;
  /** Makes trouble for calls whose path matches, until it is changed. `none` lets through what was held. */
  make(trouble: Trouble, path?: RegExp): void;
  /** Paths that came while there was trouble for them. */
  readonly troubled: readonly string[];
  stop(): void;
}

/** A line to the real server, which a test can trouble. @param target address of the server */
export async function startBetween(target: string): Promise<Between> {
  let trouble: Trouble = 'none';
  let only = /./;
  const held: (() => unknown)[] = [];
  const troubled: string[] = [];

  const forward = (request: IncomingMessage, response: ServerResponse): void => {
    const to = ask(new URL(request.url ?? '/', target), { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    to.on('error', () => response.destroy());
    request.pipe(to);
  };
  const answerAs: Record<Trouble, (request: IncomingMessage, response: ServerResponse) => void> = {
    none: forward,
    gone: (request) => request.socket.destroy(),
    lost: (request, response) => {
      cutShort(response);
      forward(request, response);
    },
    silent: (request, response) => void held.push(() => response.destroyed || forward(request, response)),
    page: (_request, response) => void response.writeHead(200, { ...open, 'content-type': 'text/html' }).end('<!doctype html><title>Sign in to the network</title>'),
    busy: (_request, response) => void response.writeHead(429, { ...open, 'retry-after': '1' }).end(),
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const meant = only.test(path) && (request.method !== 'OPTIONS' || trouble === 'gone');
    if (meant && trouble !== 'none') troubled.push(path);
    answerAs[meant ? trouble : 'none'](request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    url: `http://localhost:${port}/`,
    troubled,
    make(next, path = /\/trpc\//) {
      trouble = next;
      only = path;
      troubled.length = 0;
      for (const go of held.splice(0)) go();
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };
