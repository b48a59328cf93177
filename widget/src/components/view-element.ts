import type { AppContext } from '../app-context.ts';
import { base } from '../styles/base.styles.ts';
import { buttons } from '../styles/buttons.styles.ts';
import type { Styles } from '../styles/css.ts';
import { type Changed, nextTask, RenderedElement } from './rendered-element.ts';

/** What all views and larger parts are made of: they get the {@link AppContext} as `app`. */
export abstract class ViewElement extends RenderedElement {
  static override readonly properties = ['app'];
  static override styles: Styles = [base, buttons];

  declare app: AppContext;

  /** What had the focus when the heading wanted it, for as long as the heading does. */
  #focusBefore?: Element | undefined;
  #focused: Element | null = null;

  /**
   * Moves the focus to the view's heading, for a keyboard or screen reader that has just navigated here: as soon as
   * there is one, unless the focus has gone somewhere else by then.
   * @param before what had the focus when they set out
   */
  focusHeading(before = focused()): void {
    this.#focusBefore = before;
    this.requestUpdate();
  }

  /** Moves the focus to the first that matches, once what was set shows. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** What has the focus may be gone after this rendering, as a button that has done its work: the heading takes it then. */
  protected override willUpdate(): void {
    this.#focused = this.renderRoot.activeElement;
  }

  protected override updated(_changed: Changed): void {
    if (this.#focused?.isConnected === false) this.#focusBefore ??= document.body;
    // The browser lays out what gets the focus: a task of its own, after that of all that was rendered just now.
    if (this.#focusBefore) void nextTask().then(this.#moveFocus);
  }

  readonly #moveFocus = (): void => {
    const { renderRoot } = this;
    const heading = renderRoot.querySelector<HTMLElement>(':is(h2, h3)[tabindex]');
    const target = heading ?? [...renderRoot.querySelectorAll('*')].find((element) => element instanceof ViewElement);
    const before = this.#focusBefore;
    if (!before || !target) return;
    this.#focusBefore = undefined;
    const now = focused();
    // Whoever has gone on meanwhile, in the widget or in its page, keeps the focus.
    if (now !== document.body && (now !== before || now.getRootNode() === document)) return;
    if (target instanceof ViewElement) target.focusHeading();
    else target.focus();
  };
}

export type ViewElementClass = new () => ViewElement;

/** What has the focus, in whatever shadow root; the body where nothing has. */
export function focused(): Element {
  let element = document.activeElement!; // nothing only where a page has no body
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
