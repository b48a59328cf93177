import { afterAll, expect, test } from 'vitest';
import { makePerson, makeSignedInStaff, makeStaff, signInPerson } from '../../../test/factories.ts';
import { startHostileProvider, type Forgery } from '../../../test/hostile-provider.ts';
import { openDatabase, openServer } from '../../../test/product.ts';
import { serverOrigin } from '../../../test/server.ts';
import { comeBack, openEntrance, type WindowAnswer } from '../../../test/sign-in-window.ts';
import { companyProvider } from './company-provider.ts';
import { callbackPath } from './sign-in-window.ts';
import { staffCallbackPath } from './staff-entrance.ts';

const redirectUri = `${serverOrigin}${staffCallbackPath}`;
const database = await openDatabase();
const provider = await startHostileProvider('alongside', ['RS256', 'HS256', 'none']);
afterAll(() => provider.stop());
const client = { issuer: provider.issuer, clientId: 'alongside', clientSecret: 'a secret', scope: 'openid email profile', claims: ['email', 'email_verified', 'groups'], now: () => new Date() };
const server = await openServer(database, {
  company: companyProvider({ ...client, redirectUri: `${serverOrigin}${callbackPath}` }),
  staffCompany: { provider: companyProvider({ ...client, redirectUri }), mapping: { claim: 'groups', values: { administrator: ['admins'], coordinator: ['hr'], analyst: [] } } },
});
const honest = { sub: 'ines', email: 'ines@harbourline.example', email_verified: true, groups: ['hr'] };
const past = Math.floor(Date.now() / 1000) - 3_600;

/** The address that the provider sends the browser back to, with a token made to order. */
function returnOf(began: WindowAnswer, { claims, ...forgery }: Forgery = {}, changed: Record<string, string> = {}): URL {
  const asked = began.location!.searchParams;
  provider.prepare(asked.get('nonce')!, { ...forgery, claims: { ...honest, ...claims } });
  const back = new URL(redirectUri);
  back.search = new URLSearchParams({ code: 'a code of the provider', state: asked.get('state')!, iss: provider.issuer, ...changed }).toString();
  return back;
}

async function enter(forgery: Forgery = {}, changed: Record<string, string> = {}): Promise<WindowAnswer> {
  const began = await openEntrance(server);
  return comeBack(server, returnOf(began, forgery, changed), began.cookie);
}

const whereTo = ({ location }: WindowAnswer) => `${location?.pathname}${location?.search}`;
const outcome = (answer: WindowAnswer) => [whereTo(answer), answer.cookie];
const rolesAfter = async ({ cookie }: WindowAnswer) => (await server.query('admin.identity.me', {}, { cookie: cookie! })).data.account.roles;

test('an honest token of this provider opens, so that the refusals below mean something', async () => {
  expect(await rolesAfter(await enter())).toEqual(['coordinator']);
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
  ['of somebody whose name no database keeps', { claims: { sub: 'ines\0' } }],
  ['of somebody with a name beyond all names', { claims: { sub: 'i'.repeat(3_000) } }],
];

test.each(forgeries)('an ID token %s is refused', async (_how, forgery) => {
  expect(outcome(await enter(forgery))).toEqual(['/sign-in?problem=not_accepted', undefined]);
});

test('an answer that says it is from another issuer is refused', async () => {
  expect(outcome(await enter({}, { iss: 'https://login.elsewhere.example' }))).toEqual(['/sign-in?problem=not_accepted', undefined]);
});

test.each([['false', false], ['the word true', 'true'], ['nothing', undefined]])('an address of which the provider says %s reaches no local account and makes none', async (_what, email_verified) => {
  const { accountId } = await makeStaff(database, ['administrator']);
  const { email } = await database.owner.selectFrom('staffAccount').select('email').where('id', '=', accountId).executeTakeFirstOrThrow();
  expect(outcome(await enter({ claims: { sub: 'mallory', email, email_verified } }))).toEqual(['/sign-in?problem=unverified', undefined]);
  expect(outcome(await enter({ claims: { sub: 'mallory', email: 'new@harbourline.example', email_verified } }))).toEqual(['/sign-in?problem=unverified', undefined]);
  expect(await database.owner.selectFrom('staffIdentityLink').select('subject').where('subject', '=', 'mallory').execute()).toEqual([]);
});

test('an address or a name that no mail and no database keeps makes no fault', async () => {
  for (const email of ['ines\0@harbourline.example', '\u0130nes@harbourline.example']) expect(whereTo(await enter({ claims: { sub: 'odd', email } }))).toBe('/sign-in?problem=unverified');
  const { cookie } = await enter({ claims: { sub: 'zoe', email: 'zoe@harbourline.example', name: 'Zoe\r\nBcc: eve@evil.example\0 Zimmer' } });
  expect((await server.query('admin.identity.me', {}, { cookie: cookie! })).data.account.name).toBe('Zoe Bcc: eve@evil.example  Zimmer');
});

test('another account with the same address gets nothing of who was there before', async () => {
  await enter();
  expect(outcome(await enter({ claims: { sub: 'ines the second' } }))).toEqual(['/sign-in?problem=taken', undefined]);
});

test('roles that the browser writes into the address, or a body, count for nothing', async () => {
  expect(await rolesAfter(await enter({}, { groups: 'admins', roles: 'administrator' }))).toEqual(['coordinator']);
  expect(outcome(await enter({ claims: { sub: 'nobody', email: 'nobody@harbourline.example', groups: [] } }, { groups: 'admins' }))).toEqual(['/sign-in?problem=no_role', undefined]);
});

test('a return counts once', async () => {
  const began = await openEntrance(server);
  const back = returnOf(began);
  expect(whereTo(await comeBack(server, back, began.cookie))).toBe('/');
  expect(outcome(await comeBack(server, back, began.cookie))).toEqual(['/sign-in?problem=expired', undefined]);
});

test('login CSRF: a return counts in the browser that began, and in no other', async () => {
  const attacker = await openEntrance(server);
  const victim = await openEntrance(server);
  for (const cookie of [undefined, victim.cookie, 'alongside-staff-sign-in=', attacker.cookie!.replace('staff-', '')]) {
    expect(outcome(await comeBack(server, returnOf(attacker), cookie))).toEqual(['/sign-in?problem=expired', undefined]);
  }
  expect(outcome(await comeBack(server, returnOf(attacker, {}, { state: 'made-up' }), attacker.cookie))).toEqual(['/sign-in?problem=expired', undefined]);
});

test.each(['cross-site', 'same-site', 'none'])('a link followed from elsewhere (%s) begins nothing: the sign-in page shows, and the provider is not asked', async (site) => {
  const began = await openEntrance(server, { site });
  expect([whereTo(began), began.cookie]).toEqual(['/sign-in', undefined]);
});

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/.//evil.example', '/\t/evil.example', 'javascript:alert(1)'])('the way back leads to no other origin: %j', async (next) => {
  const began = await openEntrance(server, { next });
  const entered = await comeBack(server, returnOf(began, {}, { next, return_to: next }), began.cookie);
  expect(entered.headers['location']).toBe('/');
});

test('a trip of staff ends in no code for the widget', async () => {
  const began = await openEntrance(server);
  const atWidget = returnOf(began);
  atWidget.pathname = callbackPath;
  const crossed = await comeBack(server, atWidget, began.cookie!.replace('alongside-staff-sign-in', 'alongside-sign-in'));
  expect([crossed.status, crossed.code]).toEqual([400, undefined]);
});

test('a session is a new one at each sign-in: one that somebody planted opens nothing, before and after', async () => {
  const planted = 'alongside=planted-planted-planted-planted-planted-1';
  const began = await openEntrance(server);
  const entered = await comeBack(server, returnOf(began), `${began.cookie}; ${planted}`);
  expect(entered.cookie).toMatch(/^alongside=(?!planted)/);
  expect((await server.query('admin.identity.me', {}, { cookie: planted })).error?.code).toBe('UNAUTHENTICATED');
});

test('the session that a browser had ends when it signs in anew', async () => {
  const before = await makeSignedInStaff(database, ['coordinator']);
  const began = await openEntrance(server);
  await comeBack(server, returnOf(began), `${began.cookie}; ${before.cookie}`);
  expect((await server.query('admin.identity.me', {}, before)).error?.code).toBe('UNAUTHENTICATED');
});

test('a token of the widget is nothing to the admin app, as a bearer or as its cookie, and a session of staff nothing to the widget', async () => {
  const { token } = await signInPerson(database, (await makePerson(database)).personId);
  for (const as of [{ token }, { cookie: `alongside=${token}` }]) expect((await server.query('admin.identity.me', {}, as)).error?.code).toBe('UNAUTHENTICATED');
  const { cookie } = await enter();
  for (const as of [{ cookie: cookie! }, { token: cookie!.split('=')[1]! }]) expect((await server.query('widget.identity.me', {}, as)).error?.code).toBe('UNAUTHENTICATED');
});
