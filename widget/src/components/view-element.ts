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

  #headingWantsFocus = false;
  #focused: Element | null = null;

  /**
   * Moves the focus to the view's heading, for a keyboard or screen reader that has just navigated here: as soon as
   * there is one, unless the focus has gone somewhere else by then.
   */
  focusHeading(): void {
    this.#headingWantsFocus = true;
    this.requestUpdate();
  }

  /** What has the focus may be gone after this rendering, as a button that has done its work: the heading takes it then. */
  protected override willUpdate(): void {
    this.#focused = this.renderRoot.activeElement;
  }

  protected override updated(_changed: Changed): void {
    this.#headingWantsFocus ||= this.#focused?.isConnected === false;
    if (!this.#headingWantsFocus) return;
    const { activeElement } = this.renderRoot;
    // The browser lays out what gets the focus: a task of its own, after that of all that was rendered just now.
    void nextTask().then(() => this.#moveFocus(activeElement));
  }

  /** @param before what had the focus in here when the heading wanted it; what has got it since keeps it */
  #moveFocus(before: Element | null): void {
    const { renderRoot } = this;
    const heading = renderRoot.querySelector<HTMLElement>(':is(h2, h3)[tabindex]');
    const inner = heading ? undefined : [...renderRoot.querySelectorAll('*')].find((element) => element instanceof ViewElement);
    if (!this.#headingWantsFocus || (!heading && !inner)) return;
    this.#headingWantsFocus = false;
    inner?.focusHeading();
    const taken = renderRoot.activeElement && renderRoot.activeElement !== before;
    const elsewhere = document.activeElement !== outermost(this) && document.activeElement !== document.body;
    if (!taken && !elsewhere) heading?.focus();
  }
}

export type ViewElementClass = new () => ViewElement;

/** The element that the page knows: views stand within views, and the page's focus is on the one around all. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}
