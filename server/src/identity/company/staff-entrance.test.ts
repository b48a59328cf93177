import { afterAll, expect, test } from 'vitest';
import { makeSignedInStaff, makeStaff } from '../../../test/factories.ts';
import { signInAt, startOpenIdProvider, type ProviderAccount } from '../../../test/openid-provider.ts';
import { openDatabase, openServer } from '../../../test/product.ts';
import { serverOrigin } from '../../../test/server.ts';
import { comeBack, openEntrance, type WindowAnswer } from '../../../test/sign-in-window.ts';
import { companyProvider } from './company-provider.ts';
import { staffCallbackPath, type StaffCompany } from './staff-entrance.ts';

const redirectUri = `${serverOrigin}${staffCallbackPath}`;
const client = { client_id: 'alongside', client_secret: 'a secret of forty characters, as usual..', redirect_uris: [redirectUri] };
const accounts = new Map<string, ProviderAccount>();
const mapping = { claim: 'groups', values: { administrator: ['mentoring-admins'], coordinator: ['mentoring-hr'], analyst: ['people-analytics'] } };

let clock = new Date();
const database = await openDatabase();
const provider = await startOpenIdProvider({ client, accounts });
afterAll(() => provider.stop());
const logged: string[] = [];
const companyAt = (issuer: string): StaffCompany => ({
  provider: companyProvider({ issuer, clientId: client.client_id, clientSecret: client.client_secret, redirectUri, scope: 'openid email profile', claims: ['email', 'email_verified', 'name', 'groups'], now: () => clock }),
  mapping,
});
const server = await openServer(database, { now: () => clock, logTo: (line) => logged.push(line), staffCompany: companyAt(provider.issuer) });

/** Somebody at the provider, in these groups. */
function hire(login: string, groups: readonly string[], given: Partial<ProviderAccount> = {}): string {
  accounts.set(login, { email: `${login}@harbourline.example`, verified: true, name: `Name of ${login}`, groups, ...given });
  return login;
}

/** The whole way to the provider and back, as one who types `login` there. */
async function enter(login: string | undefined, next?: string): Promise<WindowAnswer> {
  const began = await openEntrance(server, next === undefined ? {} : { next });
  return comeBack(server, await signInAt(began.location!.href, login), began.cookie);
}

const me = async (cookie: string | undefined) => server.query('admin.identity.me', {}, cookie === undefined ? {} : { cookie });
const whereTo = ({ location }: WindowAnswer) => `${location?.pathname}${location?.search}`;
const rolesOf = async (email: string) => (await database.owner.selectFrom('staffRole').innerJoin('staffAccount', 'id', 'accountId').select(['role', 'fromCompany']).where('email', '=', email).orderBy('role').execute()).map(({ role, fromCompany }) => `${role} ${fromCompany ? 'of the company' : 'by hand'}`);

/** Makes a local account with this address, appointed by hand. */
async function appoint(login: string, role: 'administrator' | 'coordinator', state: 'active' | 'invited' | 'disabled' = 'active'): Promise<string> {
  const { accountId } = await makeStaff(database, [role]);
  await database.owner.updateTable('staffAccount').set({ email: `${login}@harbourline.example`, state }).where('id', '=', accountId).execute();
  return accountId;
}

test('the sign-in page is told what the company’s sign-in is called, and one without roles by claims that there is none', async () => {
  expect((await server.query('admin.identity.signInOptions')).data.company).toEqual({ label: 'Harbourline' });
  const without = await openServer(database);
  expect((await without.query('admin.identity.signInOptions')).data.company).toBeNull();
  expect((await without.app.inject({ url: '/sign-in/staff/start' })).statusCode).toBe(404);
});

test('somebody with a role by their claims has an account from then on, and comes to the page they wanted', async () => {
  const entered = await enter(hire('ines', ['everybody', 'mentoring-hr']), '/requests?state=open');
  expect([entered.status, whereTo(entered)]).toEqual([303, '/requests?state=open']);
  expect((await me(entered.cookie)).data.account).toMatchObject({ name: 'Name of ines', email: 'ines@harbourline.example', roles: ['coordinator'] });
  const again = await enter('ines');
  expect((await me(again.cookie)).data.account.id).toBe((await me(entered.cookie)).data.account.id);
});

test('an administrator by claims needs no set-up link: with them the installation counts as set up', async () => {
  expect((await server.query('admin.identity.signInOptions')).data.needsSetUp).toBe(true);
  await enter(hire('first', ['mentoring-admins']));
  expect((await server.query('admin.identity.signInOptions')).data.needsSetUp).toBe(false);
});

test('an account is known by its subject: a new address at the company is the same person', async () => {
  const first = await me((await enter(hire('maya', ['people-analytics']))).cookie);
  accounts.set('maya', { ...accounts.get('maya')!, email: 'maya.new@harbourline.example' });
  expect((await me((await enter('maya')).cookie)).data.account.id).toBe(first.data.account.id);
});

test('roles are read anew at each sign-in: more, others, and one that has gone is gone in sessions that are open', async () => {
  const first = await enter(hire('tom', ['mentoring-hr', 'people-analytics']));
  expect(await rolesOf('tom@harbourline.example')).toEqual(['analyst of the company', 'coordinator of the company']);
  hire('tom', ['people-analytics', 'mentoring-admins']);
  await enter('tom');
  expect((await me(first.cookie)).data.account.roles).toEqual(['administrator', 'analyst']);
});

test('with the last claim the access ends: a kind refusal, and other sessions with it', async () => {
  const open = await enter(hire('leaver', ['mentoring-hr']));
  hire('leaver', ['everybody']);
  const refused = await enter('leaver');
  expect([whereTo(refused), refused.cookie]).toEqual(['/sign-in?problem=no_role', undefined]);
  expect((await me(open.cookie)).error?.code).toBe('UNAUTHENTICATED');
});

test('who has no role by their claims gets no account', async () => {
  expect(whereTo(await enter(hire('passer-by', ['everybody'])))).toBe('/sign-in?problem=no_role');
  expect(await database.owner.selectFrom('staffAccount').select('id').where('email', '=', 'passer-by@harbourline.example').execute()).toEqual([]);
});

test('what was given by hand is not the company’s to take: the last local administrator keeps their access', async () => {
  const accountId = await appoint('root', 'administrator');
  await database.owner.deleteFrom('staffRole').where('role', '=', 'administrator').where('accountId', '!=', accountId).execute();
  await enter(hire('root', ['mentoring-admins', 'mentoring-hr']));
  expect(await rolesOf('root@harbourline.example')).toEqual(['administrator by hand', 'coordinator of the company']);
  hire('root', []);
  const entered = await enter('root');
  expect((await me(entered.cookie)).data.account).toMatchObject({ id: accountId, roles: ['administrator'] });
});

test('an administrator takes no role that the company gives, and gives others beside it', async () => {
  const administrator = await makeSignedInStaff(database, ['administrator']);
  const { data } = await me((await enter(hire('both', ['mentoring-hr']))).cookie);
  await server.mutate('admin.identity.changeStaff', { accountId: data.account.id, roles: ['analyst'], enabled: true }, administrator);
  expect(await rolesOf('both@harbourline.example')).toEqual(['analyst by hand', 'coordinator of the company']);
  const { data: list } = await server.query('admin.identity.listStaff', {}, administrator);
  expect(list.ways).toEqual({ staffPassword: true, staffCompany: true, company: false, hostToken: false, email: true });
  expect(list.accounts.find(({ id }: { id: string }) => id === data.account.id)).toMatchObject({ companyRoles: ['coordinator'], hasPassword: false, isLinked: true, hasSecondFactor: false });
});

test('a local account is linked by a verified address alone, keeps its roles, and an invitation is so taken', async () => {
  const active = await appoint('local', 'coordinator');
  const invited = await appoint('invited', 'coordinator', 'invited');
  expect((await me((await enter(hire('local', []))).cookie)).data.account.id).toBe(active);
  expect((await me((await enter(hire('invited', []))).cookie)).data.account.id).toBe(invited);
});

test('a disabled account stays out, whatever the claims say', async () => {
  await appoint('banned', 'coordinator', 'disabled');
  expect(whereTo(await enter(hire('banned', ['mentoring-admins'])))).toBe('/sign-in?problem=disabled');
  const { data } = await me((await enter(hire('later', ['mentoring-hr']))).cookie);
  await database.owner.updateTable('staffAccount').set({ state: 'disabled' }).where('id', '=', data.account.id).execute();
  expect(whereTo(await enter('later'))).toBe('/sign-in?problem=disabled');
});

test('two windows that bring the same person for the first time at once both open', async () => {
  hire('twice', ['mentoring-hr']);
  const entered = await Promise.all([enter('twice'), enter('twice')]);
  expect(entered.map(whereTo)).toEqual(['/', '/']);
});

test('who stops at the provider is told that nothing happened, and a provider that is away is no failure of the server', async () => {
  expect(whereTo(await enter(undefined))).toBe('/sign-in?problem=cancelled');
  const away = await openServer(database, { staffCompany: companyAt('http://127.0.0.1:9') });
  expect(whereTo(await openEntrance(away))).toBe('/sign-in?problem=unreachable');
});

test('a trip that takes longer than ten minutes has run out', async () => {
  const began = await openEntrance(server);
  const back = await signInAt(began.location!.href, hire('slow', ['mentoring-hr']));
  clock = new Date(clock.getTime() + 600_000);
  expect(whereTo(await comeBack(server, back, began.cookie))).toBe('/sign-in?problem=expired');
  clock = new Date();
});

test('the log knows neither code, state, address nor person', async () => {
  const began = await openEntrance(server, { next: '/requests?q=private' });
  const back = await signInAt(began.location!.href, hire('quiet', ['mentoring-hr']));
  await comeBack(server, back, began.cookie);
  const log = logged.join('\n');
  for (const secret of [back.searchParams.get('code')!, back.searchParams.get('state')!, 'quiet', 'private']) expect(log).not.toContain(secret);
});
