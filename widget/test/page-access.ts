import type axe from 'axe-core';

/** In the page: axe-core, once its script is there, and the stops of the focus by the order they came in. */
interface Inside {
  axe: typeof axe;
  stops?: Map<Element, number>;
}
declare const window: Window & Inside;

/** A page of Playwright, whichever of its packages it came from. */
interface Page {
  evaluate<Given, Answer>(run: (given: Given) => Answer | Promise<Answer>, given?: Given): Promise<Answer>;
  readonly keyboard: { press(key: string): Promise<void> };
}

/** What axe-core finds in a page, by rule and element; only these rules, or all of WCAG 2.2 AA and good practice. Needs axe-core in the page. */
export async function findingsIn(page: Page, rules?: readonly string[]): Promise<string[]> {
  return page.evaluate(async (only) => {
    const options: axe.RunOptions = only ? { runOnly: { type: 'rule', values: [...only] } } : { rules: { 'target-size': { enabled: true } } };
    const { violations } = await window.axe.run(document, { ...options, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.any.map(({ message }) => message).join(' ')}`));
  }, rules);
}

/** What reaches beyond the page's width, or is cut off in its own box. */
export async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) wide.push(`the page: ${document.documentElement.scrollWidth}`);
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        // A bar of the sign-up's steps shows its name where there is room; every other text is read whole.
        if (element.matches('.visually-hidden, .visually-hidden *, .progress *, select, input, textarea, svg *') || !element.checkVisibility({ visibilityProperty: true })) continue;
        const { overflowX, overflowY } = getComputedStyle(element);
        const cut = (overflow: string, inner: number, outer: number): boolean => (overflow === 'hidden' || overflow === 'clip') && inner > outer + 1;
        if (cut(overflowX, element.scrollWidth, element.clientWidth) || cut(overflowY, element.scrollHeight, element.clientHeight)) wide.push(`cut: ${element.outerHTML.slice(0, 120)}`);
      }
    };
    walk(document);
    return wide;
  });
}

/** Goes round the page by Tab and says which stops show no focus, or hide under something; and whether one never gets out. */
export async function stopsIn(page: Page): Promise<string[]> {
  const found = new Set<string>();
  const seen: string[] = [];
  const most = 150;
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) return [...found];
    if (stop.problem) found.add(stop.problem);
    seen.push(stop.at);
    // Round once: the first stop again.
    if (presses > 0 && stop.at === seen[0]) return [...found];
  }
  return [...found, `no way out after ${seen.slice(-4).join(', ')}`];
}

/** What is wrong with the place that the focus has; nothing when it can be seen. */
export async function focusProblem(page: Page): Promise<string | undefined> {
  return (await page.evaluate(lookAtFocus))?.problem;
}

/** The stop where the focus is; nothing when it is on the page itself. Runs in the page. */
function lookAtFocus(): { at: string; problem: string | undefined } | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return undefined;
  const number = (window.stops ??= new Map<Element, number>());
  if (!number.has(element)) number.set(element, number.size);
  const at = `${number.get(element)} ${element.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 90)}`;
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return { at, problem: undefined };
  const box = element.getBoundingClientRect();
  const drawn = (each: Element | null): boolean => each !== null && getComputedStyle(each).outlineStyle !== 'none' && parseFloat(getComputedStyle(each).outlineWidth) >= 2;
  if (!drawn(element) && !drawn(element.parentElement) && !drawn(element.closest('label'))) return { at, problem: `no focus to be seen: ${at}` };
  const within = (x: number, y: number): boolean => {
    const top = root.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element) || (element instanceof HTMLInputElement && [...(element.labels ?? [])].some((label) => label.contains(top))));
  };
  const [x, y] = [Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 2), Math.min(Math.max(box.y + Math.min(box.height / 2, innerHeight / 2), 1), innerHeight - 2)];
  const outside = box.bottom < 0 || box.top > innerHeight;
  return { at, problem: outside || !within(x, y) ? `hidden while it has the focus: ${at}` : undefined };
}
