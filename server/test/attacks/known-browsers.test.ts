import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { codeOfApp, wrongCodeOfApp } from '../authenticator-app.ts';
import { localPassword, makeLocalStaff, type LocalStaff } from '../factories.ts';
import { openDatabase, openServer } from '../product.ts';

/*
 * A browser in which somebody has signed in has tries of its own, by a token that it keeps. Whoever holds such a token, of
 * a time when they knew the password or with a session that was left open, makes many of it.
 */

let clock = new Date();
const database = await openDatabase();
const server = await openServer(database, { now: () => clock });
const presentPassword = localPassword;

async function post(procedure: string, input: object, cookie: string, to = server, idempotencyKey: string = randomUUID()) {
  const headers = { host: 'localhost:4700', 'content-type': 'application/json', cookie };
  const response = await to.app.inject({ method: 'POST', url: `/trpc/admin/${procedure}`, headers, payload: { ...input, idempotencyKey } });
  return { code: (response.json() as { error?: { data: { code: string } } }).error?.data.code, data: (response.json() as { result?: { data: any } }).result?.data, cookies: response.cookies };
}

/** The token of a new browser that the address signs in with, by the password alone. */
async function knownBrowser({ email }: LocalStaff): Promise<string> {
  const { cookies } = await post('identity.signIn', { email, password: presentPassword }, '');
  return cookies.find(({ name }) => name.endsWith('-browser'))!.value;
}

/** The same browser in `count` spellings: with something after its token, or with what base64 leaves out in it. */
function spellings(token: string, count: number): string[] {
  const [nonce, ...seals] = token.split('.');
  return Array.from({ length: count }, (_, index) => (index % 2 === 0 ? `alongside-browser=${token}.${index}` : `alongside-browser=${nonce}.${seals.map((seal) => seal + '~'.repeat(index)).join('.')}`));
}

test('with a stolen session ten passwords are looked at in its browser, however its token is written', async () => {
  const stolen = await makeLocalStaff(database);
  const browser = await knownBrowser(stolen);
  for (const cookie of spellings(browser, 12)) await post('account.askForApp', { presentPassword: 'a guess' }, `${stolen.cookie}; ${cookie}`);
  const failures = await database.owner.selectFrom('staffSignInFailure').select('known').where('email', '=', stolen.email).execute();
  expect(failures).toEqual(Array.from({ length: 10 }, () => ({ known: true })));
  expect((await post('account.askForApp', { presentPassword }, `${stolen.cookie}; alongside-browser=${browser}`)).code).toBe('SIGN_IN_FAILED');
});

test('who knew the password before there was an app guesses twenty of its codes a day, with however many browsers of then', async () => {
  const owner = await makeLocalStaff(database);
  const browsers = await Promise.all(Array.from({ length: 3 }, () => knownBrowser(owner)));
  const { step: enrolment, secret } = (await server.mutate('admin.account.askForApp', { presentPassword }, owner)).data;
  await server.mutate('admin.account.addApp', { step: enrolment, code: codeOfApp(secret, clock) }, owner);
  clock = new Date(clock.getTime() + 30_000);
  const { step } = (await post('identity.signIn', { email: owner.email, password: presentPassword }, '')).data.asked;
  for (const browser of browsers) for (let tries = 0; tries < 9; tries++) await post('identity.signInWithAppCode', { step, code: wrongCodeOfApp(secret, clock) }, `alongside-browser=${browser}`);
  expect(await database.owner.selectFrom('staffSignInFailure').select('ofAppCode').where('email', '=', owner.email).execute()).toHaveLength(20);
  expect((await post('identity.signInWithAppCode', { step, code: codeOfApp(secret, clock) }, `alongside-browser=${browsers[2]}`)).code).toBe('SIGN_IN_FAILED');
  // Who has signed in nowhere yet is not locked out by it.
  expect((await post('identity.signInWithAppCode', { step, code: codeOfApp(secret, clock) }, '')).code).toBeUndefined();
});

test('a sign-in sent again makes the same browser known, and no other', async () => {
  const { email } = await makeLocalStaff(database);
  const key = randomUUID();
  const send = async () => (await post('identity.signIn', { email, password: presentPassword }, '', server, key)).cookies.map(({ name, value }) => `${name}=${value}`);
  const first = await send();
  expect(first).toHaveLength(2);
  expect(await send()).toEqual(first);
});

test('calls that work a password are counted for a browser once, however its token is written', async () => {
  const limited = await openServer(database, { now: () => clock, passwordsPerMinute: 3 });
  const browser = await knownBrowser(await makeLocalStaff(database));
  const codes = [];
  for (const cookie of spellings(browser, 5)) codes.push((await post('identity.askForAnyPasskey', {}, cookie, limited)).code);
  expect(codes).toEqual([undefined, undefined, undefined, 'TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
});
