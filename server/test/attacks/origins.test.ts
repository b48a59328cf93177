import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { testKey } from '../cluster.ts';
import { makePerson, makeProgram, makeSignedInStaff, makeStaff, signInPerson } from '../factories.ts';
import { openDatabase, openServer } from '../product.ts';
import { serverOrigin } from '../server.ts';
import { pino } from 'pino';

const intranet = 'https://intranet.harbourline.example';
const database = await openDatabase();
const server = await openServer(database);
const { programId, slug } = await makeProgram(database);
await database.owner.insertInto('programOrigin').values({ programId, origin: intranet }).execute();
const staff = await makeSignedInStaff(database, ['administrator']);
const person = await signInPerson(database, (await makePerson(database)).personId);

const json = { host: 'localhost:4700', 'content-type': 'application/json' };

describe('pages of elsewhere and the widget’s API', () => {
  const ask = (origin: string, method: 'GET' | 'OPTIONS' = 'GET', asked = 'authorization,content-type') =>
    server.app.inject({ method, url: `/trpc/widget/program.bySlug?input=${encodeURIComponent(JSON.stringify({ slug }))}`, headers: { host: 'localhost:4700', origin, 'access-control-request-method': 'POST', 'access-control-request-headers': asked } });

  test('the page that is on the list is let in, without cookies', async () => {
    const { headers } = await ask(intranet);
    expect(headers).toMatchObject({ 'access-control-allow-origin': intranet, 'cache-control': 'no-store' });
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('headers that an agent of that page adds to every call are no reason to refuse it', async () => {
    const asked = 'authorization,content-type,traceparent,baggage,x-csrf-token';
    expect((await ask(intranet, 'OPTIONS', asked)).headers['access-control-allow-headers']).toBe(asked);
    expect((await ask('https://evil.example', 'OPTIONS', asked)).headers['access-control-allow-headers']).toBeUndefined();
  });

  const tricks = [
    'null', '*', '', 'http://intranet.harbourline.example', `${intranet}.`, `${intranet}:443`, `${intranet}:8443`, `${intranet}/`, `${intranet}.evil.example`, 'https://evil.example?https://intranet.harbourline.example',
    'https://evil-intranet.harbourline.example', 'https://intranet.harbourline.example@evil.example', 'https://harbourline.example', 'https://a.intranet.harbourline.example', 'https://INTRANET.harbourline.example',
    'https://intranetXharbourline.example', `${intranet} https://evil.example`, `${intranet}, https://evil.example`, '%', '_ntranet', 'http://localhost:4701', 'http://localhost', 'http://127.0.0.1:4700', `${serverOrigin}.evil.example`, 'https://localhost:4700',
  ];
  test.each(tricks)('the origin %j is another', async (origin) => {
    for (const method of ['GET', 'OPTIONS'] as const) {
      const { headers } = await ask(origin, method);
      expect([method, headers['access-control-allow-origin']]).toEqual([method, undefined]);
    }
  });
});

describe('pages of elsewhere and the admin API', async () => {
  const { accountId } = await makeStaff(database, ['coordinator']);
  const change = (headers: Record<string, string>, payload = JSON.stringify({ accountId, roles: ['administrator'], enabled: true, idempotencyKey: randomUUID() })) =>
    server.app.inject({ method: 'POST', url: '/trpc/admin/identity.changeStaff', headers: { ...json, cookie: staff.cookie, ...headers }, payload });

  const forged: [string, Record<string, string>][] = [
    ...[intranet, 'null', 'http://localhost:4701', 'http://localhost', 'https://localhost:4700', 'http://LOCALHOST:4700', `${serverOrigin}.`, `${serverOrigin}/`, 'http://127.0.0.1:4700'].map((origin): [string, Record<string, string>] => [`Origin ${origin}`, { origin }]),
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['a form', { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form of plain text that is JSON', { 'content-type': 'text/plain' }],
  ];
  test.each(forged)('from %s nothing is changed, whoever is signed in', async (_where, headers) => {
    expect((await change(headers)).statusCode).toBeGreaterThanOrEqual(400);
    expect(await database.owner.selectFrom('staffRole').select('role').where('accountId', '=', accountId).execute()).toEqual([{ role: 'coordinator' }]);
  });

  test('nothing is changed by an address alone, and not by another method', async () => {
    const input = encodeURIComponent(JSON.stringify({ accountId, roles: ['administrator'], enabled: true, idempotencyKey: randomUUID() }));
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      const answer = await server.app.inject({ method, url: `/trpc/admin/identity.changeStaff?input=${input}`, headers: { ...json, cookie: staff.cookie }, ...(method === 'PUT' ? { payload: '{}' } : {}) });
      expect([method, answer.statusCode >= 400]).toEqual([method, true]);
    }
    expect(await database.owner.selectFrom('staffRole').select('role').where('accountId', '=', accountId).execute()).toEqual([{ role: 'coordinator' }]);
  });

  test('no page of elsewhere signs a browser in as somebody else, or out', async () => {
    for (const procedure of ['identity.signIn', 'identity.signInAsPersona', 'identity.acceptInvitation', 'identity.setUp', 'identity.signOut']) {
      const answer = await server.app.inject({ method: 'POST', url: `/trpc/admin/${procedure}`, headers: { ...json, origin: 'https://evil.example', cookie: staff.cookie }, payload: '{}' });
      expect([procedure, answer.statusCode, answer.headers['set-cookie']]).toEqual([procedure, 403, undefined]);
    }
    expect((await server.query('admin.identity.me', {}, staff)).status).toBe(200);
  });
});

test('a token of the widget opens nothing of the admin API, and a cookie of the admin app nothing of the widget’s', async () => {
  const cookieToken = staff.cookie.split('=')[1]!;
  for (const as of [{ token: person.token }, { cookie: `alongside=${person.token}` }, { token: cookieToken }]) expect((await server.query('admin.identity.me', {}, as)).error?.code).toBe('UNAUTHENTICATED');
  for (const as of [{ cookie: staff.cookie }, { token: cookieToken }, { cookie: `alongside=${person.token}` }]) expect((await server.query('widget.identity.me', {}, as)).error?.code).toBe('UNAUTHENTICATED');
});

test.each(['bearer', 'Basic', 'DPoP', 'Token', 'Bearer  ', 'Bearer x,Bearer'])('an authorisation of the kind %j is none', async (kind) => {
  const answer = await server.app.inject({ url: '/trpc/widget/identity.me?input={}', headers: { host: 'localhost:4700', authorization: `${kind} ${person.token}` } });
  expect(answer.statusCode).toBe(401);
});

describe('under https', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-pages-'));
  for (const page of ['embed', 'admin']) await mkdir(join(folder, page));
  await writeFile(join(folder, 'embed', 'v1.js'), '0');
  await writeFile(join(folder, 'admin', 'index.html'), '<title>Admin</title>');
  const settings = { publicUrl: 'https://mentoring.harbourline.example', masterKey: testKey, demo: false, mailOn: true, emailDomains: [], companyLabel: undefined, staffCompanyLabel: undefined };
  const app = await buildApp({ db: database.app, log: pino({ level: 'silent' }), now: () => new Date(), settings, texts: undefined, pages: { embed: [join(folder, 'embed')], admin: join(folder, 'admin') } });
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers: { host: 'mentoring.harbourline.example', ...headers } });

  test.each(['/', '/programs', '/embed/v1.js', '/trpc/widget/identity.signInOptions?input={}', '/trpc/admin/identity.me?input={}', '/trpc/admin/none', `/lottery/${slug}`, '/health/live', '/none.js'])('%s asks for https from then on, and is never taken for what it is not', async (url) => {
    expect((await get(url)).headers).toMatchObject({ 'strict-transport-security': expect.stringContaining('max-age=31536000'), 'x-content-type-options': 'nosniff' });
  });

  test.each(['/', '/programs', '/sign-in', '/set-up', '/trpc/admin/identity.me?input={}', '/trpc/widget/identity.signInOptions?input={}', `/lottery/${slug}`])('%s stands in no frame', async (url) => {
    expect((await get(url)).headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test('no page of elsewhere takes an answer of the API in as an image or a script', async () => {
    for (const url of ['/trpc/widget/identity.signInOptions?input={}', '/trpc/admin/identity.me?input={}', `/lottery/${slug}`, '/']) expect((await get(url)).headers['cross-origin-resource-policy']).toBe('same-origin');
    expect((await get('/embed/v1.js')).headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  test('the session’s cookie goes to this host alone, over https alone, to no script and with no page of elsewhere', async () => {
    const answer = await app.inject({ method: 'POST', url: '/trpc/admin/identity.signOut', headers: { ...json, host: 'mentoring.harbourline.example', cookie: staff.cookie }, payload: JSON.stringify({ idempotencyKey: randomUUID() }) });
    expect(answer.cookies).toEqual([expect.objectContaining({ name: '__Host-alongside', path: '/', httpOnly: true, secure: true, sameSite: 'Strict' })]);
    expect(answer.cookies[0]).not.toHaveProperty('domain');
    const plain = await get('/trpc/admin/identity.me?input={}', { cookie: staff.cookie });
    expect(plain.statusCode).toBe(401);
    expect((await get('/trpc/admin/identity.me?input={}', { cookie: `__Host-${staff.cookie}` })).statusCode).toBe(200);
  });

  test.each(['//evil.example', '//evil.example/%2e%2e', '/\\evil.example', '/%5cevil.example', '/%2f%2fevil.example', '/https://evil.example', '/sign-in?next=https://evil.example', '/sign-in?next=//evil.example', '/embed//evil.example', '/embed/..//evil.example', '/lottery//evil.example', '/.//evil.example', '/embed', '/@evil.example'])('%s leads nowhere', async (url) => {
    const answer = await get(url);
    expect([answer.statusCode < 300 || answer.statusCode >= 400, answer.headers.location]).toEqual([true, undefined]);
  });
});
