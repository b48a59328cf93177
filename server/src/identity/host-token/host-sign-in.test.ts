import { randomUUID, sign } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { makePerson } from '../../../test/factories.ts';
import { startHostSigner } from '../../../test/host-signer.ts';
import { openDatabase, openMailbox, openServer } from '../../../test/product.ts';
import { runDueJobs, serverOrigin } from '../../../test/server.ts';
import { proofOfBrowser, widgetBrowser, type WidgetBrowser } from '../../../test/widget-browser.ts';
import { forgetSpentSignIns } from '../expiry.service.ts';
import { readHostIssuers } from './host-issuers.ts';
import { hostTokens } from './host-tokens.ts';

const database = await openDatabase();
const smtp = await openMailbox();
const host = await startHostSigner(serverOrigin);
afterAll(() => host.stop());
const issuers = readHostIssuers(JSON.stringify({ [host.issuer]: host.jwksUrl }));
const server = await openServer(database, { hostTokens: hostTokens({ issuers, audience: serverOrigin, now: () => new Date() }) });
await makePerson(database, { email: 'lena@harbourline.example' });
await makePerson(database, { email: 'omar@harbourline.example' });

async function signIn(device: WidgetBrowser): Promise<{ accessToken: string; refreshToken: string }> {
  const { publicKey } = device;
  return (await server.mutate('widget.identity.signInByHost', { token: host.token(), publicKey })).data;
}

/** What a session that opens private words is given, and any other is not. */
const readPrivate = async (token: string) => (await server.query('widget.draft.read', { kind: 'message', aboutId: randomUUID() }, { token })).error?.code;

async function codeFor(email: string, device: WidgetBrowser): Promise<string> {
  await server.mutate('widget.identity.requestEmailCode', { email, challenge: device.challenge });
  await runDueJobs(database, { mailer: smtp.mailer });
  return /Your code is (\S+)/.exec((await smtp.take(email)).text!)![1]!;
}

test('whom a page vouches for stays signed in by the key of their browser, and stays without private words', async () => {
  const device = widgetBrowser();
  const first = await signIn(device);
  const issuedAt = new Date().toISOString();
  const signature = sign('sha256', Buffer.from(`${first.refreshToken}.${issuedAt}`), { key: device.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  const next = await server.mutate('widget.identity.refresh', { refreshToken: first.refreshToken, issuedAt, signature });
  expect(next.status).toBe(200);
  expect(await readPrivate(next.data.accessToken)).toBe('STEP_UP_NEEDED');
});

test('a code by e-mail opens private words to them', async () => {
  const { accessToken } = await signIn(widgetBrowser());
  const device = widgetBrowser();
  const code = await codeFor('lena@harbourline.example', device);
  const shown = await server.mutate('widget.identity.redeemEmailCode', { email: 'lena@harbourline.example', code, ...proofOfBrowser(device) }, { token: accessToken });
  expect(await readPrivate(shown.data.accessToken)).toBeUndefined();
});

test('nobody shows themselves by the code of somebody else, which stays good', async () => {
  const { accessToken } = await signIn(widgetBrowser());
  const device = widgetBrowser();
  const code = await codeFor('omar@harbourline.example', device);
  const typed = { email: 'omar@harbourline.example', code, ...proofOfBrowser(device) };
  const refused = await server.mutate('widget.identity.redeemEmailCode', typed, { token: accessToken });
  expect([refused.error?.code, refused.error?.params]).toEqual(['SIGN_IN_FAILED', { reason: 'another_person' }]);
  expect((await server.mutate('widget.identity.redeemEmailCode', typed)).status).toBe(200);
});

test('a token is remembered as long as it could come again, and no longer', async () => {
  await database.owner.deleteFrom('hostToken').execute();
  await signIn(widgetBrowser());
  const count = async () => (await database.owner.selectFrom('hostToken').select('hash').execute()).length;
  const forget = (seconds: number) => database.jobs.transaction().execute((trx) => forgetSpentSignIns(trx, new Date(Date.now() + seconds * 1000)));
  await forget(85);
  expect(await count()).toBe(1);
  await forget(95);
  expect(await count()).toBe(0);
});

test('a server that no host vouches for says so', async () => {
  const other = await openServer(database);
  const { error } = await other.mutate('widget.identity.signInByHost', { token: host.token(), publicKey: widgetBrowser().publicKey });
  expect(error?.code).toBe('SIGN_IN_WAY_OFF');
});
