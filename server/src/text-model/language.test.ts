import { expect, test } from 'vitest';
import { paraphrases } from '../../test/paraphrases.ts';
import { languageOf } from './language.ts';

test.each([
  ['ein Team führen', 'de'],
  ['Mitarbeiterführung', 'de'],
  ['diriger une équipe', 'fr'],
  ['leda ett team', 'sv'],
  ['Chcę nauczyć się kierować zespołem.', 'pl'],
  ['Vorrei imparare a gestire un team.', 'it'],
  ['negociated suplier', 'en'],
  ['crane maintenance', 'en'],
  ['SQL', null],
])('%j is in %j', (text, language) => {
  expect(languageOf(text, ['en'])).toBe(language);
});

test('what people at work say in English is not taken for another language', () => {
  const taken = [...new Set(paraphrases.flat())].filter((text) => !['en', null].includes(languageOf(text, ['en'])));
  expect(taken).toEqual([]);
});
