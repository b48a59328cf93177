import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { InjectOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import { makePerson, makeSignedInStaff, signInPerson } from '../factories.ts';
import { openDatabase, openServer } from '../product.ts';
import { newBrowserToken } from '../../src/identity/sign-in-place.ts';
import { testKey } from '../cluster.ts';

const database = await openDatabase();
const server = await openServer(database);
const staff = await makeSignedInStaff(database, ['administrator']);

const json = { host: 'localhost:4700', 'content-type': 'application/json' };

describe('limits', async () => {
  const limited = await openServer(database, { passwordsPerMinute: 2, callsPerMinute: 2, networkCallsPerMinute: 2 });
  const call = (url: string, from: string, headers: Record<string, string> = {}) =>
    limited.app.inject({ method: 'POST', url, remoteAddress: from, headers: { ...json, ...headers }, payload: JSON.stringify({ email: 'a@b.example', password: 'x', idempotencyKey: randomUUID() }) });
  const statuses = async (times: number, ask: (index: number) => ReturnType<typeof call>) => {
    const seen: number[] = [];
    for (let index = 0; index < times; index++) seen.push((await ask(index)).statusCode);
    return seen;
  };

  const spellings = ['identity.sign%49n', '%69dentity.signIn', 'identity%2EsignIn', 'identity.signOut%2Cidentity.signIn?batch=1', 'identity.signIn?batch=0', 'identity.signIn#x'];
  test.each(spellings)('the password procedure written as %s counts as one', async (spelling) => {
    const from = `10.1.0.${spellings.indexOf(spelling) + 1}`;
    expect(await statuses(2, () => call('/trpc/admin/identity.signIn', from))).toEqual([403, 403]);
    expect((await call(`/trpc/admin/${spelling}`, from)).statusCode).toBe(429);
  });

  test('a batch of passwords is none', async () => {
    expect((await call('/trpc/admin/identity.signIn,identity.signIn?batch=1', '10.2.0.1')).statusCode).toBe(429);
  });

  test('who has a whole IPv6 network is one caller', async () => {
    expect(await statuses(3, (index) => call('/trpc/admin/identity.signIn', `2001:db8:1:1::${index + 1}`))).toEqual([403, 403, 429]);
  });

  test('who tries passwords from the same office locks nobody out of a browser they have signed in with', async () => {
    const [known, madeUp] = [newBrowserToken(testKey, { email: 'ines@harbourline.example', sessionToken: 'of before' }), `${'A'.repeat(22)}.${'A'.repeat(43)}.${'A'.repeat(43)}`];
    await statuses(3, () => call('/trpc/admin/identity.signIn', '10.3.0.1'));
    const inBrowser = (token: string) => call('/trpc/admin/identity.signIn', '10.3.0.1', { cookie: `alongside-browser=${token}` });
    expect((await inBrowser(madeUp)).statusCode).toBe(429);
    expect(await statuses(3, () => inBrowser(known))).toEqual([403, 403, 429]);
  });

  test('who floods the server from the same office takes no calls from people who are signed in there, and these none from each other', async () => {
    const [lena, omar] = [await signInPerson(database, (await makePerson(database)).personId), await signInPerson(database, (await makePerson(database)).personId)];
    const ask = (token: string) => limited.app.inject({ url: '/trpc/widget/identity.me?input={}', remoteAddress: '10.4.0.1', headers: { host: 'localhost:4700', authorization: `Bearer ${token}` } });
    expect(await statuses(3, () => ask('x'.repeat(43)))).toEqual([401, 401, 429]);
    expect(await statuses(3, () => ask(lena.token))).toEqual([200, 200, 429]);
    expect(await statuses(2, () => ask(omar.token))).toEqual([200, 200]);
  });
});

describe('bodies', () => {
  const post = (url: string, contentType: string, payload: NonNullable<InjectOptions['payload']>, headers: Record<string, string> = {}) =>
    server.app.inject({ method: 'POST', url, payload, headers: { host: 'localhost:4700', 'content-type': contentType, ...headers } });

  test('what is no JSON is not read, however long it goes on', async () => {
    let sent = 0;
    const endless = () => new Readable({ read() { this.push(sent++ < 4_000 ? Buffer.alloc(64 * 1024, 'x') : null); } });
    for (const [url, headers] of [['/trpc/widget/identity.signInOptions', {}], ['/trpc/admin/identity.signInOptions', { cookie: staff.cookie }]] as const) {
      for (const contentType of ['multipart/form-data; boundary=x', 'application/octet-stream', 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', 'text/plain; application/json']) {
        sent = 0;
        const answer = await post(url, contentType, endless(), headers);
        expect({ contentType, status: answer.statusCode, wasRead: sent > 400 }).toEqual({ contentType, status: 400, wasRead: false });
      }
    }
  });

  test('a large body of somebody unknown is read by no method', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const answer = await server.app.inject({ method, url: '/trpc/admin/directory.checkFile', headers: json, payload: JSON.stringify({ words: 'x'.repeat(300_000) }) });
      expect([method, answer.statusCode]).toEqual([method, 401]);
    }
  });

  test('a large body is read from an administrator, for a file, and from nobody else', async () => {
    const send = async (procedure: string, { cookie }: { cookie: string }) => (await post(`/trpc/admin/${procedure}`, 'application/json', JSON.stringify({ content: 'x'.repeat(300_000) }), { cookie })).json();
    const issueOf = (answer: { error: { data: { params: { issues?: unknown[] } } } }) => answer.error.data.params.issues?.length;
    expect(issueOf(await send('directory.checkFile', staff))).toBeGreaterThan(0);
    for (const procedure of ['identity.inviteStaff', 'directory.checkFile,identity.inviteStaff?batch=1', 'nothing.atAll']) expect(issueOf(await send(procedure, staff))).toBe(0);
    for (const roles of [['coordinator'], ['analyst']] as const) expect(await send('directory.checkFile', await makeSignedInStaff(database, roles))).toMatchObject({ error: { data: { code: 'FORBIDDEN' } } });
  });

  test('an answer is not longer than what it answers, however much is wrong with it', async () => {
    const payload = JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`field${index}`, 1])));
    const answer = await post('/trpc/widget/identity.refresh', 'application/json', payload);
    expect([answer.statusCode, answer.json().error.data.params.issues.length]).toEqual([400, 50]);
  });

  const polluting = ['{"__proto__":{"email":"a@b.example"}}', '{"constructor":{"prototype":{"polluted":true}}}', '{"email":"a@b.example","__proto__":{"polluted":true}}', '{"0":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}'];
  test.each(polluting)('%s changes no prototype, and no field comes from one', async (payload) => {
    for (const url of ['/trpc/widget/identity.requestEmailCode', '/trpc/widget/identity.requestEmailCode?batch=1', '/trpc/admin/identity.signIn']) {
      expect((await post(url, 'application/json', payload)).statusCode).toBe(400);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('a procedure is found by its own name alone', async () => {
    for (const name of ['__proto__', 'constructor', 'identity.__proto__', 'identity.constructor.prototype', 'toString', 'identity', '_def', 'identity._def', '%00', '..%2fadmin%2fidentity.me', 'identity.me%2f..']) {
      const answer = await post(`/trpc/widget/${name}`, 'application/json', '{}');
      expect({ name, status: answer.statusCode }).toEqual({ name, status: 404 });
    }
  });
});
