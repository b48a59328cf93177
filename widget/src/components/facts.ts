/** Short facts in one line, as far as there are any: a dot stands between words of every script. */
export const facts = (...said: readonly unknown[]): string => said.filter(Boolean).join('\u00a0· ');
