import type { CatalogueName, Catalogues } from './catalogues.ts';
import type { Said } from './format-words.ts';
import { translation } from './learned.ts';
import { type Message, pieces, type PlaceholdersOf } from './message.ts';

type Values<M, Value> = [PlaceholdersOf<M>] extends [never]
  ? []
  : [values: { readonly [P in PlaceholdersOf<M>]: Value | string | number }];

/** Says the messages of one view, which come with the view and not before. */
export type ViewTranslate<Messages> = {
  <K extends keyof Messages>(key: K, ...values: Values<Messages[K], never>): string;
  /** The same with templates among the values, as a list that a template can render. */
  rich<K extends keyof Messages, Value>(key: K, ...values: Values<Messages[K], Value>): (Value | string)[];
  /** BCP 47 tag of the language spoken. */
  readonly language: string;
};

/**
 * A view's words in the language `language`, English where that has not been loaded.
 * @param said what a programme's format says otherwise
 */
export function sayWith<Name extends Exclude<CatalogueName, 'formats'>>(
  name: Name,
  english: Catalogues[Name],
  language: string,
  said?: Said<Partial<Catalogues[Name]>>,
): ViewTranslate<Catalogues[Name]> {
  const message = (key: string): Message => (said && messageOf(said.name, said.english, language, key)) ?? messageOf(name, english, language, key) ?? '';
  const rich = <Value>(key: PropertyKey, values: Readonly<Record<string, Value | string | number>> = {}) => pieces(language, message(String(key)), values);
  const say = (key: PropertyKey, values = {}): string => rich(key, values).join('');
  return Object.assign(say, { language, rich });
}

/** A message in a language, else in English. */
export function messageOf(name: string, english: { readonly [key: string]: Message | undefined }, language: string, key: string): Message | undefined {
  return translation(language, name, english, key) ?? english[key];
}
