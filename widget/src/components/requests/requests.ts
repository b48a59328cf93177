import { declineCategories, type DeclineCategory } from '@alongside/shared/vocabulary';
import { html, nothing, type TemplateResult } from 'lit-html';
import { programFor } from '../../api/program.ts';
import type { WidgetProcedures } from '../../api/server-types.ts';
import { MutationController } from '../../controllers/mutation.controller.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { requestsEnglish } from '../../locales/en.requests.ts';
import { type Said, saidIn } from '../../locales/format-words.ts';
import { sayWith } from '../../locales/view-messages.ts';
import { avatars } from '../../styles/avatars.styles.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { steps } from '../../styles/steps.styles.ts';
import { DialogController, type DialogOptions } from '../dialog/dialog.ts';
import { dialogStyles } from '../dialog/dialog.styles.ts';
import { facts } from '../facts.ts';
import { problemLine } from '../field/field.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { emptyState, noProgramState, queryState } from '../page-state/page-state.ts';
import { lockedNote } from '../step-up/locked-note.ts';
import { ViewElement } from '../view-element.ts';
import { pastRow, receivedCard, sentCard, type OwnRequests, type Received, type RequestWords, type Sent } from './request-cards.ts';
import { requestsStyles } from './requests.styles.ts';

type Next = WidgetProcedures['discovery.nextBest']['output']['mentor'];
type Today = WidgetProcedures['discovery.today']['output'];
type Page = { readonly said: Said<typeof requestsEnglish> | undefined; readonly requests: OwnRequests; readonly next: Next; readonly today: Today };
type Question = { readonly kind: 'withdraw'; readonly request: Sent } | { readonly kind: 'accept' | 'decline'; readonly request: Received };
type Answer = { readonly kind: Question['kind']; readonly requestId: string; readonly category: DeclineCategory };

/** Where one's requests stand, on both sides. */
export class Requests extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'question', 'category', 'problem', 'done'];
  static override styles = [ViewElement.styles, boxes, fields, steps, avatars, pageStateStyles, dialogStyles, requestsStyles];

  private declare question: Question | undefined;
  private declare category: DeclineCategory | undefined;
  private declare problem: string | undefined;
  private declare done: boolean;

  readonly #page = new QueryController(this, {
    args: () => [this.app.session, this.app.program],
    load: async ([session, slug], signal): Promise<Page | 'not_signed_up' | undefined> => {
      if (!slug) return undefined;
      const { id: programId } = await programFor(session, slug);
      const today = await session.client.query('discovery.today', { programId }, { signal });
      if (today.roles.length === 0) return 'not_signed_up';
      const requests = await session.client.query('request.mine', { programId }, { signal });
      this.app.waiting('requests', requests.received.filter(({ state }) => state === 'pending').length);
      const ended = requests.sent.find(({ state }) => state !== 'pending');
      const offer = requests.open === 0 && (ended?.state === 'declined' || ended?.state === 'expired');
      const next = offer ? (await session.client.query('discovery.nextBest', { programId }, { signal })).mentor : null;
      return { said: await saidIn('requests', today.program.format, this.app.t.language), requests, next, today };
    },
  });
  readonly #answer = new MutationController(this, ({ kind, requestId, category }: Answer, idempotencyKey): Promise<unknown> => {
    const { client } = this.app.session;
    if (kind === 'decline') return client.mutate('request.decline', { requestId, category }, { idempotencyKey });
    return client.mutate(kind === 'accept' ? 'request.accept' : 'request.withdraw', { requestId }, { idempotencyKey });
  });
  readonly #dialog = new DialogController(this);

  override render(): unknown {
    const { t } = this.app;
    const words = sayWith('requests', requestsEnglish, t.language);
    return queryState(t, this.#page, (page): unknown => {
      if (!page) return noProgramState(t);
      if (page === 'not_signed_up') return emptyState({ drawing: 'together', title: words('nothingTitle'), text: words('notSigned'), actions: this.#goTo(words('signUp'), 'sign-up', 'primary') });
      return this.#ready(sayWith('requests', requestsEnglish, t.language, page.said), page);
    }, true);
  }

  #ready(words: RequestWords, { requests, next, today }: Page): TemplateResult {
    const { sent, received, open, limit } = requests;
    const waiting = sent.filter(({ state }) => state === 'pending');
    const toAnswer = received.filter(({ state }) => state === 'pending');
    const past = [...sent, ...received].filter(({ state }) => state !== 'pending').toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
    if (sent.length + received.length === 0) return this.#nothing(words, today);
    return html`<div class="requests ${today.program.format === 'peer' ? 'peers' : ''}">
        <h2 tabindex="-1">${words('title')}</h2>
        ${[...sent, ...received].some(({ wordsLocked }) => wordsLocked) ? lockedNote(this) : nothing} ${next ? this.#next(words, next) : nothing}
        ${toAnswer.length > 0
          ? html`<section aria-labelledby="to-answer">
              <h3 id="to-answer">${words('toAnswer')}</h3>
              ${toAnswer.map((request) => receivedCard(words, request, { accept: (each) => this.#ask({ kind: 'accept', request: each }), decline: (each) => this.#ask({ kind: 'decline', request: each }) }))}
            </section>`
          : nothing}
        ${waiting.length > 0
          ? html`<section aria-labelledby="yours">
              <h3 id="yours">${words('yours')}</h3>
              ${waiting.map((request) => sentCard(words, request, { open, limit, withdraw: (each) => this.#ask({ kind: 'withdraw', request: each }) }))}
            </section>`
          : nothing}
        ${past.length > 0
          ? html`<section aria-labelledby="earlier">
              <h3 id="earlier">${words('earlier')}</h3>
              <ul class="list">
                ${past.map((request) => pastRow(words, request, () => this.app.open('my-mentoring')))}
              </ul>
            </section>`
          : nothing}
      </div>
      <p class="visually-hidden" role="status">${this.done ? words('done') : nothing}</p>
      ${this.#dialog.render(this.app.t, () => this.#dialogFor(words))}`;
  }

  #nothing(words: RequestWords, { program, roles }: Today): TemplateResult {
    const open = program.pairing === 'open';
    const asks = open && roles.some((role) => role !== 'mentor');
    return emptyState({
      title: words('nothingTitle'),
      text: words(!open ? 'nothingFormal' : asks ? 'nothingMentee' : 'nothingMentor'),
      actions: asks ? this.#goTo(words('find'), 'discover', 'primary') : undefined,
    });
  }

  #next(words: RequestWords, next: NonNullable<Next>): TemplateResult {
    return html`<section class="box now">
      <h3>${words('nextTitle', { name: next.name })}</h3>
      <p class="small soft">${facts(next.jobTitle, next.site)}</p>
      <div>${this.#goTo(words('nextAction'), 'discover')}</div>
    </section>`;
  }

  #goTo(label: string, view: 'sign-up' | 'discover', look = 'tint'): TemplateResult {
    return html`<button class="button ${look}" type="button" @click=${() => this.app.open(view)}>${label}</button>`;
  }

  #ask(question: Question): void {
    this.question = question;
    this.category = undefined;
    this.problem = undefined;
    this.done = false;
    this.#answer.clear();
    this.#dialog.open();
  }

  #dialogFor(words: RequestWords): DialogOptions {
    const question = this.question;
    const error = this.#answer.error;
    const problem = this.problem ?? (error && this.app.t.error(error));
    const shown = html`<div id="problem">${problemLine(problem)}</div>`;
    const send = (label: string): TemplateResult =>
      html`<button class="button" type="button" @click=${this.#dialog.close}>${words(question?.kind === 'withdraw' ? 'keep' : 'cancel')}</button>
        <button class="button primary" type="button" aria-disabled=${this.#answer.pending} @click=${this.#confirm}>${label}</button>`;
    if (question?.kind === 'accept') {
      const { mentee, places } = question.request;
      const name = mentee.givenName;
      return {
        title: words('acceptTitle', { name: mentee.name }),
        body: html`<p>${words('acceptText', { name })}</p>
          ${places.free === 1 ? html`<p class="soft">${words('acceptLast')}</p>` : nothing} ${shown}`,
        actions: send(words('acceptYes', { name })),
      };
    }
    if (question?.kind === 'decline') {
      const name = question.request.mentee.givenName;
      return {
        title: words('declineTitle', { name: question.request.mentee.name }),
        body: html`<p class="soft">${words('declineText', { name })}</p>
          <fieldset class="reasons" aria-describedby=${problem ? 'problem' : nothing}>
            <legend>${words('declineWhy')}</legend>
            ${declineCategories.map(
              (category) => html`<label><input type="radio" name="category" .checked=${this.category === category} @change=${() => this.#choose(category)} />${words(category)}</label>`,
            )}
          </fieldset>
          ${shown}`,
        actions: send(words('declineYes')),
      };
    }
    const name = question?.kind === 'withdraw' ? question.request.mentor.givenName : '';
    return { title: words('withdrawTitle'), body: html`<p>${words('withdrawText', { name })}</p>${shown}`, actions: send(words('withdraw')) };
  }

  #choose(category: DeclineCategory): void {
    this.category = category;
    this.problem = undefined;
  }

  readonly #confirm = async (): Promise<void> => {
    const { question } = this;
    if (!question) return;
    if (question.kind === 'decline' && !this.category) {
      this.problem = sayWith('requests', requestsEnglish, this.app.t.language)('declineMissing');
      return this.focusOn('input[name="category"]');
    }
    const answered = await this.#answer.run({ kind: question.kind, requestId: question.request.requestId, category: this.category ?? 'prefer_not_to_say' });
    if (answered === undefined) return;
    if (question === this.question) this.#dialog.close();
    this.done = true;
    this.#page.reload();
    this.focusHeading();
  };
}
