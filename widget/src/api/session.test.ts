import { beforeEach, expect, inject, test } from 'vitest';
import { createSession, type Session } from './session.ts';
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

test.each([
  { name: 'Lena Fischer', after: 29, back: { text: 'Half a sentence' } },
  { name: 'Lena Fischer', after: 31, back: undefined },
  { name: 'Ruth Adeyemi', after: 1, back: undefined },
])('what could not be saved when a sign-in ended is there for $name after $after minutes: $back', async ({ name, after, back }) => {
  let minutes = 0;
  const session = createSession(server, () => new Date(Date.now() + minutes * 60_000));
  await session.signInAsPersona(await personaId('Lena Fischer'));
  await session.person();
  await fetch(`${server}control/end-sign-ins`, { method: 'POST' });
  const key = { kind: 'message', aboutId: crypto.randomUUID() } as const;
  const save = (text: string) => session.save(key, 'draft.save', { ...key, fields: { text } });
  await expect(save('Half')).rejects.toMatchObject({ status: 401 });
  await expect(save('Half a sentence')).rejects.toMatchObject({ status: 401 });
  minutes = after;
  await session.signInAsPersona(await personaId(name));
  const read = async () => (await session.client.query('draft.read', key)).draft?.fields;
  expect(await read()).toEqual(back);
  if (name === 'Lena Fischer') return;
  await session.signInAsPersona(await personaId('Lena Fischer'));
  expect(await read()).toBeUndefined();
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

const tokenOf = async (email: string) => (await fetch(`${server}control/host-token?email=${email}`)).text();
const nameIn = async (session: Session) => (await session.client.query('identity.me')).person.name;

test('a page that vouches signs in without a click, and no more often than needed', async () => {
  let asked = 0;
  const getToken = () => {
    asked += 1;
    return tokenOf('lena@harbourline.example');
  };
  const first = createSession(server);
  first.vouchBy(getToken);
  await first.restore();
  expect([first.state, await nameIn(first)]).toEqual(['signed-in', 'Lena Fischer']);
  const nextPage = createSession(server);
  nextPage.vouchBy(getToken);
  await nextPage.restore();
  expect([nextPage.state, asked]).toEqual(['signed-in', 1]);
});

test('tabs that open at once ask the page once', async () => {
  let asked = 0;
  const tabs = Array.from({ length: 4 }, () => createSession(server));
  for (const tab of tabs) {
    tab.vouchBy(() => {
      asked += 1;
      return tokenOf('ruth@harbourline.example');
    });
  }
  await Promise.all(tabs.map((tab) => tab.restore()));
  expect([await Promise.all(tabs.map(nameIn)), asked]).toEqual([tabs.map(() => 'Ruth Adeyemi'), 1]);
});

test('a page may vouch when nobody is there yet, and again when the sign-in has ended', async () => {
  const session = createSession(server);
  await session.restore();
  expect(session.state).toBe('signed-out');
  session.vouchBy(() => tokenOf('lena@harbourline.example'));
  await session.restore();
  expect(session.state).toBe('signed-in');
  const stored = await readSignIn(server);
  await writeSignIn(server, { ...stored!, refreshToken: 'of-a-sign-in-that-has-ended' });
  await fetch(`${server}control/end-access-tokens`);
  expect(await nameIn(session)).toBe('Lena Fischer');
});

const unknowing: [string, () => Promise<string | null | undefined>, string | undefined][] = [
  ['knows nobody', () => Promise.resolve(null), undefined],
  ['says nothing', () => Promise.resolve(undefined), undefined],
  ['fails', () => Promise.reject(new Error('no')), 'UNEXPECTED'],
  ['says what nobody signed', () => Promise.resolve('not a token'), 'SIGN_IN_FAILED'],
];

test.each(unknowing)('a page that %s leaves people to the ordinary sign-in, and is not asked again', async (_what, getToken, refusal) => {
  let asked = 0;
  const session = createSession(server);
  const ask = () => {
    asked += 1;
    return getToken();
  };
  session.vouchBy(ask);
  await session.restore();
  session.vouchBy(ask);
  await session.restore();
  expect([session.state, session.refusal?.code, asked]).toEqual(['signed-out', refusal, 1]);
});

test('who signs out stays signed out, whatever the page says', async () => {
  const session = createSession(server);
  session.vouchBy(() => tokenOf('lena@harbourline.example'));
  await session.restore();
  await session.signOut();
  session.vouchBy(() => tokenOf('lena@harbourline.example'));
  await session.restore();
  expect(session.state).toBe('signed-out');
});

test('who shows themselves as somebody else is refused and stays who they are', async () => {
  const session = createSession(server);
  session.vouchBy(() => tokenOf('ruth@harbourline.example'));
  await session.restore();
  const sent = await session.requestEmailCode('lena@harbourline.example', 'en');
  await expect(sent.redeem(await inbox('lena@harbourline.example'))).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  expect(await nameIn(session)).toBe('Ruth Adeyemi');
});
