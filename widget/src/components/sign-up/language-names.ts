/** Languages that can be chosen; more come with a person who speaks them. */
export const commonLanguages = ['ar', 'cs', 'da', 'de', 'el', 'en', 'es', 'fi', 'fr', 'hi', 'hu', 'it', 'ja', 'ko', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sv', 'tr', 'uk', 'zh'] as const;

/** The names of languages, in the language of the page; a code without a name stays a code. */
export function languageNames(language: string, codes: readonly string[]): string[] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return codes.map((code) => names.of(code) ?? code);
}
