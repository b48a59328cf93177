import { sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { makePerson } from '../factories.ts';
import { openMailbox, openProduct } from '../product.ts';
import { runDueJobs } from '../server.ts';
import { proofOfBrowser, widgetBrowser, type WidgetBrowser } from '../widget-browser.ts';

/*
 * Somebody leaves, and what they were signed in with stays behind: on a machine that is now another's, in a mailbox. When they
 * come back it is as if it had never been.
 */

const { database, server } = await openProduct();
const smtp = await openMailbox();

const setState = (personId: string, state: 'active' | 'left') => database.owner.updateTable('person').set({ state }).where('id', '=', personId).execute();
const redeem = (email: string, code: string, browser: WidgetBrowser) => server.mutate('widget.identity.redeemEmailCode', { email, code, ...proofOfBrowser(browser) });

async function codeFor(email: string, browser: WidgetBrowser): Promise<string> {
  await server.mutate('widget.identity.requestEmailCode', { email, challenge: browser.challenge });
  await runDueJobs(database, { mailer: smtp.mailer });
  return /Your code is (\S+)/.exec((await smtp.take(email)).text!)![1]!;
}

function refresh(refreshToken: string, { privateKey }: WidgetBrowser) {
  const issuedAt = new Date().toISOString();
  const signature = sign('sha256', Buffer.from(`${refreshToken}.${issuedAt}`), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return server.mutate('widget.identity.refresh', { refreshToken, issuedAt, signature });
}

async function signIn() {
  const { personId, email } = await makePerson(database);
  const browser = widgetBrowser();
  const { data } = await redeem(email, await codeFor(email, browser), browser);
  return { personId, email, browser, accessToken: data.accessToken as string, refreshToken: data.refreshToken as string };
}

test('tokens of somebody who has not left go on, so that the refusals below mean something', async () => {
  const { personId, browser, accessToken, refreshToken } = await signIn();
  await database.owner.updateTable('person').set({ jobTitle: 'Buyer', state: 'active' }).where('id', '=', personId).execute();
  expect((await server.query('widget.identity.me', {}, { token: accessToken })).status).toBe(200);
  expect((await refresh(refreshToken, browser)).status).toBe(200);
});

test('tokens from before somebody left open nothing when they are back', async () => {
  const { personId, email, browser, accessToken, refreshToken } = await signIn();
  for (const state of ['left', 'active'] as const) {
    await setState(personId, state);
    expect((await server.query('widget.identity.me', {}, { token: accessToken })).error?.code).toBe('UNAUTHENTICATED');
    expect((await refresh(refreshToken, browser)).error?.code).toBe('UNAUTHENTICATED');
  }
  const anew = widgetBrowser();
  expect((await redeem(email, await codeFor(email, anew), anew)).status).toBe(200);
});

test('nor does a code that was in the mail, nor a session that began in the moment of leaving', async () => {
  const { personId, email } = await signIn();
  const browser = widgetBrowser();
  const code = await codeFor(email, browser);
  await setState(personId, 'left');
  await database.owner.insertInto('widgetSession').values({ personId, assurance: 'email', publicKey: '{}', createdAt: new Date() }).execute();
  await setState(personId, 'active');
  expect((await redeem(email, code, browser)).error?.code).toBe('CODE_WRONG');
  expect(await database.owner.selectFrom('widgetSession').select('endReason').where('personId', '=', personId).distinct().execute()).toEqual([{ endReason: 'left' }]);
});
