import { expect, test } from 'vitest';
import { codeOfApp, wrongCodeOfApp } from '../../test/authenticator-app.ts';
import { newAuthenticator } from '../../test/authenticator.ts';
import { localPassword, makeLocalStaff, makeSignedInStaff, type LocalStaff } from '../../test/factories.ts';
import { openMailbox, openProduct } from '../../test/product.ts';
import { runDueJobs, serverOrigin } from '../../test/server.ts';

let clock = new Date('2026-11-22T18:12:30Z');
const passStep = () => void (clock = new Date(clock.getTime() + 30_000));
const { database, server } = await openProduct({ now: () => clock });
const smtp = await openMailbox();
const presentPassword = localPassword;
const makeLocal = () => makeLocalStaff(database);

async function addApp(who: LocalStaff): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { step, secret } = (await server.mutate('admin.account.askForApp', { presentPassword }, who)).data;
  const { recoveryCodes } = (await server.mutate('admin.account.addApp', { step, code: codeOfApp(secret, clock) }, who)).data;
  passStep();
  return { secret, recoveryCodes };
}

async function addPasskey(who: LocalStaff): Promise<void> {
  const { step, options } = (await server.mutate('admin.account.askForPasskey', { presentPassword }, who)).data;
  await server.mutate('admin.account.addPasskey', { step, name: 'Marigold key', credential: newAuthenticator().make(options.challenge) }, who);
}

const stepAfterPassword = async (email: string) => (await server.mutate('admin.identity.signIn', { email, password: presentPassword })).data.asked.step as string;

/** Mails to an address since the last look, as they were received. */
async function take(email: string): Promise<{ subject: string | undefined; text: string }[]> {
  await runDueJobs(database, { mailer: smtp.mailer, now: () => clock });
  const own = smtp.received.filter(({ to }) => to?.[0]?.address === email);
  smtp.received.splice(0);
  return own.map(({ subject, text }) => ({ subject, text: text ?? '' }));
}
const subjects = async (email: string) => (await take(email)).map(({ subject }) => subject).sort();

test('who owns an account learns of each change to how it signs in, when it was, and what to do if they know nothing of it', async () => {
  const who = await makeLocal();
  const { recoveryCodes } = await addApp(who);
  const [mail] = await take(who.email);
  expect(mail?.subject).toBe('An authenticator app was set up for your account');
  expect(mail?.text).toContain('on 22 November 2026 at 18:12 UTC');
  expect(mail?.text).toContain(`${serverOrigin}/account`);
  await addPasskey(who);
  expect(await subjects(who.email)).toEqual(['A passkey was added to your account']);
  await server.mutate('admin.account.renewRecoveryCodes', { presentPassword }, who);
  expect(await subjects(who.email)).toEqual(['New recovery codes were made for your account']);
  const { passkeys } = (await server.query('admin.account.get', {}, who)).data;
  await server.mutate('admin.account.renamePasskey', { passkeyId: passkeys[0].id, name: 'Other' }, who);
  await server.mutate('admin.account.removePasskey', { passkeyId: passkeys[0].id, presentPassword }, who);
  await server.mutate('admin.account.removeApp', { presentPassword }, who);
  expect(await subjects(who.email)).toEqual(['A passkey was removed from your account', 'The authenticator app was removed from your account']);
  await server.mutate('admin.account.changePassword', { presentPassword, password: 'another long password' }, who);
  expect(await subjects(who.email)).toEqual(['Your password was changed']);
  const { changes } = await audited(who.accountId);
  expect(changes).toEqual(['authenticator_app.add', 'passkey.add', 'recovery_codes.renew', 'passkey.remove', 'authenticator_app.remove', 'staff.change_password']);
  expect(recoveryCodes).toHaveLength(10);
});

async function audited(accountId: string): Promise<{ changes: string[]; text: string }> {
  const entries = await database.owner.selectFrom('auditEntry').selectAll().where('subjectId', '=', accountId).orderBy('id').execute();
  return { changes: entries.map(({ action }) => action), text: JSON.stringify(entries) };
}

test('a recovery code that was used, and a second factor that an administrator took away, are told too', async () => {
  const who = await makeLocal();
  const { recoveryCodes } = await addApp(who);
  await take(who.email);
  await server.mutate('admin.identity.signInWithRecoveryCode', { step: await stepAfterPassword(who.email), code: recoveryCodes[0]! });
  const [used] = await take(who.email);
  expect(used?.subject).toBe('A recovery code was used to sign in to your account');
  expect(used?.text).toContain('9 of your ten codes are left');
  await server.mutate('admin.identity.removeSecondFactor', { accountId: who.accountId }, await makeSignedInStaff(database, ['administrator']));
  expect(await subjects(who.email)).toEqual(['The second factor of your account was taken away']);
  expect((await audited(who.accountId)).changes).toEqual(['authenticator_app.add', 'recovery_code.use', 'session.start', 'staff.remove_second_factor']);
});

test('no mail and no audit entry says a secret, a code, a password or what a passkey is called', async () => {
  const who = await makeLocal();
  const { secret, recoveryCodes } = await addApp(who);
  await addPasskey(who);
  await server.mutate('admin.identity.signInWithRecoveryCode', { step: await stepAfterPassword(who.email), code: recoveryCodes[0]! });
  const mails = await take(who.email);
  expect(mails).toHaveLength(3);
  const everything = JSON.stringify(mails) + (await audited(who.accountId)).text;
  for (const word of [secret, presentPassword, 'Marigold', ...recoveryCodes]) expect(everything).not.toContain(word);
});

test('whoever guesses codes after the right password is reported to its owner, once', async () => {
  const who = await makeLocal();
  const { secret } = await addApp(who);
  await take(who.email);
  const step = await stepAfterPassword(who.email);
  const payload = { step, code: wrongCodeOfApp(secret, clock) };
  for (let number = 0; number < 24; number++) {
    const remoteAddress = `10.2.0.${number % 3}`;
    await server.app.inject({ method: 'POST', url: '/trpc/admin/identity.signInWithAppCode', remoteAddress, headers: { host: 'localhost:4700', 'content-type': 'application/json' }, payload: { ...payload, idempotencyKey: crypto.randomUUID() } });
  }
  expect(await subjects(who.email)).toEqual(['Somebody gives your password and guesses codes']);
});
