import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeSignedInStaff } from '../../test/factories.ts';
import { openMailbox, openProduct } from '../../test/product.ts';
import { runDueJobs } from '../../test/server.ts';

const { database, server } = await openProduct();
const smtp = await openMailbox();
const administrator = await makeSignedInStaff(database, ['administrator']);

const password = 'correct horse battery';

async function invite(email: string): Promise<{ accountId: string; token: string }> {
  const { data } = await server.mutate('admin.identity.inviteStaff', { email, name: 'Ines Carvalho', roles: ['coordinator'] }, administrator);
  await runDueJobs(database, { mailer: smtp.mailer });
  const mail = await smtp.take(email);
  return { accountId: data.accountId, token: /#token=(\S+)/.exec(mail.text!)![1]! };
}

const accept = (token: string) => server.mutate('admin.identity.acceptInvitation', { token, name: 'Ines Carvalho', password });
const change = (accountId: string, enabled: boolean, roles = ['coordinator']) => server.mutate('admin.identity.changeStaff', { accountId, roles, enabled }, administrator);

test('of two who take one invitation at once, one gets the account', async () => {
  const { token } = await invite('race@harbourline.example');
  const answers = await Promise.all([accept(token), accept(token)]);
  expect(answers.map(({ error }) => error?.code ?? 'in').sort()).toEqual(['LINK_NOT_VALID', 'in']);
});

test('an invitation that was called off opens nothing, until it is made again', async () => {
  const { accountId, token } = await invite('off@harbourline.example');
  await change(accountId, false);
  expect((await accept(token)).error?.code).toBe('LINK_NOT_VALID');
  await change(accountId, true);
  expect((await accept(token)).error?.code).toBe('LINK_NOT_VALID');
  await change(accountId, false);
  const again = await invite('off@harbourline.example');
  expect(again.accountId).toBe(accountId);
  expect((await accept(again.token)).data).toEqual({ signedIn: true });
});

test('a role that was taken away is gone from a session that is open, and a disabled account has none', async () => {
  const { accountId, token } = await invite('stale@harbourline.example');
  const { cookie } = await accept(token);
  const own = { cookie: cookie! };
  expect((await server.query('admin.home.today', {}, own)).status).toBe(200);
  await change(accountId, true, ['analyst']);
  expect((await server.query('admin.home.today', {}, own)).error?.code).toBe('FORBIDDEN');
  await change(accountId, false);
  expect((await server.query('admin.identity.me', {}, own)).error?.code).toBe('UNAUTHENTICATED');
  await change(accountId, true);
  expect((await server.query('admin.identity.me', {}, own)).error?.code).toBe('UNAUTHENTICATED');
});

/** Tries a password from an address of the network, in a browser with these cookies. */
async function tryPassword(attempt: string, { email, ip = '10.0.0.1', cookie = '' }: { email: string; ip?: string; cookie?: string }) {
  const headers = { host: 'localhost:4700', 'content-type': 'application/json', cookie };
  const payload = JSON.stringify({ email, password: attempt, idempotencyKey: randomUUID() });
  const response = await server.app.inject({ method: 'POST', url: '/trpc/admin/identity.signIn', remoteAddress: ip, headers, payload });
  return { isIn: response.statusCode === 200, cookies: response.cookies.map(({ name, value }) => `${name}=${value}`) };
}

test('of many passwords tried at once for an address from one place ten are looked at, and then not even the right one', async () => {
  const email = 'guessed@harbourline.example';
  await accept((await invite(email)).token);
  await Promise.all(Array.from({ length: 16 }, (_, index) => tryPassword(`guess ${index}`, { email })));
  const failures = await database.owner.selectFrom('staffSignInFailure').selectAll().where('email', '=', email).execute();
  expect(failures).toHaveLength(10);
  expect((await tryPassword(password, { email })).isIn).toBe(false);
  expect((await tryPassword(password, { email, ip: '10.0.0.2' })).isIn).toBe(true);
});

test('nobody is locked out of a browser they have signed in with, however many others guess from wherever', async () => {
  const email = 'locked@harbourline.example';
  await accept((await invite(email)).token);
  const first = await tryPassword(password, { email });
  expect(first.cookies.map((cookie) => cookie.split('=')[0])).toEqual(['alongside', 'alongside-browser']);
  const cookie = first.cookies[1]!;
  const place = (network: number) => ({ hash: Buffer.alloc(32, network), known: false });
  const now = new Date();
  for (let network = 0; network < 10; network++) await database.owner.insertInto('staffSignInFailure').values(Array.from({ length: 10 }, () => ({ email, failedAt: now, known: false, place: place(network).hash }))).execute();
  expect((await tryPassword(password, { email, ip: '10.0.0.3' })).isIn).toBe(false);
  expect((await tryPassword(password, { email, cookie })).isIn).toBe(true);
  // The browser of somebody else is as any other for this address.
  await accept((await invite('other@harbourline.example')).token);
  const other = await tryPassword(password, { email: 'other@harbourline.example' });
  expect((await tryPassword(password, { email, cookie: other.cookies[1]! })).isIn).toBe(false);
  // And in the known browser, too, ten wrong ones are enough.
  for (let tries = 0; tries < 10; tries++) await tryPassword('wrong', { email, cookie });
  expect((await tryPassword(password, { email, cookie })).isIn).toBe(false);
});

test('somebody sees where they are signed in, ends one session or all others, and nobody else’s', async () => {
  const email = 'sessions@harbourline.example';
  await accept((await invite(email)).token);
  const [here, there] = [await tryPassword(password, { email }), await tryPassword(password, { email })];
  const own = { cookie: here.cookies[0]! };
  const list = async () => (await server.query('admin.identity.sessions', {}, own)).data.sessions as { id: string; current: boolean; userAgent: string }[];
  expect((await list()).map(({ current }) => current).sort()).toEqual([false, false, true]);
  expect((await list())[0]?.userAgent).toBe('lightMyRequest');
  const other = await server.query('admin.identity.sessions', {}, administrator);
  expect((await server.mutate('admin.identity.endSession', { sessionId: other.data.sessions[0].id }, own)).error?.code).toBe('NOT_FOUND');
  expect((await server.query('admin.identity.me', {}, { cookie: there.cookies[0]! })).status).toBe(200);
  expect((await server.mutate('admin.identity.endOtherSessions', {}, own)).data).toEqual({ ended: 2 });
  expect((await server.query('admin.identity.me', {}, { cookie: there.cookies[0]! })).error?.code).toBe('UNAUTHENTICATED');
  expect(await list()).toMatchObject([{ current: true }]);
});

test('the link of an invitation is not kept once its mail is out', async () => {
  const { token } = await invite('kept@harbourline.example');
  const mails = await database.owner.selectFrom('mail').selectAll().where('address', '=', 'kept@harbourline.example').execute();
  expect(mails.map(({ state }) => state)).toEqual(['sent']);
  expect(JSON.stringify(mails)).not.toContain(token);
});

test('a password that somebody tried cannot be guessed from what is stored of the call', async () => {
  const input = { email: 'hashed@harbourline.example', password: 'spring2026' };
  const key = randomUUID();
  const plainHash = async (text: string) => Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text)));
  await server.mutate('admin.identity.signIn', input, { key });
  const { inputHash } = await database.owner.selectFrom('idempotencyAnswer').select('inputHash').where('keyHash', '=', await plainHash(key)).executeTakeFirstOrThrow();
  expect(inputHash).toHaveLength(32);
  expect(inputHash).not.toEqual(await plainHash(`identity.signIn\n${JSON.stringify(input)}`));
});
