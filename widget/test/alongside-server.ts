import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { buildApp } from '../../server/src/app.ts';
import { createDatabase, createPool } from '../../server/src/database/connection.ts';
import { hostTokens } from '../../server/src/identity/host-token/host-tokens.ts';
import { smtpMailer } from '../../server/src/notification/mailer.ts';
import { type Cluster, startCluster, testKey, urlsOf } from '../../server/test/cluster.ts';
import type { TestDatabase } from '../../server/test/database.ts';
import '../../server/test/global-setup.ts';
import { cutShort } from '../../server/test/cut-short.ts';
import { startHostSigner } from '../../server/test/host-signer.ts';
import { serverOrigin } from '../../server/test/server.ts';
import { startSmtp } from '../../server/test/smtp.ts';
import { controlsOf } from './controls.ts';
import { arrange } from './leadership-world.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server, with a closing slash. */
    server: string;
  }
}

export type AlongsideServer = { readonly url: string; stop(): Promise<void> };

/**
 * The real server on a real database and mail server, with a few people in it. Under `/control/` it does what no
 * program may; the list is in controls.ts.
 * Under `/company-only/` the same server offers the company's sign-in alone. Under `/page-<number>/` it is all there
 * again, for a page whose widget has not been there before.
 * @param embed folder with the built widget, where that is wanted too
 */
export async function startAlongside(embed?: string): Promise<AlongsideServer> {
  const cluster = await startCluster();
  try {
    return await startOn(cluster, embed);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function startOn(cluster: Cluster, embed: string | undefined): Promise<AlongsideServer> {
  const urls = urlsOf(cluster.url, 'template_alongside');
  const pools = [urls.owner, urls.app, urls.jobs].map((url) => createPool(url, 8, () => undefined));
  const [owner, limited, jobs] = pools.map(createDatabase);
  const database = { urls, owner, app: limited, jobs, jobsPool: pools[2], drop: () => Promise.resolve() } as TestDatabase;
  const smtp = await startSmtp();
  const mailer = smtpMailer(smtp.url, 'Alongside <alongside@harbourline.example>');
  const programId = await arrange(database);
  const dependencies = { db: database.app, log: pino({ level: 'silent' }), now: () => new Date(), texts: undefined, callsPerMinute: 1_000_000, networkCallsPerMinute: 1_000_000 };
  const settings = { publicUrl: serverOrigin, masterKey: testKey, demo: true, mailOn: true, emailDomains: [], companyLabel: undefined, staffCompanyLabel: undefined };
  const host = await startHostSigner(serverOrigin);
  const vouched = hostTokens({ issuers: [{ issuer: host.issuer, keys: new URL(host.jwksUrl) }], audience: serverOrigin, now: () => new Date() });
  const app = await buildApp({ ...dependencies, hostTokens: vouched, settings, ...(embed ? { pages: { embed: [embed], admin: embed } } : {}) });
  const companyOnly = await buildApp({ ...dependencies, settings: { ...settings, demo: false, mailOn: false, companyLabel: 'Harbourline', staffCompanyLabel: undefined } });
  await companyOnly.ready();
  await app.ready();
  const controls = controlsOf({ database, programId, mailer, smtp, host });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const control = controls.byPath[url.pathname];
    if (control) {
      response.setHeader('access-control-allow-origin', '*');
      response.end(asText(await control(request, url)));
      return;
    }
    if (url.pathname.startsWith('/company-only/')) {
      request.url = request.url?.replace('/company-only', '');
      companyOnly.routing(request, response);
      return;
    }
    request.url = request.url?.replace(/^\/page-\d+/, '');
    if (request.method === 'POST' && url.pathname.endsWith('identity.refresh') && controls.losesRefresh()) cutShort(response);
    app.routing(request, response);
  };
  const front = createServer((request, response) => void handle(request, response));
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const { port } = front.address() as { port: number };
  return {
    url: `http://localhost:${port}/`,
    async stop() {
      front.closeAllConnections();
      front.close();
      await Promise.all([app.close(), companyOnly.close(), host.stop()]);
      await smtp.stop();
      await Promise.all(pools.map((pool) => pool.end()));
      await cluster.stop();
    },
  };
}

/** Vitest's global set-up: tests find the address under `inject('server')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startAlongside();
  project.provide('server', url);
  return stop;
}

/** What a control answers, as the body of a response. */
function asText(answer: unknown): string {
  return typeof answer === 'string' ? answer : answer === undefined ? '' : JSON.stringify(answer);
}
