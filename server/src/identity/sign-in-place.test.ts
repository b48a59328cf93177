import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { knownBrowser, networkOf, newBrowserToken, signInPlace } from './sign-in-place.ts';

const key = randomBytes(32);
const from = (change: Partial<Parameters<typeof signInPlace>[1]> = {}) => signInPlace(key, { email: 'ines@harbourline.example', ip: '10.1.2.3', browserToken: undefined, ...change });

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:DB8::1', '2001:0db8:0000:0000'],
  ['2001:db8:0:0:ffff::2', '2001:0db8:0000:0000'],
  ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002'],
  ['::1', '0000:0000:0000:0000'],
  ['fe80::1%eth0', 'fe80:0000:0000:0000'],
  ['10.1.2.3:51234', '10.1.2.3'],
  ['[2001:db8::1]:51234', '2001:0db8:0000:0000'],
  ['[::ffff:10.1.2.3]', '10.1.2.3'],
])('the network of %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});

test('a browser is known for the address that signed in there, and for no other', () => {
  const browserToken = newBrowserToken(key, { email: 'ines@harbourline.example', sessionToken: 'a session' });
  expect(from({ browserToken }).known).toBe(true);
  expect(from({ browserToken }).hash).toEqual(from({ browserToken, ip: '10.9.9.9' }).hash);
  expect(from({ browserToken, email: 'amara@harbourline.example' })).toEqual(from({ email: 'amara@harbourline.example' }));
});

test('a browser that anybody has signed in with is known as that, and the parts of its token do not stand for one another', () => {
  const browserToken = newBrowserToken(key, { email: 'ines@harbourline.example', sessionToken: 'a session' });
  const [nonce, ofAddress, ofAny] = browserToken.split('.');
  expect(knownBrowser(key, browserToken)).toBe(nonce);
  expect(knownBrowser(key, `${nonce}.${ofAny}.${ofAddress}`)).toBeUndefined();
  expect(from({ browserToken: `${nonce}.${ofAny}.${ofAddress}` })).toEqual(from());
});

test('a token written otherwise is the same browser, and no place of its own', () => {
  const browserToken = newBrowserToken(key, { email: 'ines@harbourline.example', sessionToken: 'a session' });
  const [nonce, ofAddress, ofAny] = browserToken.split('.');
  for (const written of [`${browserToken}.more`, `${nonce}.${ofAddress}.anything`, `${nonce}.${ofAddress}=.${ofAny}`, `${nonce}.${ofAddress}!.${ofAny}`]) expect(from({ browserToken: written })).toEqual(from({ browserToken }));
  for (const written of [`${browserToken}.more`, `${nonce}.anything.${ofAny}`, `${nonce}.${ofAddress}.${ofAny}==`]) expect(knownBrowser(key, written)).toBe(nonce);
});

test.each(['', '.', 'x.y', `${'A'.repeat(22)}.${'A'.repeat(43)}`, `${'A'.repeat(22)}.${'A'.repeat(43)}.${'A'.repeat(43)}`])('a token made up, %j, is as none', (browserToken) => {
  expect(from({ browserToken })).toEqual(from());
  expect(knownBrowser(key, browserToken)).toBeUndefined();
});
