import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ESTree, parseSync, type Plugin, Visitor } from 'vite';

/** Modules' sources by their files' names. */
export type Sources = ReadonlyMap<string, string>;

/** Short names by the ones that authors read; that of a message which one catalogue alone has is its number there, from 1. */
export type Names = { readonly messages: ReadonlyMap<string, string | number>; readonly tokens: ReadonlyMap<string, string> };

/**
 * Gives messages and the private tokens of the sheets short names: `words('agreementConfidential')` and
 * `--al-control-border` are for authors, who reads the page need not download them. A catalogue's numbered messages
 * become a list, in which they need no names at all.
 * @param source folder of the modules
 */
export function namesPlugin(source: string): Plugin {
  let names: Names;
  return {
    name: 'alongside-names',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      names = await readShortNames(source);
    },
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler: (code, id) => ({ code: shorten(code, id, names), map: null }),
    },
  };
}

/** Short names for the modules in a folder. */
export async function readShortNames(source: string): Promise<Names> {
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return shortNames(new Map(files.toSorted().map((file) => [`/${file}`, readFileSync(join(source, file), 'utf8')])));
}

/** A catalogue's messages in the order that they have once they are short: an object has its numbered ones first. */
export function orderWith({ messages }: Names, keys: readonly string[]): string[] {
  const place = (key: string): number => {
    const short = messages.get(key);
    return typeof short === 'number' ? short : Infinity;
  };
  return keys.toSorted((a, b) => (place(a) < place(b) ? -1 : Number(place(a) > place(b))));
}

/** `locales/en.ts`, `locales/en.home.ts`, `locales/de/home.ts`: the messages of a language. */
const isLanguage = (fileName: string): boolean => /\/locales\/[a-z]{2}(?:[./][\w-]+)?\.ts$/.test(fileName);

/** The language that the others follow: they have the same messages. */
const isEnglish = (fileName: string): boolean => /\/locales\/en\./.test(fileName);

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
  const [said, otherwise, texts] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const catalogues: (readonly string[])[] = [];
  for (const [fileName, code] of sources) {
    const { program } = parseSync(fileName, code);
    if (isEnglish(fileName)) catalogues.push(messagesIn(program));
    else if (!isLanguage(fileName))
      new Visitor({
        Literal: ({ value }) => void (typeof value === 'string' && said.add(value)),
        Identifier: ({ name }) => void otherwise.add(name),
        TemplateElement: ({ value }) => void texts.add(value.raw),
      }).visit(program);
  }
  const inTexts = new Set([...texts].flatMap((text) => text.split(/[^\w.-]+/)));
  const begun = [...texts].filter((text) => /^[\w.-]+$/.test(text));
  const meansMore = (name: string): boolean => otherwise.has(name) || inTexts.has(name) || begun.some((text) => name.startsWith(text));
  const renamed = catalogues.map((names) => names.filter((name) => composed.test(name) && said.has(name) && !meansMore(name)));
  const tokens = new Set([...sources.values()].flatMap((code) => code.match(token) ?? []));
  return {
    messages: namesFor(renamed),
    tokens: new Map([...tokens].map((name, index) => [name, `--al${index.toString(36)}`])),
  };
}

/** The messages that a catalogue declares, without those that it says otherwise for some programmes. */
function messagesIn(program: ESTree.Program): string[] {
  const names: string[] = [];
  new Visitor({
    VariableDeclarator({ init }) {
      const object = init && bare(init);
      if (object?.type !== 'ObjectExpression') return;
      for (const property of object.properties) if (property.type === 'Property') names.push(nameOf(property.key) ?? '');
    },
  }).visit(program);
  return names;
}

/** What stands before `as const` and `satisfies …`. */
function bare(node: ESTree.Expression): ESTree.Expression {
  return node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression' ? bare(node.expression) : node;
}

/** A message of several catalogues has to be called the same in all of them. */
function namesFor(catalogues: readonly (readonly string[])[]): Map<string, string | number> {
  const all = catalogues.flat();
  const shared = new Set(all.filter((name, index) => all.indexOf(name) !== index));
  return new Map<string, string | number>([
    ...[...shared].map((name, index) => [name, (FIRST + index).toString(36).toUpperCase()] as const),
    ...catalogues.flatMap((names) => names.filter((name) => !shared.has(name)).map((name, index) => [name, index + 1] as const)),
  ]);
}

type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** A module's source with the short names. */
export function shorten(code: string, fileName: string, { messages, tokens }: Names): string {
  const edits: Edit[] = [];
  const nameFor = (node: ESTree.Node): string | number | undefined => messages.get(nameOf(node) ?? '');
  const visitor = isLanguage(fileName)
    ? new Visitor({ ObjectExpression: (object) => void edits.push(...shortKeys(code, object, nameFor)) })
    : new Visitor({
        Literal(literal) {
          const short = nameFor(literal);
          if (short) edits.push({ start: literal.start, end: literal.end, text: typeof short === 'number' ? `${short}` : `'${short}'` });
        },
      });
  visitor.visit(parseSync(fileName, code).program);
  let short = code;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start)) short = short.slice(0, start) + text + short.slice(end);
  return short.replaceAll(token, (name) => tokens.get(name) ?? name);
}

/** Keys of an object made short; numbered messages move into a list, unless that were mostly gaps. */
function shortKeys(code: string, object: ESTree.ObjectExpression, nameFor: (key: ESTree.Node) => string | number | undefined): Edit[] {
  const named = object.properties.flatMap((property) => {
    const short = property.type === 'Property' && nameFor(property.key);
    return short ? [{ property, short }] : [];
  });
  const list: string[] = [];
  for (const { property, short } of named) if (typeof short === 'number') list[short] = code.slice(property.value.start, property.value.end);
  const dense = list.length < 2 * Object.keys(list).length;
  const edits = named.map(({ property: { start, end, key }, short }): Edit => {
    if (typeof short === 'string' || !dense) return { start: key.start, end: key.end, text: `${short}` };
    const comma = code.slice(end).match(/^\s*,/)?.[0] ?? '';
    return { start, end: end + comma.length, text: '' };
  });
  const begin = object.start + 1;
  return dense ? [{ start: begin, end: begin, text: `...[${Array.from(list, (text) => text ?? '').join()}], ` }, ...edits] : edits;
}

function nameOf(node: ESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
