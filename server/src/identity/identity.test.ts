import { randomUUID, sign, type KeyObject } from 'node:crypto';
import { expect, test } from 'vitest';
import { makePerson, makeStaff } from '../../test/factories.ts';
import { openMailbox, openProduct } from '../../test/product.ts';
import { runDueJobs } from '../../test/server.ts';
import { proofOfBrowser, widgetBrowser } from '../../test/widget-browser.ts';
import { smtpMailer } from '../notification/mailer.ts';
import { renewSetUpLink } from './staff.service.ts';

const { database, server } = await openProduct();
const smtp = await openMailbox();
await database.owner.insertInto('person').values({ givenName: 'Lena', familyName: 'Fischer', email: 'lena@harbourline.example' }).execute();

function proofOf(refreshToken: string, privateKey: KeyObject): object {
  const issuedAt = new Date().toISOString();
  const signature = sign('sha256', Buffer.from(`${refreshToken}.${issuedAt}`), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return { refreshToken, issuedAt, signature };
}

async function codeFor(address: string, device: { challenge: string }): Promise<string> {
  await server.mutate('widget.identity.requestEmailCode', { email: address, challenge: device.challenge });
  await runDueJobs(database, { mailer: smtp.mailer });
  const mail = await smtp.take(address);
  return /Your code is (\S+)/.exec(mail.text!)![1]!;
}

test('a person signs in with the code from the mail and stays signed in by rotating the refresh token', async () => {
  const device = widgetBrowser();
  const code = await codeFor('lena@harbourline.example', device);
  const first = await server.mutate('widget.identity.redeemEmailCode', { email: 'lena@harbourline.example', code: code.toLowerCase(), ...proofOfBrowser(device) });
  expect(first.status).toBe(200);
  const me = await server.query('widget.identity.me', {}, { token: first.data.accessToken });
  expect(me.data.person.name).toBe('Lena Fischer');
  const next = await server.mutate('widget.identity.refresh', proofOf(first.data.refreshToken, device.privateKey));
  expect(next.status).toBe(200);
  expect(next.data.refreshToken).not.toBe(first.data.refreshToken);
});

test('the mail with the code is in the language of the page that asked for it, and in English where that is not spoken', async () => {
  const { email } = await makePerson(database, { email: 'greta@harbourline.example' });
  for (const [reads, subject, code] of [['de-AT', 'Dein Anmeldecode für das Mentoring', /^Dein Code ist \w{4}-\w{4}$/m], ['tlh', 'Your sign-in code for mentoring', /^Your code is \w{4}-\w{4}$/m]] as const) {
    await server.mutate('widget.identity.requestEmailCode', { email, challenge: widgetBrowser().challenge, reads });
    await runDueJobs(database, { mailer: smtp.mailer });
    const mail = await smtp.take(email);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toMatch(code);
  }
});

test('a refresh token that comes twice ends the whole family', async () => {
  const device = widgetBrowser();
  const code = await codeFor('lena@harbourline.example', device);
  const first = await server.mutate('widget.identity.redeemEmailCode', { email: 'lena@harbourline.example', code, ...proofOfBrowser(device) });
  const second = await server.mutate('widget.identity.refresh', proofOf(first.data.refreshToken, device.privateKey));
  const replay = await server.mutate('widget.identity.refresh', proofOf(first.data.refreshToken, device.privateKey));
  expect(replay.error?.code).toBe('UNAUTHENTICATED');
  const after = await server.query('widget.identity.me', {}, { token: second.data.accessToken });
  expect(after.error?.code).toBe('UNAUTHENTICATED');
});

test('a copied refresh token is refused without the key of its browser', async () => {
  const device = widgetBrowser();
  const code = await codeFor('lena@harbourline.example', device);
  const first = await server.mutate('widget.identity.redeemEmailCode', { email: 'lena@harbourline.example', code, ...proofOfBrowser(device) });
  const stolen = await server.mutate('widget.identity.refresh', proofOf(first.data.refreshToken, widgetBrowser().privateKey));
  expect(stolen.error?.code).toBe('UNAUTHENTICATED');
});

test('who has left stays signed in nowhere, and no code that is under way brings them back', async () => {
  const { id } = await database.owner.insertInto('person').values({ givenName: 'Omar', familyName: 'Haddad', email: 'omar@harbourline.example' }).returning('id').executeTakeFirstOrThrow();
  const device = widgetBrowser();
  const first = await server.mutate('widget.identity.redeemEmailCode', { email: 'omar@harbourline.example', code: await codeFor('omar@harbourline.example', device), ...proofOfBrowser(device) });
  const waiting = widgetBrowser();
  const code = await codeFor('omar@harbourline.example', waiting);
  await database.owner.updateTable('person').set({ state: 'left' }).where('id', '=', id).execute();
  expect((await server.query('widget.identity.me', {}, { token: first.data.accessToken })).error?.code).toBe('UNAUTHENTICATED');
  expect((await server.mutate('widget.identity.refresh', proofOf(first.data.refreshToken, device.privateKey))).error?.code).toBe('UNAUTHENTICATED');
  expect((await server.mutate('widget.identity.redeemEmailCode', { email: 'omar@harbourline.example', code, ...proofOfBrowser(waiting) })).error?.code).toBe('CODE_WRONG');
});

test('a wrong code is counted for an unknown address as for a known one', async () => {
  const device = widgetBrowser();
  await server.mutate('widget.identity.requestEmailCode', { email: 'nobody@elsewhere.example', challenge: device.challenge });
  await server.mutate('widget.identity.redeemEmailCode', { email: 'nobody@elsewhere.example', code: '22222222', ...proofOfBrowser(device) });
  const rows = await database.owner.selectFrom('emailSignIn').select('tries').where('challenge', '=', Buffer.from(device.challenge, 'base64url')).execute();
  expect(rows).toEqual([{ tries: 1 }]);
});

test('a key that is no point of the curve is refused before anything depends on it', async () => {
  const device = widgetBrowser();
  const refused = await server.mutate('widget.identity.redeemEmailCode', { email: 'lena@harbourline.example', code: 'ABCD', ...proofOfBrowser(device), publicKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } });
  expect(refused.error?.code).toBe('INVALID_INPUT');
});

test('a code dies after five wrong tries, and works only in the browser that asked', async () => {
  const device = widgetBrowser();
  const code = await codeFor('lena@harbourline.example', device);
  const other = widgetBrowser();
  const elsewhere = await server.mutate('widget.identity.redeemEmailCode', { email: 'lena@harbourline.example', code, ...proofOfBrowser(other) });
  expect(elsewhere.error?.code).toBe('CODE_WRONG');
  for (let tries = 0; tries < 5; tries++) {
    const wrong = await server.mutate('widget.identity.redeemEmailCode', { email: 'lena@harbourline.example', code: '22222222', ...proofOfBrowser(device) });
    expect(wrong.error?.code).toBe('CODE_WRONG');
  }
  const late = await server.mutate('widget.identity.redeemEmailCode', { email: 'lena@harbourline.example', code, ...proofOfBrowser(device) });
  expect(late.error?.code).toBe('CODE_WRONG');
});

test('an unknown address gets the same answer and no mail', async () => {
  const before = smtp.received.length;
  const answer = await server.mutate('widget.identity.requestEmailCode', { email: 'nobody@elsewhere.example', challenge: widgetBrowser().challenge });
  await runDueJobs(database, { mailer: smtpMailer(smtp.url, 'a@b.example') });
  expect(answer.data).toEqual({ sent: true });
  expect(smtp.received.length).toBe(before);
});

test('the first-run link opens nothing once there is an administrator, from the company or by hand', async () => {
  const token = await database.app.transaction().execute((trx) => renewSetUpLink(trx, new Date()));
  const { accountId } = await makeStaff(database, ['administrator']);
  const input = { token, name: 'Eve', email: 'eve@harbourline.example', password: 'correct horse battery', organisationName: 'Evil' };
  expect((await server.mutate('admin.identity.setUp', input)).error?.code).toBe('LINK_NOT_VALID');
  await database.owner.deleteFrom('staffAccount').where('id', '=', accountId).execute();
});

test('the first-run link makes one administrator, once; afterwards the password opens', async () => {
  const token = await database.app.transaction().execute((trx) => renewSetUpLink(trx, new Date()));
  const input = { token, name: 'Ada Admin', email: 'ada@harbourline.example', password: 'correct horse battery', organisationName: 'Harbourline' };
  const done = await server.mutate('admin.identity.setUp', input);
  expect(done.data).toEqual({ signedIn: true });
  const me = await server.query('admin.identity.me', {}, { cookie: done.cookie! });
  expect(me.data.account.roles).toEqual(['administrator']);
  const again = await server.mutate('admin.identity.setUp', { ...input, email: 'eve@harbourline.example' });
  expect(again.error?.code).toBe('LINK_NOT_VALID');
  const wrong = await server.mutate('admin.identity.signIn', { email: input.email, password: 'wrong' });
  expect(wrong.error?.code).toBe('SIGN_IN_FAILED');
  const right = await server.mutate('admin.identity.signIn', { email: input.email, password: input.password });
  expect(right.cookie).toBeTruthy();
  const fromWidget = await server.query('widget.identity.me', {}, { token: right.cookie!.split('=')[1]! });
  expect(fromWidget.error?.code).toBe('UNAUTHENTICATED');
});

test('the same key gives the first answer again, and is refused for another input', async () => {
  const key = crypto.randomUUID();
  const device = widgetBrowser();
  const input = { email: 'lena@harbourline.example', challenge: device.challenge };
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => server.mutate('widget.identity.requestEmailCode', input, { key })));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
  const rows = await database.owner.selectFrom('emailSignIn').select('id').where('challenge', '=', Buffer.from(device.challenge, 'base64url')).execute();
  expect(rows).toHaveLength(1);
  const other = await server.mutate('widget.identity.requestEmailCode', { ...input, email: 'other@harbourline.example' }, { key });
  expect(other.error?.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('one network’s asking for codes takes none from another, and no mailbox gets more than twenty', async () => {
  const email = 'flooded@harbourline.example';
  const { personId } = await makePerson(database, { email });
  const ask = (ip: string) =>
    server.app.inject({ method: 'POST', url: '/trpc/widget/identity.requestEmailCode', remoteAddress: ip, headers: { host: 'localhost:4700', 'content-type': 'application/json' }, payload: JSON.stringify({ email, challenge: widgetBrowser().challenge, idempotencyKey: randomUUID() }) });
  const sent = async () => {
    await runDueJobs(database, { mailer: smtp.mailer });
    return Number((await database.owner.selectFrom('emailSignIn').select(({ fn }) => fn.countAll().as('count')).where('personId', '=', personId).where('codeHash', 'is not', null).executeTakeFirstOrThrow()).count);
  };
  for (let times = 0; times < 8; times++) await ask('10.0.0.1');
  expect(await sent()).toBe(5);
  await ask('10.0.0.2');
  expect(await sent()).toBe(6);
  for (let network = 3; network < 30; network++) await ask(`10.0.0.${network}`);
  expect(await sent()).toBeLessThanOrEqual(20);
});
