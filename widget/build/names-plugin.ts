import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ESTree, parseSync, type Plugin, Visitor } from 'vite';

/** Modules' sources by their files' names. */
export type Sources = ReadonlyMap<string, string>;

/** Short names by the ones that authors read. */
export type Names = { readonly messages: ReadonlyMap<string, string>; readonly tokens: ReadonlyMap<string, string> };

/**
 * Gives messages and the private tokens of the sheets short names: `words('agreementConfidential')` and
 * `--al-control-border` are for authors, who reads the page need not download them.
 * @param source folder of the modules
 */
export function namesPlugin(source: string): Plugin {
  let names: Names;
  return {
    name: 'alongside-names',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
      names = shortNames(new Map(files.toSorted().map((file) => [`/${file}`, readFileSync(join(source, file), 'utf8')])));
    },
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler: (code, id) => ({ code: shorten(code, id, names), map: null }),
    },
  };
}

/** `locales/en.ts`, `locales/en.home.ts`, `locales/de/home.ts`: the messages of a language. */
const isLanguage = (fileName: string): boolean => /\/locales\/[a-z]{2}(?:[./][\w-]+)?\.ts$/.test(fileName);

/** A word like `title` may name a field, too, and `in_person` is what the server says: neither is touched. */
const composed = /[a-z][A-Z.]/;

const token = /--al-[a-z\d-]+/g;

/** From `A0` on: a name may stand where an identifier does, and no message is called so by its author. */
const FIRST = 360;

/**
 * Short names for all tokens, and for each message whose name means nothing else: outside the languages it stands in
 * strings alone, and no template puts it together or has it in its text.
 */
export function shortNames(sources: Sources): Names {
  const [messages, said, otherwise, texts] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [fileName, code] of sources) {
    const elsewhere = !isLanguage(fileName);
    new Visitor({
      Property: ({ key }) => void (elsewhere || messages.add(nameOf(key) ?? '')),
      Literal: ({ value }) => void (elsewhere && typeof value === 'string' && said.add(value)),
      Identifier: ({ name }) => void (elsewhere && otherwise.add(name)),
      TemplateElement: ({ value }) => void (elsewhere && texts.add(value.raw)),
    }).visit(parseSync(fileName, code).program);
  }
  const inTexts = new Set([...texts].flatMap((text) => text.split(/[^\w.-]+/)));
  const begun = [...texts].filter((text) => /^[\w.-]+$/.test(text));
  const meansMore = (name: string): boolean => otherwise.has(name) || inTexts.has(name) || begun.some((text) => name.startsWith(text));
  const renamed = [...messages].filter((name) => composed.test(name) && said.has(name) && !meansMore(name));
  const tokens = new Set([...sources.values()].flatMap((code) => code.match(token) ?? []));
  return {
    messages: new Map(renamed.map((name, index) => [name, (FIRST + index).toString(36).toUpperCase()])),
    tokens: new Map([...tokens].map((name, index) => [name, `--al${index.toString(36)}`])),
  };
}

/** A module's source with the short names. */
export function shorten(code: string, fileName: string, { messages, tokens }: Names): string {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const rename = (node: ESTree.Node, quote: string): void => {
    const short = messages.get(nameOf(node) ?? '');
    if (short) edits.push({ start: node.start, end: node.end, text: `${quote}${short}${quote}` });
  };
  const visitor = isLanguage(fileName) ? new Visitor({ Property: ({ key }) => rename(key, '') }) : new Visitor({ Literal: (literal) => rename(literal, "'") });
  visitor.visit(parseSync(fileName, code).program);
  let short = code;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start)) short = short.slice(0, start) + text + short.slice(end);
  return short.replaceAll(token, (name) => tokens.get(name) ?? name);
}

function nameOf(node: ESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
