import axe from 'axe-core';
import { render, type TemplateResult } from 'lit-html';
import { afterEach, expect } from 'vitest';

const mounted = new Set<HTMLElement>();

afterEach(() => {
  for (const container of mounted) container.remove();
  mounted.clear();
});

/** Renders a template into the page until the test is over. */
export function mount(template: TemplateResult): HTMLElement {
  const container = document.createElement('main');
  document.body.append(container);
  mounted.add(container);
  render(template, container);
  return container;
}

/** Fails with what axe-core finds, by rule and element, once nothing moves any more. */
export async function expectAccessible(element: Element): Promise<void> {
  await Promise.allSettled(movingIn(element).map((animation) => animation.finished));
  const { violations } = await axe.run(element, { resultTypes: ['violations'] });
  const findings = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  expect(findings).toEqual([]);
}

/** Animations under way that will end, in all shadow roots below. */
function movingIn(root: Element | ShadowRoot): Animation[] {
  const here = root instanceof ShadowRoot ? root.getAnimations() : [];
  const below = [...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? movingIn(element.shadowRoot) : []));
  return [...here, ...below].filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
}

/** The element with the focus, in whatever shadow root it is. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
