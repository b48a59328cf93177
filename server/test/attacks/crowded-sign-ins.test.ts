import { expect, test } from 'vitest';
import { lockSignIn } from '../../src/identity/staff.repository.ts';
import { newBrowserToken } from '../../src/identity/sign-in-place.ts';
import { testKey } from '../cluster.ts';
import { localPassword, makeLocalStaff } from '../factories.ts';
import { openProduct } from '../product.ts';

/*
 * Passwords are dear to look at, one after the other for an address. However many somebody sends, from wherever, the work of
 * those who are signed in goes on, and who has signed in with their browser before signs in.
 */

const { database, server } = await openProduct();

test('many who give a password leave connections of the database to those who are in', async () => {
  const [victim, working] = [await makeLocalStaff(database), await makeLocalStaff(database)];
  const { guesses } = await database.owner.transaction().execute(async (trx) => {
    await lockSignIn(trx, victim.email);
    // More than there are connections, all waiting for the first.
    const guesses = Promise.all(Array.from({ length: 12 }, () => server.mutate('admin.identity.signIn', { email: victim.email, password: 'a guess' })));
    expect((await server.query('admin.identity.me', {}, working)).status).toBe(200);
    expect((await server.mutate('admin.identity.signOut', {}, victim)).status).toBe(200);
    const cookie = `alongside-browser=${newBrowserToken(testKey, { email: working.email, sessionToken: 'of before' })}`;
    expect((await server.mutate('admin.identity.signIn', { email: working.email, password: localPassword }, { cookie })).data).toEqual({ signedIn: true });
    return { guesses };
  });
  expect((await guesses).map(({ error }) => error?.code)).toEqual(Array.from({ length: 12 }, () => 'SIGN_IN_FAILED'));
});
