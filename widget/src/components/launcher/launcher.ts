import { html, nothing, type TemplateResult } from 'lit-html';
import type { Controller } from '../../controllers/controller.ts';
import type { Translate } from '../../locales/translate.ts';
import { sheetsOf } from '../../styles/css.ts';
import { icon } from '../icon/icon.ts';
import type { RenderedElement } from '../rendered-element.ts';
import { launcherStyles } from './launcher.styles.ts';

/** The layout `launcher`: a button in the corner of the page that opens everything in a panel. */
export class Launcher implements Controller {
  readonly #host: RenderedElement;
  /** Whether the panel is to show and does not yet. */
  #wanted = false;
  #begun = false;

  /** @param host rendered into its own shadow root, which takes the sheet */
  constructor(host: RenderedElement) {
    this.#host = host;
    host.renderRoot.adoptedStyleSheets.push(...sheetsOf(launcherStyles));
    host.addController(this);
  }

  /** What was begun in the panel is kept while it is closed; before it is first opened nothing is loaded. */
  render(t: Translate, content: TemplateResult): TemplateResult {
    return html`<button class="button primary launcher" part="launcher" type="button" popover="manual" aria-haspopup="dialog" @click=${this.open}>
        ${icon('chat')} ${t('nav.label')}
      </button>
      <dialog class="panel" part="panel" aria-label=${t('nav.label')} @click=${this.#outside}>
        <div class="head">
          <button class="button plain icon-only" type="button" aria-label=${t('dialog.close')} @click=${this.#close}>${icon('x')}</button>
        </div>
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
    const panel = this.#panel;
    if (!this.#wanted || !panel) return;
    this.#wanted = false;
    if (!panel.open) panel.showModal();
  }

  get #panel(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('.panel');
  }

  readonly #close = (): void => this.#panel?.close();

  readonly #outside = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.#close();
  };
}
