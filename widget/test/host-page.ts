import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { type Browser, chromium } from 'playwright-core';
import { chromiumLaunch } from './chromium.ts';

export type HostPage = { readonly html: string; readonly headers?: OutgoingHttpHeaders };

/** An intranet of pages by path, on an origin of its own. */
export async function startHost(pages: Readonly<Record<string, HostPage>> | ((path: string) => HostPage | undefined)): Promise<{ url: string; stop(): void }> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const page = typeof pages === 'function' ? pages(path) : pages[path];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    url: `http://localhost:${port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A browser that talks to nobody but the pages it is given. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(chromiumLaunch);
}
