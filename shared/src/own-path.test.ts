import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each(['/', '/programs', '/programs/7?tab=places#asks', '/a.b/../c', '/outcomes?from=https://elsewhere.example//x', '/%2f%2felsewhere.example'])('%s is a page of ours', (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([undefined, '', 'programs', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '\\\\elsewhere.example', '/.//elsewhere.example', '/a/..//elsewhere.example', '/\t/elsewhere.example', '/\n/elsewhere.example', 'javascript:alert(1)'])('%j leads nowhere else', (path) => {
  expect(ownPath(path)).toBe('/');
});
