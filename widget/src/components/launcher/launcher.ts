import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Translate } from '../../locales/translate.ts';
import { icon } from '../icon/icon.ts';
import { launcherStyles } from './launcher.styles.ts';

/** The layout `launcher`: a button in the corner of the page that opens everything in a panel. */
export class Launcher implements ReactiveController {
  readonly #host: LitElement;
  #wanted = false;
  #begun = false;

  /** @param host rendered into its own shadow root, which takes the sheet */
  constructor(host: LitElement) {
    this.#host = host;
    const { styleSheet } = launcherStyles;
    if (host.renderRoot instanceof ShadowRoot && styleSheet) host.renderRoot.adoptedStyleSheets.push(styleSheet);
    host.addController(this);
  }

  /** What was begun in the panel is kept while it is closed; before it is first opened nothing is loaded. */
  render(t: Translate, content: TemplateResult): TemplateResult {
    return html`<button class="button primary launcher" part="launcher" type="button" popover="manual" aria-haspopup="dialog" @click=${this.open}>
        ${icon('chat')} ${t('nav.label')}
      </button>
      <dialog class="panel" part="panel" aria-label=${t('nav.label')} @close=${this.#closed} @click=${this.#outside}>
        <header>
          <button class="button plain icon-only" type="button" aria-label=${t('dialog.close')} @click=${this.#close}>${icon('x')}</button>
        </header>
        ${this.#begun ? content : nothing}
      </dialog>`;
  }

  open = (): void => {
    this.#wanted = true;
    this.#begun = true;
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    const button = this.#host.renderRoot.querySelector<HTMLElement>('.launcher');
    if (button && !button.matches(':popover-open')) button.showPopover();
    if (this.#wanted && !this.#panel?.open) this.#panel?.showModal();
  }

  get #panel(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('.panel');
  }

  readonly #close = (): void => this.#panel?.close();

  readonly #closed = (event: Event): void => {
    // Dialogs inside the panel close, too, and say so on their way up.
    if (event.target === event.currentTarget) this.#wanted = false;
  };

  readonly #outside = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.#close();
  };
}
