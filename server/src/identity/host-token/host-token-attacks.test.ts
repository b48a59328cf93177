import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { makePerson } from '../../../test/factories.ts';
import { startHostSigner, type Forgery } from '../../../test/host-signer.ts';
import { openDatabase, openServer } from '../../../test/product.ts';
import { serverOrigin } from '../../../test/server.ts';
import { widgetBrowser } from '../../../test/widget-browser.ts';
import { hostTokens } from './host-tokens.ts';

const database = await openDatabase();
const host = await startHostSigner(serverOrigin);
afterAll(() => host.stop());
const logged: string[] = [];
const server = await openServer(database, { hostTokens: hostTokens({ issuers: [{ issuer: host.issuer, keys: new URL(host.jwksUrl) }], audience: serverOrigin, now: () => new Date() }), logTo: (line) => logged.push(line) });
const { personId: lena } = await makePerson(database, { email: 'lena@harbourline.example' });
await makePerson(database, { email: 'mallory@harbourline.example' });

const { publicKey } = widgetBrowser();
const show = (token: string) => server.mutate('widget.identity.signInByHost', { token, publicKey });
const now = Math.floor(Date.now() / 1000);
const personOf = async (token: string) => (await server.query('widget.identity.me', {}, { token })).data.person.id;

test('an honest token opens, so that the refusals below mean something', async () => {
  const { status, data } = await show(host.token());
  expect(status).toBe(200);
  expect(await personOf(data.accessToken)).toBe(lena);
});

const forgeries: [string, Forgery, string][] = [
  ['signed by another key under the published name', { signing: 'stranger' }, 'signature'],
  ['not signed at all', { signing: 'none' }, 'algorithm'],
  ['signed with the public key as a secret', { signing: 'hs256' }, 'algorithm'],
  ['that says it is signed otherwise than it is', { header: { alg: 'RS256' } }, 'key'],
  ['of a key that is not published', { header: { kid: 'unheard-of' } }, 'key'],
  ['that brings its own key', { signing: 'stranger', header: { kid: 'mine', jwk: { kty: 'EC' }, jku: 'https://evil.example/jwks.json', x5u: 'https://evil.example/' } }, 'key'],
  ['with an extension that has to be understood', { header: { crit: ['exp'], exp: 1 } }, 'algorithm'],
  ['that has expired', { claims: { iat: now - 400, exp: now - 100 } }, 'expired'],
  ['that expired a little longer ago than clocks differ', { claims: { iat: now - 95, exp: now - 35 } }, 'expired'],
  ['not valid yet', { claims: { nbf: now + 120 } }, 'not_yet'],
  ['made in the future', { claims: { iat: now + 120, exp: now + 200 } }, 'not_yet'],
  ['that lives too long', { claims: { exp: now + 3_600 } }, 'lives_too_long'],
  ['that ends before it begins', { claims: { iat: now, exp: now - 1 } }, 'lives_too_long'],
  ['that says not when it was made', { claims: { iat: undefined } }, 'claims'],
  ['without an end', { claims: { exp: undefined } }, 'claims'],
  ['whose end is a text', { claims: { exp: String(now + 60) } }, 'claims'],
  ['without a name of its own', { claims: { jti: undefined } }, 'claims'],
  ['whose name is empty', { claims: { jti: '' } }, 'claims'],
  ['of nobody', { claims: { sub: undefined } }, 'claims'],
  ['of somebody who is no text', { claims: { sub: { $ne: '' } } }, 'claims'],
  ['of somebody whose name no database keeps', { claims: { sub: 'u-lena\0' } }, 'claims'],
  ['of half a character', { claims: { sub: 'u-\ud800' } }, 'claims'],
  ['whose own name no database keeps', { claims: { jti: '\0' } }, 'claims'],
  ['of somebody with a name beyond all names', { claims: { sub: 'u'.repeat(301) } }, 'claims'],
  ['for another server', { claims: { aud: 'https://payroll.harbourline.example' } }, 'audience'],
  ['for a server whose address begins alike', { claims: { aud: `${serverOrigin}0` } }, 'audience'],
  ['for several servers, so that another of them could show it', { claims: { aud: [serverOrigin, 'https://payroll.harbourline.example'] } }, 'audience'],
  ['of another issuer', { claims: { iss: 'https://elsewhere.example' } }, 'issuer'],
  ['of no issuer', { claims: { iss: undefined } }, 'issuer'],
  ['of an issuer named like a property', { claims: { iss: '__proto__' } }, 'issuer'],
];

test.each(forgeries)('a token %s is refused', async (_how, forgery, reason) => {
  const { status, error } = await show(host.token({ ...forgery, claims: { ...forgery.claims } }));
  expect([status, error?.code, error?.params]).toEqual([403, 'SIGN_IN_FAILED', { reason }]);
});

test.each(['x', 'a.b', 'a.b.c', '..', 'é.é.é'])('what is no token is refused: %j', async (token) => {
  const { error } = await show(token);
  expect([error?.code, error?.params]).toEqual(['SIGN_IN_FAILED', { reason: 'not_a_token' }]);
});

test('a token that is too long is refused before anybody reads it', async () => {
  const { status, error } = await show(host.token({ claims: { padding: 'x'.repeat(4_096) } }));
  expect([status, error?.code]).toEqual([400, 'INVALID_INPUT']);
});

test('a token counts once, whoever shows it', async () => {
  const token = host.token();
  expect((await show(token)).status).toBe(200);
  for (const device of [publicKey, widgetBrowser().publicKey]) {
    const again = await server.mutate('widget.identity.signInByHost', { token, publicKey: device });
    expect(again.error?.params).toEqual({ reason: 'used' });
  }
});

test('of many who show a token at once, one gets in', async () => {
  const token = host.token();
  const answers = await Promise.all(Array.from({ length: 12 }, () => show(token)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 11 }, () => 403)]);
});

test('a page that lost the answer asks again with the same key and is given the same', async () => {
  const token = host.token();
  const key = randomUUID();
  const [first, again] = [await server.mutate('widget.identity.signInByHost', { token, publicKey }, { key }), await server.mutate('widget.identity.signInByHost', { token, publicKey }, { key })];
  expect(again.data.refreshToken).toBe(first.data.refreshToken);
});

test('a token that named nobody is used up all the same', async () => {
  const token = host.token({ claims: { sub: 'u-new', email: 'new@harbourline.example' } });
  expect((await show(token)).error?.params).toEqual({ reason: 'unknown' });
  await makePerson(database, { email: 'new@harbourline.example' });
  expect((await show(token)).error?.params).toEqual({ reason: 'used' });
  expect((await show(host.token({ claims: { sub: 'u-new', email: 'new@harbourline.example' } }))).status).toBe(200);
});

test.each(['mallor\u0130@harbourline.example', 'lena@harbourline.e\u{1d431}ample', 'len\uff41@harbourline.example', 'lena\0@harbourline.example', 'lena@harbourline.example, mallory@harbourline.example'])('an address that is nobody’s to the letter, %j, links nobody', async (email) => {
  const { error } = await show(host.token({ claims: { sub: randomUUID(), email } }));
  expect(error?.params).toEqual({ reason: 'unverified' });
});

test('the Kelvin sign in an address is no k, though it is one in lower case', async () => {
  await makePerson(database, { email: 'kim@harbourline.example' });
  expect((await show(host.token({ claims: { sub: 'u-other-kim', email: '\u212aim@harbourline.example' } }))).error?.params).toEqual({ reason: 'unverified' });
  expect((await show(host.token({ claims: { sub: 'u-kim', email: 'Kim@Harbourline.example' } }))).status).toBe(200);
});

test.each([['false', false], ['the word true', 'true'], ['nothing', undefined]])('an e-mail address of which the host says %s links nobody', async (_what, email_verified) => {
  const { error } = await show(host.token({ claims: { sub: `u-${String(email_verified)}`, email: 'mallory@harbourline.example', email_verified } }));
  expect(error?.params).toEqual({ reason: 'unverified' });
});

test('an address that passes to another employee brings nothing of its former owner along', async () => {
  const { personId } = await makePerson(database, { email: 'desk@harbourline.example' });
  const first = await show(host.token({ claims: { sub: 'u-first', email: 'desk@harbourline.example' } }));
  expect(await personOf(first.data.accessToken)).toBe(personId);
  expect((await show(host.token({ claims: { sub: 'u-second', email: 'desk@harbourline.example' } }))).error?.params).toEqual({ reason: 'taken' });
  await database.owner.updateTable('person').set({ email: 'first@harbourline.example' }).where('id', '=', personId).execute();
  const still = await show(host.token({ claims: { sub: 'u-first', email: undefined } }));
  expect(await personOf(still.data.accessToken)).toBe(personId);
});

test('somebody who has left gets in no more, by subject or by address, and what they had ends', async () => {
  const { personId } = await makePerson(database, { email: 'tom@harbourline.example' });
  const claims = { sub: 'u-tom', email: 'tom@harbourline.example' };
  const { data } = await show(host.token({ claims }));
  await database.owner.updateTable('person').set({ state: 'left' }).where('id', '=', personId).execute();
  expect((await show(host.token({ claims }))).error?.params).toEqual({ reason: 'unknown' });
  expect((await show(host.token({ claims: { ...claims, sub: 'u-tom-again' } }))).error?.params).toEqual({ reason: 'unknown' });
  expect((await server.query('widget.identity.me', {}, { token: data.accessToken })).status).toBe(401);
});

test('whom a host names is linked apart from whom the company’s provider names, even under one issuer', async () => {
  await database.owner.insertInto('identityLink').values({ way: 'company', issuer: host.issuer, subject: 'u-mallory', personId: lena, createdAt: new Date() }).execute();
  const { data } = await show(host.token({ claims: { sub: 'u-mallory', email: 'mallory@harbourline.example' } }));
  expect(await personOf(data.accessToken)).not.toBe(lena);
});

test('a host’s word opens nothing private, and a token of its own is no session', async () => {
  const token = host.token();
  expect((await server.query('widget.identity.me', {}, { token })).status).toBe(401);
  const { data } = await show(token);
  expect((await server.query('admin.identity.me', {}, { token: data.accessToken })).status).toBe(401);
  const refused = await server.query('widget.draft.read', { kind: 'message', aboutId: randomUUID() }, { token: data.accessToken });
  expect(refused.error?.code).toBe('STEP_UP_NEEDED');
});

test('the log says why, and nothing of the token or of who it names', async () => {
  logged.length = 0;
  const tokens = [host.token({ signing: 'stranger' }), host.token({ claims: { sub: 'u-nobody', email: 'nobody@elsewhere.example' } })];
  for (const token of tokens) await show(token);
  const text = logged.join('\n');
  expect(text).toContain('"reason":"signature"');
  expect(text).toContain('"reason":"unknown"');
  for (const secret of [...tokens, 'nobody', 'u-lena', 'lena@']) expect(text).not.toContain(secret);
});
