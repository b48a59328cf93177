import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page of the bench of hosts, as `hosts/hosts.json` lists them. */
interface Host {
  /** Its address below `/hosts/`, and its file unless another is named. */
  name: string;
  file?: string;
  title: string;
  /** What about it is hard on a widget. */
  what: string;
  headers?: Record<string, string>;
  /** Path of a style sheet below `/packages/`. */
  sheet?: string;
  /** Reached from another page only. */
  hidden?: boolean;
}

export interface DemoIntranetOptions {
  /** The widget's folder: `demo/` with the pages; `dist/apps/` and `node_modules/` with what some of them load. */
  widget: string;
  serverUrl: string;
}

/**
 * A plain intranet page of another origin than the server, as an owner would have it, with the one tag in it, and at
 * `/hosts/` a bench of pages that are hard on a widget. `?program=slug` shows another programme than the one that runs.
 */
export async function demoIntranet({ widget, serverUrl }: DemoIntranetOptions): Promise<FastifyInstance> {
  const demo = join(widget, 'demo');
  const hosts: Host[] = JSON.parse(await readFile(join(demo, 'hosts/hosts.json'), 'utf8'));
  const fill = (text: string, values: Record<string, string>): string => text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const app = Fastify({ logger: false, forceCloseConnections: true });

  app.get<{ Querystring: { program?: unknown } }>('/', async ({ query }, reply) => {
    const page = await readFile(join(demo, 'index.html'), 'utf8');
    return reply.type('text/html; charset=utf-8').send(fill(page, { server: serverUrl, program: slugIn(query.program) }));
  });
  app.get('/hosts/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(listOf(hosts)));
  app.get<{ Params: { name: string }; Querystring: { program?: unknown } }>('/hosts/:name', async ({ params, query }, reply) => {
    const host = hosts.find(({ name }) => name === params.name);
    if (!host) return reply.callNotFound();
    const values = { server: serverUrl, program: slugIn(query.program), title: host.title, sheet: host.sheet ?? '' };
    const page = await readFile(join(demo, `hosts/${host.file ?? host.name}.html`), 'utf8');
    for (const [name, value] of Object.entries(host.headers ?? {})) reply.header(name, fill(value, values));
    return reply.type('text/html; charset=utf-8').send(fill(page, values));
  });
  await app.register(fastifyStatic, { root: demo, prefix: '/', index: false });
  await app.register(fastifyStatic, { root: join(widget, 'dist/apps'), prefix: '/apps/', decorateReply: false });
  await app.register(fastifyStatic, { root: join(widget, 'node_modules'), prefix: '/packages/', decorateReply: false });
  return app;
}

function slugIn(program: unknown): string {
  return typeof program === 'string' && /^[a-z0-9-]+$/.test(program) ? program : 'open-mentoring';
}

function listOf(hosts: readonly Host[]): string {
  const items = hosts.filter(({ hidden }) => !hidden).map(({ name, title, what }) => `<dt><a href="/hosts/${name}">${title}</a></dt><dd>${what}</dd>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pages that are hard on a widget</title><h1>Pages that are hard on a widget</h1><dl>${items.join('')}</dl></html>`;
}
