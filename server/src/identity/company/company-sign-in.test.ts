import { afterAll, expect, test } from 'vitest';
import { makePerson, makeProgram } from '../../../test/factories.ts';
import { signInAt, startOpenIdProvider, type ProviderAccount } from '../../../test/openid-provider.ts';
import { openDatabase, openServer } from '../../../test/product.ts';
import { serverOrigin } from '../../../test/server.ts';
import { comeBack, openWindow, type WindowAnswer } from '../../../test/sign-in-window.ts';
import { proofOfBrowser, widgetBrowser, type WidgetBrowser } from '../../../test/widget-browser.ts';
import { sayIn } from '../../language/language.ts';
import { companyProvider, findingPeople } from './company-provider.ts';

const intranet = 'https://intranet.harbourline.example';
const redirectUri = `${serverOrigin}/sign-in/callback`;
const accounts = new Map<string, ProviderAccount>([
  ['lena', { email: 'Lena@harbourline.example', verified: true }],
  ['lena-renamed', { email: 'lena@harbourline.example', verified: true }],
  ['omar', { email: 'omar@harbourline.example', verified: false }],
  ['stranger', { email: 'stranger@elsewhere.example', verified: true }],
]);

let clock = new Date();
const database = await openDatabase();
const provider = await startOpenIdProvider({ client: { client_id: 'alongside', client_secret: 'a secret of forty characters, as usual..', redirect_uris: [redirectUri] }, accounts });
afterAll(() => provider.stop());
const logged: string[] = [];
const server = await openServer(database, {
  now: () => clock,
  logTo: (line) => logged.push(line),
  company: companyProvider({ ...findingPeople, issuer: provider.issuer, clientId: 'alongside', clientSecret: 'a secret of forty characters, as usual..', redirectUri, now: () => clock }),
});
const { programId, slug } = await makeProgram(database);
await database.owner.insertInto('programOrigin').values({ programId, origin: intranet }).execute();
const lena = await makePerson(database, { email: 'lena@harbourline.example', givenName: 'Lena' });
await makePerson(database, { email: 'omar@harbourline.example' });

/** The whole way through the window, as one who types `login` at the provider. */
async function through(device: WidgetBrowser, login: string | undefined): Promise<WindowAnswer> {
  const began = await openWindow(server, { program: slug, challenge: device.challenge, from: intranet });
  return comeBack(server, await signInAt(began.location!.href, login), began.cookie);
}

const redeem = (device: WidgetBrowser, code: string, origin = intranet) => server.mutate('widget.identity.redeemCompanyCode', { code, ...proofOfBrowser(device) }, { origin });

test('the widget is told what the company’s sign-in is called', async () => {
  const options = await server.query('widget.identity.signInOptions');
  expect(options.data.company).toEqual({ label: 'Harbourline' });
});

test('the window speaks as the page that opened it does, the provider is asked to, and a window from nowhere speaks as the browser does', async () => {
  const device = widgetBrowser();
  const began = await openWindow(server, { program: slug, challenge: device.challenge, from: intranet, reads: 'ar-EG', browserReads: 'fr' });
  expect(began.location!.searchParams.get('ui_locales')).toBe('ar');
  const { body, code } = await comeBack(server, await signInAt(began.location!.href, 'lena'), began.cookie);
  expect(body).toContain('<html lang="ar" dir="rtl">');
  expect(body).toContain(sayIn('ar')('One more step: type this code'));
  expect(body).toContain('<bdi>intranet.harbourline.example</bdi>');
  expect((await redeem(device, code!)).status).toBe(200);
  const stray = await openWindow(server, { program: slug, challenge: device.challenge, from: undefined, browserReads: 'tlh,fr-CH;q=0.8,de;q=0.5' });
  expect(stray.body).toContain('<html lang="fr" dir="ltr">');
  expect(stray.body).toContain(sayIn('fr')('Begin in the mentoring page'));
});

test('somebody of the directory signs in with the company, is known by the account from then on, and stays', async () => {
  const device = widgetBrowser();
  const window = await through(device, 'lena');
  expect(window.status).toBe(200);
  expect(window.body).toContain(`data-origin="${intranet}"`);
  const tokens = await redeem(device, window.code!.toLowerCase());
  const me = await server.query('widget.identity.me', {}, { token: tokens.data.accessToken });
  expect(me.data.person.name).toContain('Lena');
  const session = await database.owner.selectFrom('widgetSession').select('assurance').where('personId', '=', lena.personId).executeTakeFirstOrThrow();
  expect(session.assurance).toBe('company');
  await database.owner.updateTable('person').set({ email: 'lena.fischer@harbourline.example' }).where('id', '=', lena.personId).execute();
  const again = widgetBrowser();
  expect((await redeem(again, (await through(again, 'lena')).code!)).status).toBe(200);
  await database.owner.updateTable('person').set({ email: lena.email }).where('id', '=', lena.personId).execute();
});

test('two windows that bring the same person for the first time at once both open', async () => {
  const { personId } = await makePerson(database, { email: 'ania@harbourline.example' });
  accounts.set('ania', { email: 'ania@harbourline.example', verified: true });
  const windows = await Promise.all([widgetBrowser(), widgetBrowser()].map(async (device) => ({ device, ...(await through(device, 'ania')) })));
  expect((await Promise.all(windows.map(({ device, code }) => redeem(device, code!)))).map(({ status }) => status)).toEqual([200, 200]);
  expect(await database.owner.selectFrom('identityLink').select('subject').where('personId', '=', personId).execute()).toEqual([{ subject: 'ania' }]);
});

test('another account with the same address gets nothing of the person who was there before', async () => {
  const refused = await through(widgetBrowser(), 'lena-renamed');
  expect([refused.status, refused.code]).toEqual([403, undefined]);
  expect(refused.body).toContain('linked to another account');
});

test('an address that the provider does not call verified links nobody', async () => {
  const refused = await through(widgetBrowser(), 'omar');
  expect([refused.status, refused.code]).toEqual([403, undefined]);
  expect(refused.body).toContain('not confirmed');
  expect(await database.owner.selectFrom('identityLink').selectAll().where('subject', '=', 'omar').execute()).toEqual([]);
});

test('who is not in the directory, or has left, is told so kindly', async () => {
  expect((await through(widgetBrowser(), 'stranger')).body).toContain('not in the directory');
  await database.owner.updateTable('person').set({ state: 'left' }).where('id', '=', lena.personId).execute();
  const refused = await through(widgetBrowser(), 'lena');
  expect([refused.status, refused.code]).toEqual([403, undefined]);
  await database.owner.updateTable('person').set({ state: 'active' }).where('id', '=', lena.personId).execute();
});

test('who stops at the provider is told that nothing happened', async () => {
  const window = await through(widgetBrowser(), undefined);
  expect([window.status, window.code]).toEqual([200, undefined]);
  expect(window.body).toContain('You have not been signed in');
});

test('a sign-in that takes longer than ten minutes has run out, and so has its code', async () => {
  const device = widgetBrowser();
  const began = await openWindow(server, { program: slug, challenge: device.challenge, from: intranet });
  const back = await signInAt(began.location!.href, 'lena');
  clock = new Date(clock.getTime() + 600_000);
  expect((await comeBack(server, back, began.cookie)).body).toContain('has run out');
  clock = new Date();
  const inTime = widgetBrowser();
  const { code } = await through(inTime, 'lena');
  clock = new Date(clock.getTime() + 600_000);
  expect((await redeem(inTime, code!)).error?.code).toBe('CODE_WRONG');
  clock = new Date();
});

test('a provider that is away is a kind page, and the server goes on without it', async () => {
  const away = await openServer(database, { company: companyProvider({ ...findingPeople, issuer: 'http://127.0.0.1:9', clientId: 'alongside', clientSecret: undefined, redirectUri, now: () => clock }) });
  const window = await openWindow(away, { program: slug, challenge: widgetBrowser().challenge, from: intranet });
  expect(window.status).toBe(502);
  expect(window.body).toContain('cannot be reached right now');
});

test('the window runs nothing but its own script, stands in no frame and is kept nowhere', async () => {
  const window = await through(widgetBrowser(), 'lena');
  expect(window.headers['content-security-policy']).toBe("default-src 'none';script-src 'self';style-src 'self';frame-ancestors 'none';base-uri 'none';form-action 'none';require-trusted-types-for 'script'");
  expect(window.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  expect(window.headers).not.toHaveProperty('cross-origin-opener-policy');
  expect(window.body).not.toMatch(/<script>|<style|\son\w+=/);
});

test('a public client signs in by PKCE alone', async () => {
  const open = await startOpenIdProvider({ client: { client_id: 'public', redirect_uris: [redirectUri] }, accounts });
  const alone = await openServer(database, { company: companyProvider({ ...findingPeople, issuer: open.issuer, clientId: 'public', clientSecret: undefined, redirectUri, now: () => clock }) });
  const began = await openWindow(alone, { program: slug, challenge: widgetBrowser().challenge, from: intranet });
  const window = await comeBack(alone, await signInAt(began.location!.href, 'lena'), began.cookie);
  expect(window.code).toHaveLength(8);
  await open.stop();
});

test('the log knows neither code, state, address nor person', async () => {
  const device = widgetBrowser();
  const began = await openWindow(server, { program: slug, challenge: device.challenge, from: intranet });
  const back = await signInAt(began.location!.href, 'lena');
  const { code } = await comeBack(server, back, began.cookie);
  await redeem(device, code!);
  const log = logged.join('\n');
  for (const secret of [code!, back.searchParams.get('code')!, back.searchParams.get('state')!, 'lena', device.challengeVerifier]) expect(log).not.toContain(secret);
});
