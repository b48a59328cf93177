import type { RenderedElement } from '../components/rendered-element.ts';
import { navigateEvent } from '../events/events.ts';
import { isView, type View } from '../view-names.ts';

/** Which view shows. Lives in the element alone: neither the page's address nor its history is touched. */
export class RouterController {
  current: View;
  readonly #host: RenderedElement;

  constructor(host: RenderedElement, first: View) {
    this.#host = host;
    this.current = first;
  }

  /**
   * Shows a view, unless the page forbids it in `alongside-navigate` or there is no such view.
   * @returns whether it shows
   */
  open(view: string): boolean {
    if (!isView(view)) return false;
    if (view === this.current) return true;
    if (!this.#host.dispatchEvent(navigateEvent(view, this.current))) return false;
    this.current = view;
    this.#host.requestUpdate();
    return true;
  }
}
