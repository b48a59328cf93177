import { expect, test } from 'vitest';
import { claimAt } from './claim-at.ts';

const claims = {
  groups: ['hr'],
  'https://harbourline.example/roles': ['analyst'],
  realm_access: { roles: ['mentoring-hr'], empty: null },
  resource_access: { 'mentoring.app': { roles: ['coordinator'] }, mentoring: 'x' },
};

test.each<[string, unknown]>([
  ['groups', ['hr']],
  ['https://harbourline.example/roles', ['analyst']],
  ['realm_access.roles', ['mentoring-hr']],
  ['resource_access.mentoring.app.roles', ['coordinator']],
  ['realm_access', claims.realm_access],
  ['realm_access.empty', null],
  ['realm_access.roles.0', undefined],
  ['groups.0', undefined],
  ['groups.length', undefined],
  ['realm_access.constructor', undefined],
  ['constructor.name', undefined],
  ['__proto__.constructor', undefined],
  ['resource_access.mentoring.length', undefined],
  ['.', undefined],
  ['nothing.here', undefined],
])('%s', (name, told) => {
  expect(claimAt(claims, name)).toEqual(told);
});
