import { html, nothing, type TemplateResult } from 'lit-html';
import type { Controller } from '../../controllers/controller.ts';
import type { Translate } from '../../locales/translate.ts';
import { icon } from '../icon/icon.ts';
import type { RenderedElement } from '../rendered-element.ts';

export type DialogOptions = {
  readonly title: string;
  readonly body: unknown;
  /** Buttons, the filled one last. */
  readonly actions?: unknown;
};

let dialogs = 0;

/**
 * A native modal dialog of a view. `render()` goes anywhere in the view's template; what opened it gets the focus back.
 * Needs the sheet `dialogStyles`.
 */
export class DialogController implements Controller {
  opened = false;
  /** Whether it is to show and does not yet. */
  #wanted = false;
  readonly #host: RenderedElement;
  readonly #id = `dialog-${(dialogs += 1)}`;

  constructor(host: RenderedElement) {
    this.#host = host;
    host.addController(this);
  }

  /** A dialog that was open when its element left the page starts closed. */
  hostDisconnected(): void {
    this.opened = false;
  }

  /** Shows it once: an update between its closing and the browser's word of that must not show it again. */
  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!this.#wanted || !dialog) return;
    this.#wanted = false;
    if (!dialog.open) dialog.showModal();
  }

  open(): void {
    this.opened = this.#wanted = true;
    this.#host.requestUpdate();
  }

  /** Closes it; the browser gives the focus back. */
  close = (): void => this.#dialog?.close();

  /** Its contents exist only while it is open. */
  render(t: Translate, content: () => DialogOptions): TemplateResult | typeof nothing {
    if (!this.opened) return nothing;
    const { title, body, actions } = content();
    return html`<dialog id=${this.#id} aria-labelledby="dialog-title" @close=${this.#closed} @click=${this.#outside}>
      <div class="sheet">
        <div class="head">
          <h2 id="dialog-title" class="section">${title}</h2>
          <button class="button plain icon-only end" type="button" aria-label=${t('dialog.close')} @click=${this.close}>
            ${icon('x')}
          </button>
        </div>
        <div class="content">${body}</div>
        ${actions ? html`<div class="foot">${actions}</div>` : nothing}
      </div>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>(`#${this.#id}`);
  }

  /** The browser tells of the closing a task after it has given the focus back: by then it may be open again. */
  readonly #closed = (): void => {
    this.opened = !!this.#dialog?.open;
    this.#host.requestUpdate();
  };

  readonly #outside = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.close();
  };
}
