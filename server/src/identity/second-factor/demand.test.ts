import { beforeEach, expect, test } from 'vitest';
import { codeOfApp } from '../../../test/authenticator-app.ts';
import { newAuthenticator } from '../../../test/authenticator.ts';
import { localPassword, makeLocalStaff, makeSignedInStaff, makeStaff, signInStaff, type LocalStaff } from '../../../test/factories.ts';
import { openMailbox, openProduct } from '../../../test/product.ts';
import { runDueJobs, type Credential } from '../../../test/server.ts';
import { removeSecondFactorOfAddress } from '../staff.service.ts';

let clock = new Date('2026-11-22T18:00:00Z');
const later = (minutes: number) => void (clock = new Date(clock.getTime() + minutes * 60_000));
const { database, server } = await openProduct({ now: () => clock });
const smtp = await openMailbox();
const administrator = await makeSignedInStaff(database, ['administrator']);
const presentPassword = localPassword;

const demand = (from: Date | null = null) => server.mutate('admin.identity.demandSecondFactor', { from: from?.toISOString() ?? null }, administrator);
const signIn = async (email: string): Promise<Credential> => ({ cookie: (await server.mutate('admin.identity.signIn', { email, password: presentPassword })).cookie! });
const home = async (as: Credential) => (await server.query('admin.identity.sessions', {}, as)).error?.code;
const owes = async (as: Credential) => (await server.query('admin.identity.me', {}, as)).data.account.owesSecondFactor;

async function setUpApp(as: Credential): Promise<string | undefined> {
  const { data } = await server.mutate('admin.account.askForApp', { presentPassword }, as);
  return (await server.mutate('admin.account.addApp', { step: data.step, code: codeOfApp(data.secret, clock) }, as)).error?.code;
}

async function addPasskey(as: Credential): Promise<string> {
  const { step, options } = (await server.mutate('admin.account.askForPasskey', { presentPassword }, as)).data;
  await server.mutate('admin.account.addPasskey', { step, name: 'Key', credential: newAuthenticator().make(options.challenge) }, as);
  return (await server.query('admin.account.get', {}, as)).data.passkeys[0].id;
}

beforeEach(async () => {
  later(5);
  await server.mutate('admin.identity.endSecondFactorDemand', {}, administrator);
});

test('who has none is let past nothing but the way to one, and then past everything', async () => {
  const who = await makeLocalStaff(database, ['administrator', 'coordinator']);
  expect((await demand()).status).toBe(200);
  const entered = await signIn(who.email);
  expect(await owes(entered)).toBe(true);
  expect(await home(entered)).toBe('SECOND_FACTOR_NEEDED');
  expect((await server.mutate('admin.account.changePassword', { presentPassword, password: 'another long password' }, entered)).error?.code).toBe('SECOND_FACTOR_NEEDED');
  expect((await server.mutate('admin.identity.endSecondFactorDemand', {}, entered)).error?.code).toBe('SECOND_FACTOR_NEEDED');
  expect(await setUpApp(entered)).toBeUndefined();
  expect(await owes(entered)).toBe(false);
  expect(await home(entered)).toBeUndefined();
});

test('an object that is there is refused to them exactly like one that is not', async () => {
  const who = await makeLocalStaff(database, ['coordinator']);
  await demand();
  const entered = await signIn(who.email);
  const { sessionId } = await signInStaff(database, who.accountId);
  for (const id of [sessionId, crypto.randomUUID()]) expect((await server.mutate('admin.identity.endSession', { sessionId: id }, entered)).error).toMatchObject({ code: 'SECOND_FACTOR_NEEDED', params: {} });
});

test('a sign-in from before goes on, and a day to come counts from then on', async () => {
  const who = await makeLocalStaff(database);
  const before = await signIn(who.email);
  await demand(new Date(clock.getTime() + 60 * 60_000));
  const between = await signIn(who.email);
  later(60);
  const after = await signIn(who.email);
  expect([await home(before), await home(between), await home(after)]).toEqual([undefined, undefined, 'SECOND_FACTOR_NEEDED']);
});

test('nobody demands it from a day that is over, or from one in years', async () => {
  for (const days of [-1, 400]) expect((await demand(new Date(clock.getTime() + days * 86_400_000))).error?.code).toBe('INVALID_INPUT');
});

test('whom the company has let in is not asked again; with a password the same person is', async () => {
  const who = await makeLocalStaff(database);
  await demand();
  const given = { createdAt: clock };
  expect(await home(await signInStaff(database, who.accountId, { ...given, way: 'company' }))).toBeUndefined();
  for (const way of ['password', 'invitation', 'recovery_code']) expect(await home(await signInStaff(database, who.accountId, { ...given, way }))).toBe('SECOND_FACTOR_NEEDED');
});

test('the last second factor stays while one is demanded, also of two that go at the same time', async () => {
  const who = await makeLocalStaff(database);
  await setUpApp(who);
  await demand();
  expect((await server.mutate('admin.account.removeApp', { presentPassword }, who)).error?.code).toBe('WRONG_STATE');
  const passkeyId = await addPasskey(who);
  const answers = await Promise.all([server.mutate('admin.account.removeApp', { presentPassword }, who), server.mutate('admin.account.removePasskey', { passkeyId, presentPassword }, who)]);
  expect(answers.map(({ error }) => error?.code).sort()).toEqual(['WRONG_STATE', undefined]);
  expect((await server.query('admin.account.get', {}, who)).data).toMatchObject({ hasSecondFactor: true, recoveryCodes: 10, isDemanded: true });
});

test('who knows the password and waits in a session of their own is out once its owner has set up a factor', async () => {
  const who = await makeLocalStaff(database);
  await demand();
  const [waiting, own] = [await signIn(who.email), await signIn(who.email)];
  expect(await setUpApp(own)).toBeUndefined();
  expect((await server.query('admin.identity.me', {}, waiting)).error?.code).toBe('UNAUTHENTICATED');
});

test('a sign-in at the very moment of the first factor does not slip in beside it', async () => {
  const who = await makeLocalStaff(database);
  const offered = (await server.mutate('admin.account.askForApp', { presentPassword }, who)).data;
  const [added, ...entered] = await Promise.all([
    server.mutate('admin.account.addApp', { step: offered.step, code: codeOfApp(offered.secret, clock) }, who),
    ...Array.from({ length: 6 }, () => server.mutate('admin.identity.signIn', { email: who.email, password: presentPassword })),
  ]);
  expect(added?.status).toBe(200);
  for (const { cookie } of entered) if (cookie) expect((await server.query('admin.identity.me', {}, { cookie })).error?.code).toBe('UNAUTHENTICATED');
});

test('who has none hears of it by mail, nobody else does, and the audit log keeps it', async () => {
  const [without, protectedOne]: LocalStaff[] = [await makeLocalStaff(database), await makeLocalStaff(database)];
  await setUpApp(protectedOne!);
  const withoutPassword = await makeStaff(database, ['analyst']);
  await runDueJobs(database, { mailer: smtp.mailer });
  smtp.received.splice(0);
  await demand(new Date('2026-12-01T00:00:00Z'));
  await runDueJobs(database, { mailer: smtp.mailer });
  const told = new Map(smtp.received.map((mail) => [mail.to?.[0]?.address, mail]));
  expect(told.get(without!.email)?.subject).toBe('A second factor for your account');
  expect(told.get(without!.email)?.text).toContain('from 1 December 2026 at 00:00 UTC on');
  expect(told.has(protectedOne!.email)).toBe(false);
  const { email } = await database.owner.selectFrom('staffAccount').select('email').where('id', '=', withoutPassword.accountId).executeTakeFirstOrThrow();
  expect(told.has(email)).toBe(false);
  const entry = await database.owner.selectFrom('auditEntry').selectAll().where('action', '=', 'installation.demand_second_factor').orderBy('id', 'desc').executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ actorId: administrator.accountId, details: { from: '2026-12-01T00:00:00.000Z', told: told.size } });
});

test('an administrator sees whom it concerns, takes nobody’s own factor by the way for others, and ends the demand', async () => {
  const who = await makeLocalStaff(database, ['administrator']);
  await setUpApp(who);
  await demand();
  const list = async () => (await server.query('admin.identity.listStaff', {}, administrator)).data.demand;
  const { unprotected, ...demanded } = await list();
  expect(demanded).toEqual({ from: clock.toISOString(), counts: true });
  const other = await makeLocalStaff(database);
  expect((await list()).unprotected).toBe(unprotected + 1);
  expect((await server.mutate('admin.identity.removeSecondFactor', { accountId: who.accountId }, who)).error?.code).toBe('WRONG_STATE');
  const owing = await signIn(other.email);
  expect(await home(owing)).toBe('SECOND_FACTOR_NEEDED');
  await server.mutate('admin.identity.endSecondFactorDemand', {}, administrator);
  expect(await home(owing)).toBeUndefined();
  expect((await server.mutate('admin.account.removeApp', { presentPassword }, who)).status).toBe(200);
});

test('who has lost everything is helped by an administrator or from the command line, and led to a new one', async () => {
  const who = await makeLocalStaff(database);
  await setUpApp(who);
  await demand();
  await expect(database.app.transaction().execute((trx) => removeSecondFactorOfAddress(trx, clock, 'nobody@harbourline.example'))).rejects.toThrow('NOT_FOUND');
  await database.app.transaction().execute((trx) => removeSecondFactorOfAddress(trx, clock, who.email));
  expect((await server.query('admin.identity.me', {}, who)).error?.code).toBe('UNAUTHENTICATED');
  const entered = await signIn(who.email);
  expect(await owes(entered)).toBe(true);
  expect(await setUpApp(entered)).toBeUndefined();
  const entry = await database.owner.selectFrom('auditEntry').select('actorKind').where('action', '=', 'staff.remove_second_factor').where('subjectId', '=', who.accountId).executeTakeFirstOrThrow();
  expect(entry.actorKind).toBe('system');
});
