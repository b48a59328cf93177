import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import manifest from '../custom-elements.json' with { type: 'json' };

/*
 * Three texts say what the element offers: its own comment, the manifest for tools, and the types for packages. A
 * compiler holds the types to the class; this holds the other two together.
 */

const declaration = manifest.modules[0]!.declarations[0]!;
const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');

/** `@event name - what it is`, as pairs. */
const said = (source: string, tag: string): { name: string; description: string }[] =>
  [...source.matchAll(new RegExp(`^ \\* @${tag} ([\\w-]+) - (.+)$`, 'gm'))].map(([, name = '', description = '']) => ({ name, description }));

test.each([
  ['event', declaration.events],
  ['slot', declaration.slots],
  ['csspart', declaration.cssParts],
  ['cssprop', declaration.cssProperties],
] as const)('the manifest lists each @%s of the element', async (tag, listed) => {
  const source = await read('../src/components/mentoring/mentoring.ts');
  expect(listed.map(({ name, description }) => ({ name, description }))).toEqual(said(source, tag));
});

test('attributes are those that the element and the types have', async () => {
  const [source, types] = await Promise.all([read('../src/components/mentoring/mentoring.ts'), read('../types/alongside.d.ts')]);
  const names = declaration.attributes.map(({ name }) => name);
  const observed = /observedAttributes = \[(.+)\]/.exec(source)?.[1] ?? '';
  expect([...observed.matchAll(/\w+/g)].map(([name]) => name).toSorted()).toEqual(names.toSorted());
  const typed = types.slice(types.indexOf('interface AlongsideAttributes'), types.indexOf('interface AlongsideProperties'));
  expect([...typed.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name]) => name)).toEqual(names);
  const sayings = [...typed.matchAll(/\/\*\* (.+) \*\//g)].map(([, saying]) => saying);
  expect(declaration.attributes.map(({ description }) => description)).toEqual(sayings.slice(0, names.length));
});

test('every token that sheets take from the page is listed', async () => {
  const sheets = await Promise.all(['styles/tokens.styles.ts', 'components/mentoring/mentoring.styles.ts'].map((path) => read(`../src/${path}`)));
  const taken = new Set(sheets.join('').match(/var\(--alongside-[a-z-]+/g)?.map((use) => use.slice(4)));
  expect([...taken].toSorted()).toEqual(declaration.cssProperties.map(({ name }) => name).toSorted());
});
