import { html, nothing, type TemplateResult } from 'lit-html';
import { QueryController } from '../../controllers/query.controller.ts';
import { textField } from '../field/text-field.ts';
import { DialogController } from '../dialog/dialog.ts';
import { icon } from '../icon/icon.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { queryState } from '../page-state/page-state.ts';
import type { Changed } from '../rendered-element.ts';
import { MentorshipPart } from './mentorship-part.ts';
import { type Message, writerOf } from './mentorship.types.ts';
import { clock, shortDay } from './moments.ts';
import { messagesStyles } from './messages.styles.ts';

const PAGE = 30;
/** While the thread is open, milliseconds between looks for new messages. */
const LOOK_AGAIN = 15_000;

/** The button with what is new, and the thread in a dialog. */
export class Messages extends MentorshipPart {
  static override readonly properties = [...MentorshipPart.properties, 'older'];
  static override styles = [
    MentorshipPart.styles,
    pageStateStyles,
    messagesStyles,
  ];

  /** Pages before the newest, loaded on demand. */
  private declare older: { readonly messages: readonly Message[]; readonly nextCursor: string | null } | undefined;
  #timer: number | undefined;
  /** The newest message is to be brought into sight once it is there. */
  #atEnd = false;
  readonly #dialog = new DialogController(this);
  readonly #kept = this.keep('message');
  readonly #page = new QueryController(this, {
    args: () => [this.app.session, this.data.mentorship.id],
    load: async ([session, mentorshipId], signal) => {
      const page = await session.client.query('message.list', { mentorshipId, limit: PAGE }, { signal });
      if (page.unread && this.#dialog.opened) {
        page.unread = 0;
        void session.client.mutate('message.markRead', { mentorshipId }).catch(() => undefined);
      }
      return page;
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.#timer);
  }

  protected override updated(changed: Changed): void {
    super.updated(changed);
    if (this.#atEnd && this.#page.state.status === 'ready' && !this.#page.state.refreshing) this.#toEnd();
    if (this.#dialog.opened) return;
    window.clearInterval(this.#timer);
    this.#timer = undefined;
  }

  override render(): TemplateResult {
    const { words, app } = this;
    const unread = this.#page.data?.unread ?? 0;
    return html`<button class="button" type="button" @click=${this.#open}>
        ${icon('chat')}${words('message')}
        ${unread > 0 ? html`<span class="news" aria-hidden="true">${unread}</span><span class="visually-hidden">${words('messageNew', { count: unread })}</span>` : nothing}
      </button>
      ${this.#dialog.render(app.t, () => ({ title: words('messagesTitle', { name: this.partner }), body: this.#thread() }))}`;
  }

  #thread(): unknown {
    return queryState(this.app.t, this.#page, (page) => {
      const { words } = this;
      const messages = [...(this.older?.messages ?? []), ...page.messages];
      const { nextCursor } = this.older ?? page;
      return html`<p class="small soft line">${icon('lock')}<span>${words('messagesWho', { name: this.partner })}</span></p>
        ${nextCursor ? html`<p><button class="link small" type="button" @click=${() => this.#earlier(nextCursor)}>${words('messagesEarlier')}</button></p>` : nothing}
        ${messages.length > 0
          ? html`<ol class="thread gap" tabindex="0" aria-live="polite" aria-label=${words('messagesTitle', { name: this.partner })}>
              ${messages.map((message) => this.#message(message))}
            </ol>`
          : html`<p class="small soft gap">${words('messagesNone')}</p>`}
        ${this.running ? this.#form() : nothing}`;
    });
  }

  #message(message: Message): TemplateResult {
    const { words, data } = this;
    const own = message.authorId === data.you.personId;
    const name = own ? words('you') : writerOf(data, message.authorId);
    const when = shortDay(words.language, message.sentAt, clock);
    return html`<li class=${own ? 'own' : ''}>
      <p class="note" dir="auto">${message.text}</p>
      <p class="tiny faint">${words('messageBy', { name, when })}</p>
    </li>`;
  }

  #form(): TemplateResult {
    const { words } = this;
    return html`<form novalidate data-draft @submit=${this.#submit}>
      ${this.#kept.notice(this.app.t)}
      ${textField({ id: 'text', label: words('messageLabel'), problem: this.problemOf('text'), rows: 2, maximum: 4_000 })}
      ${this.failure()}
      <div class="line"><button class="button primary end" type="submit" aria-disabled=${this.pending}>${words('messageSend')}</button></div>
    </form>`;
  }

  readonly #open = (): void => {
    this.calm();
    this.#dialog.open();
    this.#page.reload();
    window.clearInterval(this.#timer);
    this.#timer = window.setInterval(this.#page.reload, LOOK_AGAIN);
    this.#atEnd = true;
  };

  #toEnd(): void {
    const thread = this.renderRoot.querySelector('.thread');
    if (!thread) return;
    this.#atEnd = false;
    thread.scrollTo(0, thread.scrollHeight);
  }

  async #earlier(cursor: string): Promise<void> {
    const { id: mentorshipId } = this.data.mentorship;
    const page = await this.app.session.client.query('message.list', { mentorshipId, cursor, limit: PAGE }).catch(() => undefined);
    if (page) this.older = { messages: [...page.messages, ...(this.older?.messages ?? [])], nextCursor: page.nextCursor };
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const text = this.typed(form, 'text');
    this.problem = undefined;
    if (!text) {
      this.complain('text', this.words('messageMissing'));
    } else if (await this.send('message.send', { mentorshipId: this.data.mentorship.id, text })) {
      // What was typed on meanwhile stays.
      if (this.typed(form, 'text') === text) {
        form.reset();
        this.#kept.sent();
      }
      this.#atEnd = true;
      this.#page.reload();
    }
  };
}
