import { generateKeyPairSync } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { startHostSigner, type HostSigner } from '../../../test/host-signer.ts';
import { readHostIssuers } from './host-issuers.ts';
import { hostTokens } from './host-tokens.ts';

const audience = 'https://mentoring.example.org';
const running: HostSigner[] = [];
afterEach(() => Promise.all(running.splice(0).map((host) => host.stop())));

async function start(): Promise<HostSigner> {
  const host = await startHostSigner(audience);
  running.push(host);
  return host;
}

/** Reads by the keys that a host publishes; impatient, and willing to ask at once for a key it does not know. */
const published = ({ issuer, jwksUrl }: HostSigner, keySet = { timeout: 200, rest: 0 }) => hostTokens({ issuers: [{ issuer, keys: new URL(jwksUrl) }], audience, now: () => new Date(), keySet });

test('keys are asked for once, and again for a key that is new', async () => {
  const host = await start();
  const tokens = published(host);
  await Promise.all([tokens.read(host.token()), tokens.read(host.token())]);
  await tokens.read(host.token());
  expect(host.asked()).toBe(1);
  const old = host.token();
  host.rotate();
  await expect(tokens.read(host.token())).resolves.toMatchObject({ subject: 'u-lena' });
  expect(host.asked()).toBe(2);
  await expect(tokens.read(old)).rejects.toMatchObject({ refusal: 'key' });
});

test('keys that do not exist are not asked for again and again, whoever makes them up', async () => {
  const host = await start();
  const tokens = published(host, { timeout: 5_000, rest: 30_000 });
  await tokens.read(host.token());
  for (const kid of ['a', 'b', 'c']) await expect(tokens.read(host.token({ header: { kid } }))).rejects.toMatchObject({ refusal: 'key' });
  expect(host.asked()).toBe(1);
});

test('a token of an algorithm that is not allowed makes nobody ask for keys', async () => {
  const host = await start();
  const tokens = published(host);
  for (const signing of ['none', 'hs256'] as const) await expect(tokens.read(host.token({ signing }))).rejects.toMatchObject({ refusal: 'algorithm' });
  expect(host.asked()).toBe(0);
});

test('a host that does not answer is waited for no longer than it may take', async () => {
  const host = await start();
  host.answer(() => undefined);
  await expect(published(host).read(host.token())).rejects.toMatchObject({ refusal: 'keys_unreachable' });
});

test('a host that answers a drop at a time is no better', async () => {
  const host = await start();
  host.answer((_request, response) => void response.write('{"keys": ['));
  await expect(published(host).read(host.token())).rejects.toMatchObject({ refusal: 'keys_unreachable' });
});

test('a host that is not there is said to be so, and believed again when it is back', async () => {
  const host = await startHostSigner(audience);
  const tokens = published(host);
  await host.stop();
  await expect(tokens.read(host.token())).rejects.toMatchObject({ refusal: 'keys_unreachable' });
  const back = await startHostSigner(audience, Number(new URL(host.issuer).port));
  running.push(back);
  await expect(tokens.read(back.token())).resolves.toMatchObject({ subject: 'u-lena' });
});

test('keys are had from their address alone, wherever it points', async () => {
  const [host, elsewhere] = [await start(), await start()];
  host.answer((_request, response) => void response.writeHead(302, { location: elsewhere.jwksUrl }).end());
  await expect(published(host).read(host.token())).rejects.toMatchObject({ refusal: 'keys_unreachable' });
  expect(elsewhere.asked()).toBe(0);
});

const lies: [string, number, unknown][] = [
  ['a page', 200, '<html>'],
  ['an error with keys in it', 500, { keys: [] }],
  ['no keys', 200, { keys: [] }],
  ['something else', 200, { keys: 'all of them' }],
  ['a secret', 200, { keys: [{ kty: 'oct', kid: 'first', k: 'c2VjcmV0', alg: 'HS256' }] }],
  ['a point that is not on the curve', 200, { keys: [{ kty: 'EC', crv: 'P-256', kid: 'first', x: 'AA', y: 'AA' }] }],
];

test.each(lies)('a host that gives %s in place of its keys is not believed', async (_what, status, body) => {
  const host = await start();
  host.answer((_request, response) => void response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body)));
  for (const signing of ['own', 'hs256', 'none'] as const) await expect(published(host).read(host.token({ signing }))).rejects.toThrow(/^(?:keys_unreachable|key|algorithm)$/);
});

const formats: [string, (host: HostSigner) => unknown][] = [
  ['in PEM', (host) => host.publicKey.export({ type: 'spki', format: 'pem' })],
  ['as a JSON Web Key', (host) => host.publicKey.export({ format: 'jwk' })],
];

test.each(formats)('a key pasted %s does without an address', async (_how, keyOf) => {
  const host = await start();
  const issuers = readHostIssuers(JSON.stringify({ 'https://other.example': 'https://other.example/jwks.json', [host.issuer]: keyOf(host) }));
  const tokens = hostTokens({ issuers, audience, now: () => new Date() });
  await expect(tokens.read(host.token())).resolves.toMatchObject({ issuer: host.issuer, verifiedEmail: 'lena@harbourline.example' });
  await expect(tokens.read(host.token({ signing: 'stranger' }))).rejects.toMatchObject({ refusal: 'signature' });
  await expect(tokens.read(host.token({ claims: { iss: 'https://other.example' }, header: { alg: 'RS256' } }))).rejects.toMatchObject({ refusal: 'keys_unreachable' });
  expect(host.asked()).toBe(0);
});

test('one issuer’s key signs for no other', async () => {
  const [one, other] = [await start(), await start()];
  const tokens = hostTokens({ issuers: [one, other].map(({ issuer, publicKey }) => ({ issuer, keys: publicKey })), audience, now: () => new Date() });
  await expect(tokens.read(one.token({ claims: { iss: other.issuer } }))).rejects.toMatchObject({ refusal: 'signature' });
});

const pem = (type: 'ec' | 'rsa' | 'ed25519', options: object, half: 'public' | 'private' = 'public'): string => {
  const { publicKey, privateKey } = generateKeyPairSync(type as 'ec', options as { namedCurve: string });
  return (half === 'public' ? publicKey.export({ type: 'spki', format: 'pem' }) : privateKey.export({ type: 'pkcs8', format: 'pem' })).toString();
};
const privateJwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });

const unusable: [string, unknown, string][] = [
  ['no JSON', 'https://intranet.example.org', 'must be JSON such as'],
  ['a list', ['https://intranet.example.org'], 'must be JSON such as'],
  ['a private key in PEM', { host: pem('ec', { namedCurve: 'P-256' }, 'private') }, 'of host: this is a private key'],
  ['a private JSON Web Key', { host: privateJwk }, 'of host: this is a private key'],
  ['a secret', { host: { kty: 'oct', k: 'c2VjcmV0' } }, 'of host: this is neither an address nor a public key'],
  ['a weak key', { host: pem('rsa', { modulusLength: 1024 }) }, 'an RSA key needs 2048 bits, this one has 1024'],
  ['a curve that nobody uses', { host: pem('ec', { namedCurve: 'secp256k1' }) }, 'P-256 and P-384'],
  ['an address in the clear', { host: 'http://intranet.example.org/jwks.json' }, 'must begin with https://'],
  ['a file', { host: 'file:///etc/keys.json' }, 'must begin with https://'],
];

test.each(unusable)('%s stops the start and says why, without repeating it', (_what, setting, why) => {
  const text = typeof setting === 'string' ? setting : JSON.stringify(setting);
  expect(() => readHostIssuers(text)).toThrow(why);
  expect(() => readHostIssuers(text)).not.toThrow(/BEGIN|c2VjcmV0/);
});

test.each([['rsa', { modulusLength: 2048 }], ['ec', { namedCurve: 'P-384' }], ['ed25519', {}]] as const)('a key of the kind %s is taken', (type, options) => {
  expect(readHostIssuers(JSON.stringify({ host: pem(type, options) }))).toHaveLength(1);
});
