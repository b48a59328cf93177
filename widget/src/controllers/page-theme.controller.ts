import type { RenderedElement } from '../components/rendered-element.ts';
import { contrast, luminance, parseColor } from '../styles/contrast.ts';
import type { Controller } from './controller.ts';

/** With less contrast the fainter texts, mixed from the text colour, would fall under 4.5:1. */
const TEXT_CONTRAST = 11;
const ACCENT_CONTRAST = 4.5;

/**
 * Fits the widget to its page: takes the page's text colour where that stays readable on our surface, goes dark on a
 * dark page that never declared a `color-scheme`, and keeps an accent that is too pale out of the text.
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
    // A page changes its colours by a class around us, or by its style sheets.
    for (let around: Node | undefined = this.#host; (around = around.parentNode ?? (around as ShadowRoot).host); ) this.#observer.observe(around, { attributes: true });
    this.#observer.observe(document.head, { attributes: true, childList: true, subtree: true });
    if (this.#host.hasUpdated) this.#changed();
  }

  hostDisconnected(): void {
    this.#dark.removeEventListener('change', this.fit);
    removeEventListener('load', this.fit);
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
    const surface = parseColor(style.backgroundColor);
    if (!surface) return;
    if (text && contrast(text, surface) >= TEXT_CONTRAST) {
      this.#sheet.replaceSync(`.root { --al-page-text: rgb(${text.join(' ')}); }`);
    }
    const accent = parseColor(style.accentColor);
    root.classList.toggle('weak-accent', accent !== undefined && contrast(accent, surface) < ACCENT_CONTRAST);
    this.#fitted = this.#colors(root);
  };

  /** All that fitting depends on: many pages change their classes far more often than their colours. */
  #colors(root: HTMLElement): string {
    const [outside, inside] = [getComputedStyle(this.#host), getComputedStyle(root)];
    return [outside.color, outside.colorScheme, inside.backgroundColor, inside.accentColor].join();
  }
}
