import { html, nothing, type TemplateResult } from 'lit-html';
import type { Person, SignInOptions } from '../../api/server-types.ts';
import type { CompanySignIn, EmailCode } from '../../api/session.ts';
import { MutationController } from '../../controllers/mutation.controller.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { signInEnglish } from '../../locales/en.sign-in.ts';
import { sayWith, type ViewTranslate } from '../../locales/view-messages.ts';
import { avatars } from '../../styles/avatars.styles.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { avatar } from '../avatar/avatar.ts';
import { describedBy, field, problemLine } from '../field/field.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { emptyState, queryState } from '../page-state/page-state.ts';
import { ViewElement } from '../view-element.ts';
import { signInStyles } from './sign-in.styles.ts';

/** A code under way: in an e-mail, or in the window that began at `address`. */
type Sent = (EmailCode & { address?: undefined; challenge?: undefined }) | (CompanySignIn & { email?: undefined });

/** Length of a code. */
const CODE_LENGTH = 8;

/** The sign-in window's name: the next one opens in its place. */
const WINDOW = 'alongside-sign-in';

/**
 * Who are you? By the company's sign-in, a code sent to the work e-mail, or in a demonstration as one of its people. With
 * a `person` it asks them to show that it is them, in a `frame` that has the title.
 */
export class SignIn extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'sent', 'problem', 'sentAgain'];
  static override styles = [ViewElement.styles, fields, boxes, avatars, pageStateStyles, signInStyles];

  declare person: Person | undefined;
  /** Puts around it what it stands in. */
  declare frame: ((content: unknown) => unknown) | undefined;
  /** Told when somebody has signed in. */
  declare done: (() => void) | undefined;
  private declare sent: Sent | undefined;
  private declare problem: string | undefined;
  private declare sentAgain: boolean | undefined;
  #email = '';

  readonly #options = new QueryController(this, {
    args: () => [this.app.session, this.app.program, this.app.t.language],
    load: async ([session, program, reads]) => {
      const options = await session.signInOptions();
      if (options.company && program) this.#next = await session.companySignIn(program, reads);
      return options;
    },
  });
  /** Ready before the click, which has to open the window there and then. */
  #next: CompanySignIn | undefined;
  readonly #request = new MutationController(this, (email: string) => this.app.session.requestEmailCode(email, this.app.t.language));
  readonly #redeem = new MutationController(this, async ({ sent, code }: { sent: Sent; code: string }) => {
    await sent.redeem(code);
    this.done?.();
  });
  readonly #visit = new MutationController(this, (personaId: string) => this.app.session.signInAsPersona(personaId));

  get #words(): ViewTranslate<typeof signInEnglish> {
    return sayWith('signIn', signInEnglish, this.app.t.language);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#heard);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#heard);
  }

  override render(): unknown {
    const content = this.#content();
    return this.frame ? this.frame(content) : content;
  }

  #content(): unknown {
    if (this.sent) return html`<div class="sign-in">${this.#codeForm(this.sent)}</div>`;
    return queryState(this.app.t, this.#options, ({ company: offered, emailCode, personas: all }) => {
      const words = this.#words;
      const { person } = this;
      const personas = person ? [] : all;
      // A page that names no programme has nowhere to begin.
      const company = this.#next && offered;
      const lead = html`<p class="small soft">${words('lead')}</p>`;
      if (!company && !emailCode && personas.length === 0) return this.#noWay();
      return html`<div class="sign-in">
        <div class="head">${person ? nothing : html`<h2 tabindex="-1">${words('title')}</h2>`}${problemLine(this.app.session.refusal && words('refused'))}${emailCode && !company ? lead : nothing}</div>
        ${company ? this.#windowLink(words('company', company), 'primary') : nothing}
        ${emailCode && company ? html`<div class="head"><h3>${words('orEmail')}</h3>${lead}</div>` : nothing}
        ${emailCode ? this.#emailForm(company ? '' : 'primary') : nothing} ${personas.length > 0 ? this.#personaList(personas) : nothing}
      </div>`;
    });
  }

  /** A link and no script opens the window: browsers do not block it, and say to the server which page it stands in. */
  #windowLink(label: string, kind: string): TemplateResult {
    return html`<a class="button ${kind}" href=${this.#next?.address ?? nothing} target=${WINDOW} referrerpolicy="origin" @click=${this.#openWindow}>${label}</a>`;
  }

  #noWay(): TemplateResult {
    const words = this.#words;
    return emptyState({ drawing: 'apart', title: words('noWayTitle'), text: words('noWay') });
  }

  #emailForm(kind: string): TemplateResult {
    const words = this.#words;
    return html`<form novalidate @submit=${this.#ask}>
      ${this.person ? html`<p><b>${this.person.email}</b></p>` : this.#field('email', words('email'))}
      <div>${this.#submit(words('send'), this.#request.pending, kind)}</div>
    </form>`;
  }

  #codeForm({ email }: Sent): TemplateResult {
    const words = this.#words;
    return html`<form novalidate @submit=${this.#enter}>
      <div class="head">
        <h2 tabindex="-1" class=${this.person ? 'section' : ''}>${words(email ? 'codeTitle' : 'windowTitle')}</h2>
        <p class="small soft">${email ? words.rich('codeLead', { email: html`<b>${email}</b>` }) : words('windowLead')}</p>
      </div>
      ${this.#field('code', words(email ? 'code' : 'windowCode'), words('codeHint'))}
      <div class="line wrap">
        ${this.#submit(words('redeem'), this.#redeem.pending, 'primary')}
        ${email ? html`<button class="button" type="button" @click=${this.#askAgain}>${words('again')}</button>` : this.#windowLink(words('windowAgain'), '')}
        <button class="button plain" type="button" @click=${this.#startOver}>${words('otherWay')}</button>
      </div>
      <p class="small soft" role="status">${this.sentAgain ? words('sentAgain') : nothing}</p>
    </form>`;
  }

  #field(id: 'email' | 'code', label: string, hint?: string): TemplateResult {
    const error = this.#redeem.error ?? this.#request.error;
    const problem = this.problem ?? (error && this.app.t.error(error));
    const isEmail = id === 'email';
    return field({
      id,
      label,
      hint,
      problem,
      control: html`<input
        class="input ${id}"
        id=${id}
        name=${id}
        type=${isEmail ? id : 'text'}
        autocomplete=${isEmail ? id : 'one-time-code'}
        autocapitalize=${isEmail ? 'off' : 'characters'}
        spellcheck="false"
        .value=${isEmail ? this.#email : ''}
        aria-describedby=${describedBy({ id, hint, problem })}
        aria-invalid=${problem ? 'true' : nothing}
      />`,
    });
  }

  #submit(label: string, pending: boolean, kind: string): TemplateResult {
    return html`<button class="button ${kind}" type="submit" aria-disabled=${pending}>${label}</button>`;
  }

  #personaList(personas: SignInOptions['personas']): TemplateResult {
    const words = this.#words;
    const { t } = this.app;
    const { error } = this.#visit;
    return html`<section class="personas" aria-labelledby="personas">
      <h3 id="personas">${words('personas')}</h3>
      ${problemLine(error && t.error(error))}
      <ul class="list">
        ${personas.map(
          ({ id, name, about }) =>
            html`<li>
              <button class="persona" type="button" @click=${() => this.#visit.run(id)}>
                ${avatar(name)}<span><b>${name}</b><span class="small soft" dir="auto">${about}</span></span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  readonly #openWindow = (): void => {
    const opened = this.#next;
    const { program, session, t } = this.app;
    if (!opened || !program) return;
    // Smaller than the page, where the browser allows it; the link then goes there.
    open('', WINDOW, 'popup,width=480,height=640');
    // The link has to stay until it has been followed.
    window.setTimeout(async () => {
      this.#forget();
      this.#next = await session.companySignIn(program, t.language);
      this.sent = opened;
      await this.focusOn('#code');
    });
  };

  /** The window hands over the code of the sign-in that waits here; what anybody else says is not heard. */
  readonly #heard = ({ data, origin, source }: MessageEvent): void => {
    const { sent } = this;
    if (!sent?.address?.startsWith(`${origin}/`) || data?.challenge !== sent.challenge) return;
    source?.postMessage({ type: 'alongside-code-taken' }, { targetOrigin: origin });
    void this.#redeem.run({ sent, code: data.code });
  };

  readonly #ask = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.#email = this.person?.email ?? this.#typed('email').trim();
    this.problem = this.#emailProblem();
    if (!this.problem) this.sent = await this.#request.run(this.#email);
    await this.focusOn(this.sent ? '#code' : '#email');
  };

  readonly #askAgain = async (): Promise<void> => {
    this.#forget();
    const sent = await this.#request.run(this.#email);
    if (!sent || !this.sent) return;
    this.sent = sent;
    this.sentAgain = true;
    await this.focusOn('#code');
  };

  readonly #enter = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { sent } = this;
    const code = this.#typed('code').replace(/[\s-]/g, '').toUpperCase();
    this.problem = code.length === CODE_LENGTH ? undefined : this.#words('codeLength');
    if (sent && !this.problem) await this.#redeem.run({ sent, code });
    if (this.problem || this.#redeem.error) await this.focusOn('#code');
  };

  readonly #startOver = (): void => {
    this.#forget();
    this.sent = undefined;
    this.focusHeading();
  };

  /** Takes what went wrong before off the screen. */
  #forget(): void {
    this.problem = undefined;
    this.sentAgain = false;
    this.#redeem.clear();
    this.#request.clear();
  }

  #emailProblem(): string | undefined {
    const value = this.#email;
    if (value === '') return this.#words('emailMissing');
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : this.#words('emailInvalid', { value });
  }

  #typed(id: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
  }
}
