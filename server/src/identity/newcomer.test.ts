import { expect, test } from 'vitest';
import { isOwnAddress, nameFromAddress } from './newcomer.ts';

const domains = ['harbourline.example', 'quay.example'];

test.each(['lena@harbourline.example', 'a.b@quay.example'])('%s is an own address', (email) => {
  expect(isOwnAddress(email, domains)).toBe(true);
});

test.each(['lena@evil.example', 'lena@a.harbourline.example', 'lena@harbourline.example.evil.example', 'lena@evilharbourline.example', 'lena@harbourline.example.', 'lena+2@harbourline.example', 'a@evil.example@harbourline.example', '@harbourline.example', 'harbourline.example', ''])('%s is none', (email) => {
  expect(isOwnAddress(email, domains)).toBe(false);
});

test('without domains no address is an own one', () => {
  expect(isOwnAddress('lena@harbourline.example', [])).toBe(false);
});

test.each([
  ['lena.fischer@harbourline.example', 'Lena', 'Fischer'],
  ['ana-maria_de.souza@quay.example', 'Ana', 'Maria De Souza'],
  ['lfischer@quay.example', 'Lfischer', 'quay.example'],
  ['..@quay.example', '..', 'quay.example'],
])('%s is called %s %s', (email, givenName, familyName) => {
  expect(nameFromAddress(email)).toEqual({ givenName, familyName });
});
