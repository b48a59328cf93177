import type { Catalogues } from './catalogues.ts';
import type { PlaceholdersOf } from './message.ts';

/** Shown where a translation does not fit its English message. */
type Wrong<Why extends string> = { readonly wrong: Why };

type PluralForms = Readonly<Record<string, string>>;

/** The values of a message, the counted one apart, which a plural form may leave out: "one meeting". */
type Values<M> = Exclude<PlaceholdersOf<M>, 'count'>;

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type Text<English, Said> = Equal<PlaceholdersOf<English>, PlaceholdersOf<Said>> extends true ? Said : Wrong<'other placeholders than in English'>;

/** One text for each form of the language, no more and no less, and each with the same values. */
type Plural<English, Said, Forms extends Intl.LDMLPluralRule> =
  Equal<keyof Said, Forms> extends true
    ? { readonly [Form in keyof Said]: Equal<Values<English>, Exclude<PlaceholdersOf<Said[Form]>, 'count'>> extends true ? Said[Form] : Wrong<'other placeholders than in English'> }
    : { readonly [Form in Forms]: string };

/** What a translation of a catalogue has to be, given what it is: each message of the English one, with its placeholders. */
type Fits<English, Said, Forms extends Intl.LDMLPluralRule> = {
  readonly [Key in keyof English]: Key extends keyof Said ? FitsOne<English[Key], Said[Key], Forms> : unknown;
} & { readonly [Key in Exclude<keyof Said, keyof English>]: Wrong<'no such message in English'> };

type FitsOne<English, Said, Forms extends Intl.LDMLPluralRule> = English extends string
  ? Said extends string
    ? Text<English, Said>
    : 'count' extends PlaceholdersOf<English>
      ? Plural<English, Said, Forms>
      : string
  : English extends { readonly other: string }
    ? Said extends string
      ? Forms extends 'other'
        ? Text<English, Said>
        : { readonly [Form in Forms]: string }
      : Plural<English, Said, Forms>
    : Fits<English, Said, Forms>;

type Words = { readonly [key: string]: string | PluralForms | Words };

/** Says that these are the messages of a catalogue in a language; a missing message, placeholder or plural form does not compile. */
type Translated<Forms extends Intl.LDMLPluralRule> = <Name extends keyof Catalogues, const Said extends Words>(
  name: Name,
  messages: Said & Fits<Catalogues[Name], Said, Forms>,
) => Said;

const translated = (_name: string, messages: Words): Words => messages;

/** The plural forms are those of `Intl.PluralRules` for whole numbers. */
export const arabic = translated as Translated<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;
export const french = translated as Translated<'one' | 'other'>;
export const german = translated as Translated<'one' | 'other'>;
export const japanese = translated as Translated<'other'>;
export const spanish = translated as Translated<'one' | 'other'>;
