import type { Translate } from '../locales/translate.ts';

/** Whom somebody is with, in one line: up to three by name; of more the first of them, and how many others. */
export function company(t: Translate, names: readonly string[]): string {
  const [name = ''] = names;
  return names.length > 3 ? t('company', { name, count: names.length - 1 }) : new Intl.ListFormat(t.language).format(names);
}
