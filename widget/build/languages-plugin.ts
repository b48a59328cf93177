import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { orderWith, readShortNames } from './names-plugin.ts';

type Catalogue = Readonly<Record<string, unknown>>;
/** What a language's file holds, by its name such as `de.first`: messages without their keys, by catalogue. */
export type LanguageFiles = ReadonlyMap<string, Readonly<Record<string, readonly unknown[]>>>;

const VIRTUAL = 'virtual:alongside-languages';

/**
 * Serves `virtual:alongside-languages`: the languages besides English, each in a few files that hold only the messages
 * in the order of the English keys. All files of a build have one hash in their names, so that naming them costs the
 * first view no more than one name does.
 * @param source folder of the modules, with the catalogues in `locales`
 */
export function languagesPlugin(source: string): Plugin {
  let building = false;
  let files: LanguageFiles;
  let hash: string;
  return {
    name: 'alongside-languages',
    enforce: 'pre',
    configResolved({ command }) {
      building = command === 'build';
    },
    async buildStart() {
      const names = building ? await readShortNames(source) : undefined;
      files = await languageFiles(join(source, 'locales'), names && ((keys) => orderWith(names, keys)));
      hash = createHash('sha256').update(JSON.stringify([...files])).digest('base64url').slice(0, 6);
      if (building) for (const name of files.keys()) this.emitFile({ type: 'chunk', id: `${VIRTUAL}/${name}`, fileName: `v1/assets/${name}-${hash}.js`, preserveSignature: 'strict' });
    },
    resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${VIRTUAL}`)) return undefined;
      const name = id.slice(VIRTUAL.length + 2);
      return name ? `export default ${JSON.stringify(files.get(name))};` : loaderOf([...files.keys()], building ? hash : undefined);
    },
  };
}

/** The module that loads a file by its name: in a build from beside itself. */
function loaderOf(names: readonly string[], hash: string | undefined): string {
  const languages = [...new Set(names.map((name) => name.split('.')[0]))];
  const load = hash ? `(name) => import(/* @vite-ignore */ \`./\${name}-${hash}.js\`)` : `(name) => ({ ${names.map((name) => `'${name}': () => import('${VIRTUAL}/${name}')`).join(', ')} })[name]()`;
  return `export const languages = ${JSON.stringify(languages)};\nexport const languageFile = ${load};`;
}

/**
 * Reads the catalogues of all languages, `de.ts` and its like, in the order of the English ones.
 * @param folder of the catalogues
 * @param order of the keys of an English catalogue when it is bundled; as written unless told
 */
export async function languageFiles(folder: string, order = (keys: readonly string[]) => keys): Promise<LanguageFiles> {
  const { parts } = (await moduleOf(folder, 'parts')) as { readonly parts: Readonly<Record<string, readonly string[]>> };
  const languages = (await readdir(folder)).flatMap((file) => /^(?!en)([a-z]{2})\.ts$/.exec(file)?.[1] ?? []);
  const files = new Map<string, Record<string, unknown[]>>();
  for (const language of languages.toSorted()) {
    const { [language]: translated = {} } = await moduleOf(folder, language);
    for (const [part, names] of Object.entries(parts)) {
      const words: Record<string, unknown[]> = {};
      for (const name of names) {
        const said = new Map(inViews(name, translated[name] as Catalogue));
        for (const [view, english] of inViews(name, await englishOf(folder, name))) words[view] = order(Object.keys(english)).map((key) => said.get(view)?.[key]);
      }
      files.set(`${language}.${part}`, words);
    }
  }
  return files;
}

/** What formats say otherwise is a catalogue for each format and view, `peer.home`. */
function inViews(name: string, catalogue: Catalogue): [string, Catalogue][] {
  if (name !== 'formats') return [[name, catalogue]];
  return Object.entries(catalogue).flatMap(([format, views]) => Object.entries(views as Catalogue).map(([view, words]): [string, Catalogue] => [`${format}.${view}`, words as Catalogue]));
}

/** `signIn` is the one export of `en.sign-in.ts`, `common` that of `en.ts`. */
async function englishOf(folder: string, name: string): Promise<Catalogue> {
  const file = name === 'common' ? 'en' : `en.${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const [catalogue = {}] = Object.values(await moduleOf(folder, file));
  return catalogue;
}

async function moduleOf(folder: string, file: string): Promise<Readonly<Record<string, Catalogue>>> {
  return (await import(pathToFileURL(join(folder, `${file}.ts`)).href)) as Readonly<Record<string, Catalogue>>;
}
