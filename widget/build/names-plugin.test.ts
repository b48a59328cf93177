import { expect, test } from 'vitest';
import { shorten, shortNames } from './names-plugin.ts';

const english = "export const en = { title: 'T', inPerson: 'in person', in_person: 'P', dueOn: 'Due', 'nav.home': 'Home', 'state.retry': 'Again', level1: 'One', askTitle: 'Ask' };";

function shortened(view: string): { readonly en: string; readonly view: string } {
  const names = shortNames(new Map([['/locales/en.ts', english], ['/view.ts', view]]));
  return { en: shorten(english, '/locales/en.ts', names), view: shorten(view, '/view.ts', names) };
}

test('a message has the same short name where it is written and where it is said', () => {
  const { en, view } = shortened("words('inPerson') + words('state.retry')");
  const [, first, second] = /^words\('(\w+)'\) \+ words\('(\w+)'\)$/.exec(view) ?? [];
  expect(first).not.toBe(second);
  expect(en).toContain(`${first}: 'in person'`);
  expect(en).toContain(`${second}: 'Again'`);
});

test.each([
  ["words('title')", 'a plain word, which may be the name of a field'],
  ["words('in_person')", 'a word of the server'],
  ["words('dueOn') + goal.dueOn", 'what a property is called'],
  ["words('askTitle') + html`<h2 id=\"askTitle\"></h2>`", 'what stands in a template'],
  ["words('nav.home') + words(`nav.${view}`)", 'what is put together'],
])('%s stays: %s', (said) => {
  expect(shortened(said)).toEqual({ en: english, view: said });
});

test('tokens of the sheets are short in sheets and in code, the public ones stay', () => {
  expect(shortened("css`a { color: var(--al-text-soft, var(--alongside-text)) }`; set('--al-text-soft')").view).toBe(
    "css`a { color: var(--al0, var(--alongside-text)) }`; set('--al0')",
  );
});
