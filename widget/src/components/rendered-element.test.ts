import { html } from 'lit-html';
import { expect, test } from 'vitest';
import { mount } from '../../test/mount.ts';
import { css } from '../styles/css.ts';
import { component } from './component.ts';
import { type Changed, RenderedElement } from './rendered-element.ts';

const red = css`p { color: rgb(255, 0, 0); }`;
const blue = css`p { color: rgb(0, 0, 255); }`;

class Greeting extends RenderedElement {
  static override readonly properties = ['name', 'fails'];
  static override readonly styles = [blue, [red, blue]];
  declare name: string | undefined;
  declare fails: boolean | undefined;
  readonly seen: Changed[] = [];

  protected override render(): unknown {
    if (this.fails) throw new Error('cannot be rendered');
    return html`<p>Hello, ${this.name ?? 'you'}</p>`;
  }

  protected override updated(changed: Changed): void {
    this.seen.push(new Map(changed));
  }

  get text(): string | null | undefined {
    return this.renderRoot.querySelector('p')?.textContent;
  }
}

function greeting(properties: Partial<Greeting> = {}): Greeting {
  const element = mount(html`${component(Greeting, properties)}`).firstElementChild;
  if (!(element instanceof Greeting)) throw new Error('not mounted');
  return element;
}

test('what is set in one go is rendered once, and known with what it was before', async () => {
  const element = greeting();
  await element.updateComplete;
  element.name = 'Lena';
  element.name = 'Amir';
  await element.updateComplete;
  expect(element.text).toBe('Hello, Amir');
  expect(element.seen).toEqual([new Map(), new Map([['name', undefined]])]);
  element.name = 'Amir';
  await element.updateComplete;
  expect(element.seen).toHaveLength(2);
});

test('nothing is rendered before the element is in a page', async () => {
  const loose = greeting();
  loose.remove();
  const element = loose.cloneNode();
  if (!(element instanceof Greeting)) throw new Error('not cloned');
  element.name = 'Lena';
  expect(element.text).toBeUndefined();
  mount(html`${element}`);
  await element.updateComplete;
  expect(element.text).toBe('Hello, Lena');
  expect(element.seen).toEqual([new Map([['name', undefined]])]);
});

test('what the page set before the element was known counts', async () => {
  const early = Object.assign(document.createElement('early-greeting'), { name: 'Lena' });
  mount(html`${early}`);
  customElements.define('early-greeting', class extends Greeting {});
  if (!(early instanceof Greeting)) throw new Error('not upgraded');
  await early.updateComplete;
  expect(early.text).toBe('Hello, Lena');
});

test('a rendering that failed says so, and the next one is made all the same', async () => {
  const element = greeting();
  await element.updateComplete;
  element.fails = true;
  await expect(element.updateComplete).rejects.toThrow('cannot be rendered');
  element.fails = false;
  await element.updateComplete;
  expect(element.text).toBe('Hello, you');
});

test('a sheet listed twice counts where it is last, and elements share it', async () => {
  const [one, other] = [greeting(), greeting()];
  await one.updateComplete;
  expect(one.renderRoot.adoptedStyleSheets).toHaveLength(2);
  expect(one.renderRoot.adoptedStyleSheets).toEqual(other.renderRoot.adoptedStyleSheets);
  const paragraph = one.renderRoot.querySelector('p');
  expect(paragraph && getComputedStyle(paragraph).color).toBe('rgb(0, 0, 255)');
});

/** After whatever promises that are settled now set off, and long before the next task. */
const setOff = async (): Promise<void> => {
  for (let times = 0; times < 50; times += 1) await Promise.resolve();
};

const told: string[] = [];

class Part extends RenderedElement {
  static override readonly properties = ['name'];
  declare name: string | undefined;

  protected override render(): unknown {
    return html`<p>${this.name}</p>`;
  }

  protected override updated(): void {
    told.push(`${this.name} shows`);
    void setOff().then(() => told.push(`${this.name} is over`));
  }
}

test.each([
  { ownTask: true, order: ['one shows', 'one is over', 'two shows', 'two is over'] },
  { ownTask: false, order: ['one shows', 'two shows', 'one is over', 'two is over'] },
])('first renderings, each in a task of its own: $ownTask', async ({ ownTask, order }) => {
  told.length = 0;
  const parts = [...mount(html`${['one', 'two'].map((name) => component(Part, { name, ownTask }))}`).children].filter((element) => element instanceof Part);
  await Promise.all(parts.map((part) => part.updateComplete));
  await setOff();
  expect(told).toEqual(order);
  const [one] = parts;
  if (one) one.name = 'three';
  await setOff();
  expect(one?.renderRoot.textContent, 'later renderings wait for nothing').toBe('three');
});
