import { initTRPC, TRPCError } from '@trpc/server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { createClient } from './client.ts';
import type { ProceduresOf } from './procedures.ts';

const t = initTRPC.context<{ token: string | undefined }>().create({
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    data: { code: error.message, params: { limit: 2 }, requestId: 'req-1' },
  }),
});
const keys: string[] = [];
const router = t.router({
  discovery: t.router({
    search: t.procedure
      .input((value: unknown) => value as { words: string })
      .query(({ input, ctx }) => {
        if (ctx.token !== 'good') throw new TRPCError({ code: 'UNAUTHORIZED', message: 'UNAUTHENTICATED' });
        return { words: input.words, at: new Date(0) };
      }),
  }),
  request: t.router({
    send: t.procedure
      .input((value: unknown) => value as { to: string; idempotencyKey: string })
      .mutation(({ input }) => {
        keys.push(input.idempotencyKey);
        if (input.to === 'full') throw new TRPCError({ code: 'CONFLICT', message: 'MENTOR_FULL' });
        return { to: input.to };
      }),
  }),
  slow: t.procedure.query(() => new Promise<void>(() => {})),
});

const http = createHTTPServer({
  router,
  basePath: '/trpc/widget/',
  allowMethodOverride: true,
  createContext: ({ req }) => ({ token: req.headers.authorization?.replace('Bearer ', '') }),
});
let server = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', () => resolve()));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  server = `http://127.0.0.1:${address.port}/`;
});
afterAll(() => {
  http.closeAllConnections();
  http.close();
});

const clientWith = (token: string | undefined, renewed?: string) =>
  createClient<ProceduresOf<typeof router>>(server, {
    getAccessToken: () => Promise.resolve(token),
    renewAccessToken: () => Promise.resolve(renewed),
  });

test('a query sends its input and the token, and dates arrive as text', async () => {
  const found = await clientWith('good').query('discovery.search', { words: 'lead a team' });
  expectTypeOf(found).toEqualTypeOf<{ words: string; at: string }>();
  expect(found).toEqual({ words: 'lead a team', at: '1970-01-01T00:00:00.000Z' });
});

test('a refused token is renewed once and the call repeated', async () => {
  const found = await clientWith('old', 'good').query('discovery.search', { words: 'x' });
  expect(found.words).toBe('x');
  await expect(clientWith('old', 'old').query('discovery.search', { words: 'x' })).rejects.toMatchObject({ status: 401 });
});

test('a mutation carries an idempotency key, and the given one when there is one', async () => {
  const client = clientWith(undefined);
  await client.mutate('request.send', { to: 'Ruth' });
  await client.mutate('request.send', { to: 'Ruth' }, { idempotencyKey: 'again' });
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys[1]).toBe('again');
});

test('a refusal becomes an error with code, params and request id', async () => {
  const refusal = clientWith(undefined).mutate('request.send', { to: 'full' });
  await expect(refusal).rejects.toMatchObject({
    code: 'MENTOR_FULL',
    params: { limit: 2 },
    requestId: 'req-1',
    status: 409,
    outcomeUnknown: false,
  });
});

test('no server is OFFLINE, with an unknown outcome', async () => {
  const client = createClient<ProceduresOf<typeof router>>('http://127.0.0.1:9/', {
    getAccessToken: () => Promise.resolve(undefined),
    renewAccessToken: () => Promise.resolve(undefined),
  });
  const failure = await client.query('discovery.search', { words: 'x' }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ApiError);
  expect(failure).toMatchObject({ code: 'OFFLINE', outcomeUnknown: true });
});

test('an abort is an abort and not an error of the network', async () => {
  const abort = new AbortController();
  const waiting = clientWith('good').query('slow', undefined, { signal: abort.signal });
  abort.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
});

test('only paths of the right kind compile', () => {
  const client = clientWith(undefined);
  // @ts-expect-error a mutation is not a query
  const wrongKind = () => client.query('request.send', { to: 'x' });
  // @ts-expect-error no such path
  const wrongPath = () => client.query('discovery.find', { words: 'x' });
  // @ts-expect-error a wrong input
  const wrongInput = () => client.query('discovery.search', { word: 'x' });
  expect([wrongKind, wrongPath, wrongInput]).toHaveLength(3);
});
