import type { Page } from 'playwright-core';

/* What a page looks like to readers who have set their system or browser otherwise, measured in the page. */

/** In the page: names of the motions seen since `watchMotion`. */
declare const window: Window & { motions?: Set<string> };

/** Gives every text the spacing of WCAG 2.2, 1.4.12, as a reader’s own style sheet would. Fails where it does not get in. */
export async function spaceOut(page: Page): Promise<void> {
  const spaced = await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    const inside = (root: ParentNode): number => {
      let shadows = 0;
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        if (!shadowRoot) continue;
        shadowRoot.adoptedStyleSheets.push(sheet);
        shadows += 1 + inside(shadowRoot);
      }
      return shadows;
    };
    return inside(document);
  });
  if (spaced === 0) throw new Error('there is no widget to space out');
}

/** Texts squeezed into a column that is narrower than any word: letters under one another. */
export function squeezedIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        const own = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.textContent?.trim() ?? '').join('');
        if (own.length < 8 || element.matches('.visually-hidden, .visually-hidden *, option, .progress *') || !element.checkVisibility()) continue;
        const range = document.createRange();
        range.selectNodeContents(element);
        const { width } = range.getBoundingClientRect();
        if (width > 0 && width < 3 * parseFloat(getComputedStyle(element).fontSize)) found.push(`${Math.round(width)} px for “${own.slice(0, 40)}”`);
      }
    };
    const { shadowRoot } = document.querySelector('alongside-mentoring') ?? {};
    if (shadowRoot) walk(shadowRoot);
    return found;
  });
}

/** Begins to note all that moves or fades over time, in every shadow root. */
export async function watchMotion(page: Page): Promise<void> {
  await page.evaluate(() => {
    const motions = (window.motions = new Set<string>());
    const look = (root: Document | ShadowRoot): void => {
      for (const animation of root.getAnimations()) {
        const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
        if (Number(animation.effect?.getTiming().duration) > 0) motions.add(`${animation.constructor.name} ${target?.localName}.${target?.getAttribute('class')}`);
      }
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) look(shadowRoot);
    };
    const each = (): void => {
      look(document);
      requestAnimationFrame(each);
    };
    each();
  });
}

/** What moved since `watchMotion`. */
export function motionIn(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(window.motions ?? [])]);
}

/**
 * What cannot be made out where the system gives the colours: a control without a line or a line under it, an icon or a
 * line of the path that kept the page’s colour, a choice that looks like what is not chosen.
 */
export function lostInForcedColors(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const probe = document.body.appendChild(document.createElement('i'));
    const system = new Map(
      ['Canvas', 'CanvasText', 'LinkText', 'ButtonFace', 'ButtonText', 'Highlight', 'HighlightText', 'GrayText', 'Field', 'FieldText'].map((name) => {
        probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
        return [getComputedStyle(probe).color, name];
      }),
    );
    probe.style.cssText = 'forced-color-adjust: none; color: Canvas';
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const say = (what: string, element: Element): void => void found.push(`${what}: ${element.outerHTML.replaceAll(/<!--.*?-->|\s+/g, ' ').slice(0, 110)}`);
    const lined = (element: Element): boolean => {
      const { borderBlockEndStyle, borderBlockEndWidth, borderBlockEndColor, textDecorationLine } = getComputedStyle(element);
      return textDecorationLine.includes('underline') || (borderBlockEndStyle !== 'none' && parseFloat(borderBlockEndWidth) >= 1 && borderBlockEndColor !== canvas);
    };
    /** All that makes one look from another: colours, and what is drawn around. */
    const lookOf = (element: Element): string => {
      const { color, backgroundColor, borderBlockEndColor, outlineStyle } = getComputedStyle(element);
      // Nothing painted looks like the canvas.
      return [color, backgroundColor.endsWith(', 0)') ? canvas : backgroundColor, borderBlockEndColor, outlineStyle].join();
    };
    const differ = (what: string, chosen: Element, others: readonly Element[]): void => {
      for (const other of others) if (lookOf(other) === lookOf(chosen)) say(what, chosen);
    };
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const box = element.closest('label') ?? element.closest('.input') ?? element;
        if (element.matches('button, a, input:not([type="checkbox"], [type="radio"]), select, textarea') && !element.closest('nav, .chip-select, summary') && !element.matches('.row, .persona, .progress button') && !lined(element) && !lined(box)) say('no line around it', element);
        if (element.matches('svg.icon, .path path, .path circle')) {
          const { color, stroke } = getComputedStyle(element);
          if (!system.has(element.matches('svg') ? color : stroke)) say('a colour of the page’s', element);
        }
        if (element.matches('nav [aria-current]')) differ('chosen, and looks like the others', element, [...root.querySelectorAll('nav button:not([aria-current])')]);
        if (element.matches('.scale label:has(:checked)')) differ('chosen, and looks like the others', element, [...(element.parentElement?.querySelectorAll('label:not(:has(:checked, :focus-visible))') ?? [])]);
        if (element.matches('.chip[aria-pressed="true"]')) differ('pressed, and looks like the others', element, [...root.querySelectorAll('.chip[aria-pressed="false"]')]);
        if (element.matches('.path .mentee') && getComputedStyle(element).stroke === getComputedStyle(root.querySelector('.path .ahead') ?? element).stroke) say('done, and looks like what is ahead', element);
      }
    };
    const { shadowRoot } = document.querySelector('alongside-mentoring') ?? {};
    if (shadowRoot) walk(shadowRoot);
    return found;
  });
}
