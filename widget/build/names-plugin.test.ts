import { expect, test } from 'vitest';
import { orderWith, shorten, shortNames } from './names-plugin.ts';

const english = "export const en = { title: 'T', inPerson: 'in person', in_person: 'P', dueOn: 'Due', 'nav.home': 'Home', 'state.retry': 'Again', level1: 'One', askTitle: 'Ask' };";

function shortened(view: string, others: Readonly<Record<string, string>> = {}): { readonly en: string; readonly view: string; readonly others: string[] } {
  const sources = new Map([['/locales/en.ts', english], ['/view.ts', view], ...Object.entries(others)]);
  const names = shortNames(sources);
  return { en: shorten(english, '/locales/en.ts', names), view: shorten(view, '/view.ts', names), others: Object.entries(others).map(([file, code]) => shorten(code, file, names)) };
}

test('a message that one catalogue has is said by its place in a list', () => {
  const { en, view } = shortened("words('inPerson') + words('state.retry')");
  expect(view).toBe('words(1) + words(2)');
  expect(en).toContain("{...[,'in person','Again'],  title: 'T',");
  expect(en).not.toContain('inPerson');
});

test('the order of the messages is that of the object in the page', async () => {
  const names = shortNames(new Map([['/locales/en.ts', english], ['/view.ts', "words('state.retry') + words('inPerson')"]]));
  const read = async (code: string): Promise<Readonly<Record<string, string>>> => ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { en: Record<string, string> }).en;
  const written = await read(english);
  expect(orderWith(names, Object.keys(written)).map((key) => written[key])).toEqual(Object.values(await read(shorten(english, '/locales/en.ts', names))));
});

test('a message of two catalogues has one short name in both', () => {
  const { en, view, others } = shortened("words('inPerson')", { '/locales/en.home.ts': "export const home = { inPerson: 'here' } as const satisfies object;" });
  const [, name] = /^words\('([A-Z\d]+)'\)$/.exec(view) ?? [];
  expect(en).toContain(`${name}: 'in person'`);
  expect(others[0]).toContain(`${name}: 'here'`);
});

test('what a format says otherwise has the number of the message', () => {
  const formats = "export const formats = { peer: { home: { 'state.retry': 'Once more' } } };";
  const { others } = shortened("words('inPerson') + words('nav.home') + words('state.retry')", { '/locales/en.formats.ts': formats });
  expect(others).toEqual(["export const formats = { peer: { home: { 3: 'Once more' } } };"]);
});

test.each([
  ["words('title')", 'a plain word, which may be the name of a field'],
  ["words('in_person')", 'a word of the server'],
  ["words('dueOn') + goal.dueOn", 'what a property is called'],
  ["words('askTitle') + html`<h2 id=\"askTitle\"></h2>`", 'what stands in a template'],
  ["words('nav.home') + words(`nav.${view}`)", 'what is put together'],
])('%s stays: %s', (said) => {
  expect(shortened(said)).toMatchObject({ en: english, view: said });
});

test('tokens of the sheets are short in sheets and in code, the public ones stay', () => {
  expect(shortened("css`a { color: var(--al-text-soft, var(--alongside-text)) }`; set('--al-text-soft')").view).toBe(
    "css`a { color: var(--al0, var(--alongside-text)) }`; set('--al0')",
  );
});
