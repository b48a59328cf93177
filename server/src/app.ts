import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import { fastifyTRPCPlugin, type CreateFastifyContextOptions, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { AnyRouter } from '@trpc/server';
import { anonymous, type Actor } from './database/actor.ts';
import { assertAnswers } from './database/connection.ts';
import { causeForLog } from './cause-for-log.ts';
import type { CompanyProvider } from './identity/company/company-provider.ts';
import { serveSignInWindow } from './identity/company/sign-in-window.ts';
import { actorOfStaffSession } from './identity/staff-session.service.ts';
import { actorOfAccessToken } from './identity/widget-session.service.ts';
import { DomainError } from './domain-error.ts';
import { isEmbeddingOrigin, mayShowAt } from './program/program.service.ts';
import { isLocal } from './local-caller.ts';
import { staffTokenOf } from './rpc/cookie.ts';
import type { Context, ServerDependencies } from './rpc/context.ts';
import { answerError } from './rpc/http-errors.ts';
import { adminRouter, widgetRouter } from './router.ts';
import { serveLotteryRecords } from './lottery/lottery.page.ts';
import { servePages, type PageFolders } from './pages.ts';

export interface AppOptions extends ServerDependencies {
  /** Proxies whose X-Forwarded-For says who calls: false for none, a number of them in a row, or their addresses. */
  trustProxy?: false | number | string[];
  /** Built front ends; left out where only the API is wanted. */
  pages?: PageFolders;
  /** The provider that people sign in with in the widget, where there is one; `settings.companyLabel` says what it is called. */
  company?: CompanyProvider | undefined;
  /** Calls per minute and address; the sign-in procedures count their own besides. */
  callsPerMinute?: number;
  /** Calls per minute and address of the procedures that work a password. */
  passwordsPerMinute?: number;
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
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (options.isStopping?.()) reply.header('connection', 'close');
  });
  app.setErrorHandler(answerError);
  await app.register(cookie);
  health(app, options);
  await app.register((scope) => mountWidget(scope, options));
  await app.register((scope) => mountAdmin(scope, options));
  const { company } = options;
  if (company) await app.register((scope) => mountSignInWindow(scope, options, company));
  await app.register(async (scope) => {
    answerAsApi(scope);
    await limitRate(scope, options);
    serveLotteryRecords(scope, options);
  });
  if (options.pages) await app.register((scope) => servePages(scope, options.pages!, { https: options.settings.publicUrl.startsWith('https:') }));
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
  await limitRate(scope, options);
  await scope.register(cors, {
    origin: async (origin: string | undefined) => origin !== undefined && (origin === options.settings.publicUrl || (await isEmbeddingOrigin(options.db, origin))),
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders: ['retry-after', 'x-request-id'],
    credentials: false,
    maxAge: 600,
  });
  await mountRouter(scope, '/trpc/widget', widgetRouter, options, async (request) => {
    const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    return bearer ? await actorOfAccessToken(options.db, options.now(), bearer) : undefined;
  });
}

async function mountSignInWindow(scope: FastifyInstance, options: AppOptions, provider: CompanyProvider): Promise<void> {
  const { db, log, now, settings } = options;
  await limitRate(scope, options);
  await serveSignInWindow(scope, { db, log, now, provider, publicUrl: settings.publicUrl, label: settings.companyLabel ?? '', mayShow: (slug, origin) => mayShowAt(db, slug, origin) });
}

async function mountAdmin(scope: FastifyInstance, options: AppOptions): Promise<void> {
  answerAsApi(scope);
  await limitRate(scope, options);
  const identify = async (request: FastifyRequest) => {
    const token = staffTokenOf(request, options.settings.publicUrl);
    return token ? await actorOfStaffSession(options.db, options.now(), token) : undefined;
  };
  scope.addHook('onRoute', (route) => void (route.bodyLimit = fileBody));
  scope.addHook('onRequest', async (request) => {
    const foreign = request.headers.origin !== undefined && !isOwnOrigin(request, options.settings.publicUrl);
    if (foreign || request.headers['sec-fetch-site'] === 'cross-site') throw new DomainError('ORIGIN_NOT_ALLOWED');
    // A large body is read only for somebody who may send one.
    const isLarge = request.method === 'POST' && !(Number(request.headers['content-length']) <= smallBody);
    if (isLarge && !(await identify(request))) throw new DomainError('UNAUTHENTICATED');
  });
  await mountRouter(scope, '/trpc/admin', adminRouter, options, identify);
}

/** Answers are for the caller alone, and nothing but data: no cache keeps them, no page shows them in itself. */
function answerAsApi(scope: FastifyInstance): void {
  scope.addHook('onSend', async (_request, reply) => void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }));
}

/** Procedures that work a password: dear for the server, and what somebody who guesses wants to call. */
const tryingPasswords = /\/identity\.(?:signIn|setUp|acceptInvitation)\b|,identity\.(?:signIn|setUp|acceptInvitation)\b/;

async function limitRate(scope: FastifyInstance, options: AppOptions): Promise<void> {
  await scope.register(rateLimit, {
    keyGenerator: (request) => (tryingPasswords.test(request.url) ? `${request.ip} password` : request.ip),
    max: (request) => (tryingPasswords.test(request.url) ? (options.passwordsPerMinute ?? 30) : (options.callsPerMinute ?? 1_200)),
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, limit) => new DomainError('TOO_MANY_REQUESTS', { seconds: Math.ceil(limit.ttl / 1000) }),
  });
}

async function mountRouter(scope: FastifyInstance, prefix: string, router: AnyRouter, options: AppOptions, identify: (request: FastifyRequest) => Promise<Actor | undefined>): Promise<void> {
  await scope.register(fastifyTRPCPlugin, {
    prefix,
    trpcOptions: {
      router,
      // Queries come as POST too: what is searched for would stand in addresses, and so in the logs of proxies.
      allowMethodOverride: true,
      // As many as the admin app puts together; more would be calls that the limit of requests does not see.
      maxBatchSize: 10,
      createContext: async ({ req, res }: CreateFastifyContextOptions): Promise<Context> => ({
        db: options.db,
        log: options.log,
        now: options.now,
        settings: options.settings,
        texts: options.texts,
        actor: (await identify(req)) ?? anonymous,
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

function isOwnOrigin(request: FastifyRequest, publicUrl: string): boolean {
  return request.headers.origin === new URL(publicUrl).origin;
}

