import { html, nothing, type TemplateResult } from 'lit-html';
import { programFor } from '../../api/program.ts';
import { FormDraftController } from '../../controllers/form-draft.controller.ts';
import { MutationController } from '../../controllers/mutation.controller.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { errorEvent, requestEvent } from '../../events/events.ts';
import { discoverEnglish } from '../../locales/en.discover.ts';
import { flashEnglish } from '../../locales/en.flash.ts';
import { signUpEnglish } from '../../locales/en.sign-up.ts';
import { saidIn } from '../../locales/format-words.ts';
import { listed } from '../../locales/message.ts';
import { sayWith } from '../../locales/view-messages.ts';
import { avatars } from '../../styles/avatars.styles.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { chips } from '../../styles/chips.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { component } from '../component.ts';
import { DialogController } from '../dialog/dialog.ts';
import { dialogStyles } from '../dialog/dialog.styles.ts';
import { textField } from '../field/text-field.ts';
import { FlashBoard } from '../flash/flash-board.ts';
import { problemLine } from '../field/field.ts';
import { icon } from '../icon/icon.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { emptyState, noProgramState, queryState } from '../page-state/page-state.ts';
import { ViewElement } from '../view-element.ts';
import { discoverStyles } from './discover.styles.ts';
import { filterChips, noFilters, type Filters } from './filters.ts';
import { mentorRow, type Answer, type DiscoverWords, type Found, type Mark, type Mentor } from './mentor-row.ts';

/** Milliseconds of rest after a key before the search goes out. */
const REST = 300;
const LONGEST = 2_000;

/** Mentors for a mentee, or peers for a peer: searched, narrowed, with the reasons, and asked. */
export class Discover extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'text', 'filters', 'pages', 'asking', 'problem', 'written', 'leftOut'];
  static override styles = [ViewElement.styles, boxes, fields, chips, avatars, pageStateStyles, dialogStyles, discoverStyles];

  /** What stands in the search box; goes into the filters after a moment of rest. */
  private declare text: string;
  private declare filters: Filters;
  private declare pages: number;
  private declare asking: Mentor | undefined;
  private declare problem: string | undefined;
  /** Whom the mentee has just put out of sight. */
  private declare leftOut: Mentor | undefined;
  /** How many characters the request has so far. */
  private declare written: number;
  #timer: number | undefined;

  readonly #found = new QueryController(this, {
    args: () => [this.app.session, this.app.program, this.filters, this.pages, this.app.t.language],
    load: async ([session, slug, filters, pages, reads], signal) => {
      if (!slug) return undefined;
      const program = await programFor(session, slug);
      const ask = (cursor: number) =>
        session.client.query('discovery.search', { programId: program.id, ...filters, cursor, reads }, { signal });
      const first = await ask(0);
      // Slots are for those who take part; whoever does not is led to the sign-up like everywhere.
      if (program.format === 'flash' && first.state !== 'sign_up_first' && first.state !== 'closed') return { programId: program.id, flash: true as const };
      for (let page = 1; first.state === 'ready' && first.nextCursor !== null && page < pages; page++) {
        const next = await ask(first.nextCursor);
        if (next.state !== 'ready') break;
        first.mentors.push(...next.mentors);
        first.nextCursor = next.nextCursor;
      }
      return { programId: program.id, peers: program.format === 'peer', said: await saidIn('discover', program.format, reads), answer: first };
    },
  });
  readonly #mark = new MutationController(this, ({ participantId, mentor, mark }: { participantId: string; mentor: Mentor; mark: Mark }, idempotencyKey): Promise<unknown> => {
    const { client } = this.app.session;
    const both = { participantId, mentorId: mentor.participantId };
    if (mark === 'saved') return client.mutate('participant.saveMentor', { ...both, saved: !mentor.saved }, { idempotencyKey });
    return client.mutate('participant.markMentor', { ...both, mark: mark === 'watched' ? 'tell_when_free' : 'out_of_sight', on: !mentor[mark] }, { idempotencyKey });
  });
  readonly #send = new MutationController(this, (input: { programId: string; mentorId: string; words: string }, idempotencyKey) =>
    this.app.session.client.mutate('request.send', input, { idempotencyKey }),
  );
  readonly #dialog = new DialogController(this);
  readonly #kept = new FormDraftController(this, () => ({ session: this.app.session, kind: 'request', aboutId: this.asking?.participantId ?? '' }));

  constructor() {
    super();
    this.text = '';
    this.filters = noFilters;
    this.pages = 1;
    this.written = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
  }

  override render(): unknown {
    const { t } = this.app;
    return queryState(t, this.#found, (found): unknown => {
      if (!found) return noProgramState(t);
      if (found.flash) return html`<h2 tabindex="-1">${sayWith('flash', flashEnglish, t.language)('title')}</h2>${component(FlashBoard, { app: this.app, programId: found.programId })}`;
      const words = sayWith('discover', discoverEnglish, t.language, found.said);
      if (found.answer.state === 'ready') return this.#ready(words, found.answer);
      return this.#notYet(words, found.answer.state);
    }, true);
  }

  #notYet(words: DiscoverWords, state: Exclude<Answer['state'], 'ready'>): TemplateResult {
    if (state === 'closed') {
      const said = sayWith('signUp', signUpEnglish, this.app.t.language);
      return emptyState({ drawing: 'searching', title: said('closedTitle'), text: said('closedText') });
    }
    const signUp = html`<button class="button primary" type="button" @click=${() => this.app.open('sign-up')}>${words(state === 'paused' ? 'comeBack' : 'signUp')}</button>`;
    if (state === 'sign_up_first') return emptyState({ drawing: 'together', title: words('signUpTitle'), text: words('signUpText'), actions: signUp });
    if (state === 'paused') return emptyState({ title: words('pausedTitle'), text: words('pausedText'), actions: signUp });
    const open = state === 'mentors_only';
    return emptyState({ drawing: 'together', title: words('mentorsTitle'), text: words(open ? 'mentorsText' : 'mentorsClosed'), actions: open ? signUp : nothing });
  }

  #ready(words: DiscoverWords, found: Found): TemplateResult {
    const refreshing = this.#found.state.status === 'ready' && this.#found.state.refreshing;
    const limit = found.requests.limit;
    const open = found.asking === 'open';
    return html`<h2 tabindex="-1">${words('title')}</h2>
      ${open ? nothing : html`<p class="small soft">${words(found.asking === 'by_matching' ? 'byMatching' : found.asking === 'placed' ? 'askingPlaced' : 'askingClosed')}</p>`}
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
        <p class="small medium" role="status">${found.total === 0 ? nothing : found.onlyPerhaps ? words('perhaps', { words: this.filters.words }) : words('found', { count: found.total })}</p>
        ${found.alsoFound.length > 0 && found.total > 0 ? html`<p class="tiny faint">${words('also', { skills: listed(words.language, found.alsoFound) })}</p>` : nothing}
      </div>
      ${problemLine(this.#mark.error && words('saveFailed', { reason: this.app.t.error(this.#mark.error) }))} ${this.#undo(words, found)}
      <div class=${refreshing ? 'busy' : ''}>${found.total > 0 ? this.#list(words, found) : this.#nobody(words, found)}</div>
      ${open ? html`<p class="tiny faint after">${words('footOpen', { count: limit })}</p>` : nothing}
      ${this.#dialog.render(this.app.t, () => this.#askDialog(words, found))}`;
  }

  #list(words: DiscoverWords, found: Found): TemplateResult {
    const options = {
      mayAsk: found.asking === 'open',
      mark: (mentor: Mentor, mark: Mark) => void this.#toggle(found.menteeId, mentor, mark),
      ask: this.#openDialog,
      openRequests: () => this.app.open('requests'),
    };
    return html`<div class="list ${this.#found.data?.peers ? 'peers' : ''}">${found.mentors.map((mentor) => mentorRow(words, { mentor, ...options }))}</div>
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
    const error = this.#send.error;
    const problem = this.problem ?? (error && this.app.t.error(error));
    return {
      title: words('askTitle', { name: mentor?.name ?? '' }),
      body: html`<form id="ask" novalidate data-draft @submit=${this.#sendWords}>
        ${this.#kept.notice(this.app.t)}
        ${textField({ id: 'words', label: words('askLabel'), hint: words('askHint', { name }), problem, rows: 5, maximum: LONGEST, change: this.#wrote })}
        <p class="tiny faint count">${words('askLimit', { used: this.written, limit: LONGEST })}</p>
      </form>`,
      actions: html`<span class="tiny faint">${words('askOpen', found.requests)}</span>
        <button class="button primary end" type="submit" form="ask" aria-disabled=${this.#send.pending}>${words('askSend', { name })}</button>`,
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
    void this.focusOn('input[type="search"]');
  };

  readonly #showAll = (): void => {
    this.text = '';
    this.#narrow(noFilters);
  };

  readonly #narrow = (filters: Filters): void => {
    this.leftOut = undefined;
    this.filters = filters;
    this.pages = 1;
  };

  async #toggle(participantId: string, mentor: Mentor, mark: Mark): Promise<void> {
    if (await this.#mark.run({ participantId, mentor, mark })) {
      this.leftOut = mark === 'outOfSight' && !mentor.outOfSight ? mentor : undefined;
      this.#found.reload();
      await this.focusOn('#undo');
    } else if (this.#mark.error) this.dispatchEvent(errorEvent(this.#mark.error));
  }

  /** What was just taken out of the list can be put back from where it stood. */
  #undo(words: DiscoverWords, { menteeId }: Found): unknown {
    const mentor = this.leftOut;
    if (!mentor) return nothing;
    const undo = (): void => void this.#toggle(menteeId, { ...mentor, outOfSight: true }, 'outOfSight');
    return html`<p class="small left-out" role="status">${words('isLeftOut', { name: mentor.name })} <button class="link" id="undo" type="button" @click=${undo}>${words('undo')}</button></p>`;
  }

  readonly #openDialog = (mentor: Mentor): void => {
    this.asking = mentor;
    this.problem = undefined;
    this.written = 0;
    this.#send.clear();
    this.#dialog.open();
  };

  readonly #wrote = (event: Event): void => {
    this.written = (event.target as HTMLTextAreaElement).value.length;
    this.problem = undefined;
  };

  readonly #sendWords = async (event: Event): Promise<void> => {
    event.preventDefault();
    const mentor = this.asking;
    const found = this.#found.data;
    if (!mentor || !found) return;
    const written = this.renderRoot.querySelector<HTMLTextAreaElement>('#words')?.value.trim();
    this.problem = written ? undefined : sayWith('discover', discoverEnglish, this.app.t.language)('askMissing');
    const sent = written ? await this.#send.run({ programId: found.programId, mentorId: mentor.participantId, words: written }) : undefined;
    if (!sent) return this.focusOn('#words');
    this.dispatchEvent(requestEvent(sent.requestId));
    this.#kept.sent();
    // They have gone on, or are about to ask somebody else.
    if (mentor !== this.asking || !this.#dialog.opened) return this.#found.reload();
    this.#dialog.close();
    this.app.open('requests');
  };
}
