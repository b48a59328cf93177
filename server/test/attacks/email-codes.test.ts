import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { forgetSpentSignIns } from '../../src/identity/expiry.service.ts';
import { makePerson } from '../factories.ts';
import { openDatabase, openMailbox, openServer } from '../product.ts';
import { runDueJobs } from '../server.ts';
import { proofOfBrowser, widgetBrowser, type WidgetBrowser } from '../widget-browser.ts';

let now = new Date('2026-11-23T09:00:00Z');
const emailDomains = ['quay.example'];
const database = await openDatabase();
const smtp = await openMailbox();
const server = await openServer(database, { now: () => now, emailDomains });
await makePerson(database, { email: 'lena@harbourline.example' });
await makePerson(database, { email: 'omar@harbourline.example' });

const ask = (email: string, browser: WidgetBrowser) => server.mutate('widget.identity.requestEmailCode', { email, challenge: browser.challenge });
const redeem = (email: string, code: string, browser: WidgetBrowser) => server.mutate('widget.identity.redeemEmailCode', { email, code, ...proofOfBrowser(browser) });
const post = () => runDueJobs(database, { mailer: smtp.mailer, now: () => now, emailDomains });

async function codeFor(email: string, browser: WidgetBrowser): Promise<string> {
  await ask(email, browser);
  await post();
  return /Your code is (\S+)/.exec((await smtp.take(email)).text!)![1]!;
}

/** Lets time pass, so that a test does not use up what the next may ask. */
function later(minutes: number): void {
  now = new Date(now.getTime() + minutes * 60_000);
}

test('the right code in the right browser opens, so that the refusals below mean something', async () => {
  const browser = widgetBrowser();
  expect((await redeem('lena@harbourline.example', await codeFor('lena@harbourline.example', browser), browser)).status).toBe(200);
});

test('of a hundred guesses at once five are looked at, and the right one after them is refused', async () => {
  const browser = widgetBrowser();
  const code = await codeFor('lena@harbourline.example', browser);
  const guesses = await Promise.all(Array.from({ length: 100 }, (_, index) => redeem('lena@harbourline.example', `2222${1000 + index}`, browser)));
  expect(new Set(guesses.map(({ error }) => error?.code))).toEqual(new Set(['CODE_WRONG']));
  const { tries } = await database.owner.selectFrom('emailSignIn').select('tries').where('challenge', '=', Buffer.from(browser.challenge, 'base64url')).executeTakeFirstOrThrow();
  expect(tries).toBe(5);
  expect((await redeem('lena@harbourline.example', code, browser)).error?.code).toBe('CODE_WRONG');
});

test('the right code, sent many times at once, opens once', async () => {
  later(20);
  const browser = widgetBrowser();
  const code = await codeFor('lena@harbourline.example', browser);
  const answers = await Promise.all(Array.from({ length: 8 }, () => redeem('lena@harbourline.example', code, browser)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a code opens neither another address nor another browser, and neither uses its tries up', async () => {
  later(20);
  const [lenas, omars] = [widgetBrowser(), widgetBrowser()];
  const [ofLena, ofOmar] = [await codeFor('lena@harbourline.example', lenas), await codeFor('omar@harbourline.example', omars)];
  for (let times = 0; times < 6; times++) {
    expect((await redeem('omar@harbourline.example', ofLena, lenas)).error?.code).toBe('CODE_WRONG');
    expect((await redeem('lena@harbourline.example', ofOmar, omars)).error?.code).toBe('CODE_WRONG');
    expect((await redeem('lena@harbourline.example', ofLena, omars)).error?.code).toBe('CODE_WRONG');
  }
  expect((await redeem('lena@harbourline.example', ofLena, lenas)).status).toBe(200);
  expect((await redeem('omar@harbourline.example', ofOmar, omars)).status).toBe(200);
});

test('an older code is nothing after a newer one of the same browser, and every code after ten minutes', async () => {
  later(20);
  const browser = widgetBrowser();
  const older = await codeFor('lena@harbourline.example', browser);
  later(1);
  const newer = await codeFor('lena@harbourline.example', browser);
  expect((await redeem('lena@harbourline.example', older, browser)).error?.code).toBe('CODE_WRONG');
  later(10);
  expect((await redeem('lena@harbourline.example', newer, browser)).error?.code).toBe('CODE_WRONG');
});

test('a challenge is no verifier: who has read what went to the server cannot finish', async () => {
  const browser = widgetBrowser();
  const code = await codeFor('lena@harbourline.example', browser);
  const { publicKey } = widgetBrowser();
  const stolen = await server.mutate('widget.identity.redeemEmailCode', { email: 'lena@harbourline.example', code, publicKey, challengeVerifier: browser.challenge });
  expect(stolen.error?.code).toBe('CODE_WRONG');
});

test('a code in letters that look alike, in full width or with a line of a header is no other code', async () => {
  later(20);
  const browser = widgetBrowser();
  const code = await codeFor('lena@harbourline.example', browser);
  const fullWidth = [...code].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('');
  for (const typed of [fullWidth, `${code}A`, code.slice(0, 8), '%', '________']) expect((await redeem('lena@harbourline.example', typed, browser)).error?.code).toBe('CODE_WRONG');
});

test.each(['lena@harbourline.example\r\nBcc: eve@evil.example', 'lena@harbourline.example,eve@evil.example', '<lena@harbourline.example>', 'lena@harbourline.example ; eve@evil.example', '"lena@harbourline.example"@evil.example', 'lena@harbourline.example@evil.example'])('%j is no address', async (email) => {
  expect((await ask(email, widgetBrowser())).error?.code).toBe('INVALID_INPUT');
});

test('an address in capitals is the same one, and its code goes where the directory says', async () => {
  later(20);
  const browser = widgetBrowser();
  await ask(' LENA@Harbourline.example ', browser);
  await post();
  const mail = await smtp.take('lena@harbourline.example');
  expect(mail.to).toEqual([{ address: 'lena@harbourline.example', name: '' }]);
});

/** Asks from an address of the network. */
const askFrom = (ip: string, email: string) =>
  server.app.inject({ method: 'POST', url: '/trpc/widget/identity.requestEmailCode', remoteAddress: ip, headers: { host: 'localhost:4700', 'content-type': 'application/json' }, payload: JSON.stringify({ email, challenge: widgetBrowser().challenge, idempotencyKey: randomUUID() }) });

async function mailsTo(address: string): Promise<number> {
  await post();
  return smtp.received.filter(({ to }) => to?.some((one) => one.address === address)).length;
}

test('of fifty asked for at once from one network five are sent', async () => {
  const { email } = await makePerson(database);
  await Promise.all(Array.from({ length: 50 }, () => askFrom('10.7.0.1', email)));
  expect(await mailsTo(email)).toBe(5);
});

test('strangers who ask from everywhere fill no mailbox, and lock nobody out of the network they sign in from', async () => {
  const { email } = await makePerson(database);
  for (let network = 1; network <= 30; network++) await askFrom(`203.0.113.${network}`, email);
  expect(await mailsTo(email)).toBe(20);
  // This test's own calls come from 127.0.0.1, from which Lena has signed in before.
  await askFrom('127.0.0.1', email);
  expect(await mailsTo(email)).toBe(21);
  later(91 * 24 * 60);
  await database.jobs.transaction().execute((trx) => forgetSpentSignIns(trx, now));
  expect(await database.owner.selectFrom('signInNetwork').select('hash').execute()).toEqual([]);
});

test('somebody at an own domain comes in once, whom the directory then knows; nobody of another domain does', async () => {
  later(20);
  const [here, there] = [widgetBrowser(), widgetBrowser()];
  const email = 'ana.souza@quay.example';
  const codes = [await codeFor(email, here), await codeFor(email, there)];
  expect(await database.owner.selectFrom('person').select('id').where('email', '=', email).execute()).toEqual([]);
  const [first, second] = [await redeem(email, codes[0]!, here), await redeem(email, codes[1]!, there)];
  expect((await server.query('widget.identity.me', {}, { token: first.data.accessToken })).data.person).toMatchObject({ name: 'Ana Souza', email });
  expect((await server.query('widget.identity.me', {}, { token: second.data.accessToken })).status).toBe(200);
  expect(await database.owner.selectFrom('person').select('id').where('email', '=', email).execute()).toHaveLength(1);
  const received = smtp.received.length;
  for (const stranger of ['ana@evil.example', 'ana@a.quay.example', 'ana+2@quay.example', 'ana@evilquay.example']) await ask(stranger, widgetBrowser());
  await post();
  expect(smtp.received).toHaveLength(received);
});

test('who has left does not come in again by the domain, not even with a code that is under way', async () => {
  const email = 'omar@quay.example';
  const before = widgetBrowser();
  const code = await codeFor(email, before);
  const { personId } = await makePerson(database, { email, state: 'left' });
  expect((await redeem(email, code, before)).error?.code).toBe('CODE_WRONG');
  const received = smtp.received.length;
  await ask(email, widgetBrowser());
  await post();
  expect(smtp.received).toHaveLength(received);
  expect(await database.owner.selectFrom('widgetSession').select('id').where('personId', '=', personId).execute()).toEqual([]);
});

test('a domain that is taken off the list lets nobody new in, also with a code that is under way', async () => {
  const browser = widgetBrowser();
  const email = 'late@quay.example';
  const code = await codeFor(email, browser);
  const narrower = await openServer(database, { now: () => now, emailDomains: [] });
  expect((await narrower.mutate('widget.identity.redeemEmailCode', { email, code, ...proofOfBrowser(browser) })).error?.code).toBe('CODE_WRONG');
});
