import { expect, test } from 'vitest';
import { findUnstorableText } from './storable-text.ts';

test('text that a database cannot keep is found by its path', () => {
  expect(findUnstorableText({ goal: { title: 'Lead\0' } })).toBe('goal.title');
  expect(findUnstorableText({ answers: [{ value: 'fine' }, { value: '\ud83d' }] })).toBe('answers.1.value');
  expect(findUnstorableText('\0')).toBe('');
  expect(findUnstorableText({ 'a\0': 1 })).toBe('');
});

test('everything that people write is let through', () => {
  expect(findUnstorableText({ text: 'Grüße 👋🏽 – שלום\r\n\tline', numbers: [1, null, true], nothing: undefined })).toBeUndefined();
  expect(findUnstorableText(undefined)).toBeUndefined();
});

test('an input as deep as a parser lets through does not exhaust the stack', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`);
  expect(findUnstorableText(deep)).toBeDefined();
});
