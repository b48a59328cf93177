import type { RenderedElement } from '../components/rendered-element.ts';
import { contrast, luminance, parseColor, type Rgb } from '../styles/contrast.ts';
import type { Controller } from './controller.ts';

/** With less contrast the fainter texts, mixed from the text colour, would fall under 4.5:1. */
const TEXT_CONTRAST = 11;
const ACCENT_CONTRAST = 4.5;
/** What the colours of states need, which are not mixed: they stay over 4.5:1 on such a ground. */
const GROUND_CONTRAST = 12;

/**
 * Fits the widget to its page: stands on the page's ground and takes its text colour where both stay readable, goes
 * dark on a dark page that never declared a `color-scheme`, and keeps an accent that is too pale out of the text.
 * Where its surface is not the page's ground it is a panel of its own.
 */
export class PageThemeController implements Controller {
  readonly #host: RenderedElement;
  readonly #sheet = new CSSStyleSheet();
  #fitted: string | undefined;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #observer = new MutationObserver(() => this.#changed());

  constructor(host: RenderedElement) {
    this.#host = host;
    host.renderRoot.adoptedStyleSheets.push(this.#sheet);
    host.addController(this);
  }

  hostConnected(): void {
    this.#dark.addEventListener('change', this.fit);
    addEventListener('load', this.fit);
    addEventListener('transitionend', this.fit);
    // A page changes its colours by a class around us, or by its style sheets.
    for (let around: Node | undefined = this.#host; (around = around.parentNode ?? (around as ShadowRoot).host); ) this.#observer.observe(around, { attributes: true });
    this.#observer.observe(document.head, { attributes: true, childList: true, subtree: true });
    if (this.#host.hasUpdated) this.#changed();
  }

  hostDisconnected(): void {
    this.#dark.removeEventListener('change', this.fit);
    removeEventListener('load', this.fit);
    removeEventListener('transitionend', this.fit);
    this.#observer.disconnect();
  }

  /** The language of the page may be another now, too. */
  #changed(): void {
    this.fit();
    this.#host.requestUpdate();
  }

  /**
   * Measures the page again. Called after the first rendering, when the page or the element changes, and once the page
   * has all its style sheets: our script does not wait for them.
   */
  fit = (): void => {
    const root = this.#host.renderRoot.querySelector<HTMLElement>('.root');
    if (!root || this.#fitted === this.#colors(root)) return;
    this.#sheet.replaceSync('');
    const text = parseColor(getComputedStyle(this.#host).color);
    const declared = getComputedStyle(this.#host).colorScheme !== 'normal';
    root.classList.toggle('dark-page', !declared && text !== undefined && luminance(text) > 0.4);
    const style = getComputedStyle(root);
    const ground = groundUnder(this.#host);
    const own = parseColor(style.color);
    const takesGround = typeof ground === 'object' && own && contrast(own, ground) >= GROUND_CONTRAST;
    const rules = takesGround ? `--al-page-surface:rgb(${ground.join(' ')});` : '';
    this.#sheet.replaceSync(`.root{${rules}}`);
    const surface = parseColor(style.backgroundColor);
    if (!surface) return;
    root.classList.toggle('apart', ground !== undefined && String(ground) !== String(surface));
    if (text && contrast(text, surface) >= TEXT_CONTRAST) {
      this.#sheet.replaceSync(`.root{${rules}--al-page-text:rgb(${text.join(' ')})}`);
    }
    const accent = parseColor(style.accentColor);
    root.classList.toggle('weak-accent', accent !== undefined && contrast(accent, surface) < ACCENT_CONTRAST);
    this.#fitted = this.#colors(root);
  };

  /** All that fitting depends on: many pages change their classes far more often than their colours. */
  #colors(root: HTMLElement): string {
    const [outside, inside] = [getComputedStyle(this.#host), getComputedStyle(root)];
    return [outside.color, outside.colorScheme, inside.backgroundColor, inside.accentColor, groundUnder(this.#host)].join();
  }
}

/** What the page lays under an element, or else the browser, whose dark ground is its own and not told. */
function groundUnder(element: Element): Rgb | 'picture' | undefined {
  const { backgroundColor, backgroundImage, colorScheme } = getComputedStyle(element);
  if (backgroundImage !== 'none') return 'picture';
  const { parentNode } = element;
  const around = parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
  return parseColor(backgroundColor) ?? (around instanceof Element ? groundUnder(around) : /dark/.test(colorScheme) ? undefined : [255, 255, 255]);
}
