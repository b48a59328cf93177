import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languageFile, languages } from 'virtual:alongside-languages';
import { languageFiles } from '../../build/languages-plugin.ts';
import { ApiError } from '../api/api-error.ts';
import { signUpEnglish } from './en.sign-up.ts';
import { learn } from './learned.ts';
import { parts } from './parts.ts';
import { loadTranslate } from './translate.ts';
import { german } from './translation.ts';
import { sayWith } from './view-messages.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

describe.each(languages)('in %s', (language) => {
  test('there is a text for everything', async () => {
    const files = await languageFiles(folder);
    for (const part of Object.keys(parts)) {
      const words = (await languageFile(`${language}.${part}`)).default;
      expect(words).toEqual(files.get(`${language}.${part}`));
      const missing = Object.entries(words).filter(([, messages]) => messages.length === 0 || messages.some((message) => !message));
      expect(missing).toEqual([]);
    }
  });

  test('the plural forms are those of its numbers', async () => {
    const forms = new Set(Array.from({ length: 200 }, (_, count) => new Intl.PluralRules(language).select(count)));
    for (const words of [...(await languageFiles(folder))].filter(([name]) => name.startsWith(`${language}.`)).map(([, messages]) => messages)) {
      for (const message of Object.values(words).flat()) if (typeof message === 'object' && message) expect(new Set(Object.keys(message))).toEqual(forms);
    }
  });
});

test('every catalogue is in one file of each language', async () => {
  const catalogues = (await readdir(folder)).filter((file) => /^en(\.[a-z-]+)?\.ts$/.test(file));
  expect(new Set(Object.values(parts).flat()).size).toBe(Object.values(parts).flat().length);
  expect(Object.values(parts).flat()).toHaveLength(catalogues.length);
});

test('a language that is loaded is spoken, errors included', async () => {
  const t = await loadTranslate('de-AT');
  expect(t.language).toBe('de-AT');
  expect(t('nav.requests')).toBe('Anfragen');
  expect(t.error(new ApiError({ code: 'UNAUTHENTICATED' }))).toBe('Du wurdest abgemeldet. Melde dich wieder an, um weiterzumachen.');
  expect(t.error(new ApiError({ code: 'SLUG_TAKEN' }))).toMatch(/^Bei uns ist etwas schiefgegangen/);
});

test('what has not been loaded is said in English, and in the language once it has', async () => {
  await loadTranslate('ar');
  expect(sayWith('signUp', signUpEnglish, 'ar')('next')).toBe('Continue');
  await learn('ar', 'later-2');
  expect(sayWith('signUp', signUpEnglish, 'ar')('next')).toBe('متابعة');
});

test('names in Arabic sentences are held apart from what is around them', async () => {
  const t = await loadTranslate('ar');
  expect(t('account.menu', { name: 'Lena' })).toBe('حسابك، \u2068Lena\u2069');
  const template = { template: true };
  expect(t.rich('account.menu', { name: template })).toEqual(['حسابك، ', '\u2068', template, '\u2069', '']);
  expect((await loadTranslate('en'))('account.menu', { name: 'Lena' })).toBe('Your account, Lena');
});

test('a message, a value or a plural form too few does not compile', () => {
  const lottery = { open: '{ticket}', openText: '{places}', place: 'x', placeText: '{ticket}', waiting: '{waiting}', waitingText: '{ticket}', record: 'x' } as const;
  expect(german('lottery', lottery)).toBe(lottery);
  // @ts-expect-error the places are missing
  german('lottery', { ...lottery, openText: 'x' });
  // @ts-expect-error a message is missing
  german('introductions', { title: 'x' });
  // @ts-expect-error German has no form for two
  german('flash', { offerDone: { one: '{count}', two: '{count}', other: '{count}' } });
});
