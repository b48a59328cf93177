import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host page with a look of its own, reachable under two origins: as on a real intranet, one may be allowed and the other not. */
export interface Intranet {
  url: string;
  /** The same page under another name, so of another origin. */
  otherUrl: string;
  /** Puts a piece of HTML into the page, as its owner would. */
  paste(html: string): void;
  stop(): Promise<void>;
}

export async function startIntranet(): Promise<Intranet> {
  let pasted = '';
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><head><title>Quay</title><meta name="viewport" content="width=device-width">
<style>body{font-family:Georgia,serif;font-size:16px;margin:24px;color:#222}</style></head>
<body><main><h1>Mentoring</h1>${pasted}</main></body></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    otherUrl: `http://localhost:${port}`,
    paste: (html) => {
      pasted = html;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
