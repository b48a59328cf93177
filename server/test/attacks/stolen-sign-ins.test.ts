import { randomUUID, sign, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makePerson, makeSignedInStaff, signInStaff } from '../factories.ts';
import { holdCall } from '../held-call.ts';
import { openDatabase, openMailbox, openServer } from '../product.ts';
import { runDueJobs } from '../server.ts';
import { proofOfBrowser, widgetBrowser, type WidgetBrowser } from '../widget-browser.ts';

let now = new Date('2026-11-23T09:00:00Z');
const lines: string[] = [];
const database = await openDatabase();
const smtp = await openMailbox();
const server = await openServer(database, { now: () => now, logTo: (line) => lines.push(line) });

interface SignedIn {
  email: string;
  personId: string;
  browser: WidgetBrowser;
  code: string;
  accessToken: string;
  refreshToken: string;
}

/** Somebody new, signed in with a code. */
async function signIn(): Promise<SignedIn> {
  const { email, personId } = await makePerson(database, { email: `${randomUUID()}@harbourline.example` });
  const browser = widgetBrowser();
  await server.mutate('widget.identity.requestEmailCode', { email, challenge: browser.challenge });
  await runDueJobs(database, { mailer: smtp.mailer, now: () => now });
  const code = /Your code is (\S+)/.exec((await smtp.take(email)).text!)![1]!;
  const { data } = await server.mutate('widget.identity.redeemEmailCode', { email, code, ...proofOfBrowser(browser) });
  return { email, personId, browser, code, accessToken: data.accessToken, refreshToken: data.refreshToken };
}

interface Forgery {
  key?: KeyObject;
  /** What is signed, where it is not what is sent. */
  signed?: string;
  issuedAt?: string;
  encoding?: 'der' | 'ieee-p1363';
}

function proofOf({ refreshToken, browser }: SignedIn, { key = browser.privateKey, issuedAt = now.toISOString(), signed = `${refreshToken}.${issuedAt}`, encoding = 'ieee-p1363' }: Forgery = {}) {
  return { refreshToken, issuedAt, signature: sign('sha256', Buffer.from(signed), { key, dsaEncoding: encoding }).toString('base64url') };
}

const refresh = (proof: object, key?: string) => server.mutate('widget.identity.refresh', proof, key === undefined ? {} : { key });
const isOpen = async (accessToken: string) => (await server.query('widget.identity.me', {}, { token: accessToken })).status === 200;
const minutes = (count: number) => new Date(now.getTime() + count * 60_000).toISOString();

describe('a refresh token', () => {
  test('with the key of its browser is good, so that the refusals below mean something', async () => {
    expect((await refresh(proofOf(await signIn()))).status).toBe(200);
  });

  const forgeries: [string, (mine: SignedIn) => Forgery][] = [
    ['copied to another machine, signed with a key made there', () => ({ key: widgetBrowser().privateKey })],
    ['signed for another token', () => ({ signed: `${'A'.repeat(43)}.${now.toISOString()}` })],
    ['signed for another time', ({ refreshToken }) => ({ signed: `${refreshToken}.${minutes(1)}` })],
    ['signed alone', ({ refreshToken }) => ({ signed: refreshToken })],
    ['signed for another call', ({ refreshToken }) => ({ signed: `POST /trpc/widget/identity.signOut ${refreshToken}.${now.toISOString()}` })],
    ['signed six minutes ago', () => ({ issuedAt: minutes(-6) })],
    ['signed six minutes ahead', () => ({ issuedAt: minutes(6) })],
    ['signed in the year 9999', () => ({ issuedAt: '9999-12-31T23:59:59.999Z' })],
    ['with a signature written in another form', () => ({ encoding: 'der' })],
  ];
  test.each(forgeries)('%s is refused, and its owner goes on', async (_how, forge) => {
    const mine = await signIn();
    expect((await refresh(proofOf(mine, forge(mine)))).error?.code).toBe('UNAUTHENTICATED');
    expect((await refresh(proofOf(mine))).status).toBe(200);
  });

  test.each(['', 'A'.repeat(86), 'A'.repeat(2), Buffer.alloc(64).toString('base64url'), '%%%%'])('with the signature %j is refused', async (signature) => {
    const mine = await signIn();
    expect((await refresh({ ...proofOf(mine), signature })).error?.code).toBe('UNAUTHENTICATED');
  });

  test.each(['', 'now', '2026-11-23', '2026-11-23T09:00:00', '2026-11-23T09:00:00+00:00', '2026-13-01T00:00:00Z', 'NaN', '+275760-09-13T00:00:00.000Z'])('signed at %j is no proof', async (issuedAt) => {
    const mine = await signIn();
    expect((await refresh(proofOf(mine, { issuedAt }))).error?.code).toBe('INVALID_INPUT');
  });

  test('whose proof is heard and sent again ends the family: neither the thief nor the owner goes on', async () => {
    const mine = await signIn();
    const heard = proofOf(mine);
    const next = await refresh(heard);
    expect((await refresh(heard)).error?.code).toBe('UNAUTHENTICATED');
    expect(await isOpen(next.data.accessToken)).toBe(false);
    expect((await refresh(proofOf({ ...mine, refreshToken: next.data.refreshToken }))).error?.code).toBe('UNAUTHENTICATED');
  });

  test('used two generations later ends the family, too', async () => {
    const mine = await signIn();
    const second = await refresh(proofOf(mine));
    const third = await refresh(proofOf({ ...mine, refreshToken: second.data.refreshToken }));
    expect((await refresh(proofOf(mine))).error?.code).toBe('UNAUTHENTICATED');
    expect(await isOpen(third.data.accessToken)).toBe(false);
  });

  test('a used token without the key ends nothing: who has only heard of one signs nobody out', async () => {
    const mine = await signIn();
    const next = await refresh(proofOf(mine));
    expect((await refresh(proofOf(mine, { key: widgetBrowser().privateKey }))).error?.code).toBe('UNAUTHENTICATED');
    expect(await isOpen(next.data.accessToken)).toBe(true);
  });

  test('sent many times at once with one key of a call is one rotation; with many it ends the family', async () => {
    const [calm, torn] = [await signIn(), await signIn()];
    const key = randomUUID();
    const proof = proofOf(calm);
    const repeats = await Promise.all(Array.from({ length: 6 }, () => refresh(proof, key)));
    expect(new Set(repeats.map(({ data }) => data?.refreshToken)).size).toBe(1);
    expect(await isOpen(repeats[0]!.data.accessToken)).toBe(true);
    const racing = await Promise.all(Array.from({ length: 6 }, () => refresh(proofOf(torn))));
    const winners = racing.filter(({ status }) => status === 200);
    expect(winners).toHaveLength(1);
    expect(await isOpen(winners[0]!.data.accessToken)).toBe(false);
  });

  test('lives thirty days, an access token ten minutes, and neither a moment longer', async () => {
    const mine = await signIn();
    const began = now;
    now = new Date(began.getTime() + 10 * 60_000);
    expect(await isOpen(mine.accessToken)).toBe(false);
    now = new Date(began.getTime() + 30 * 86_400_000);
    expect((await refresh(proofOf(mine))).error?.code).toBe('UNAUTHENTICATED');
    now = began;
  });
});

describe('what ends a sign-in ends it at once', () => {
  const ends: [string, (mine: SignedIn) => Promise<unknown>][] = [
    ['signing out', ({ refreshToken }) => server.mutate('widget.identity.signOut', { refreshToken })],
    ['leaving the organisation', ({ personId }) => database.owner.updateTable('person').set({ state: 'left' }).where('id', '=', personId).execute()],
  ];
  test.each(ends)('%s', async (_what, end) => {
    const mine = await signIn();
    const next = await refresh(proofOf(mine));
    const held = await holdCall(server, 'widget.identity.me', {}, { token: next.data.accessToken });
    await end({ ...mine, refreshToken: next.data.refreshToken });
    expect(await isOpen(next.data.accessToken)).toBe(false);
    // The head of this call came before, its body after.
    expect(await held.finish()).toBe('UNAUTHENTICATED');
    expect(await isOpen(mine.accessToken)).toBe(false);
    expect((await refresh(proofOf({ ...mine, refreshToken: next.data.refreshToken }))).error?.code).toBe('UNAUTHENTICATED');
  });

  test('staff who sign out, or end another session of theirs', async () => {
    const here = await makeSignedInStaff(database, ['administrator']);
    const there = await signInStaff(database, here.accountId);
    const isIn = async (as: { cookie: string }) => (await server.query('admin.identity.me', {}, as)).status === 200;
    await server.mutate('admin.identity.endSession', { sessionId: there.sessionId }, here);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    await server.mutate('admin.identity.signOut', {}, here);
    expect(await isIn(here)).toBe(false);
  });
});

test('nothing that opens anything, nor anybody’s address, has been written to the log by all of this', async () => {
  const mine = await signIn();
  const password = 'correct horse battery';
  const proof = proofOf(mine);
  const rotated = await refresh(proof);
  await refresh({ ...proof, signature: 'A'.repeat(86) });
  await server.mutate('widget.identity.redeemEmailCode', { email: mine.email, code: 'WRNGCODE', ...proofOfBrowser(mine.browser) });
  await server.mutate('admin.identity.signIn', { email: mine.email, password });
  await server.mutate('admin.identity.acceptInvitation', { token: 'T'.repeat(43), name: 'Eve', password });
  await server.app.inject({ url: `/trpc/widget/identity.me?input=${encodeURIComponent(JSON.stringify({ email: mine.email }))}`, headers: { host: 'localhost:4700', authorization: `Bearer ${mine.accessToken}`, cookie: 'alongside=secret-of-a-cookie' } });
  await server.app.inject({ method: 'POST', url: '/trpc/widget/identity.redeemEmailCode', headers: { host: 'localhost:4700', 'content-type': 'application/json' }, payload: `{"email":"${mine.email}", broken` });
  expect(lines.length).toBeGreaterThan(5);
  const log = lines.join('\n');
  const secrets = [mine.email, mine.code, mine.code.replace('-', ''), 'WRNGCODE', mine.accessToken, mine.refreshToken, rotated.data.refreshToken, proof.signature, mine.browser.challengeVerifier, password, 'T'.repeat(43), 'secret-of-a-cookie', mine.personId];
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});
