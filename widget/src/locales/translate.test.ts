import { expect, test } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import './later-errors.ts';
import { pieces } from './message.ts';
import { english, loadTranslate } from './translate.ts';

test('values go where the message wants them, numbers in the language’s way', () => {
  expect(english('account.menu', { name: 'Lena' })).toBe('Your account, Lena');
  expect(pieces('de', '{count} Personen', { count: 1200 }).join('')).toBe('1.200 Personen');
});

test('a date that ends in a full stop does not end its sentence in two', () => {
  expect(pieces('de', 'Sie endete am {when}. Frag nach.', { when: '10. Nov.' }).join('')).toBe('Sie endete am 10. Nov. Frag nach.');
  expect(pieces('de', 'Bis {when}. Danach nicht.', { when: 'Mai' }).join('')).toBe('Bis Mai. Danach nicht.');
});

test('the plural form follows the language', () => {
  const message = { one: 'jeden', few: '{count} kilka', other: '{count} wiele' };
  expect(['jeden', '3 kilka', '5 wiele']).toEqual([1, 3, 5].map((count) => pieces('pl', message, { count }).join('')));
});

test('a template may stand among the words', () => {
  const name = { template: true };
  expect(english.rich('account.menu', { name })).toEqual(['Your account, ', name, '']);
});

test('unknown languages and bad tags fall back to English', async () => {
  expect((await loadTranslate('tlh')).language).toBe('en');
  expect((await loadTranslate('en-!!')).language).toBe('en');
  expect((await loadTranslate('en-GB')).language).toBe('en-GB');
});

test('a code without words of its own reads as a general failure', () => {
  expect(english.error(new ApiError({ code: 'SLUG_TAKEN' }))).toBe(english.error(new ApiError({ code: 'INTERNAL' })));
});

test('an error says the limit that was reached', () => {
  expect(english.error(new ApiError({ code: 'TOO_MANY_TODAY', params: { limit: 300 } }))).toContain('300 is the most');
});

test('a missing value does not compile', () => {
  // @ts-expect-error the name is missing
  const missing = () => english('account.menu');
  // @ts-expect-error this message takes nothing
  const tooMany = () => english('nav.home', { name: 'x' });
  expect([missing, tooMany]).toHaveLength(2);
});

test('up to three people are named; of more the first, and how many others', () => {
  expect(english.company(['Ana Silva'])).toBe('Ana Silva');
  expect(english.company(['Ana Silva', 'Ben Ito', 'Cem Kaya'])).toBe('Ana Silva, Ben Ito, and Cem Kaya');
  expect(english.company(['Ana Silva', 'Ben Ito', 'Cem Kaya', 'Dora Lind', 'Eli Roth'])).toBe('Ana Silva and 4 others');
});
