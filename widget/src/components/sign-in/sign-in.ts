import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { SignInOptions } from '../../api/server-types.ts';
import type { EmailCode } from '../../api/session.ts';
import { MutationController } from '../../controllers/mutation.controller.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { signInEnglish } from '../../locales/en.sign-in.ts';
import { sayWith, type ViewTranslate } from '../../locales/view-messages.ts';
import { avatars } from '../../styles/avatars.styles.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { avatar } from '../avatar/avatar.ts';
import { describedBy, field } from '../field/field.ts';
import { icon } from '../icon/icon.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { emptyState, queryState } from '../page-state/page-state.ts';
import { ViewElement } from '../view-element.ts';
import { signInStyles } from './sign-in.styles.ts';

/** Length of the code in the e-mail. */
const CODE_LENGTH = 8;

/** Who are you? By a code sent to the work e-mail, or in a demonstration as one of its people. */
export class SignIn extends ViewElement {
  static override properties: PropertyDeclarations = {
    ...ViewElement.properties,
    sent: { state: true },
    problem: { state: true },
    sentAgain: { state: true },
  };
  static override styles = [ViewElement.styles, fields, boxes, avatars, pageStateStyles, signInStyles];

  private declare sent: EmailCode | undefined;
  private declare problem: string | undefined;
  private declare sentAgain: boolean | undefined;
  #email = '';

  readonly #options = new QueryController(this, {
    args: () => [this.app.session],
    load: ([session]) => session.signInOptions(),
  });
  readonly #request = new MutationController(this, (email: string) => this.app.session.requestEmailCode(email));
  readonly #redeem = new MutationController(this, ({ sent, code }: { sent: EmailCode; code: string }) =>
    sent.redeem(code),
  );
  readonly #visit = new MutationController(this, (personaId: string) => this.app.session.signInAsPersona(personaId));

  get #words(): ViewTranslate<typeof signInEnglish> {
    return sayWith(signInEnglish, this.app.t.language);
  }

  override render(): unknown {
    if (this.sent) return html`<div class="sign-in">${this.#codeForm(this.sent)}</div>`;
    return queryState(this.app.t, this.#options, ({ emailCode, personas }) => {
      if (!emailCode && personas.length === 0) return this.#noWay();
      return html`<div class="sign-in">
        ${emailCode ? this.#emailForm() : nothing} ${personas.length > 0 ? this.#personaList(personas) : nothing}
      </div>`;
    });
  }

  #noWay(): TemplateResult {
    const words = this.#words;
    return emptyState({ drawing: 'apart', title: words('noWayTitle'), text: words('noWay') });
  }

  #emailForm(): TemplateResult {
    const words = this.#words;
    const { t } = this.app;
    const problem = this.problem ?? (this.#request.error && t.error(this.#request.error));
    return html`<form novalidate @submit=${this.#ask}>
      <header>
        <h2 tabindex="-1">${words('title')}</h2>
        <p class="small soft">${words('lead')}</p>
      </header>
      ${field({
        id: 'email',
        label: words('email'),
        problem,
        control: html`<input
          class="input"
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          autocapitalize="off"
          spellcheck="false"
          .value=${this.#email}
          aria-describedby=${describedBy({ id: 'email', problem })}
          aria-invalid=${problem ? 'true' : nothing}
          @input=${this.#typedEmail}
        />`,
      })}
      <div>${this.#submit(words('send'), this.#request.pending)}</div>
    </form>`;
  }

  #codeForm(sent: EmailCode): TemplateResult {
    const words = this.#words;
    const { t } = this.app;
    const error = this.#redeem.error ?? this.#request.error;
    const problem = this.problem ?? (error && t.error(error));
    const hint = words('codeHint');
    return html`<form novalidate @submit=${this.#enter}>
      <header>
        <h2 tabindex="-1">${words('codeTitle')}</h2>
        <p class="small soft">${words.rich('codeLead', { email: html`<b>${sent.email}</b>` })}</p>
      </header>
      ${field({
        id: 'code',
        label: words('code'),
        hint,
        problem,
        control: html`<input
          class="input code"
          id="code"
          name="code"
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby=${describedBy({ id: 'code', hint, problem })}
          aria-invalid=${problem ? 'true' : nothing}
        />`,
      })}
      <div class="line wrap">
        ${this.#submit(words('redeem'), this.#redeem.pending)}
        <button class="button" type="button" @click=${this.#askAgain}>${words('again')}</button>
        <button class="button plain" type="button" @click=${this.#startOver}>${words('otherAddress')}</button>
      </div>
      <p class="small soft" role="status">${this.sentAgain ? words('sentAgain') : nothing}</p>
    </form>`;
  }

  #submit(label: string, pending: boolean): TemplateResult {
    return html`<button class="button primary" type="submit" aria-disabled=${pending ? 'true' : nothing}>${label}</button>`;
  }

  #personaList(personas: SignInOptions['personas']): TemplateResult {
    const words = this.#words;
    const { t } = this.app;
    const { error } = this.#visit;
    return html`<section class="personas" aria-labelledby="personas">
      <h3 id="personas">${words('personas')}</h3>
      ${error ? html`<p class="problem" role="alert">${icon('alert')}<span>${t.error(error)}</span></p>` : nothing}
      <ul class="list">
        ${personas.map(
          ({ id, name, about }) =>
            html`<li>
              <button class="persona" type="button" @click=${() => this.#visit.run(id)}>
                ${avatar(name)}<span><b>${name}</b><span class="small soft">${about}</span></span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  readonly #typedEmail = (event: InputEvent): void => {
    this.#email = (event.target as HTMLInputElement).value;
  };

  readonly #ask = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.problem = this.#emailProblem();
    if (this.problem) return this.#focus('email');
    const sent = await this.#request.run(this.#email.trim());
    if (!sent) return this.#focus('email');
    this.sent = sent;
    await this.#focus('code');
  };

  readonly #askAgain = async (): Promise<void> => {
    this.problem = undefined;
    this.sentAgain = false;
    this.#redeem.clear();
    const sent = await this.#request.run(this.#email.trim());
    if (!sent) return;
    this.sent = sent;
    this.sentAgain = true;
    await this.#focus('code');
  };

  readonly #enter = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.sent) return;
    const input = this.renderRoot.querySelector<HTMLInputElement>('#code');
    const code = (input?.value ?? '').replace(/[\s-]/g, '').toUpperCase();
    this.problem = this.#codeProblem(code);
    if (!this.problem) await this.#redeem.run({ sent: this.sent, code });
    if (this.problem || this.#redeem.error) await this.#focus('code');
  };

  readonly #startOver = async (): Promise<void> => {
    this.sent = undefined;
    this.problem = undefined;
    this.sentAgain = false;
    this.#redeem.clear();
    this.#request.clear();
    await this.#focus('email');
  };

  #emailProblem(): string | undefined {
    const value = this.#email.trim();
    if (value === '') return this.#words('emailMissing');
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : this.#words('emailInvalid', { value });
  }

  #codeProblem(code: string): string | undefined {
    if (code === '') return this.#words('codeMissing');
    return code.length === CODE_LENGTH ? undefined : this.#words('codeLength', { count: code.length });
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}
