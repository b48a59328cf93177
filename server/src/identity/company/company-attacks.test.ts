import { afterAll, expect, test } from 'vitest';
import { makePerson, makeProgram } from '../../../test/factories.ts';
import { startHostileProvider, type Forgery } from '../../../test/hostile-provider.ts';
import { openDatabase, openServer } from '../../../test/product.ts';
import { serverOrigin } from '../../../test/server.ts';
import { comeBack, openWindow, type WindowAnswer } from '../../../test/sign-in-window.ts';
import { proofOfBrowser, widgetBrowser, type WidgetBrowser } from '../../../test/widget-browser.ts';
import { companyProvider, findingPeople } from './company-provider.ts';

const intranet = 'https://intranet.harbourline.example';
const redirectUri = `${serverOrigin}/sign-in/callback`;
const database = await openDatabase();
/** It offers every algorithm, so that nothing but our own rules stands in the way. */
const provider = await startHostileProvider('alongside', ['RS256', 'HS256', 'none']);
afterAll(() => provider.stop());
const server = await openServer(database, { company: companyProvider({ ...findingPeople, issuer: provider.issuer, clientId: 'alongside', clientSecret: 'a secret', redirectUri, now: () => new Date() }) });
const { programId, slug } = await makeProgram(database);
await database.owner.insertInto('programOrigin').values([{ programId, origin: intranet }, { programId, origin: 'https://wiki.harbourline.example' }]).execute();
await makePerson(database, { email: 'lena@harbourline.example' });
await makePerson(database, { email: 'mallory@harbourline.example' });

const start = (device: WidgetBrowser, from: string | undefined = intranet) => openWindow(server, { program: slug, challenge: device.challenge, from });
const redeem = (device: WidgetBrowser, code: string, origin: string | undefined = intranet) => server.mutate('widget.identity.redeemCompanyCode', { code, ...proofOfBrowser(device) }, { origin });

/** The address that the provider sends the browser back to, with a token made to order. */
function returnOf(began: WindowAnswer, forgery: Forgery = {}, changed: Record<string, string> = {}): URL {
  const asked = began.location!.searchParams;
  provider.prepare(asked.get('nonce')!, forgery);
  const back = new URL(redirectUri);
  back.search = new URLSearchParams({ code: 'a code of the provider', state: asked.get('state')!, iss: provider.issuer, ...changed }).toString();
  return back;
}

async function signIn(device: WidgetBrowser, forgery: Forgery = {}): Promise<WindowAnswer> {
  const began = await start(device);
  return comeBack(server, returnOf(began, forgery), began.cookie);
}

const past = Math.floor(Date.now() / 1000) - 3_600;

test('an honest token of this provider opens, so that the refusals below mean something', async () => {
  const device = widgetBrowser();
  const window = await signIn(device);
  expect(window.code).toHaveLength(8);
  expect((await redeem(device, window.code!)).status).toBe(200);
});

const forgeries: [string, Forgery][] = [
  ['signed by another key', { signing: 'stranger' }],
  ['not signed at all', { signing: 'none' }],
  ['signed with the public key as a secret', { signing: 'hs256' }],
  ['expired', { claims: { iat: past, exp: past + 300 } }],
  ['for another client', { claims: { aud: 'payroll' } }],
  ['for several clients, on behalf of another', { claims: { aud: ['alongside', 'payroll'], azp: 'payroll' } }],
  ['of another issuer', { claims: { iss: 'https://login.elsewhere.example' } }],
  ['with another nonce', { claims: { nonce: 'of another sign-in' } }],
  ['without a nonce', { claims: { nonce: undefined } }],
  ['without a subject', { claims: { sub: undefined } }],
];

test.each(forgeries)('an ID token %s is refused', async (_how, forgery) => {
  const window = await signIn(widgetBrowser(), forgery);
  expect([window.status, window.code]).toEqual([403, undefined]);
  expect(window.body).toContain('could not make sure that it is you');
});

test.each([['false', false], ['the word true', 'true'], ['nothing', undefined]])('an e-mail address of which the provider says %s links nobody', async (_what, email_verified) => {
  const window = await signIn(widgetBrowser(), { claims: { sub: 'somebody new', email: 'mallory@harbourline.example', email_verified } });
  expect([window.status, window.code]).toEqual([403, undefined]);
});

test('an answer that says it is from another issuer is refused', async () => {
  const began = await start(widgetBrowser());
  const window = await comeBack(server, returnOf(began, {}, { iss: 'https://login.elsewhere.example' }), began.cookie);
  expect([window.status, window.code]).toEqual([403, undefined]);
});

test('a return from the provider counts once', async () => {
  const began = await start(widgetBrowser());
  const back = returnOf(began);
  expect((await comeBack(server, back, began.cookie)).code).toHaveLength(8);
  const again = await comeBack(server, back, began.cookie);
  expect([again.status, again.code]).toEqual([400, undefined]);
});

test('a return counts in the browser that began, and in no other: a sign-in of the attacker cannot be finished by a victim', async () => {
  const attacker = await start(widgetBrowser());
  const victim = await start(widgetBrowser());
  for (const cookie of [undefined, victim.cookie, 'alongside-sign-in=']) {
    const window = await comeBack(server, returnOf(attacker), cookie);
    expect([window.status, window.code]).toEqual([400, undefined]);
  }
  const made = await comeBack(server, returnOf(attacker, {}, { state: 'made-up' }), attacker.cookie);
  expect([made.status, made.code]).toEqual([400, undefined]);
});

test('a link that somebody sent begins nothing: it says so, and the provider is not asked', async () => {
  const attacker = widgetBrowser();
  for (const from of [undefined, 'https://evil.example']) {
    const victim = await openWindow(server, { program: slug, challenge: attacker.challenge, from });
    expect([victim.status, victim.location, victim.cookie]).toEqual([403, undefined, undefined]);
  }
  expect(await database.owner.selectFrom('companySignIn').select('id').where('challenge', '=', Buffer.from(attacker.challenge, 'base64url')).execute()).toEqual([]);
});

test('the code is worth nothing to who does not hold the verifier, or calls from another page', async () => {
  const victim = widgetBrowser();
  const { code } = await signIn(victim);
  expect((await redeem(widgetBrowser(), code!)).error?.code).toBe('CODE_WRONG');
  for (const origin of ['https://wiki.harbourline.example', serverOrigin, undefined]) {
    const elsewhere = await server.mutate('widget.identity.redeemCompanyCode', { code, ...proofOfBrowser(victim) }, origin === undefined ? {} : { origin });
    expect(elsewhere.error?.code).toBe('CODE_WRONG');
  }
  expect((await redeem(victim, code!)).status).toBe(200);
});

test('a code opens once', async () => {
  const device = widgetBrowser();
  const { code } = await signIn(device);
  expect((await redeem(device, code!)).status).toBe(200);
  expect((await redeem(device, code!)).error?.code).toBe('CODE_WRONG');
});

test('a code dies after five wrong tries, also when they come at once, and only its own page can use them up', async () => {
  const victim = widgetBrowser();
  const { code } = await signIn(victim);
  await Promise.all(Array.from({ length: 20 }, () => redeem(widgetBrowser(), '22222222')));
  await Promise.all(Array.from({ length: 4 }, () => redeem(victim, '22222222')));
  const tries = await database.owner.selectFrom('companySignIn').select('tries').where('challenge', '=', Buffer.from(victim.challenge, 'base64url')).executeTakeFirstOrThrow();
  expect(tries.tries).toBe(4);
  expect((await redeem(victim, '22222222')).error?.code).toBe('CODE_WRONG');
  expect((await redeem(victim, code!)).error?.code).toBe('CODE_WRONG');
  const other = widgetBrowser();
  expect((await redeem(other, (await signIn(other)).code!)).status).toBe(200);
});

test('somebody who has read a challenge on its way cannot begin another sign-in with it', async () => {
  const victim = widgetBrowser();
  const began = await start(victim);
  const attacker = await start(victim);
  expect([attacker.status, attacker.location]).toEqual([400, undefined]);
  const { code } = await comeBack(server, returnOf(began), began.cookie);
  expect((await redeem(victim, code!)).status).toBe(200);
});

test('no parameter decides where anything is sent', async () => {
  const elsewhere = { origin: 'https://evil.example', redirect_uri: 'https://evil.example', return_to: '//evil.example', target: 'https://evil.example' };
  const device = widgetBrowser();
  const query = new URLSearchParams({ program: slug, challenge: device.challenge, ...elsewhere });
  const added = await server.app.inject({ url: `/sign-in/widget/start?${query.toString()}`, headers: { referer: `${intranet}/` } });
  expect([added.statusCode, added.headers.location]).toEqual([403, undefined]);
  const began = await start(device);
  expect(began.location!.searchParams.get('redirect_uri')).toBe(redirectUri);
  const window = await comeBack(server, returnOf(began, {}, elsewhere), began.cookie);
  expect(window.body).toContain(`data-origin="${intranet}"`);
  expect(window.body).not.toContain('evil.example');
});

test('what stands in the address never stands in the window', async () => {
  const began = await start(widgetBrowser());
  const window = await comeBack(server, returnOf(began, {}, { error: 'access_denied', error_description: '<b>call 555</b>' }), began.cookie);
  expect(window.body).toContain('You have not been signed in');
  expect(window.body).not.toContain('555');
});

test('another programme’s page, an unknown programme and a broken challenge all begin nothing', async () => {
  const other = await makeProgram(database);
  for (const asked of [{ program: other.slug }, { program: 'no-such' }, { program: 'No Such!' }, { challenge: 'short' }]) {
    const window = await openWindow(server, { program: slug, challenge: widgetBrowser().challenge, from: intranet, ...asked });
    expect([window.status, window.location]).toEqual([403, undefined]);
  }
});
