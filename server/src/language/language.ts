import { askedWords } from './words/asked.ts';
import { interestWords } from './words/interests.ts';
import { matchingMailWords } from './words/mail-matching.ts';
import { meetingMailWords } from './words/mail-meeting.ts';
import { programmeMailWords } from './words/mail-programme.ts';
import { personalityWords } from './words/personality.ts';
import { signInWords } from './words/sign-in.ts';
import { surveyWords } from './words/survey.ts';
import { valueWords } from './words/values.ts';

/** The languages in which what is built in is said besides English, in which it is written. */
export const languages = ['ar', 'de', 'es', 'fr', 'ja'] as const;
export type Language = (typeof languages)[number];

/** What is built in, in English, and the same in all other languages: a text without one of them does not compile. */
export type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Says a text in the reader's language. What is not built in is somebody's own and stays as it was written. */
export type Say = (text: string) => string;

const words: Words = { ...askedWords, ...interestWords, ...matchingMailWords, ...meetingMailWords, ...personalityWords, ...programmeMailWords, ...signInWords, ...surveyWords, ...valueWords };

/** All texts that are built in, in English. */
export const builtInTexts: readonly string[] = Object.keys(words);

/** The language of a BCP 47 tag such as `de-AT`; English where it is not spoken here. */
export function languageOf(tag: string | undefined): Language | 'en' {
  const primary = tag?.split('-')[0]?.toLowerCase();
  return languages.find((language) => language === primary) ?? 'en';
}

/** In which direction a language is written. */
export function directionOf(language: Language | 'en'): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** @param tag BCP 47, such as `de-AT`; English without one, or for a language that is not spoken here */
export function sayIn(tag: string | undefined): Say {
  const language = languageOf(tag);
  return language === 'en' ? (text) => text : (text) => (Object.hasOwn(words, text) ? words[text]![language] : text);
}

/** The first language of an `Accept-Language` header (RFC 9110, 12.5.4) that is spoken here, by how much it is wanted. */
export function acceptedLanguage(header: string | undefined): Language | 'en' {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    return { tag, weight: weight === undefined ? 1 : Number(weight) };
  });
  const spoken = wanted.filter(({ tag, weight }) => weight > 0 && (/^en\b/i.test(tag) || languageOf(tag) !== 'en'));
  return languageOf(spoken.toSorted((a, b) => b.weight - a.weight)[0]?.tag);
}
