import { expect, test } from 'vitest';
import { claimedRoles, type RoleMapping } from './claimed-roles.ts';

const mapping: RoleMapping = { claim: 'groups', values: { administrator: ['mentoring-admins'], coordinator: ['mentoring-hr', 'CN=HR,OU=Groups'], analyst: [] } };

test.each<[string, unknown, string[]]>([
  ['one value of a list', ['staff', 'mentoring-hr'], ['coordinator']],
  ['several', ['CN=HR,OU=Groups', 'mentoring-admins'], ['administrator', 'coordinator']],
  ['a single text', 'mentoring-hr', ['coordinator']],
  ['nothing', undefined, []],
  ['an empty list', [], []],
  ['texts that only contain a value', ['mentoring-hr-archive', 'mentoring-admins,staff'], []],
  ['another case', ['Mentoring-HR'], []],
  ['what is no text', [['mentoring-hr'], { 'mentoring-hr': true }, null, 7], []],
])('%s', (_what, groups, roles) => {
  expect(claimedRoles({ groups }, mapping)).toEqual(roles);
});

test('roles inside another claim, as Keycloak has them', () => {
  expect(claimedRoles({ realm_access: { roles: ['offline_access', 'mentoring-hr'] } }, { ...mapping, claim: 'realm_access.roles' })).toEqual(['coordinator']);
});

test('a claim by the name of something every object has is none', () => {
  expect(claimedRoles({}, { claim: 'constructor', values: { ...mapping.values, analyst: ['Object'] } })).toEqual([]);
});
