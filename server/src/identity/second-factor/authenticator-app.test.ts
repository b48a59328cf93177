import { expect, test } from 'vitest';
import { codeOfApp, wrongCodeOfApp } from '../../../test/authenticator-app.ts';
import { newAuthenticator } from '../../../test/authenticator.ts';
import { localPassword, makeLocalStaff, makeSignedInStaff, signInStaff, type LocalStaff } from '../../../test/factories.ts';
import { openProduct } from '../../../test/product.ts';
import type { Credential } from '../../../test/server.ts';

let clock = new Date();
/** The next step of every app: a code that was used counts no more. */
const passStep = () => void (clock = new Date(clock.getTime() + 30_000));
const logged: string[] = [];
const { database, server } = await openProduct({ now: () => clock, logTo: (line) => logged.push(line) });
const administrator = await makeSignedInStaff(database, ['administrator']);
const presentPassword = localPassword;
const makeLocal = () => makeLocalStaff(database);

const offer = async (who: Credential) => (await server.mutate('admin.account.askForApp', { presentPassword }, who)).data as { step: string; secret: string; uri: string };

/** Somebody whose app has shown its first code, a step ago. */
async function makeProtected(): Promise<{ who: LocalStaff; secret: string; recoveryCodes: string[] }> {
  const who = await makeLocal();
  const { step, secret } = await offer(who);
  const { data } = await server.mutate('admin.account.addApp', { step, code: codeOfApp(secret, clock) }, who);
  passStep();
  return { who, secret, recoveryCodes: data.recoveryCodes };
}

const withPassword = (email: string) => server.mutate('admin.identity.signIn', { email, password: presentPassword });
const stepAfterPassword = async (email: string) => (await withPassword(email)).data.asked.step as string;
const withCode = (step: string, code: string, as: Credential = {}) => server.mutate('admin.identity.signInWithAppCode', { step, code }, as);
const account = async (who: Credential) => (await server.query('admin.account.get', {}, who)).data;

test('an app counts once it has shown a code, and from then on the password only asks for one', async () => {
  const who = await makeLocal();
  const { step, secret, uri } = await offer(who);
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(uri).toContain(`secret=${secret}`);
  expect((await withPassword(who.email)).data).toEqual({ signedIn: true });
  expect((await server.mutate('admin.account.addApp', { step, code: wrongCodeOfApp(secret, clock) }, who)).error?.code).toBe('CODE_WRONG');
  expect(await account(who)).toMatchObject({ hasSecondFactor: false, app: null });
  const { data } = await server.mutate('admin.account.addApp', { step, code: codeOfApp(secret, clock) }, who);
  expect(data.recoveryCodes).toHaveLength(10);
  expect(await account(who)).toMatchObject({ hasSecondFactor: true, hasApp: true, hasPasskey: false, app: { usedAt: null } });
  passStep();
  const asked = await withPassword(who.email);
  expect(asked.cookie).toBeUndefined();
  expect(asked.data).toEqual({ signedIn: false, asked: { step: expect.any(String), options: null, app: true } });
  const code = codeOfApp(secret, clock);
  const entered = await withCode(asked.data.asked.step, `${code.slice(0, 3)} ${code.slice(3)}`);
  expect((await server.query('admin.identity.me', {}, { cookie: entered.cookie! })).data.account.id).toBe(who.accountId);
});

test('with the first second factor all other sessions end, which the password alone had begun', async () => {
  const who = await makeLocal();
  const elsewhere = await signInStaff(database, who.accountId);
  const { step, secret } = await offer(who);
  await server.mutate('admin.account.addApp', { step, code: codeOfApp(secret, clock) }, who);
  expect((await server.query('admin.identity.me', {}, elsewhere)).error?.code).toBe('UNAUTHENTICATED');
  expect((await server.query('admin.identity.me', {}, who)).status).toBe(200);
  const later = await signInStaff(database, who.accountId);
  const asked = (await server.mutate('admin.account.askForPasskey', { presentPassword }, who)).data;
  expect((await server.mutate('admin.account.addPasskey', { step: asked.step, name: 'Key', credential: newAuthenticator().make(asked.options.challenge) }, who)).data).toEqual({ recoveryCodes: null });
  expect((await server.query('admin.identity.me', {}, later)).status).toBe(200);
});

test('a code counts once: not the one that enrolled, not again, not many times at once, and none from before it', async () => {
  const who = await makeLocal();
  const { step, secret } = await offer(who);
  const first = codeOfApp(secret, clock);
  await server.mutate('admin.account.addApp', { step, code: first }, who);
  expect((await withCode(await stepAfterPassword(who.email), first)).error?.code).toBe('SIGN_IN_FAILED');
  passStep();
  const code = codeOfApp(secret, clock);
  const steps = await Promise.all(Array.from({ length: 6 }, () => stepAfterPassword(who.email)));
  const answers = await Promise.all(steps.map((each) => withCode(each, code)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await withCode(await stepAfterPassword(who.email), code)).error?.code).toBe('SIGN_IN_FAILED');
  const next = codeOfApp(secret, new Date(clock.getTime() + 30_000));
  expect((await withCode(await stepAfterPassword(who.email), next)).status).toBe(200);
  passStep();
  expect((await withCode(await stepAfterPassword(who.email), codeOfApp(secret, clock))).error?.code).toBe('SIGN_IN_FAILED');
});

test('one enrolment sent many times at once makes one app', async () => {
  const who = await makeLocal();
  const offers = [await offer(who), await offer(who)];
  const answers = await Promise.all([...offers, ...offers].map(({ step, secret }) => server.mutate('admin.account.addApp', { step, code: codeOfApp(secret, clock) }, who)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await server.mutate('admin.account.askForApp', { presentPassword }, who)).error?.code).toBe('LIMIT_REACHED');
});

test('a secret is its account’s own, runs out after a quarter of an hour, and is offered for the password alone', async () => {
  const [who, other] = [await makeLocal(), await makeLocal()];
  expect((await server.mutate('admin.account.askForApp', { presentPassword: 'a guess' }, who)).error?.code).toBe('SIGN_IN_FAILED');
  const { step, secret } = await offer(who);
  expect((await server.mutate('admin.account.addApp', { step, code: codeOfApp(secret, clock) }, other)).error?.code).toBe('LINK_NOT_VALID');
  expect((await withCode(step, codeOfApp(secret, clock))).error?.code).toBe('SIGN_IN_FAILED');
  clock = new Date(clock.getTime() + 15 * 60_000);
  expect((await server.mutate('admin.account.addApp', { step, code: codeOfApp(secret, clock) }, who)).error?.code).toBe('LINK_NOT_VALID');
});

test('the app of one account is none for another, and a code without a password opens nothing', async () => {
  const [victim, attacker] = [await makeProtected(), await makeProtected()];
  expect((await withCode(await stepAfterPassword(victim.who.email), codeOfApp(attacker.secret, clock))).error?.code).toBe('SIGN_IN_FAILED');
  const { step } = (await server.mutate('admin.identity.askForAnyPasskey')).data;
  expect((await withCode(step, codeOfApp(victim.secret, clock))).error?.code).toBe('SIGN_IN_FAILED');
});

test('guessing codes ends with the tries of a place and of the day, and never in the owner’s own browser', async () => {
  const { who, secret, recoveryCodes } = await makeProtected();
  const ownBrowser = { cookie: await browserCookie(who.email, recoveryCodes[0]!) };
  const step = await stepAfterPassword(who.email);
  const guess = { step, code: wrongCodeOfApp(secret, clock) };
  for (const network of [1, 2, 3]) await Promise.all(Array.from({ length: 10 }, () => post('signInWithAppCode', guess, `10.1.0.${network}`)));
  const failures = await database.owner.selectFrom('staffSignInFailure').select('ofAppCode').where('email', '=', who.email).execute();
  expect(failures).toEqual(Array.from({ length: 20 }, () => ({ ofAppCode: true })));
  // The right code, too, is not looked at where the address is not known; a recovery code is, and so is the known browser's.
  expect((await withCode(step, codeOfApp(secret, clock))).error?.code).toBe('SIGN_IN_FAILED');
  expect((await withCode(await stepAfterPassword(who.email), codeOfApp(secret, clock), ownBrowser)).status).toBe(200);
  expect((await server.mutate('admin.identity.signInWithRecoveryCode', { step, code: recoveryCodes[1]! })).status).toBe(200);
});

const post = (procedure: string, input: object, remoteAddress = '10.1.0.9') =>
  server.app.inject({ method: 'POST', url: `/trpc/admin/identity.${procedure}`, remoteAddress, headers: { host: 'localhost:4700', 'content-type': 'application/json' }, payload: { ...input, idempotencyKey: crypto.randomUUID() } });

/** What a browser keeps of a sign-in: enough to be known again. */
async function browserCookie(email: string, code: string): Promise<string> {
  const { cookies } = await post('signInWithRecoveryCode', { step: await stepAfterPassword(email), code });
  const browser = cookies.find(({ name }) => name.endsWith('-browser'))!;
  return `${browser.name}=${browser.value}`;
}

test('an app is removed for the password alone, and with the last factor go the recovery codes', async () => {
  const { who } = await makeProtected();
  expect((await server.mutate('admin.account.removeApp', { presentPassword: 'a guess' }, who)).error?.code).toBe('SIGN_IN_FAILED');
  expect((await server.mutate('admin.account.removeApp', { presentPassword }, who)).status).toBe(200);
  expect(await account(who)).toMatchObject({ hasSecondFactor: false, app: null, recoveryCodes: 0 });
  expect((await withPassword(who.email)).data).toEqual({ signedIn: true });
  expect((await server.mutate('admin.account.removeApp', { presentPassword }, who)).error?.code).toBe('NOT_FOUND');
});

test('beside a passkey either is enough, and either may go', async () => {
  const { who, secret } = await makeProtected();
  const authenticator = newAuthenticator();
  const asked = (await server.mutate('admin.account.askForPasskey', { presentPassword }, who)).data;
  await server.mutate('admin.account.addPasskey', { step: asked.step, name: 'Key', credential: authenticator.make(asked.options.challenge) }, who);
  const both = (await withPassword(who.email)).data.asked;
  expect(both).toMatchObject({ app: true, options: { allowCredentials: [{ type: 'public-key' }] } });
  expect((await withCode(both.step, codeOfApp(secret, clock))).status).toBe(200);
  expect((await server.mutate('admin.identity.signInWithPasskey', { step: both.step, answer: authenticator.answer(both.options.challenge) })).error?.code).toBe('SIGN_IN_FAILED');
  await server.mutate('admin.account.removeApp', { presentPassword }, who);
  expect(await account(who)).toMatchObject({ hasSecondFactor: true, recoveryCodes: 10 });
  expect((await withPassword(who.email)).data.asked).toMatchObject({ app: false });
});

test('an administrator takes an app away from who has lost it, and they are signed out', async () => {
  const { who } = await makeProtected();
  expect((await server.mutate('admin.identity.removeSecondFactor', { accountId: who.accountId }, administrator)).status).toBe(200);
  expect((await server.query('admin.identity.me', {}, who)).error?.code).toBe('UNAUTHENTICATED');
  expect((await withPassword(who.email)).data).toEqual({ signedIn: true });
});

test('the secret stands in no later answer, no log, no audit entry and, as it is, nowhere in the database', async () => {
  const { who, secret } = await makeProtected();
  const answers = [await account(who), await server.query('admin.identity.listStaff', {}, administrator), await withPassword(who.email)];
  const stored = [await database.owner.selectFrom('staffAuthenticatorApp').selectAll().execute(), await database.owner.selectFrom('staffChallenge').selectAll().execute(), await database.owner.selectFrom('auditEntry').selectAll().execute(), await database.owner.selectFrom('idempotencyAnswer').selectAll().execute()];
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const everything = JSON.stringify([answers, stored, logged]);
  expect(everything).toContain('authenticator_app.add');
  for (const form of [secret, bytes.toString('hex'), bytes.toString('base64').slice(0, 20), JSON.stringify([...bytes]).slice(1, -1)]) expect(everything).not.toContain(form);
  const { sealedSecret } = await database.owner.selectFrom('staffAuthenticatorApp').select('sealedSecret').where('accountId', '=', who.accountId).executeTakeFirstOrThrow();
  expect(sealedSecret.includes(bytes)).toBe(false);
});
