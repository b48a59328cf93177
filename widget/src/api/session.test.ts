import { beforeEach, expect, inject, test } from 'vitest';
import { createSession } from './session.ts';
import { readSignIn, writeSignIn } from './session-store.ts';

const server = inject('server');
const databases = async () => (await indexedDB.databases()).map((database) => database.name);
const inbox = async (email: string) => (await fetch(`${server}control/inbox?email=${email}`)).text();
const personaId = async (name: string) => {
  const { personas } = await createSession(server).signInOptions();
  const persona = personas.find((one) => one.name === name);
  if (!persona) throw new Error(`no persona ${name}`);
  return persona.id;
};

beforeEach(
  () =>
    new Promise<void>((resolve) => {
      indexedDB.deleteDatabase('alongside').onsuccess = () => resolve();
    }),
);

test('stores nothing before somebody signs in', async () => {
  const session = createSession(server);
  await session.restore();
  expect(session.state).toBe('signed-out');
  expect(await databases()).not.toContain('alongside');
});

test('signs in with a code from an e-mail, and the next page takes it up', async () => {
  const session = createSession(server);
  const sent = await session.requestEmailCode('lena@harbourline.example', 'en');
  await expect(sent.redeem('WRONG000')).rejects.toMatchObject({ code: 'CODE_WRONG' });
  await sent.redeem(await inbox('lena@harbourline.example'));
  expect((await session.client.query('identity.me')).person.name).toBe('Lena Fischer');

  const nextPage = createSession(server);
  await nextPage.restore();
  expect(nextPage.state).toBe('signed-in');
  expect((await nextPage.client.query('identity.me')).person.name).toBe('Lena Fischer');
});

test('a code asked for elsewhere is of no use here', async () => {
  await createSession(server).requestEmailCode('ruth@harbourline.example', 'en');
  const codeOfElsewhere = await inbox('ruth@harbourline.example');
  const here = await createSession(server).requestEmailCode('ruth@harbourline.example', 'en');
  await expect(here.redeem(codeOfElsewhere)).rejects.toMatchObject({ code: 'CODE_WRONG' });
});

test('the kept private key cannot be read out', async () => {
  await createSession(server).signInAsPersona(await personaId('Lena Fischer'));
  const stored = await readSignIn(server);
  if (!stored) throw new Error('nothing kept');
  await expect(crypto.subtle.exportKey('jwk', stored.keyPair.privateKey)).rejects.toThrow();
});

test('many pages refresh at once and each rotates in its turn', async () => {
  await createSession(server).signInAsPersona(await personaId('Ruth Adeyemi'));
  const pages = Array.from({ length: 6 }, () => createSession(server));
  await Promise.all(pages.map((page) => page.restore()));
  const names = await Promise.all(pages.map(async (page) => (await page.client.query('identity.me')).person.name));
  expect(new Set(names)).toEqual(new Set(['Ruth Adeyemi']));
});

test('an answer lost on the way does not sign anybody out', async () => {
  await createSession(server).signInAsPersona(await personaId('Lena Fischer'));
  await fetch(`${server}control/lose-next-refresh`, { method: 'POST' });
  const left = createSession(server);
  await expect(left.restore()).rejects.toMatchObject({ code: 'OFFLINE' });
  const back = createSession(server);
  await back.restore();
  expect(back.state).toBe('signed-in');
});

test('a refused access token is renewed without anybody noticing', async () => {
  const session = createSession(server);
  await session.signInAsPersona(await personaId('Lena Fischer'));
  await fetch(`${server}control/end-access-tokens`, { method: 'POST' });
  expect((await session.client.query('identity.me')).person.name).toBe('Lena Fischer');
});

test('a copied refresh token, used twice, ends the sign-in', async () => {
  await createSession(server).signInAsPersona(await personaId('Lena Fischer'));
  const copy = await readSignIn(server);
  if (!copy) throw new Error('nothing kept');
  await createSession(server).restore();
  await writeSignIn(server, copy);
  const thief = createSession(server);
  await thief.restore();
  expect(thief.state).toBe('signed-out');
  expect(await readSignIn(server)).toBeUndefined();
});

test('signing out forgets the sign-in here and on the server', async () => {
  const session = createSession(server);
  let told = 0;
  session.subscribe(() => {
    told += 1;
  });
  await session.signInAsPersona(await personaId('Lena Fischer'));
  await session.signOut();
  expect(told).toBe(2);
  expect(await readSignIn(server)).toBeUndefined();
  await expect(session.client.query('identity.me')).rejects.toMatchObject({ status: 401 });
});

test.each([-26, 26])('on a machine whose clock is %d hours off a sign-in is taken up by the next page too', async (hours) => {
  const wrong = () => new Date(Date.now() + hours * 3_600_000);
  await createSession(server, wrong).signInAsPersona(await personaId('Lena Fischer'));
  const nextPage = createSession(server, wrong);
  await nextPage.restore();
  expect(nextPage.state).toBe('signed-in');
  const token = await nextPage.getAccessToken();
  expect(token).toBeDefined();
  expect(await nextPage.getAccessToken()).toBe(token);
});
