import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type ESTree, parseSync, Visitor } from 'vite';

const source = fileURLToPath(new URL('../', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ts$/.test(file) && !/\.(test|styles|d)\.ts$|^locales\//.test(file));

/** Stands where a template has a value. */
const HOLE = '\0';

/** Attributes that somebody reads or hears. */
const spoken = /\s(aria-label|aria-description|aria-roledescription|aria-valuetext|placeholder|title|alt|label)=(?:"([^"]*)"|([^\s>]*))/g;

/** Words, and the marks around them that other languages write otherwise: quotation marks, brackets, commas and full stops. */
const language = /\p{L}|[“”‘’«»„()]|[,.;:!?،、。](?=\s|$)/u;
/** Heard as a pause, or not at all: in a label a comma or a colon is no word. */
const heard = /\p{L}|[“”‘’«»„()]/u;

type Finding = string;

/** What a template says in its own words, in its text and in what is read out. */
function saidIn(template: string): Finding[] {
  const tags = /<!--[^]*?-->|<\/?[a-zA-Z][^>]*>/g;
  const texts = template.split(tags).flatMap((text) => text.split(HOLE)).filter((text) => language.test(text.trim()));
  const attributes = [...template.matchAll(spoken)].map(([, , quoted, bare]) => (quoted ?? bare ?? '').replaceAll(HOLE, '')).filter((text) => heard.test(text));
  return [...texts, ...attributes].map((text) => text.trim());
}

/** What a value that a template shows says when it is a string of the code's own. */
function literals(node: ESTree.Node | null | undefined): Finding[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && language.test(node.value) ? [node.value] : [];
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.raw).filter((text) => language.test(text));
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return [...literals(node.left), ...literals(node.right)];
    default:
      return [];
  }
}

/** Whether the hole that follows this text is one that somebody reads or hears: no attribute, event or property besides those. */
function isShown(before: string): boolean {
  if (before.lastIndexOf('<') <= before.lastIndexOf('>')) return true;
  return /\s(?:aria-label|aria-description|placeholder|title|alt)=(?:"[^"]*)?$/.test(before);
}

/** The words in a module's code, by what they say. */
function wordsIn(code: string, fileName: string): Finding[] {
  const found: Finding[] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.type !== 'Identifier' || (tag.name !== 'html' && tag.name !== 'svg')) return;
      const pieces = quasi.quasis.map(({ value }) => value.cooked ?? value.raw);
      found.push(...saidIn(pieces.join(HOLE)));
      quasi.expressions.forEach((expression, index) => {
        if (isShown(pieces.slice(0, index + 1).join(HOLE))) found.push(...literals(expression));
      });
    },
    /** `.join(', ')` is for machines; people read lists as `Intl.ListFormat` makes them. */
    CallExpression({ callee, arguments: [separator] }) {
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'join') found.push(...literals(separator).filter((text) => /[,;.،、]/u.test(text)).map((text) => `.join('${text}')`));
    },
    /** `${day}, ${time}` and `“${words}”`: marks between values. */
    TemplateLiteral({ quasis, expressions }) {
      if (expressions.length > 0) found.push(...quasis.map(({ value }) => value.raw).filter((text) => /^(?:, |\. | \(|\))$|[“”«»„]/.test(text)));
    },
    /** A message taken out of the English catalogue is English everywhere. */
    MemberExpression({ object, property }) {
      if (object.type === 'Identifier' && /^en$|English$/.test(object.name) && property.type === 'Identifier') found.push(`${object.name}.${property.name}`);
    },
    /** What has a label, a text or a title as its own string. */
    Property({ key, value }) {
      if (key.type === 'Identifier' && /^(?:label|text|title|hint|lead|problem|placeholder)$/.test(key.name)) found.push(...literals(value));
    },
  }).visit(parseSync(fileName, code).program);
  return found;
}

/** Not said by the widget: own words in a field, between which whoever wrote them put commas. */
const written: Readonly<Record<string, readonly Finding[]>> = { 'components/sign-up/questions-step.ts': [".join(', ')"] };

test.each(files)('%s says nothing that no language has', (file) => {
  expect(wordsIn(readFileSync(source + file, 'utf8'), file)).toEqual(written[file] ?? []);
});

test('words in code are found', () => {
  const found = (code: string) => wordsIn(code, 'some.ts');
  expect(found('html`<p class="small">Hello ${name}</p>`')).toEqual(['Hello']);
  expect(found('html`<button aria-label=${on ? "Close" : ""} type="button">×</button>`')).toEqual(['Close']);
  expect(found('html`<input placeholder="lead a team" name="search" />`')).toEqual(['lead a team']);
  expect(found('html`${known ? name : "Nobody"}`')).toEqual(['Nobody']);
  expect(found('emptyState({ title: `Hello ${name}`, drawing: "apart" })')).toEqual(['Hello ']);
  expect(found("names.join(', ')")).toEqual([".join(', ')"]);
  expect(found('`${day}, ${time}`')).toEqual([', ']);
  expect(found('html`<h2>${flashEnglish.title}</h2>`')).toEqual(['flashEnglish.title']);
  expect(found('html`<p class="note ${look}" id="of-${id}" @click=${go}>${words("title")} · ${count}</p>`')).toEqual([]);
});
