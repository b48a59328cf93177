import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import { fastifyTRPCPlugin, type CreateFastifyContextOptions, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { AnyRouter } from '@trpc/server';
import { anonymous, type Actor } from './database/actor.ts';
import { assertAnswers } from './database/connection.ts';
import { actorOfStaffSession } from './identity/staff.service.ts';
import { actorOfAccessToken } from './identity/widget-session.service.ts';
import { isEmbeddingOrigin } from './program/origin.repository.ts';
import { staffTokenOf } from './rpc/cookie.ts';
import type { Context, ServerDependencies } from './rpc/context.ts';
import { adminRouter, widgetRouter } from './router.ts';
import { servePages, type PageFolders } from './pages.ts';

export interface AppOptions extends ServerDependencies {
  /** Built front ends; left out where only the API is wanted. */
  pages?: PageFolders;
  /** Calls per minute and address; the sign-in procedures count their own besides. */
  callsPerMinute?: number;
  /** Told when the process is about to stop: readiness says no, so that a proxy sends nobody any more. */
  isStopping?: () => boolean;
}

/** Builds the server without listening. Every dependency comes in; nothing is read from the environment. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // An import of people: ten megabytes in base64.
    bodyLimit: 14 * 1024 * 1024,
    routerOptions: { maxParamLength: 2_000 },
    forceCloseConnections: 'idle',
  });
  app.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?', 1)[0];
    request.log.info({ method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  app.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id));
  await app.register(cookie);
  health(app, options);
  await app.register((scope) => mountWidget(scope, options));
  await app.register((scope) => mountAdmin(scope, options));
  if (options.pages) await app.register((scope) => servePages(scope, options.pages!));
  return app;
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
    return bearer ? await actorOfAccessToken(options.db, bearer, options.now()) : undefined;
  });
}

async function mountAdmin(scope: FastifyInstance, options: AppOptions): Promise<void> {
  await limitRate(scope, options);
  scope.addHook('onRequest', async (request, reply) => {
    const foreign = request.headers.origin !== undefined && !isOwnOrigin(request, options.settings.publicUrl);
    if (foreign || request.headers['sec-fetch-site'] === 'cross-site') await reply.code(403).send({ error: { message: '', code: -32003, data: { code: 'ORIGIN_NOT_ALLOWED', params: {}, requestId: request.id } } });
  });
  await mountRouter(scope, '/trpc/admin', adminRouter, options, async (request) => {
    const token = staffTokenOf(request);
    return token ? await actorOfStaffSession(options.db, token, options.now()) : undefined;
  });
}

async function limitRate(scope: FastifyInstance, options: AppOptions): Promise<void> {
  await scope.register(rateLimit, {
    max: options.callsPerMinute ?? 1_200,
    timeWindow: '1 minute',
    errorResponseBuilder: (request, limit) => ({
      statusCode: 429,
      error: { message: '', code: -32029, data: { code: 'TOO_MANY_REQUESTS', params: { seconds: Math.ceil(limit.ttl / 1000) }, requestId: request.id } },
    }),
  });
}

async function mountRouter(scope: FastifyInstance, prefix: string, router: AnyRouter, options: AppOptions, identify: (request: FastifyRequest) => Promise<Actor | undefined>): Promise<void> {
  await scope.register(fastifyTRPCPlugin, {
    prefix,
    trpcOptions: {
      router,
      createContext: async ({ req, res }: CreateFastifyContextOptions): Promise<Context> => ({
        db: options.db,
        log: options.log,
        now: options.now,
        settings: options.settings,
        actor: (await identify(req)) ?? anonymous,
        requestId: req.id,
        origin: req.headers.origin,
        local: isLocal(req),
        request: req,
        reply: res,
      }),
      onError: ({ error, path, req }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') options.log.error({ requestId: req.id, procedure: path, cause: describe(error.cause ?? error) }, 'call failed');
      },
    } satisfies FastifyTRPCPluginOptions<AnyRouter>['trpcOptions'],
  });
}

/** The cause for the log: its kind, code and stack, without the values that a database error may quote. */
function describe(cause: Error): Record<string, unknown> {
  const { code, table, constraint } = cause as Error & { code?: string; table?: string; constraint?: string };
  const fromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  return { name: cause.name, code, table, constraint, message: fromDatabase ? undefined : cause.message, stack: cause.stack?.split('\n').slice(1) };
}

function isOwnOrigin(request: FastifyRequest, publicUrl: string): boolean {
  return request.headers.origin === new URL(publicUrl).origin;
}

const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** A caller on this very machine who names it as such, with nobody in between. */
function isLocal(request: FastifyRequest): boolean {
  const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
  const localName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '');
  return loopback && localName && forwardingHeaders.every((name) => request.headers[name] === undefined);
}
