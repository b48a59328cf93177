import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import { fastifyTRPCPlugin, type CreateFastifyContextOptions, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { AnyRouter } from '@trpc/server';
import { anonymous, type Actor } from './database/actor.ts';
import { assertAnswers } from './database/connection.ts';
import type { DB } from './database/rows.ts';
import { limitCalls, type CallLimits } from './call-limits.ts';
import { causeForLog } from './cause-for-log.ts';
import { demandFile } from './file-calls.policy.ts';
import type { CompanyProvider } from './identity/company/company-provider.ts';
import { serveSignInWindow } from './identity/company/sign-in-window.ts';
import { serveStaffEntrance, type StaffCompany } from './identity/company/staff-entrance.ts';
import { knownBrowser } from './identity/sign-in-place.ts';
import { actorOfStaffSession } from './identity/staff-session.service.ts';
import { actorOfAccessToken } from './identity/widget-session.service.ts';
import { DomainError } from './domain-error.ts';
import { isEmbeddingOrigin, mayShowAt } from './program/program.service.ts';
import { isLocal } from './local-caller.ts';
import { browserTokenOf, staffTokenOf } from './rpc/cookie.ts';
import type { RequestContext, ServerDependencies } from './rpc/context.ts';
import { answerError } from './rpc/http-errors.ts';
import { adminRouter, widgetRouter } from './router.ts';
import { serveLotteryRecords } from './lottery/lottery.page.ts';
import { servePages, type PageFolders } from './pages.ts';

export interface AppOptions extends ServerDependencies, CallLimits {
  /** Proxies whose X-Forwarded-For says who calls: false for none, a number of them in a row, or their addresses. */
  trustProxy?: false | number | string[];
  /** Built front ends; left out where only the API is wanted. */
  pages?: PageFolders;
  /** The provider that people sign in with in the widget, where there is one; `settings.companyLabel` says what it is called. */
  company?: CompanyProvider | undefined;
  /** The same for staff, where the settings say which claims give roles; `settings.staffCompanyLabel` goes with it. */
  staffCompany?: StaffCompany | undefined;
  /** Told when the process is about to stop: readiness says no, so that a proxy sends nobody any more. */
  isStopping?: () => boolean;
}

const smallBody = 256 * 1024;
/** An import of people: ten megabytes in base64. */
const fileBody = 14 * 1024 * 1024;

/** Builds the server without listening. Every dependency comes in; nothing is read from the environment. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: smallBody,
    trustProxy: trustOf(options.trustProxy ?? false),
    // Long enough for the largest file over a slow line, and no longer: a body that trickles in holds a connection.
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 2_000 },
    forceCloseConnections: 'idle',
  });
  app.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?', 1)[0];
    request.log.info({ method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  const isHttps = options.settings.publicUrl.startsWith('https:');
  app.addHook('onSend', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff', ...(isHttps ? { 'strict-transport-security': 'max-age=31536000' } : {}) });
    if (options.isStopping?.()) reply.header('connection', 'close');
  });
  app.setErrorHandler(answerError);
  await app.register(cookie);
  health(app, options);
  await app.register((scope) => mountWidget(scope, options));
  await app.register((scope) => mountAdmin(scope, options));
  const { company, staffCompany } = options;
  if (company) await app.register((scope) => mountSignInWindow(scope, options, company));
  if (staffCompany) await app.register((scope) => mountStaffEntrance(scope, options, staffCompany));
  await app.register(async (scope) => {
    answerAsApi(scope);
    await limitCalls(scope, options, {});
    serveLotteryRecords(scope, options);
  });
  if (options.pages) await app.register((scope) => servePages(scope, options.pages!));
  return app;
}

/** Fastify takes no number, since a caller who reaches the server past its proxies may write what they like: README says so. */
function trustOf(trusted: false | number | string[]): false | string[] | ((address: string, hop: number) => boolean) {
  return typeof trusted === 'number' ? (_address, hop) => hop < trusted : trusted;
}

function health(app: FastifyInstance, options: AppOptions): void {
  app.get('/health/live', async () => ({ live: true }));
  app.get('/health/ready', async (_request, reply) => {
    if (options.isStopping?.()) return reply.code(503).send({ ready: false, reason: 'stopping' });
    try {
      await assertAnswers(options.db);
      return { ready: true };
    } catch {
      return reply.code(503).send({ ready: false, reason: 'database' });
    }
  });
}

async function mountWidget(scope: FastifyInstance, options: AppOptions): Promise<void> {
  answerAsApi(scope);
  const identify: Identify = async (db, request) => {
    const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    return bearer ? await actorOfAccessToken(db, options.now(), bearer) : undefined;
  };
  await limitCalls(scope, options, { identify: (request) => identify(options.db, request) });
  await scope.register(cors, {
    origin: async (origin: string | undefined) => origin !== undefined && (origin === options.settings.publicUrl || (await isEmbeddingOrigin(options.db, origin))),
    methods: ['GET', 'POST'],
    // Whatever is asked for: agents that watch a page add headers of their own to all its calls, and none but the token counts.
    exposedHeaders: ['retry-after', 'x-request-id'],
    credentials: false,
    maxAge: 600,
  });
  await mountRouter(scope, '/trpc/widget', widgetRouter, options, identify);
}

async function mountSignInWindow(scope: FastifyInstance, options: AppOptions, provider: CompanyProvider): Promise<void> {
  const { db, log, now, settings } = options;
  await limitCalls(scope, options, {});
  await serveSignInWindow(scope, { db, log, now, provider, publicUrl: settings.publicUrl, label: settings.companyLabel ?? '', mayShow: (slug, origin) => mayShowAt(db, slug, origin) });
}

async function mountStaffEntrance(scope: FastifyInstance, options: AppOptions, company: StaffCompany): Promise<void> {
  const { db, log, now, settings } = options;
  await limitCalls(scope, options, {});
  await serveStaffEntrance(scope, { db, log, now, company, publicUrl: settings.publicUrl });
}

async function mountAdmin(scope: FastifyInstance, options: AppOptions): Promise<void> {
  answerAsApi(scope);
  const { publicUrl, masterKey } = options.settings;
  const identify: Identify = async (db, request) => {
    const token = staffTokenOf(request, publicUrl);
    return token ? await actorOfStaffSession(db, options.now(), token) : undefined;
  };
  const browserOf = (request: FastifyRequest) => {
    const token = browserTokenOf(request, publicUrl);
    return token === undefined ? undefined : knownBrowser(masterKey, token);
  };
  await limitCalls(scope, options, { identify: (request) => identify(options.db, request), knownBrowser: browserOf });
  scope.addHook('onRoute', (route) => void (route.bodyLimit = fileBody));
  scope.addHook('onRequest', async (request) => {
    const foreign = request.headers.origin !== undefined && !isOwnOrigin(request, publicUrl);
    // A page of a neighbouring host is "same-site", and a strict cookie comes along with what it asks.
    const isElsewhere = ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site']));
    if (foreign || isElsewhere) throw new DomainError('ORIGIN_NOT_ALLOWED');
    // A large body is read only from somebody who may send one, and where one belongs: what it says keeps the server busy for seconds.
    const isLarge = mayHaveBody(request) && !(Number(request.headers['content-length']) <= smallBody);
    if (isLarge) demandFile(request, await identify(options.db, request));
  });
  await mountRouter(scope, '/trpc/admin', adminRouter, options, identify);
}

/** Who makes a request, by the token it brings and as the database knows them; undefined for nobody. */
type Identify = (db: Kysely<DB>, request: FastifyRequest) => Promise<Actor | undefined>;

const ofApi = { 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'cross-origin-resource-policy': 'same-origin' };

/** Answers are for the caller alone, and nothing but data: no cache keeps them, no page shows them in itself or takes them in. */
function answerAsApi(scope: FastifyInstance): void {
  scope.addHook('onSend', async (_request, reply) => void reply.headers(ofApi));
}

async function mountRouter(scope: FastifyInstance, prefix: string, router: AnyRouter, options: AppOptions, identify: Identify): Promise<void> {
  scope.addHook('onRequest', async (request) => {
    // tRPC makes an address of the Host header, and reads forms too, however long: no limit of Fastify's holds for them.
    const isReadable = isHost(request.headers.host ?? '') && (!mayHaveBody(request) || isJson(request));
    if (!isReadable) throw new DomainError('INVALID_INPUT', { issues: [] });
  });
  await scope.register(fastifyTRPCPlugin, {
    prefix,
    trpcOptions: {
      router,
      // Queries come as POST too: what is searched for would stand in addresses, and so in the logs of proxies.
      allowMethodOverride: true,
      // As many as the admin app puts together; more would be calls that the limit of requests does not see.
      maxBatchSize: 10,
      createContext: async ({ req, res }: CreateFastifyContextOptions): Promise<RequestContext> => ({
        db: options.db,
        log: options.log,
        now: options.now,
        settings: options.settings,
        texts: options.texts,
        hostTokens: options.hostTokens,
        findActor: async (trx) => (await identify(trx, req)) ?? anonymous,
        requestId: req.id,
        origin: req.headers.origin,
        local: isLocal(req),
        request: req,
        reply: res,
      }),
      onError: ({ error, path, req }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') options.log.error({ requestId: req.id, procedure: path, cause: causeForLog(error.cause ?? error) }, 'call failed');
      },
    } satisfies FastifyTRPCPluginOptions<AnyRouter>['trpcOptions'],
  });
}

function isHost(text: string): boolean {
  return /^[^@/]+$/.test(text) && URL.canParse(`http://${text}`);
}

function mayHaveBody({ method }: FastifyRequest): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}

function isJson({ headers }: FastifyRequest): boolean {
  return /^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '');
}

function isOwnOrigin(request: FastifyRequest, publicUrl: string): boolean {
  return request.headers.origin === new URL(publicUrl).origin;
}

