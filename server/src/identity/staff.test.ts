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

test('of many passwords tried at once for an address ten are looked at, and then not even the right one', async () => {
  const { token } = await invite('guessed@harbourline.example');
  await accept(token);
  const guess = (attempt: string) => server.mutate('admin.identity.signIn', { email: 'guessed@harbourline.example', password: attempt });
  await Promise.all(Array.from({ length: 16 }, (_, index) => guess(`guess ${index}`)));
  const failures = await database.owner.selectFrom('staffSignInFailure').selectAll().where('email', '=', 'guessed@harbourline.example').execute();
  expect(failures).toHaveLength(10);
  expect((await guess(password)).error?.code).toBe('SIGN_IN_FAILED');
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
