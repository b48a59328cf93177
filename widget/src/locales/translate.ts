import type { ApiError } from '../api/api-error.ts';
import type { Catalogues } from './catalogues.ts';
import { en } from './en.ts';
import { learn, speaks } from './learned.ts';
import { listed, type Message, pieces } from './message.ts';
import { messageOf, sayWith, type ViewTranslate } from './view-messages.ts';

/** Says the messages that all views share. Asking for an unknown key or leaving a value out does not compile. */
export type Translate = ViewTranslate<Catalogues['common']> & {
  /** What a failed call means for the reader. */
  error(error: Pick<ApiError, 'code'> & Partial<ApiError>): string;
  /** Whom somebody is with, in one line: up to three by name; of more the first of them, and how many others. */
  company(names: readonly string[]): string;
};

/** The messages for a BCP 47 tag such as `de-AT`; English where there are none in that language, or they cannot be had. */
export async function loadTranslate(tag: string): Promise<Translate> {
  try {
    const { language, baseName } = new Intl.Locale(tag);
    await learn(baseName);
    if (language === 'en' || speaks(baseName)) return translateWith(baseName);
  } catch {
    // No language tag at all: as for a language that is not spoken here.
  }
  return english;
}

let laterErrors: Readonly<Record<string, Message>> = {};

/** Adds messages to {@link Translate.error}, by error code. */
export function learnErrors(messages: Readonly<Record<string, Message>>): void {
  laterErrors = messages;
}

/** English, at hand without loading anything. */
export const english: Translate = translateWith('en');

function translateWith(language: string): Translate {
  const message = (code: string) => messageOf('laterErrors', laterErrors, language, code) ?? messageOf('common', en, language, `error.${code}`);
  const say = sayWith('common', en, language);
  return Object.assign(say, {
    company: (names: readonly string[]) => (names.length > 3 ? say('company', { name: names[0] ?? '', count: names.length - 1 }) : listed(language, names)),
    error: ({ code, params = {}, status = 0, requestId }: Pick<ApiError, 'code'> & Partial<ApiError>): string => {
      const said = pieces<unknown>(language, message(code) ?? say('error.INTERNAL'), params).join('');
      return requestId && status >= 500 ? `${said} ${say('state.code', { code: requestId.slice(0, 8).toUpperCase() })}` : said;
    },
  });
}
