import fastifyStatic from '@fastify/static';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Folders with the built front ends. */
export interface PageFolders {
  /** Everything under `/embed`: the widget's scripts, open to every origin. The first folder that has a file gives it. */
  embed: string[];
  /** The admin app, served at `/`. */
  admin: string;
}

const day = 86_400;

/** Serves the widget's scripts to all the world and the admin app to its own origin, each with the headers it needs. */
export async function servePages(app: FastifyInstance, folders: PageFolders): Promise<void> {
  await app.register((scope) => serveEmbed(scope, folders.embed));
  await app.register((scope) => serveAdmin(scope, folders.admin));
}

async function serveEmbed(scope: FastifyInstance, root: string[]): Promise<void> {
  await scope.register(helmet, { contentSecurityPolicy: false, crossOriginResourcePolicy: { policy: 'cross-origin' }, strictTransportSecurity: false });
  await scope.register(fastifyStatic, {
    root,
    prefix: '/embed/',
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('access-control-allow-origin', '*');
      const isForever = /\/(assets|releases)\//.test(root.reduce((rest, folder) => rest.replace(folder, ''), path));
      reply.header('cache-control', isForever ? `public, max-age=${365 * day}, immutable` : 'public, max-age=300');
    },
  });
}

async function serveAdmin(scope: FastifyInstance, root: string): Promise<void> {
  await scope.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await scope.register(fastifyStatic, {
    root,
    prefix: '/',
    wildcard: true,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('assets') ? `public, max-age=${365 * day}, immutable` : 'no-cache');
    },
  });
  scope.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(trpc|embed|health)\//.test(request.url) && !/\.\w+$/.test(request.url.split('?', 1)[0]!);
    return isPage ? reply.header('cache-control', 'no-cache').sendFile('index.html') : reply.code(404).send({ error: 'Not found' });
  });
}
