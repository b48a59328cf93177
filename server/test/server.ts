import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { buildApp } from '../src/app.ts';
import type { CompanyProvider } from '../src/identity/company/company-provider.ts';
import type { StaffCompany } from '../src/identity/company/staff-entrance.ts';
import type { HostTokens } from '../src/rpc/context.ts';
import type { PageFolders } from '../src/pages.ts';
import { tasks } from '../src/jobs/tasks.ts';
import type { TaskDependencies } from '../src/jobs/task.ts';
import type { TaskName } from '../src/queue/queue.ts';
import { testKey } from './cluster.ts';
import type { TestDatabase } from './database.ts';
import type { TextReader } from '../src/text-model/text-reader.ts';
import { Logger, runOnce } from 'graphile-worker';

export interface TestServerOptions {
  demo?: boolean;
  mailOn?: boolean;
  emailDomains?: readonly string[];
  now?: () => Date;
  isStopping?: () => boolean;
  logTo?: (line: string) => void;
  callsPerMinute?: number;
  networkCallsPerMinute?: number;
  passwordsPerMinute?: number;
  trustProxy?: false | number | string[];
  pages?: PageFolders;
  texts?: TextReader;
  company?: CompanyProvider;
  staffCompany?: StaffCompany;
  hostTokens?: HostTokens;
}

export interface Answer {
  status: number;
  data: any;
  /** `error.data` of a failed call. */
  error: { code: string; params: Record<string, any>; requestId: string } | undefined;
  cookie: string | undefined;
}

/** The whole server on a test database, called through its real HTTP surface without a port. */
export interface TestServer {
  app: FastifyInstance;
  query(path: string, input?: object, as?: Credential): Promise<Answer>;
  mutate(path: string, input?: object, as?: Credential & { key?: string }): Promise<Answer>;
  close(): Promise<void>;
}

/** A bearer token of the widget or a cookie of the admin app; `path` begins with `widget.` or `admin.`. */
export interface Credential {
  token?: string;
  cookie?: string;
  origin?: string;
}

export const serverOrigin = 'http://localhost:4700';

export async function startTestServer(database: TestDatabase, options: TestServerOptions = {}): Promise<TestServer> {
  const log = pino({ level: options.logTo ? 'info' : 'silent' }, { write: (line: string) => options.logTo?.(line) });
  const app = await buildApp({
    db: database.app,
    log,
    now: options.now ?? (() => new Date()),
    settings: { publicUrl: serverOrigin, masterKey: testKey, demo: options.demo ?? false, mailOn: options.mailOn ?? true, emailDomains: options.emailDomains ?? [], companyLabel: options.company && 'Harbourline', staffCompanyLabel: options.staffCompany && 'Harbourline' },
    callsPerMinute: options.callsPerMinute ?? 1_000_000,
    networkCallsPerMinute: options.networkCallsPerMinute ?? 1_000_000,
    trustProxy: options.trustProxy ?? false,
    texts: options.texts,
    company: options.company,
    staffCompany: options.staffCompany,
    hostTokens: options.hostTokens,
    isStopping: options.isStopping ?? (() => false),
    passwordsPerMinute: options.passwordsPerMinute ?? 1_000_000,
    ...(options.pages ? { pages: options.pages } : {}),
  });
  await app.ready();
  return {
    app,
    query: (path, input = {}, as = {}) => call(app, path, input, as),
    mutate: (path, input = {}, as = {}) => call(app, path, { ...input, idempotencyKey: as.key ?? randomUUID() }, as),
    close: () => app.close(),
  };
}

async function call(app: FastifyInstance, path: string, input: object, as: Credential): Promise<Answer> {
  const [surface, ...procedure] = path.split('.');
  const headers = {
    host: 'localhost:4700',
    'content-type': 'application/json',
    ...(as.token ? { authorization: `Bearer ${as.token}` } : {}),
    ...(as.cookie ? { cookie: as.cookie } : {}),
    ...(as.origin ? { origin: as.origin } : {}),
  };
  const response = await app.inject({ method: 'POST', url: `/trpc/${surface}/${procedure.join('.')}`, headers, payload: JSON.stringify(input) });
  const body = response.json() as { result?: { data: unknown }; error?: { data: Answer['error'] } };
  const setCookie = response.cookies.find((cookie) => cookie.name.includes('alongside'));
  return { status: response.statusCode, data: body.result?.data, error: body.error?.data, cookie: setCookie && `${setCookie.name}=${setCookie.value}` };
}

/** Runs what is due in the queue by the database's own clock, every task or only these, as the queue's role, and returns when it is done. */
export async function runDueJobs(database: TestDatabase, deps: Partial<TaskDependencies> = {}, only?: readonly TaskName[]): Promise<void> {
  const all: TaskDependencies = { db: database.jobs, now: () => new Date(), log: pino({ level: 'silent' }), publicUrl: serverOrigin, emailDomains: [], mailer: undefined, texts: undefined, printCode: undefined, ...deps };
  const taskList = Object.fromEntries(Object.entries(tasks).filter(([name]) => only?.includes(name as TaskName) ?? true).map(([name, task]) => [name, (payload: unknown) => (task as (deps: TaskDependencies, payload: unknown) => Promise<void>)(all, payload)]));
  await runOnce({ pgPool: database.jobsPool, taskList, noHandleSignals: true, noPreparedStatements: true, logger: new Logger(() => () => undefined) });
}
