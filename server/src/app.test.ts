import { randomUUID } from 'node:crypto';
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { InjectOptions } from 'fastify';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { testKey } from '../test/cluster.ts';
import { makeSignedInStaff } from '../test/factories.ts';
import { openDatabase, openServer } from '../test/product.ts';
import { startTestServer } from '../test/server.ts';
import { buildApp } from './app.ts';
import { createDatabase, createPool } from './database/connection.ts';

const database = await openDatabase();
const folder = await mkdtemp(join(tmpdir(), 'alongside-pages-'));
for (const page of ['embed', 'admin']) await mkdir(join(folder, page));
await writeFile(join(folder, 'secret.txt'), 'outside');
await writeFile(join(folder, 'embed', 'v1.js'), '0');
await writeFile(join(folder, 'embed', 'v1.js.br'), brotliCompressSync('0'));
await writeFile(join(folder, 'admin', 'index.html'), '<title>Admin</title>');
const server = await openServer(database, { pages: { embed: [join(folder, 'embed')], admin: join(folder, 'admin') }, passwordsPerMinute: 3 });
const staff = await makeSignedInStaff(database, ['administrator']);

const get = (url: string, options: InjectOptions = {}) => server.app.inject({ method: 'GET', url, headers: { host: 'localhost:4700' }, ...options });

test('answers of the API are kept by no cache and shown in no frame', async () => {
  for (const url of ['/trpc/widget/identity.signInOptions?input={}', '/trpc/admin/identity.signInOptions?input={}', '/trpc/widget/no.such', '/trpc/admin/identity.me?input={}']) {
    const { headers } = await get(url);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" });
  }
});

test('a page of elsewhere reaches no procedure of the admin app, with or without an Origin', async () => {
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
    const answer = await get('/trpc/admin/identity.me?input={}', { headers: { host: 'localhost:4700', ...staff, ...headers } });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ error: { data: { code: 'ORIGIN_NOT_ALLOWED' } } });
  }
});

test('only pages of the allow-list are let in by CORS, and never with cookies', async () => {
  const foreign = await get('/trpc/widget/identity.signInOptions?input={}', { headers: { host: 'localhost:4700', origin: 'https://evil.example' } });
  expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
  const own = await get('/trpc/widget/identity.signInOptions?input={}', { headers: { host: 'localhost:4700', origin: 'http://localhost:4700' } });
  expect(own.headers['access-control-allow-origin']).toBe('http://localhost:4700');
  expect(own.headers['access-control-allow-credentials']).toBeUndefined();
});

test('a large body is read only from somebody who is signed in, and never by the widget', async () => {
  const payload = JSON.stringify({ words: 'x'.repeat(300_000) });
  const send = (url: string, headers: Record<string, string>) => server.app.inject({ method: 'POST', url, payload, headers: { host: 'localhost:4700', 'content-type': 'application/json', ...headers } });
  expect((await send('/trpc/admin/directory.checkFile', {})).json()).toMatchObject({ error: { data: { code: 'UNAUTHENTICATED' } } });
  expect((await send('/trpc/admin/directory.checkFile', { cookie: staff.cookie })).json()).toMatchObject({ error: { data: { code: 'INVALID_INPUT' } } });
  const widget = await send('/trpc/widget/note.add', {});
  expect(widget.statusCode).toBe(413);
  expect(widget.json()).toMatchObject({ error: { message: '', data: { code: 'INVALID_INPUT', params: { issues: [] } } } });
});

test('passwords are tried a few times a minute, also when a batch hides them behind another call', async () => {
  const attempt = (url: string) => server.app.inject({ method: 'POST', url, headers: { host: 'localhost:4700', 'content-type': 'application/json' }, payload: JSON.stringify({ email: 'a@b.example', password: 'x', idempotencyKey: randomUUID() }) });
  const statuses = [];
  for (let tries = 0; tries < 3; tries++) statuses.push((await attempt('/trpc/admin/identity.signIn')).statusCode);
  const late = await attempt('/trpc/admin/identity.signOut,identity.signIn?batch=1');
  expect({ statuses, late: late.json() }).toMatchObject({ statuses: [403, 403, 403], late: { error: { data: { code: 'TOO_MANY_REQUESTS' } } } });
  expect((await get('/trpc/admin/identity.signInOptions?input={}')).statusCode).toBe(200);
});

test('a batch holds no more calls than the admin app puts in one', async () => {
  const url = (calls: number) => `/trpc/widget/${Array.from({ length: calls }, () => 'identity.signInOptions').join()}?batch=1&input=${encodeURIComponent(JSON.stringify(Object.fromEntries(Array.from({ length: calls }, (_, index) => [index, {}]))))}`;
  expect((await get(url(10))).statusCode).toBe(200);
  expect((await get(url(11))).statusCode).toBe(400);
});

test('files go out as small as the browser takes them, and caches keep the forms apart', async () => {
  const small = await get('/embed/v1.js', { headers: { host: 'localhost:4700', 'accept-encoding': 'gzip, br' } });
  expect(small.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': expect.stringContaining('javascript'), vary: expect.stringContaining('accept-encoding') });
  expect(small.rawPayload).toEqual(brotliCompressSync('0'));
  const plain = await get('/embed/v1.js');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toBe('0');
});

test('no path leads out of the folders of pages', async () => {
  for (const path of ['/embed/../secret.txt', '/embed/%2e%2e/secret.txt', '/embed/..%2fsecret.txt', '/embed/%2e%2e%2f%2e%2e%2fetc/passwd', '/..%5csecret.txt', '//secret.txt', '/embed/v1.js%00', '/embed/']) {
    const answer = await get(path);
    expect({ path, found: answer.body.includes('outside') || answer.body.includes('root:'), redirects: answer.headers.location }).toEqual({ path, found: false, redirects: undefined });
    expect(answer.statusCode).toBeLessThan(500);
  }
});

test('a database that is away is told to the log, and to the caller only that something is', async () => {
  const lines: string[] = [];
  const away = createDatabase(createPool('postgres://somebody:secret@127.0.0.1:1/nowhere', 1, () => undefined));
  const settings = { publicUrl: 'http://localhost:4700', masterKey: testKey, demo: false, mailOn: false, emailDomains: [], companyLabel: undefined, staffCompanyLabel: undefined };
  const app = await buildApp({ db: away, log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }), now: () => new Date(), settings, texts: undefined });
  const answer = await app.inject({ url: '/trpc/widget/identity.signInOptions?input={}', headers: { origin: 'https://page.example' } });
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toEqual({ error: { message: '', code: -32603, data: { code: 'INTERNAL', params: {}, requestId: answer.headers['x-request-id'] } } });
  expect(lines.join('\n')).toContain('ECONNREFUSED');
  expect(lines.join('\n')).not.toContain('secret');
  await app.close();
  await away.destroy();
});

test('behind a proxy that is trusted the limit of calls counts callers; without trust a header moves nobody', async () => {
  const statusesOf = async (trustProxy: false | number | string[]) => {
    const behind = await startTestServer(database, { networkCallsPerMinute: 2, trustProxy });
    const call = (forwarded: string) => behind.app.inject({ url: '/trpc/widget/identity.signInOptions?input={}', remoteAddress: '10.0.0.5', headers: { host: 'localhost:4700', 'x-forwarded-for': forwarded } });
    // The first caller writes other addresses in front of their own, which the proxy appends.
    const answers = [await call('203.0.113.1'), await call('198.51.100.1, 203.0.113.1'), await call('198.51.100.2, 203.0.113.1'), await call('203.0.113.2')];
    await behind.close();
    return answers.map(({ statusCode }) => statusCode);
  };
  expect(await statusesOf(1)).toEqual([200, 200, 429, 200]);
  expect(await statusesOf(['10.0.0.0/8'])).toEqual([200, 200, 429, 200]);
  expect(await statusesOf(['10.9.9.9'])).toEqual([200, 200, 429, 429]);
  expect(await statusesOf(false)).toEqual([200, 200, 429, 429]);
});
