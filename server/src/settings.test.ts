import { expect, test } from 'vitest';
import { allowsPersonas, givesRolesByClaim, readSettings } from './settings.ts';

test.each([
  [undefined, false],
  ['', false],
  ['off', false],
  ['1', 1],
  ['10.0.0.5', ['10.0.0.5']],
  ['10.0.0.5, 192.168.0.0/16,fd00::/8, loopback', ['10.0.0.5', '192.168.0.0/16', 'fd00::/8', 'loopback']],
])('TRUST_PROXY %j trusts %j', (given, trusted) => {
  expect(readSettings({ TRUST_PROXY: given }).TRUST_PROXY).toEqual(trusted);
});

test.each(['0', '11', 'on', 'true', '10.0.0.500', '10.0.0.0/33', '10.0.0.5,,10.0.0.6', 'proxy.example'])('TRUST_PROXY %j stops the start', (given) => {
  expect(() => readSettings({ TRUST_PROXY: given })).toThrow('TRUST_PROXY is not usable: must be off, a number of proxies');
});

test('the organisation’s own mail domains are a list, and nothing stands for many', () => {
  expect(readSettings({ EMAIL_DOMAINS: 'Harbourline.example, quay.example,' }).EMAIL_DOMAINS).toEqual(['harbourline.example', 'quay.example']);
  expect(readSettings({}).EMAIL_DOMAINS).toEqual([]);
  for (const given of ['*.example.org', '*', '@example.org', 'example', 'example.org;example.com', '.example.org']) expect(() => readSettings({ EMAIL_DOMAINS: given })).toThrow('EMAIL_DOMAINS is not usable: must be a list of domains');
});

test('personas are offered on this machine alone, and never behind a proxy', () => {
  const given = [{}, { HOST: '::1' }, { HOST: '0.0.0.0' }, { TRUST_PROXY: '1' }, { TRUST_PROXY: 'loopback' }];
  expect(given.map((variables) => allowsPersonas(readSettings(variables)))).toEqual([true, true, false, false, false]);
});

test('the company sign-in needs both of its names, over a line that nobody reads', () => {
  expect(() => readSettings({ OIDC_ISSUER: 'https://login.example.com' })).toThrow('OIDC_CLIENT_ID is missing');
  expect(() => readSettings({ OIDC_CLIENT_ID: 'alongside' })).toThrow('OIDC_ISSUER is missing');
  expect(() => readSettings({ OIDC_ISSUER: 'http://login.example.com', OIDC_CLIENT_ID: 'alongside' })).toThrow('OIDC_ISSUER is not usable: must begin with https://');
  expect(readSettings({ OIDC_ISSUER: 'http://localhost:4900', OIDC_CLIENT_ID: 'alongside' }).OIDC_LABEL).toBe('your company account');
});

test('roles of staff come from claims whose values may hold commas, and need a provider', () => {
  const provider = { OIDC_ISSUER: 'https://login.example.com', OIDC_CLIENT_ID: 'alongside' };
  expect(readSettings({ ...provider, OIDC_COORDINATORS: 'mentoring-hr; CN=HR,OU=Groups ;' })).toMatchObject({ OIDC_ROLE_CLAIM: 'groups', OIDC_ADMINISTRATORS: [], OIDC_COORDINATORS: ['mentoring-hr', 'CN=HR,OU=Groups'] });
  expect(givesRolesByClaim(readSettings(provider))).toBe(false);
  expect(() => readSettings({ OIDC_ANALYSTS: 'people-analytics' })).toThrow('OIDC_ISSUER is missing');
  expect(() => readSettings({ ...provider, OIDC_STAFF_SCOPE: 'groups' })).toThrow('OIDC_STAFF_SCOPE is not usable: must begin with openid');
});

test('hosts that vouch are read with their keys, and what is wrong with one is said', () => {
  expect(readSettings({}).HOST_ISSUERS).toEqual([]);
  expect(readSettings({ HOST_ISSUERS: '{"https://intranet.example.org": "https://intranet.example.org/jwks.json"}' }).HOST_ISSUERS).toEqual([{ issuer: 'https://intranet.example.org', keys: new URL('https://intranet.example.org/jwks.json') }]);
  expect(() => readSettings({ HOST_ISSUERS: '{"intranet": "http://intranet.example.org/jwks.json"}' })).toThrow('HOST_ISSUERS is not usable: of intranet: the address of the keys must begin with https://');
});
