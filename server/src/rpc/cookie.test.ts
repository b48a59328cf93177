import { expect, test } from 'vitest';
import { staffTokenOf } from './cookie.ts';

type Request = Parameters<typeof staffTokenOf>[0];
const request = (cookies: Record<string, string>) => ({ cookies }) as Request;

test('on HTTPS only the name that no neighbouring host can set counts', () => {
  expect(staffTokenOf(request({ alongside: 'planted' }), 'https://mentoring.example')).toBeUndefined();
  expect(staffTokenOf(request({ alongside: 'planted', '__Host-alongside': 'own' }), 'https://mentoring.example')).toBe('own');
});

test('on a plain loopback address it is the plain name', () => {
  expect(staffTokenOf(request({ alongside: 'own' }), 'http://localhost:4700')).toBe('own');
});
