import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A plain intranet page of another origin than the server, as an owner would have it, with the one tag in it.
 * `/?program=slug` shows another programme than the one that runs.
 */
export async function demoIntranet(options: { folder: string; serverUrl: string }): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, forceCloseConnections: true });
  app.get<{ Querystring: { program?: unknown } }>('/', async ({ query: { program } }, reply) => {
    const slug = typeof program === 'string' && /^[a-z0-9-]+$/.test(program) ? program : 'open-mentoring';
    const page = await readFile(join(options.folder, 'index.html'), 'utf8');
    return reply.type('text/html; charset=utf-8').send(page.replaceAll('{{server}}', options.serverUrl).replaceAll('{{program}}', slug));
  });
  await app.register(fastifyStatic, { root: options.folder, prefix: '/', index: false });
  return app;
}
