import type { ApiError } from '../api/api-error.ts';
import { en } from './en.ts';
import { type Message, pieces, type PlaceholdersOf } from './message.ts';

export type MessageKey = keyof typeof en;

/** The messages of a language: all of them, or it does not compile. */
export type Catalogue = { readonly [K in MessageKey]: Message };

type Values<K extends MessageKey, Value> = [PlaceholdersOf<(typeof en)[K]>] extends [never]
  ? []
  : [values: { readonly [P in PlaceholdersOf<(typeof en)[K]>]: Value | string | number }];

/** Says a message. Asking for an unknown key or leaving a value out does not compile. */
export type Translate = {
  <K extends MessageKey>(key: K, ...values: Values<K, never>): string;
  /** The same with templates among the values, as a list that a template can render. */
  rich<K extends MessageKey, Value>(key: K, ...values: Values<K, Value>): (Value | string)[];
  /** What a failed call means for the reader. */
  error(error: ApiError): string;
  /** Whom somebody is with, in one line: up to three by name; of more the first of them, and how many others. */
  company(names: readonly string[]): string;
  /** BCP 47 tag of the language spoken. */
  readonly language: string;
};

const loaders: Readonly<Record<string, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve(en),
};

/** The messages for a BCP 47 tag such as `de-AT`; English where there are none in that language. */
export async function loadTranslate(tag: string): Promise<Translate> {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  const load = loaders[primary];
  if (!load) return translateWith(en, 'en');
  return translateWith(await load(), canonical(tag));
}

let laterErrors: Readonly<Record<string, Message>> = {};

/** Adds messages to {@link Translate.error}, by error code. */
export function learnErrors(messages: Readonly<Record<string, Message>>): void {
  laterErrors = messages;
}

/** English, at hand without loading anything. */
export const english: Translate = translateWith(en, 'en');

function translateWith(catalogue: Catalogue, language: string): Translate {
  const say = (key: MessageKey, values = {}): string => pieces(language, catalogue[key], values).join('');
  return Object.assign(say, {
    language,
    rich: <Value>(key: MessageKey, values: Readonly<Record<string, Value | string | number>> = {}) =>
      pieces(language, catalogue[key], values),
    company: (names: readonly string[]) => (names.length > 3 ? say('company', { name: names[0], count: names.length - 1 }) : new Intl.ListFormat(language).format(names)),
    error(error: ApiError): string {
      const message = laterErrors[error.code] ?? catalogue[`error.${error.code}` as MessageKey] ?? catalogue['error.INTERNAL'];
      return pieces(language, message, valuesIn(error.params)).join('');
    },
  });
}

/** What of an error's parameters can stand in a sentence. */
function valuesIn(params: ApiError['params']): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'));
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
