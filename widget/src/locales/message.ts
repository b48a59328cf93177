/** A text with `{name}` where a value goes, or one for each plural form that `{count}` can take in a language. */
export type Message = string | ({ readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string });

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** The names of the values that a message takes. */
export type PlaceholdersOf<M> = M extends string ? Placeholders<M> : Placeholders<M[keyof M]> | 'count';

/** Puts together a message in pieces, so that a value may be a template as well as a word. */
export function pieces<Value>(
  language: string,
  message: Message,
  values: Readonly<Record<string, Value | string | number>>,
): (Value | string)[] {
  const parts = plural(language, message, values['count']).split(/\{(\w+)\}/);
  return parts.flatMap((part, index) => {
    // “10. Nov.” has the sentence's full stop already.
    if (index % 2 === 0) return part.startsWith('.') && String(values[parts[index - 1] ?? '']).endsWith('.') ? part.slice(1) : part;
    const value = values[part];
    if (value === undefined) return '';
    return isolated(language, typeof value === 'number' ? digits(language, value) : value);
  });
}

/** Things in a row as the language puts them, each held apart like a value in a message; `unit` puts no “and” before the last. */
export function listed(language: string, items: readonly string[], type: 'conjunction' | 'unit' = 'conjunction'): string {
  return new Intl.ListFormat(language, { type }).format(items.map((item) => isolated(language, item).join('')));
}

/** A number in the language's digits. */
export function digits(language: string, value: number): string {
  return new Intl.NumberFormat(language).format(value);
}

/** A value that may run the other way than the sentence must not drag its neighbours along: U+2068 … U+2069 hold it apart. */
function isolated<Value>(language: string, value: Value): (Value | string)[] {
  return /^ar|[\u0590-\u08ff]/.test(language + String(value)) ? ['\u2068', value, '\u2069'] : [value];
}

function plural(language: string, message: Message, count: unknown): string {
  if (typeof message === 'string') return message;
  const form = new Intl.PluralRules(language).select(typeof count === 'number' ? count : 0);
  return message[form] ?? message.other;
}
