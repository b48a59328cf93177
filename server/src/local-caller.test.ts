import { expect, test } from 'vitest';
import { isLocal } from './local-caller.ts';

type Caller = Parameters<typeof isLocal>[0];

function caller(headers: Record<string, string> = {}, { remoteAddress = '127.0.0.1', httpVersion = '1.1' } = {}): Caller {
  return { headers: { host: 'localhost:4700', ...headers }, socket: { remoteAddress } as Caller['socket'], raw: { httpVersion } };
}

test('a browser on this machine is local, on a page of this machine', () => {
  expect(isLocal(caller())).toBe(true);
  expect(isLocal(caller({ host: '127.0.0.1:4700', origin: 'http://localhost:4701', referer: 'http://localhost:4701/' }))).toBe(true);
  expect(isLocal(caller({ host: '[::1]:4700' }, { remoteAddress: '::1' }))).toBe(true);
});

test.each([
  ['another machine', caller({}, { remoteAddress: '10.0.0.7' })],
  ['a name that points here (DNS rebinding)', caller({ host: 'evil.example:4700' })],
  ['a name that begins like this one', caller({ host: 'localhost.evil.example' })],
  ['a proxy that says for whom', caller({ 'x-forwarded-for': '203.0.113.9' })],
  ['a proxy that says how', caller({ 'x-forwarded-proto': 'https' })],
  ['a tunnel', caller({ 'cf-connecting-ip': '203.0.113.9' })],
  ['a proxy that says nothing, and the page of the name it stands for', caller({ origin: 'https://mentoring.example' })],
  ['the same for a read', caller({ referer: 'https://mentoring.example/' })],
  ['a page without an origin', caller({ origin: 'null' })],
  ['a proxy as it comes, with its HTTP/1.0', caller({}, { httpVersion: '1.0' })],
])('%s is not local', (_name, request) => {
  expect(isLocal(request)).toBe(false);
});
