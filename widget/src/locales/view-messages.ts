import { type Message, pieces, type PlaceholdersOf } from './message.ts';

type Values<M, Value> = [PlaceholdersOf<M>] extends [never]
  ? []
  : [values: { readonly [P in PlaceholdersOf<M>]: Value | string | number }];

/** Says the messages of one view, which come with the view and not before. */
export type ViewTranslate<Messages extends Readonly<Record<string, Message>>> = {
  <K extends keyof Messages>(key: K, ...values: Values<Messages[K], never>): string;
  /** The same with templates among the values, as a list that a template can render. */
  rich<K extends keyof Messages, Value>(key: K, ...values: Values<Messages[K], Value>): (Value | string)[];
  /** BCP 47 tag of the language spoken. */
  readonly language: string;
};

/** A view's words in the language `language`, whose plural forms and numbers they follow. */
export function sayWith<const Messages extends Readonly<Record<string, Message>>>(
  messages: Messages,
  language: string,
): ViewTranslate<Messages> {
  const say = (key: keyof Messages, values = {}): string => pieces(language, message(key), values).join('');
  const message = (key: keyof Messages): Message => messages[key] ?? '';
  return Object.assign(say, {
    language,
    rich: <Value>(key: keyof Messages, values: Readonly<Record<string, Value | string | number>> = {}) =>
      pieces(language, message(key), values),
  });
}
