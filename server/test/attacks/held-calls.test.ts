import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import type { Trx } from '../../src/database/actor.ts';
import { hashPassword } from '../../src/identity/password.ts';
import { deleteSignInsUnderWay } from '../../src/identity/second-factor/challenge.repository.ts';
import { deleteOtherStaffSessions } from '../../src/identity/staff-session.repository.ts';
import { lockSignIn, setPassword } from '../../src/identity/staff.repository.ts';
import { codeOfApp } from '../authenticator-app.ts';
import { newAuthenticator } from '../authenticator.ts';
import { localPassword, makeLocalStaff, makeSignedInStaff, signInStaff, type LocalStaff } from '../factories.ts';
import { holdCall } from '../held-call.ts';
import { openProduct } from '../product.ts';
import type { Credential } from '../server.ts';

/*
 * Whoever has somebody's session sends the head of a call and holds its body back, until the session is ended. What the
 * head was worth then is worth nothing.
 */

const { database, server } = await openProduct();
const presentPassword = localPassword;
const newPassword = 'quite another password';
const administrator = await makeSignedInStaff(database, ['administrator']);

const keyed = (input: object) => ({ ...input, idempotencyKey: randomUUID() });
const invitation = () => keyed({ email: `${randomUUID()}@harbourline.example`, name: 'Eve', roles: ['administrator'] });
const changePassword = (who: Credential) => server.mutate('admin.account.changePassword', { presentPassword, password: newPassword }, who);

/** Ways in which a session ends, or what it may do does. */
const ends: [string, string, (stolen: LocalStaff) => Promise<{ status: number }>][] = [
  ['its owner signs out', 'UNAUTHENTICATED', (stolen) => server.mutate('admin.identity.signOut', {}, stolen)],
  ['its owner changes the password elsewhere', 'UNAUTHENTICATED', async ({ accountId }) => changePassword(await signInStaff(database, accountId))],
  ['its owner ends all other sessions', 'UNAUTHENTICATED', async ({ accountId }) => server.mutate('admin.identity.endOtherSessions', {}, await signInStaff(database, accountId))],
  ['the account is disabled', 'UNAUTHENTICATED', ({ accountId }) => server.mutate('admin.identity.changeStaff', { accountId, roles: ['administrator'], enabled: false }, administrator)],
  ['the account loses the role', 'FORBIDDEN', ({ accountId }) => server.mutate('admin.identity.changeStaff', { accountId, roles: ['analyst'], enabled: true }, administrator)],
];

test.each(ends)('of staff is refused where %s meanwhile', async (_how, code, end) => {
  const stolen = await makeLocalStaff(database, ['administrator']);
  const [change, read] = [await holdCall(server, 'admin.identity.inviteStaff', invitation(), stolen), await holdCall(server, 'admin.identity.listStaff', {}, stolen)];
  expect((await end(stolen)).status).toBe(200);
  expect([await change.finish(), await read.finish()]).toEqual([code, code]);
});

test('of staff goes through where nothing has happened meanwhile, so that the refusals mean something', async () => {
  const owner = await makeLocalStaff(database, ['administrator']);
  expect(await (await holdCall(server, 'admin.identity.inviteStaff', invitation(), owner)).finish()).toBeUndefined();
});

describe('a second factor that somebody else sets up, with the session and the password of its owner', async () => {
  /** Each asks for one, and gives the first answer to it. */
  const kinds = {
    passkey: async (who: Credential) => {
      const { step, options } = (await server.mutate('admin.account.askForPasskey', { presentPassword }, who)).data;
      return { path: 'admin.account.addPasskey', input: { step, name: 'Key', credential: newAuthenticator().make(options.challenge) } };
    },
    app: async (who: Credential) => {
      const { step, secret } = (await server.mutate('admin.account.askForApp', { presentPassword }, who)).data;
      return { path: 'admin.account.addApp', input: { step, code: codeOfApp(secret, new Date()) } };
    },
  };
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  const has = async (who: Credential) => (await server.query('admin.account.get', {}, who)).data.hasSecondFactor as boolean;

  test.each(names)('is not added by its %s held back until the password is changed', async (kind) => {
    const owner = await makeLocalStaff(database);
    const stolen = await signInStaff(database, owner.accountId);
    const { path, input } = await kinds[kind](stolen);
    const held = await holdCall(server, path, keyed(input), stolen);
    expect((await changePassword(owner)).data).toEqual({ ended: 1 });
    expect(await held.finish()).toBe('UNAUTHENTICATED');
    expect(await has(owner)).toBe(false);
  });

  test.each(names)('is not added by its %s asked for in a session that has ended, nor in another session', async (kind) => {
    const owner = await makeLocalStaff(database);
    const [ended, other] = [await signInStaff(database, owner.accountId), await signInStaff(database, owner.accountId)];
    const { path, input } = await kinds[kind](ended);
    expect((await server.mutate(path, input, other)).error?.code).toBe('LINK_NOT_VALID');
    await server.mutate('admin.identity.signOut', {}, ended);
    expect((await server.mutate(path, input, other)).error?.code).toBe('LINK_NOT_VALID');
    expect(await has(owner)).toBe(false);
  });
});

describe('of two changes to how somebody signs in at once', () => {
  const waiting = async () => (await sql<{ count: number }>`select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`.execute(database.owner)).rows[0]!.count;

  /** Lets `change` begin while another one is under way, which then does `first`. */
  async function whileAnother(email: string, change: () => Promise<{ error: { code: string } | undefined }>, first: (trx: Trx) => Promise<unknown>) {
    const { later } = await database.owner.transaction().execute(async (trx) => {
      await lockSignIn(trx, email);
      const later = change();
      await vi.waitFor(async () => expect(await waiting()).toBe(1));
      await first(trx);
      return { later };
    });
    return (await later).error?.code;
  }

  test('the second, in a session that the first has ended, comes to nothing', async () => {
    const owner = await makeLocalStaff(database);
    const stolen = await signInStaff(database, owner.accountId);
    const { step, options } = (await server.mutate('admin.account.askForPasskey', { presentPassword }, stolen)).data;
    const adds = () => server.mutate('admin.account.addPasskey', { step, name: 'Key', credential: newAuthenticator().make(options.challenge) }, stolen);
    const ends = (trx: Trx) => deleteOtherStaffSessions(trx, owner.accountId, owner.sessionId);
    expect(await whileAnother(owner.email, adds, ends)).toBe('UNAUTHENTICATED');
    expect(await whileAnother(owner.email, () => changePassword(owner), async (trx) => setPassword(trx, owner.accountId, await hashPassword(newPassword)))).toBe('SIGN_IN_FAILED');
  });

  test('a sign-in that waits for its second factor ends with the password that it gave', async () => {
    const owner = await makeLocalStaff(database);
    const { step: enrolment, secret } = (await server.mutate('admin.account.askForApp', { presentPassword }, owner)).data;
    const clock = new Date();
    await server.mutate('admin.account.addApp', { step: enrolment, code: codeOfApp(secret, new Date(clock.getTime() - 30_000)) }, owner);
    const { step } = (await server.mutate('admin.identity.signIn', { email: owner.email, password: presentPassword })).data.asked;
    const enters = () => server.mutate('admin.identity.signInWithAppCode', { step, code: codeOfApp(secret, clock) });
    expect(await whileAnother(owner.email, enters, (trx) => deleteSignInsUnderWay(trx, owner.accountId))).toBe('SIGN_IN_FAILED');
    const again = (await server.mutate('admin.identity.signIn', { email: owner.email, password: presentPassword })).data.asked.step;
    await changePassword(owner);
    expect((await server.mutate('admin.identity.signInWithAppCode', { step: again, code: codeOfApp(secret, clock) })).error?.code).toBe('SIGN_IN_FAILED');
  });

  test('an administrator who takes a second factor away waits for one that is being added, and takes it, too', async () => {
    const owner = await makeLocalStaff(database);
    const removes = () => server.mutate('admin.identity.removeSecondFactor', { accountId: owner.accountId }, administrator);
    const adds = (trx: Trx) => trx.insertInto('staffPasskey').values({ accountId: owner.accountId, credentialId: Buffer.from(randomUUID()), publicKey: Buffer.alloc(77), signCount: 0, transports: [], name: 'Key', createdAt: new Date() }).execute();
    expect(await whileAnother(owner.email, removes, adds)).toBeUndefined();
    expect(await database.owner.selectFrom('staffPasskey').select('id').where('accountId', '=', owner.accountId).execute()).toEqual([]);
  });
});
