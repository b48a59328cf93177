import { html, type TemplateResult } from 'lit-html';
import type { AlongsideMentoring as PublicElement } from '../../../types/alongside.d.ts';
import type { AppContext } from '../../app-context.ts';
import { type ApiError, toApiError } from '../../api/api-error.ts';
import { IdentityController } from '../../controllers/identity.controller.ts';
import { PageThemeController } from '../../controllers/page-theme.controller.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { RouterController } from '../../controllers/router.controller.ts';
import { errorEvent, readyEvent, signInEvent } from '../../events/events.ts';
import { learn } from '../../locales/learned.ts';
import { digits } from '../../locales/message.ts';
import type { Part } from '../../locales/parts.ts';
import { english, loadTranslate, type Translate } from '../../locales/translate.ts';
import { base } from '../../styles/base.styles.ts';
import { buttons } from '../../styles/buttons.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import type { View } from '../../view-names.ts';
import { views } from '../../views.ts';
import { component } from '../component.ts';
import type { Launcher } from '../launcher/launcher.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { errorState, skeleton } from '../page-state/page-state.ts';
import { type Changed, nextTask, RenderedElement } from '../rendered-element.ts';
import { tabsNavStyles } from '../tabs-nav/tabs-nav.styles.ts';
import { tabsNav } from '../tabs-nav/tabs-nav.ts';
import { focused, ViewElement, type ViewElementClass } from '../view-element.ts';
import { mentoringStyles } from './mentoring.styles.ts';
import { serverAddress } from './server-address.ts';

/** Milliseconds until words that could not be had are asked for again. */
const LANGUAGE_AGAIN = 10_000;

type Showing = 'sign-in' | View;

/** Views whose first thing is people. */
const withPeople: readonly Showing[] = ['discover', 'my-mentoring', 'requests'];

const isFirst = (name: Showing): boolean => name === 'sign-in' || name === 'home';

const load = (name: Showing): Promise<ViewElementClass> =>
  name === 'sign-in' ? import('../sign-in/sign-in.ts').then((module) => module.SignIn) : views[name]();

/**
 * `<alongside-mentoring>`: the mentorship programme in a page of the intranet.
 *
 * @event alongside-ready - the first view stands
 * @event alongside-sign-in - somebody signed in or out
 * @event alongside-sign-up - somebody signed up for the programme
 * @event alongside-request - somebody asked a mentor
 * @event alongside-navigate - another view is about to show; cancelable
 * @event alongside-error - something failed and the view says so
 * @slot heading - a heading of the page's own, above everything
 * @slot empty - what the page adds where there is nothing to show, such as whom to ask
 * @csspart root - everything inside
 * @csspart nav - the navigation and the account
 * @csspart view - the view that shows
 * @csspart launcher - the button of the layout `launcher`
 * @csspart panel - the panel it opens
 * @cssprop --alongside-accent - actions, links, the mentor's line
 * @cssprop --alongside-on-accent - text on the accent
 * @cssprop --alongside-accent-soft - tinted surfaces
 * @cssprop --alongside-surface - ground; the page's by default, where it can be read on
 * @cssprop --alongside-text - text; softer texts and lines are mixed from it
 * @cssprop --alongside-radius - corners of cards; controls take 0.7 of it
 * @cssprop --alongside-font - font family; the page's by default
 * @cssprop --alongside-size - font size; the reader's own by default, `1em` for the page's
 */
export class AlongsideMentoring extends RenderedElement implements PublicElement {
  static readonly observedAttributes = ['program', 'server', 'lang', 'theme', 'layout', 'view'];
  static override readonly properties = [...this.observedAttributes, 'getToken', 'spoken', 'waiting'];
  static override styles = [base, buttons, tokens, pageStateStyles, tabsNavStyles, mentoringStyles];

  /** Slug of the programme. */
  declare program: string | undefined;
  /** Address of the server, where it is not the one this script came from. */
  declare server: string | undefined;
  declare theme: 'auto' | 'light' | 'dark' | undefined;
  declare layout: 'page' | 'card' | 'launcher' | undefined;
  /** The view to begin with. */
  declare view: string | undefined;
  /** What the page's server has signed about who reads it. */
  declare getToken: PublicElement['getToken'];
  /** The page's language, once it has come. */
  private declare spoken: Translate | undefined;
  /** How many things wait for the person, by view. */
  private declare waiting: Partial<Record<View, number>>;

  readonly #identity = new IdentityController(this, () => serverAddress(this.server), () => this.getToken);
  readonly #theme = new PageThemeController(this);
  readonly #router = new RouterController(this, 'home');
  readonly #person = new QueryController(this, {
    args: () => (this.spoken && this.#identity.state === 'signed-in' ? [this.#identity.session, this.spoken.language] : undefined),
    load: async ([session, reads]) => {
      const person = await session.person();
      // Mail is written in the language that is read here.
      if (!reads.startsWith(person.reads ?? '-')) {
        person.reads = reads;
        void session.client.mutate('identity.read', { reads }).catch(() => undefined);
      }
      return person;
    },
  });
  readonly #viewClass = new QueryController(this, {
    args: () => (this.#showing ? [this.#showing] : undefined),
    load: async ([name]) => ({ name, viewClass: (await Promise.all([load(name), this.#learn(name)]))[0] }),
  });
  /** The page's task has just taken in the whole module. */
  override ownTask = true;
  /** The language that is spoken or on its way. */
  #tag = '';
  #speaking: Promise<Translate> | undefined;
  #app: AppContext | undefined;
  #launcher: Launcher | undefined;
  #shown: Showing | undefined;
  #moved = false;
  #ready = false;
  #signedIn = false;
  #refusal: ApiError | undefined;
  /** What had the focus when somebody set out for the view that is about to show. */
  #navigated: Element | undefined;

  constructor() {
    super();
    this.waiting = {};
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    Object.assign(this, { [name]: value });
  }

  /** Shows a view. @returns whether it shows: there is such a view, and the page did not forbid it. */
  open(view: string): boolean {
    const shows = this.#router.open(view);
    if (shows) this.#launcher?.open();
    if (shows) this.#navigated = focused();
    return shows;
  }

  /** Signs the person out, in all tabs of this page's origin. */
  signOut(): Promise<void> {
    return this.#identity.session.signOut();
  }

  protected override willUpdate(changed: Changed): void {
    void this.#speak();
    // The view to begin with is nobody's move: the page keeps the focus where it is.
    if (changed.has('view') && this.view) (this.hasUpdated ? this : this.#router).open(this.view);
    const { session } = this.#identity;
    // What had the focus goes away with the view it was in: the next view's heading takes it.
    if (this.hasUpdated && this.#showing !== this.#shown && this.shadowRoot?.activeElement) this.#navigated ??= focused();
    this.#moved ||= this.#showing !== this.#shown;
    this.#shown = this.#showing;
    const { program } = this;
    const t = this.#t;
    if (this.#app?.session !== session || this.#app.t !== t || this.#app.program !== program) {
      const waiting = (view: View, count: number): void => void (this.waiting = { ...this.waiting, [view]: count });
      this.waiting = {};
      this.#app = { session, t, program, open: (view) => void this.open(view), waiting };
    }
  }

  protected override render(): TemplateResult {
    const t = this.#t;
    const view = html`<div class="view" part="view">${this.#content()}</div>`;
    // With the navigation comes a view of its own: one that was there before would be pushed down by it.
    const inside = this.spoken && this.#identity.state === 'signed-in' ? html`${this.#navigation()}${view}` : view;
    const rtl = /^(ar|fa|he|ur)\b/.test(t.language);
    return html`<div
      class="root"
      part="root"
      lang=${t.language}
      dir=${rtl ? 'rtl' : 'ltr'}
      data-theme=${this.theme ?? 'auto'}
      data-layout=${this.layout ?? 'page'}
      @keydown=${keepFromPage}
      @keyup=${keepFromPage}
      @keypress=${keepFromPage}
    >
      ${this.#layOut(html`<slot name="heading"></slot>${inside}`)}
    </div>`;
  }

  #layOut(content: TemplateResult): unknown {
    return this.layout === 'launcher' ? this.#launcher?.render(this.#t, content) : content;
  }

  protected override updated(changed: Changed): void {
    if (!this.hasUpdated || changed.has('theme')) this.#theme.fit();
    if (this.layout === 'launcher' && !this.#launcher) void this.#launch();
    if (this.#moved) this.#revealTab();
    this.#moved = false;
    this.#announce();
  }

  /** What should show: nothing while it is not known who is there. */
  get #showing(): Showing | undefined {
    const { state } = this.#identity;
    if (state === 'signed-in') return this.#router.current;
    return state === 'signed-out' ? 'sign-in' : undefined;
  }

  #navigation(): TemplateResult {
    return tabsNav(this.#t, {
      current: this.#router.current,
      nth: [...document.querySelectorAll(this.localName)].indexOf(this),
      waiting: this.waiting,
      person: this.#person.data,
      open: (view) => this.open(view),
      signOut: () => void this.signOut().catch(this.#complain),
    });
  }

  /** Brings the view's name into sight where the navigation is too narrow for all of them. */
  #revealTab(): void {
    const tab = this.renderRoot.querySelector<HTMLElement>('nav [aria-current]');
    const nav = tab?.parentElement;
    if (nav) nav.scrollLeft = tab.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2;
  }

  #content(): unknown {
    const { error, retry } = this.#identity;
    if (error) return errorState(this.#t, error, retry);
    const { state, data, retry: loadAgain } = this.#viewClass;
    if (data && data.name === this.#showing && this.#app) return component(data.viewClass, { app: this.#app });
    return state.status !== 'loading' && state.error ? errorState(this.#t, state.error, loadAgain) : skeleton(this.#t, !!this.#showing && withPeople.includes(this.#showing));
  }

  /** Tells the page what happened, once each. */
  #announce(): void {
    const signedIn = this.#identity.state === 'signed-in';
    if (signedIn !== this.#signedIn && this.#identity.state !== 'failed') {
      this.#signedIn = signedIn;
      this.waiting = {};
      this.dispatchEvent(signInEvent(signedIn));
      // A page's first formatter takes the browser as long as all of a view: it is made while the view is on its way.
      if (signedIn) void nextTask().then(() => digits(this.#t.language, 0));
    }
    const { refusal } = this.#identity.session;
    if (refusal !== this.#refusal) this.#complain((this.#refusal = refusal));
    const shown = this.renderRoot.querySelector('.view')?.firstElementChild;
    if (!(shown instanceof ViewElement) || this.#viewClass.data?.name !== this.#showing) return;
    if (!this.#ready) {
      this.#ready = true;
      this.dispatchEvent(readyEvent());
    }
    if (this.#navigated) shown.focusHeading(this.#navigated);
    this.#navigated = undefined;
  }

  readonly #complain = (thrown: unknown): void => {
    this.dispatchEvent(errorEvent(toApiError(thrown)));
  };

  async #launch(): Promise<void> {
    const module = await import('../launcher/launcher.ts');
    this.#launcher ??= new module.Launcher(this);
    this.requestUpdate();
  }

  /** Until the page's language has come there is only waiting to be told of. */
  get #t(): Translate {
    return this.spoken ?? english;
  }

  async #speak(): Promise<void> {
    const tag = this.lang || languageAround(this);
    if (tag === this.#tag) return;
    this.#tag = tag;
    this.#speaking = loadTranslate(tag);
    const spoken = await this.#speaking;
    if (tag !== this.#tag) return;
    this.spoken = spoken;
    await this.#complete();
  }

  /** Waits for the words of a view, too, so that none shows in English first. */
  #learn(name: Showing): Promise<unknown> {
    return Promise.all([this.#speaking, isFirst(name) || this.#complete('later-1', 'later-2', 'later-3')]);
  }

  /** Words that could not be had stand here in English, and are asked for again. */
  async #complete(...parts: Part[]): Promise<void> {
    const tag = this.#tag;
    if (await learn(tag, ...parts)) return;
    window.setTimeout(() => {
      if (tag === this.#tag) this.#tag = '';
      if (this.isConnected) this.requestUpdate();
    }, LANGUAGE_AGAIN);
  }
}

/** The language of the place where an element stands, in whatever shadow root; else the browser's. */
function languageAround(element: Element): string {
  const lang = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  return lang || (root instanceof ShadowRoot ? languageAround(root.host) : navigator.language);
}

/**
 * Shortcuts of the page must not fire while somebody types here; Tab and Escape still get through. From a dialog of ours
 * nothing does: a page that has us in a dialog of its own would close that one, too, or take the focus out.
 */
function keepFromPage(event: KeyboardEvent): void {
  const path = event.composedPath();
  const [target] = path;
  const typing = target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
  const inside = path.slice(0, path.indexOf(event.currentTarget as Element)).some((element) => element instanceof HTMLDialogElement);
  if (inside || (typing && event.key !== 'Tab' && event.key !== 'Escape')) event.stopPropagation();
}
