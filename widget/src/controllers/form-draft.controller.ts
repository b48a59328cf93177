import { html, nothing, type TemplateResult } from 'lit-html';
import { type DraftFields, type DraftKind, type FormDraft, formDraft } from '../api/form-draft.ts';
import type { Session } from '../api/session.ts';
import type { RenderedElement } from '../components/rendered-element.ts';
import type { Translate } from '../locales/translate.ts';
import type { Controller } from './controller.ts';

type DraftOf = { readonly session: Session; readonly kind: DraftKind; readonly aboutId: string };

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Keeps what stands in the host's `form[data-draft]` until it is sent, and puts it there again when the form is back. */
export class FormDraftController implements Controller {
  readonly #host: RenderedElement;
  readonly #about: () => DraftOf;
  #form: HTMLFormElement | undefined;
  /** Of the form that is there, or was last. */
  #draft: FormDraft | undefined;
  /** Of the form that was sent last: when the answer comes it may be gone, and another one in its place. */
  #sending: FormDraft | undefined;
  /** What stood in the form before the draft was put in; undefined while there is none. */
  #before: DraftFields | undefined;
  /** What the form is to show until somebody types: a choice or an answer of the server may bring further fields. */
  #shown: DraftFields | undefined;
  #filling = false;

  /** @param about what the form is about; asked once for each form that appears. */
  constructor(host: RenderedElement, about: () => DraftOf) {
    this.#host = host;
    this.#about = about;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#leave);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#leave);
    this.#leave();
  }

  hostUpdated(): void {
    const form = this.#host.renderRoot.querySelector<HTMLFormElement>('form[data-draft]') ?? undefined;
    if (form === this.#form) {
      this.#fill();
      return;
    }
    this.#leave();
    this.#form = form;
    this.#before = undefined;
    this.#shown = undefined;
    if (form) void this.#begin(form);
  }

  /** What stands in the form was changed by something else than its controls. */
  async changed(): Promise<void> {
    this.#shown = undefined;
    await this.#host.updateComplete;
    if (this.#form && this.#draft) this.#draft.change(fieldsOf(this.#form));
  }

  /** Forgets the draft: the form was sent. */
  sent(): void {
    this.#before = undefined;
    this.#shown = undefined;
    void this.#sending?.discard();
  }

  /** Says that the form holds what was begun earlier, with the way to begin anew. */
  notice(t: Translate): TemplateResult | typeof nothing {
    if (!this.#before) return nothing;
    return html`<p class="small soft began" role="status">
      ${t('draft.again')} <button class="link" type="button" @click=${this.#startAfresh}>${t('draft.afresh')}</button>
    </p>`;
  }

  async #begin(form: HTMLFormElement): Promise<void> {
    const { session, kind, aboutId } = this.#about();
    const draft = formDraft(session, kind, aboutId);
    this.#draft = draft;
    let touched = false;
    const typed = (): void => {
      if (this.#filling) return;
      touched = true;
      this.#shown = undefined;
      draft.change(fieldsOf(form));
    };
    form.addEventListener('input', typed);
    form.addEventListener('change', typed);
    form.addEventListener('submit', () => (this.#sending = draft));
    const fields = await draft.read();
    if (!fields || this.#form !== form || touched) return;
    const before = fieldsOf(form);
    if (JSON.stringify(before) === JSON.stringify(fields)) return;
    this.#before = before;
    this.#shown = fields;
    this.#host.requestUpdate();
  }

  #fill(): void {
    if (!this.#form || !this.#shown || this.#filling) return;
    this.#filling = true;
    fill(this.#form, this.#shown);
    this.#filling = false;
  }

  readonly #startAfresh = (): void => {
    const before = this.#before;
    this.#sending = this.#draft;
    this.sent();
    this.#shown = before;
    this.#host.requestUpdate();
  };

  readonly #leave = (): void => this.#draft?.leave();
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((element): element is Control => 'name' in element && element.name !== '' && element.matches('input, textarea, select'));
}

const isTick = (control: Control): control is HTMLInputElement => control.matches('[type="checkbox"], [type="radio"]');

function fieldsOf(form: HTMLFormElement): DraftFields {
  const fields: Record<string, string | string[]> = {};
  for (const control of controlsOf(form)) {
    const { name, value } = control;
    if (!isTick(control)) fields[name] = value;
    else fields[name] = [...(fields[name] ?? []), ...(control.checked ? [value] : [])];
  }
  return fields;
}

/** Puts fields into a form as if they were typed, where something else stands. */
function fill(form: HTMLFormElement, fields: DraftFields): void {
  for (const control of controlsOf(form)) {
    const kept = fields[control.name];
    if (kept === undefined) continue;
    if (isTick(control)) {
      const checked = kept.includes(control.value);
      if (control.checked === checked) continue;
      control.checked = checked;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (typeof kept === 'string' && control.value !== kept) {
      control.value = kept;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}
