import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { programFor } from '../../api/program.ts';
import { MutationController } from '../../controllers/mutation.controller.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { errorEvent, requestEvent } from '../../events/events.ts';
import { discoverEnglish } from '../../locales/en.discover.ts';
import { sayWith } from '../../locales/view-messages.ts';
import { avatars } from '../../styles/avatars.styles.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { chips } from '../../styles/chips.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { DialogController } from '../dialog/dialog.ts';
import { dialogStyles } from '../dialog/dialog.styles.ts';
import { describedBy, field } from '../field/field.ts';
import { icon } from '../icon/icon.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { emptyState, queryState } from '../page-state/page-state.ts';
import { ViewElement } from '../view-element.ts';
import { discoverStyles } from './discover.styles.ts';
import { filterChips, noFilters, type Filters } from './filters.ts';
import { mentorRow, type DiscoverWords, type Found, type Mentor } from './mentor-row.ts';

/** Milliseconds of rest after a key before the search goes out. */
const REST = 300;
const LONGEST = 2_000;

/** Mentors for a mentee: searched, narrowed, with the reasons, and asked. */
export class Discover extends ViewElement {
  static override properties: PropertyDeclarations = {
    ...ViewElement.properties,
    text: { state: true },
    filters: { state: true },
    pages: { state: true },
    asking: { state: true },
    problem: { state: true },
  };
  static override styles = [ViewElement.styles, boxes, fields, chips, avatars, pageStateStyles, dialogStyles, discoverStyles];

  /** What stands in the search box; goes into the filters after a moment of rest. */
  private declare text: string;
  private declare filters: Filters;
  private declare pages: number;
  private declare asking: Mentor | undefined;
  private declare problem: string | undefined;
  /** What was written to each mentor and not sent yet. */
  readonly #drafts = new Map<string, string>();
  #timer: number | undefined;

  readonly #found = new QueryController(this, {
    args: () => [this.app.session, this.app.program, this.filters, this.pages],
    load: async ([session, slug, { saved, hasRoom, words, language, site, step }, pages], signal) => {
      if (!slug) return undefined;
      const program = await programFor(session, slug);
      const ask = (cursor: number) =>
        session.client.query('discovery.search', { programId: program.id, words, hasRoom, saved, language, site, step, cursor }, { signal });
      const first = await ask(0);
      for (let page = 1; first.state === 'ready' && first.nextCursor !== null && page < pages; page++) {
        const next = await ask(first.nextCursor);
        if (next.state !== 'ready') break;
        first.mentors.push(...next.mentors);
        first.nextCursor = next.nextCursor;
      }
      return { programId: program.id, answer: first };
    },
  });
  readonly #save = new MutationController(this, ({ participantId, mentor }: { participantId: string; mentor: Mentor }, idempotencyKey) =>
    this.app.session.client.mutate('participant.saveMentor', { participantId, mentorId: mentor.participantId, saved: !mentor.saved }, { idempotencyKey }),
  );
  readonly #send = new MutationController(this, (input: { programId: string; mentorId: string; words: string }, idempotencyKey) =>
    this.app.session.client.mutate('request.send', input, { idempotencyKey }),
  );
  readonly #dialog = new DialogController(this);

  constructor() {
    super();
    this.text = '';
    this.filters = noFilters;
    this.pages = 1;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
  }

  override render(): unknown {
    const { t } = this.app;
    const words = sayWith(discoverEnglish, t.language);
    return queryState(t, this.#found, (found): unknown => {
      if (!found) return emptyState({ drawing: 'apart', title: t('state.noProgramTitle'), text: t('state.noProgram') });
      if (found.answer.state === 'ready') return this.#ready(words, found.answer);
      return this.#notYet(words, found.answer.state);
    });
  }

  #notYet(words: DiscoverWords, state: 'sign_up_first' | 'mentors_only' | 'paused'): TemplateResult {
    const signUp = html`<button class="button primary" type="button" @click=${() => this.app.open('sign-up')}>${words(state === 'paused' ? 'comeBack' : 'signUp')}</button>`;
    if (state === 'sign_up_first') return emptyState({ drawing: 'together', title: words('signUpTitle'), text: words('signUpText'), actions: signUp });
    if (state === 'paused') return emptyState({ title: words('pausedTitle'), text: words('pausedText'), actions: signUp });
    return emptyState({ drawing: 'together', title: words('mentorsTitle'), text: words('mentorsText'), actions: signUp });
  }

  #ready(words: DiscoverWords, found: Found): TemplateResult {
    const refreshing = this.#found.state.status === 'ready' && this.#found.state.refreshing;
    const limit = found.requests.limit;
    return html`<h2 tabindex="-1">${words('title')}</h2>
      <div role="search">
        <div class="input search">
          ${icon('search', 'faint')}
          <input
            type="search"
            aria-label=${words('search')}
            placeholder=${words('searchHint')}
            maxlength="200"
            autocomplete="off"
            .value=${this.text}
            @input=${this.#typed}
          />
          <button class="button plain icon-only compact" type="button" ?hidden=${this.text === ''} aria-label=${words('clear')} @click=${this.#clear}>${icon('x')}</button>
        </div>
        ${filterChips(words, { filters: this.filters, found, change: this.#narrow })}
      </div>
      <div class="heading">
        <p class="small medium" role="status">${found.total > 0 ? words('found', { count: found.total }) : nothing}</p>
        ${found.alsoFound.length > 0 && found.total > 0 ? html`<p class="tiny faint">${words('also', { skills: found.alsoFound.join(', ') })}</p>` : nothing}
      </div>
      ${this.#save.error ? html`<p class="problem" role="alert">${icon('alert')}<span>${words('saveFailed', { reason: this.app.t.error(this.#save.error) })}</span></p>` : nothing}
      <div class=${refreshing ? 'busy' : ''}>${found.total > 0 ? this.#list(words, found) : this.#nobody(words, found)}</div>
      <p class="tiny faint after">
        ${found.asking === 'open' ? words('footOpen', { count: limit }) : words(found.asking === 'by_matching' ? 'footMatching' : 'footClosed')}
      </p>
      ${this.#dialog.render(this.app.t, () => this.#askDialog(words, found))}`;
  }

  #list(words: DiscoverWords, found: Found): TemplateResult {
    const options = {
      mayAsk: found.asking === 'open',
      save: (mentor: Mentor) => void this.#toggleSaved(found.menteeId, mentor),
      ask: this.#openDialog,
      openRequests: () => this.app.open('requests'),
    };
    return html`<div class="list">${found.mentors.map((mentor) => mentorRow(words, { mentor, ...options }))}</div>
      ${found.nextCursor !== null
        ? html`<p class="after"><button class="button" type="button" @click=${() => (this.pages += 1)}>${words('more')}</button></p>`
        : nothing}`;
  }

  #nobody(words: DiscoverWords, found: Found): TemplateResult {
    if (found.inAll === 0) return emptyState({ title: words('noMentors'), text: words('noMentorsText') });
    const typed = this.filters.words;
    const all = html`<button class="button compact" type="button" @click=${this.#showAll}>${words('showAll')}</button>`;
    if (found.fullOnes > 0) {
      return emptyState({
        title: typed ? words('nobodyRoom', { words: typed }) : words('nobodyRoomAny'),
        text: words('nobodyFull', { count: found.fullOnes }),
        actions: html`<button class="button compact tint" type="button" @click=${() => this.#narrow({ ...this.filters, hasRoom: false })}>${words('showFull', { count: found.fullOnes })}</button>${all}`,
      });
    }
    return emptyState({ title: typed ? words('nobodyWords', { words: typed }) : words('nobodyTitle'), text: words('nobodyText'), actions: all });
  }

  #askDialog(words: DiscoverWords, found: Found) {
    const mentor = this.asking;
    const name = mentor?.givenName ?? '';
    const text = this.#drafts.get(mentor?.participantId ?? '') ?? '';
    const error = this.#send.error;
    const problem = this.problem ?? (error && this.app.t.error(error));
    const hint = words('askHint', { name });
    return {
      title: words('askTitle', { name: mentor?.name ?? '' }),
      body: html`<form id="ask" novalidate @submit=${this.#sendWords}>
        ${field({
          id: 'words',
          label: words('askLabel'),
          hint,
          problem,
          control: html`<textarea class="input" id="words" maxlength=${LONGEST} .value=${text} aria-describedby=${describedBy({ id: 'words', hint, problem })} aria-invalid=${problem ? 'true' : nothing} @input=${this.#wrote}></textarea>`,
        })}
        <p class="tiny faint count">${words('askLimit', { used: text.length, limit: LONGEST })}</p>
      </form>`,
      actions: html`<span class="tiny faint">${words('askOpen', found.requests)}</span>
        <button class="button primary end" type="submit" form="ask" aria-disabled=${this.#send.pending ? 'true' : nothing}>${words('askSend', { name })}</button>`,
    };
  }

  readonly #typed = (event: InputEvent): void => {
    this.text = (event.target as HTMLInputElement).value;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#narrow({ ...this.filters, words: this.text.trim() }), REST);
  };

  readonly #clear = (): void => {
    window.clearTimeout(this.#timer);
    this.text = '';
    this.#narrow({ ...this.filters, words: '' });
    this.renderRoot.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  };

  readonly #showAll = (): void => {
    this.text = '';
    this.#narrow(noFilters);
  };

  readonly #narrow = (filters: Filters): void => {
    this.filters = filters;
    this.pages = 1;
  };

  async #toggleSaved(participantId: string, mentor: Mentor): Promise<void> {
    if (await this.#save.run({ participantId, mentor })) this.#found.reload();
    else if (this.#save.error) this.dispatchEvent(errorEvent(this.#save.error));
  }

  readonly #openDialog = (mentor: Mentor): void => {
    this.asking = mentor;
    this.problem = undefined;
    this.#send.clear();
    this.#dialog.open();
  };

  readonly #wrote = (event: InputEvent): void => {
    if (!this.asking) return;
    this.#drafts.set(this.asking.participantId, (event.target as HTMLTextAreaElement).value);
    this.problem = undefined;
    this.requestUpdate();
  };

  readonly #sendWords = async (event: Event): Promise<void> => {
    event.preventDefault();
    const mentor = this.asking;
    const found = this.#found.data;
    if (!mentor || !found) return;
    const written = (this.#drafts.get(mentor.participantId) ?? '').trim();
    this.problem = written ? undefined : sayWith(discoverEnglish, this.app.t.language)('askMissing');
    const sent = written ? await this.#send.run({ programId: found.programId, mentorId: mentor.participantId, words: written }) : undefined;
    if (!sent) {
      this.renderRoot.querySelector<HTMLElement>('#words')?.focus();
      return;
    }
    this.#drafts.delete(mentor.participantId);
    this.dispatchEvent(requestEvent(sent.requestId));
    this.#dialog.close();
    this.app.open('requests');
  };
}
