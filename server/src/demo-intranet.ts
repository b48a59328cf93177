import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A plain intranet page of another origin than the server, as an owner would have it, with the one tag in it. */
export async function demoIntranet(options: { folder: string; serverUrl: string }): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, forceCloseConnections: true });
  app.get('/', async (_request, reply) => {
    const page = await readFile(join(options.folder, 'index.html'), 'utf8');
    return reply.type('text/html; charset=utf-8').send(page.replaceAll('{{server}}', options.serverUrl));
  });
  await app.register(fastifyStatic, { root: options.folder, prefix: '/', index: false });
  return app;
}
