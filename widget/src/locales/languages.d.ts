/** Made by `build/languages-plugin.ts`. */
declare module 'virtual:alongside-languages' {
  /** The languages there are besides English. */
  export const languages: readonly string[];
  /** @param name such as `de.first` */
  export function languageFile(name: string): Promise<{ readonly default: Readonly<Record<string, readonly (string | { readonly other: string })[]>> }>;
}
