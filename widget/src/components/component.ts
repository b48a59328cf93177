import { Directive, directive } from 'lit-html/directive.js';

type ElementClass<E extends HTMLElement> = new () => E;

const tags = new WeakMap<ElementClass<HTMLElement>, string>();

class Component extends Directive {
  #element: HTMLElement | undefined;
  #key: unknown;

  render<E extends HTMLElement>(elementClass: ElementClass<E>, properties: Partial<E>, key?: string): HTMLElement {
    if (!(this.#element instanceof elementClass) || key !== this.#key) this.#element = create(elementClass);
    this.#key = key;
    return Object.assign(this.#element, properties);
  }
}

/**
 * Renders a custom element by its class: `${component(SignIn, { app: this.app })}`. The same element stays between
 * renderings, as long as it has the same `key`. Tag names are given out here, so that two versions of the widget on one
 * page never want the same one.
 */
export const component = directive(Component) as <E extends HTMLElement>(
  elementClass: ElementClass<E>,
  properties: Partial<E>,
  key?: string,
) => unknown;

/** Makes an element of a class, which stays where it is put. */
export function create<E extends HTMLElement>(elementClass: ElementClass<E>): E {
  // By its tag and not by `new`: some pages have a registry that registers a class of its own in place of this one.
  const element = document.createElement(tagOf(elementClass)) as E;
  // What the page puts in the slot `empty` of the root reaches the view that has nothing to show, through all between.
  element.append(Object.assign(document.createElement('slot'), { name: 'empty', slot: 'empty' }));
  return element;
}

function tagOf(elementClass: ElementClass<HTMLElement>): string {
  let tag = tags.get(elementClass);
  if (!tag) {
    for (let number = 1; customElements.get((tag = `alongside-part-${number}`)); ) number += 1;
    customElements.define(tag, elementClass);
    tags.set(elementClass, tag);
  }
  return tag;
}
