import { expect, test } from 'vitest';
import { newAuthenticator, type Authenticator } from '../../../test/authenticator.ts';
import { localPassword, makeLocalStaff, makeSignedInStaff, signInStaff, type LocalStaff } from '../../../test/factories.ts';
import { openProduct } from '../../../test/product.ts';
import type { Credential } from '../../../test/server.ts';

let clock = new Date();
const { database, server } = await openProduct({ now: () => clock });
const administrator = await makeSignedInStaff(database, ['administrator']);
const presentPassword = localPassword;
const makeLocal = () => makeLocalStaff(database);

async function enrol(who: Credential, authenticator: Authenticator, name = 'Work laptop') {
  const { data } = await server.mutate('admin.account.askForPasskey', { presentPassword }, who);
  return server.mutate('admin.account.addPasskey', { step: data.step, name, credential: authenticator.make(data.options.challenge) }, who);
}

async function makeProtected(): Promise<{ who: LocalStaff; authenticator: Authenticator; recoveryCodes: string[] }> {
  const [who, authenticator] = [await makeLocal(), newAuthenticator()];
  const { data } = await enrol(who, authenticator);
  return { who, authenticator, recoveryCodes: data.recoveryCodes };
}

const withPassword = (email: string, password = presentPassword) => server.mutate('admin.identity.signIn', { email, password });
const answer = (step: string, given: object) => server.mutate('admin.identity.signInWithPasskey', { step, answer: given });
const ask = async () => (await server.mutate('admin.identity.askForAnyPasskey')).data as { step: string; options: { challenge: string; rpId: string } };
const account = async (who: Credential) => (await server.query('admin.account.get', {}, who)).data;

test('without a passkey the password opens; with one it only asks for it, and says nothing else', async () => {
  const who = await makeLocal();
  expect((await withPassword(who.email)).data).toEqual({ signedIn: true });
  const authenticator = newAuthenticator();
  const { data } = await enrol(who, authenticator);
  expect(data.recoveryCodes).toHaveLength(10);
  const asked = await withPassword(who.email);
  expect(asked.cookie).toBeUndefined();
  expect(asked.data).toMatchObject({ signedIn: false, asked: { options: { rpId: 'localhost', allowCredentials: [{ id: authenticator.answer('x').id }] } } });
  const { step, options } = asked.data.asked;
  const entered = await answer(step, authenticator.answer(options.challenge));
  expect((await server.query('admin.identity.me', {}, { cookie: entered.cookie! })).data.account.id).toBe(who.accountId);
});

test('a passkey opens by itself, without an address, where it has made sure of its owner', async () => {
  const { who, authenticator } = await makeProtected();
  const { step, options } = await ask();
  const entered = await answer(step, authenticator.answer(options.challenge));
  expect((await server.query('admin.identity.me', {}, { cookie: entered.cookie! })).data.account.id).toBe(who.accountId);
  const second = await ask();
  expect((await answer(second.step, authenticator.answer(second.options.challenge, { verified: false }))).error?.code).toBe('SIGN_IN_FAILED');
});

test('somebody names, renames and removes passkeys; with the last go the recovery codes', async () => {
  const { who } = await makeProtected();
  await enrol(who, newAuthenticator(), 'Key in the drawer');
  const [first, second] = (await account(who)).passkeys as { id: string; name: string }[];
  expect([first?.name, second?.name]).toEqual(['Work laptop', 'Key in the drawer']);
  await server.mutate('admin.account.renamePasskey', { passkeyId: second!.id, name: 'Key at home' }, who);
  await server.mutate('admin.account.removePasskey', { passkeyId: first!.id, presentPassword }, who);
  expect(await account(who)).toMatchObject({ hasSecondFactor: true, recoveryCodes: 10, passkeys: [{ name: 'Key at home' }] });
  await server.mutate('admin.account.removePasskey', { passkeyId: second!.id, presentPassword }, who);
  expect(await account(who)).toMatchObject({ hasSecondFactor: false, recoveryCodes: 0, passkeys: [] });
  expect((await withPassword(who.email)).data).toEqual({ signedIn: true });
});

test('an open session is not enough to change how somebody signs in', async () => {
  const { who } = await makeProtected();
  const [passkey] = (await account(who)).passkeys;
  for (const [path, input] of [['askForPasskey', {}], ['removePasskey', { passkeyId: passkey.id }], ['renewRecoveryCodes', {}], ['changePassword', { password: 'another long password' }]] as const) {
    expect((await server.mutate(`admin.account.${path}`, { ...input, presentPassword: 'a guess' }, who)).error?.code).toBe('SIGN_IN_FAILED');
  }
  expect((await account(who)).passkeys).toHaveLength(1);
});

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['another machine’s name', { rpId: 'evil.example' }],
])('an answer made for %s opens nothing', async (_where, odd) => {
  const { authenticator } = await makeProtected();
  const { step, options } = await ask();
  expect((await answer(step, authenticator.answer(options.challenge, odd))).error?.code).toBe('SIGN_IN_FAILED');
});

test('an answer counts once, also when it comes many times at once; and none to another challenge', async () => {
  const { authenticator } = await makeProtected();
  const { step, options } = await ask();
  const given = authenticator.answer(options.challenge);
  const answers = await Promise.all(Array.from({ length: 8 }, () => answer(step, given)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const next = await ask();
  expect((await answer(next.step, given)).error?.code).toBe('SIGN_IN_FAILED');
  // A wrong answer has used the challenge up.
  expect((await answer(next.step, authenticator.answer(next.options.challenge))).error?.code).toBe('SIGN_IN_FAILED');
});

test('a copy of a passkey that has fallen behind is refused', async () => {
  const { authenticator } = await makeProtected();
  const first = await ask();
  await answer(first.step, authenticator.answer(first.options.challenge, { count: 40 }));
  const second = await ask();
  expect((await answer(second.step, authenticator.answer(second.options.challenge, { count: 40 }))).error?.code).toBe('SIGN_IN_FAILED');
});

test('a challenge lasts five minutes', async () => {
  const { authenticator } = await makeProtected();
  const { step, options } = await ask();
  clock = new Date(clock.getTime() + 300_000);
  expect((await answer(step, authenticator.answer(options.challenge))).error?.code).toBe('SIGN_IN_FAILED');
});

test('the passkey of another account is no second factor for this one, and nothing of it can be changed', async () => {
  const [victim, attacker] = [await makeProtected(), await makeProtected()];
  const { asked } = (await withPassword(victim.who.email)).data;
  expect((await answer(asked.step, attacker.authenticator.answer(asked.options.challenge))).error?.code).toBe('SIGN_IN_FAILED');
  const [passkey] = (await account(victim.who)).passkeys;
  expect((await server.mutate('admin.account.renamePasskey', { passkeyId: passkey.id, name: 'Mine' }, attacker.who)).error?.code).toBe('NOT_FOUND');
  expect((await server.mutate('admin.account.removePasskey', { passkeyId: passkey.id, presentPassword }, attacker.who)).error?.code).toBe('NOT_FOUND');
});

test('a challenge to enrol is its account’s own, and opens no session', async () => {
  const [who, other] = [await makeLocal(), await makeLocal()];
  const { data } = await server.mutate('admin.account.askForPasskey', { presentPassword }, who);
  const credential = newAuthenticator().make(data.options.challenge);
  expect((await server.mutate('admin.account.addPasskey', { step: data.step, name: 'Mine', credential }, other)).error?.code).toBe('LINK_NOT_VALID');
  const { authenticator } = await makeProtected();
  expect((await answer(data.step, authenticator.answer(data.options.challenge))).error?.code).toBe('SIGN_IN_FAILED');
});

test('a passkey that one account has cannot become another’s', async () => {
  const { authenticator } = await makeProtected();
  expect((await enrol(await makeLocal(), authenticator)).error?.code).toBe('CONFLICT');
});

test('a recovery code stands in for the passkey once, after the password and never without', async () => {
  const { who, recoveryCodes } = await makeProtected();
  const { asked } = (await withPassword(who.email)).data;
  const withCode = (code: string, step = asked.step) => server.mutate('admin.identity.signInWithRecoveryCode', { step, code });
  expect((await withCode('AAAAAAAA-AAAAAAAA')).error?.code).toBe('SIGN_IN_FAILED');
  expect((await withCode(recoveryCodes[0]!, (await ask()).step)).error?.code).toBe('SIGN_IN_FAILED');
  const tries = await Promise.all(Array.from({ length: 5 }, () => withCode(` ${recoveryCodes[0]!.toLowerCase().replace('-', ' ')}`)));
  expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await withCode(recoveryCodes[1]!)).error?.code).toBe('SIGN_IN_FAILED');
  const again = (await withPassword(who.email)).data.asked.step;
  expect((await withCode(recoveryCodes[0]!, again)).error?.code).toBe('SIGN_IN_FAILED');
  expect((await account(who)).recoveryCodes).toBe(9);
});

test('guessing recovery codes ends with the tries of the place, and locks nobody else out', async () => {
  const { who, recoveryCodes, authenticator } = await makeProtected();
  const { asked } = (await withPassword(who.email)).data;
  const { asked: later } = (await withPassword(who.email)).data;
  await Promise.all(Array.from({ length: 16 }, () => server.mutate('admin.identity.signInWithRecoveryCode', { step: asked.step, code: 'AAAAAAAA-AAAAAAAA' })));
  expect(await database.owner.selectFrom('staffSignInFailure').selectAll().where('email', '=', who.email).execute()).toHaveLength(10);
  expect((await server.mutate('admin.identity.signInWithRecoveryCode', { step: asked.step, code: recoveryCodes[0]! })).error?.code).toBe('SIGN_IN_FAILED');
  expect((await answer(later.step, authenticator.answer(later.options.challenge))).status).toBe(200);
});

test('new recovery codes take the place of the old, and a copy of the database has neither', async () => {
  const { who, recoveryCodes } = await makeProtected();
  const { data } = await server.mutate('admin.account.renewRecoveryCodes', { presentPassword }, who);
  const { asked } = (await withPassword(who.email)).data;
  expect((await server.mutate('admin.identity.signInWithRecoveryCode', { step: asked.step, code: recoveryCodes[3]! })).error?.code).toBe('SIGN_IN_FAILED');
  const stored = JSON.stringify(await database.owner.selectFrom('staffRecoveryCode').selectAll().execute());
  for (const code of data.recoveryCodes as string[]) expect(stored).not.toContain(code);
  expect((await server.mutate('admin.identity.signInWithRecoveryCode', { step: asked.step, code: data.recoveryCodes[3] })).status).toBe(200);
});

test('a changed password ends all other sessions, and the old one opens nothing', async () => {
  const who = await makeLocal();
  const elsewhere = await signInStaff(database, who.accountId);
  const password = 'another long password';
  expect((await server.mutate('admin.account.changePassword', { presentPassword, password }, who)).data).toEqual({ ended: 1 });
  expect((await server.query('admin.identity.me', {}, elsewhere)).error?.code).toBe('UNAUTHENTICATED');
  expect((await server.query('admin.identity.me', {}, who)).status).toBe(200);
  expect((await withPassword(who.email)).error?.code).toBe('SIGN_IN_FAILED');
  expect((await withPassword(who.email, password)).data).toEqual({ signedIn: true });
  expect((await server.mutate('admin.account.changePassword', { presentPassword: password, password: 'too short' }, who)).error?.code).toBe('INVALID_INPUT');
});

test('an administrator takes away the second factor of who has lost it, and they are signed out', async () => {
  const { who, authenticator } = await makeProtected();
  expect((await server.mutate('admin.identity.removeSecondFactor', { accountId: who.accountId }, administrator)).data).toEqual({ accountId: who.accountId });
  expect((await server.query('admin.identity.me', {}, who)).error?.code).toBe('UNAUTHENTICATED');
  expect((await withPassword(who.email)).data).toEqual({ signedIn: true });
  const { step, options } = await ask();
  expect((await answer(step, authenticator.answer(options.challenge))).error?.code).toBe('SIGN_IN_FAILED');
});

test('a disabled account stays out with its passkey too', async () => {
  const { who, authenticator } = await makeProtected();
  await server.mutate('admin.identity.changeStaff', { accountId: who.accountId, roles: ['coordinator'], enabled: false }, administrator);
  const { step, options } = await ask();
  expect((await answer(step, authenticator.answer(options.challenge))).error?.code).toBe('SIGN_IN_FAILED');
});
