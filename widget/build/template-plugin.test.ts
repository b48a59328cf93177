import { expect, test } from 'vitest';
import { minifyTemplates } from './template-plugin.ts';

const small = (code: string): string => minifyTemplates(code, 'some.ts');

test('between blocks nothing stays, between words and inline elements one space', () => {
  expect(small('html`<div>\n    <p>One\n      <b>two</b> <i>three</i>\n    </p>\n  </div>`')).toBe('html`<div><p>One <b>two</b> <i>three</i></p></div>`');
  expect(small('html`${name} <b>${count}</b>\n   ${more}`')).toBe('html`${name} <b>${count}</b> ${more}`');
});

test('templates inside templates and the code between them are left whole', () => {
  expect(small("html`<ul>\n  ${items.map((item: string) => html`<li>\n  ${item}  \n</li>`)}\n</ul>`;\nconst text = 'a  >  b';")).toBe(
    "html`<ul>${items.map((item: string) => html`<li>${item}</li>`)}</ul>`;\nconst text = 'a  >  b';",
  );
});

test('a sheet loses comments and space, and no selector changes its meaning', () => {
  expect(small('css`\n  /* why */\n  .a :is(b, c) > d {\n    margin: 0.5em -0.25em;\n    inset: calc(1em + 0.5px);\n  }\n`')).toBe('css`.a :is(b,c)>d{margin:.5em -0.25em;inset:calc(1em + .5px)}`');
});

test('a value stands where the Lit that is sent along looks for it, or there is no build', () => {
  expect(() => small('html`<textarea rows=${rows}>${text}</textarea>`')).toThrow('some.ts: no value can stand in <textarea rows=');
  expect(() => small('html`<div class="a ${b}" ${ref(c)}></div>`')).toThrow('no value can stand in <div class="" ${…}');
  expect(() => small('html`<p>a</p><!-- ${b} -->`')).toThrow('no value can stand in <!-- ${…}');
  expect(() => small('html`<div class="a ${b}" ?hidden=${c}>${d} <b>${e}</b></div>`')).not.toThrow();
});
