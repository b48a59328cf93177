import { asks, listedInterests } from '@alongside/shared/asks';
import { participantRoles } from '@alongside/shared/vocabulary';
import { expect, test } from 'vitest';
import { textsOfMails } from '../../test/mail-samples.ts';
import { windowTexts } from '../identity/company/window-page.ts';
import { codeTexts } from '../notification/sign-in-code.service.ts';
import { builtInQuestions, questionIn } from '../participant/asked-questions.ts';
import { builtInQuestions as surveyQuestions } from '../survey/built-in-questions.ts';
import { acceptedLanguage, builtInTexts, languageOf, languages, sayIn } from './language.ts';

/** Everything a programme can ask of anybody; what others wrote, such as names, apart. */
const asked = participantRoles.flatMap((role) =>
  [false, true].flatMap((hasPersonality) => builtInQuestions(asks, role, { attributes: [{ id: 'attribute', name: 'Ours' }], hasPersonality, wishable: [{ participantId: 'mentor', name: 'Ruth' }] })),
);
const said = [
  ...asked.flatMap(({ label, hint, heading, names }) => [label, hint, heading, ...Object.values(names).filter((name) => name !== 'Ours' && name !== 'Ruth')]),
  ...listedInterests,
  ...surveyQuestions.flatMap(({ label, lowLabel, highLabel }) => [label, lowLabel, highLabel]),
  ...windowTexts,
  ...Object.values(codeTexts),
  ...textsOfMails(),
];

test('everything that is built in is said in every language, and nothing else is', () => {
  expect([...builtInTexts].toSorted()).toEqual([...new Set(said.filter(Boolean))].toSorted());
});

test.each(languages)('a text in %s has the places for names that it has in English', (language) => {
  const say = sayIn(language);
  const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
  for (const text of builtInTexts) expect({ text, places: places(say(text)) }).toEqual({ text, places: places(text) });
});

test('a question is asked in the language of the reader and answered by what it always was', () => {
  const [interests] = builtInQuestions(['interests'], 'mentee', { attributes: [], hasPersonality: false, wishable: [] });
  const german = questionIn(sayIn('de-AT'), interests!);
  expect(german.label).toBe('Was machst du gern außerhalb der Arbeit?');
  expect(german.options).toEqual(interests!.options);
  expect(german.names['Hiking']).toBe('Wandern');
  expect(questionIn(sayIn('en-GB'), interests!)).toEqual(interests);
});

test('what somebody wrote stays as it is, be it called like something of an object', () => {
  for (const text of ['Ruth Adeyemi', 'toString', '__proto__', '']) expect(sayIn('ja')(text)).toBe(text);
});

test('a language is known by its first part, and what is not spoken here is English', () => {
  expect(['de', 'de-CH', 'AR-eg', 'ja-JP', 'tlh', '', undefined, '…'].map(languageOf)).toEqual(['de', 'de', 'ar', 'ja', 'en', 'en', 'en', 'en']);
});

test('of what a browser accepts, the first that is spoken here', () => {
  expect(acceptedLanguage('nl,fr-CH;q=0.8,de;q=0.9,*;q=0.1')).toBe('de');
  expect(acceptedLanguage('en-GB,en;q=0.9,de;q=0.8')).toBe('en');
  expect(acceptedLanguage('de;q=0')).toBe('en');
  for (const header of [undefined, '', ';;q=,', '*']) expect(acceptedLanguage(header)).toBe('en');
});
