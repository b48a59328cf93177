import { html, nothing, type TemplateResult } from 'lit-html';
import type { Person } from '../../api/server-types.ts';
import { DraftController } from '../../controllers/draft.controller.ts';
import { MutationController } from '../../controllers/mutation.controller.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { signUpEvent } from '../../events/events.ts';
import { avatars } from '../../styles/avatars.styles.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { chips } from '../../styles/chips.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { facts } from '../facts.ts';
import { problemLine } from '../field/field.ts';
import { icon } from '../icon/icon.ts';
import { time } from '../my-mentoring/moments.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { emptyState, queryState } from '../page-state/page-state.ts';
import { ViewElement } from '../view-element.ts';
import { draftOf, emptyForm, formOf, problemsOn, profileOf, withDraft } from './form-data.ts';
import { previewCard } from './preview.ts';
import { questionsStep } from './questions-step.ts';
import { signUpStyles } from './sign-up.styles.ts';
import { SkillList } from './skill-list.ts';
import { questionsFor, stepNames, type Draft, type Form, type Participation, type Problems, type ProgramPage, type Role, type SignUpWords, type StepContext, type StepName } from './sign-up.types.ts';
import { aboutStep, hoursStep, wishesStep } from './steps.ts';

/** Minutes that a step takes somebody who writes two sentences; a question of `work`. */
const minutes: Record<StepName, number> = { about: 0.5, wishes: 2, hours: 1, work: 0.1, preview: 0.5 };

/** The form of one role in steps. It saves itself; what was begun is here again after a reload. */
export class SignUpForm extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'words', 'page', 'person', 'asRole', 'participation', 'form', 'step', 'problems', 'accepted', 'done'];
  static override styles = [ViewElement.styles, boxes, fields, chips, avatars, pageStateStyles, signUpStyles];

  declare words: SignUpWords;
  declare page: ProgramPage;
  declare person: Person;
  declare asRole: Role;
  /** Given when the profile of who takes part already is changed. */
  declare participation: Participation | undefined;
  declare leave: () => void;
  private declare form: Form | undefined;
  private declare step: number;
  private declare problems: Problems;
  private declare accepted: boolean;
  private declare done: boolean;

  readonly #kept = new QueryController(this, {
    args: () => [this.app.session, this.page.program.id, this.asRole],
    load: async ([session, programId, role], signal): Promise<Draft | null> => (await session.client.query('participant.draft', { programId, role }, { signal })).draft,
  });
  readonly #draft = new DraftController<Form>(this, {
    now: () => this.app.session.now(),
    // What is tried again must not become the words of who has signed in since.
    save: async (form, version, signal) =>
      (await this.app.session.person()).id === this.person.id
        ? this.app.session.save(this, 'participant.saveDraft', { programId: this.page.program.id, role: this.asRole, step: this.step, data: draftOf(form), version }, { signal })
        : undefined,
  });
  readonly #send = new MutationController(this, (input: { profile: ReturnType<typeof profileOf>; participantId: string | undefined; noticeId: string | null }, idempotencyKey): Promise<unknown> => {
    const { client } = this.app.session;
    const { profile, participantId, noticeId } = input;
    if (participantId) return client.mutate('participant.updateProfile', { participantId, ...profile }, { idempotencyKey });
    return client.mutate('participant.signUp', { programId: this.page.program.id, role: this.asRole, noticeId, ...profile }, { idempotencyKey });
  });

  constructor() {
    super();
    this.step = 0;
    this.problems = {};
    this.accepted = false;
    this.done = false;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const kept = this.#kept.data;
    if (this.form || kept === undefined) return;
    const start = this.participation ? formOf(this.participation) : emptyForm(this.person, this.page);
    if (kept) this.#draft.seen(kept);
    this.form = kept ? withDraft(start, kept.data) : start;
    this.step = kept ? Math.min(kept.step, stepNames.length - 1) : 0;
  }

  override render(): unknown {
    if (this.done) return this.#finished();
    return queryState(this.app.t, this.#kept, () => (this.form ? this.#stepper(this.form) : nothing));
  }

  get #steps(): readonly StepName[] {
    return stepNames.filter((name) => name !== 'work' || questionsFor(this.page, this.asRole).length > 0);
  }

  #stepper(form: Form): TemplateResult {
    const { words, page, asRole: role } = this;
    const steps = this.#steps;
    const at = Math.min(this.step, steps.length - 1);
    const name = steps[at] ?? 'about';
    const context: StepContext = { words, page, role, form, problems: this.problems, change: this.#change };
    const left = Math.ceil(steps.slice(at).reduce((sum, each) => sum + minutes[each] * (each === 'work' ? questionsFor(page, role).length : 1), 0));
    const last = at === steps.length - 1;
    const left$ = words('minutes', { count: left });
    return html`<div class="title">
        <h2 tabindex="-1">${words(this.participation ? 'editTitle' : 'title', { program: page.program.name })}</h2>
        ${this.#savedLine()}
      </div>
      <ol class="progress" aria-label=${words('steps')}>
        ${steps.map((each, index) => this.#progressItem(each, index, at))}
      </ol>
      <p class="narrow-only tiny faint">${facts(words('stepOf', { step: at + 1, of: steps.length }), left$)}</p>
      <div class="two">
        <form novalidate @submit=${this.#next}>
          ${this.#fields(name, context)}
          ${problemLine(this.#send.error && this.app.t.error(this.#send.error))}
          <div class="foot">
            <button class="button" type="button" @click=${this.#back}>${words('back')}</button>
            <span class="tiny faint end wide-only">${left$}</span>
            <button class="button primary" type="submit" aria-disabled=${this.#send.pending}>
              ${words(last ? (this.participation ? 'sendEdit' : 'send') : 'next')}
            </button>
          </div>
        </form>
        ${previewCard(context, this.person)}
      </div>`;
  }

  #progressItem(name: StepName, index: number, at: number): TemplateResult {
    const { words, asRole: role } = this;
    const titles = { about: 'stepAbout', wishes: role === 'mentee' ? 'stepWishes' : 'stepOffer', hours: 'stepHours', work: 'stepWork', preview: 'stepPreview' } as const;
    const title = words(titles[name]);
    return html`<li class=${index < at ? 'done' : ''} aria-current=${index === at ? 'step' : nothing}>
      ${index < at ? html`<button type="button" @click=${() => this.#goTo(index)}>${title}</button>` : html`<span class="pad">${title}</span>`}
    </li>`;
  }

  #fields(name: StepName, context: StepContext): unknown {
    if (name === 'about') return aboutStep(context);
    if (name === 'wishes') return wishesStep(context, this.app);
    if (name === 'hours') return hoursStep(context);
    return name === 'work' ? questionsStep(context) : this.#notice(context);
  }

  #notice({ words, page, problems }: StepContext): TemplateResult {
    const hidden = questionsFor(page, this.asRole).some((question) => !question.published);
    const problem = problems['notice'];
    return html`${hidden ? html`<p class="small soft">${words('onlyCoordinator')}</p>` : nothing}
    ${page.notice && !this.participation
      ? html`<div class="field ${problem ? 'invalid' : ''}">
          <h3>${words('notice')}</h3>
          <div class="notice" dir="auto" tabindex="0" role="region" aria-label=${words('notice')}>${page.notice.body}</div>
          <div>
            <label class="pick">
              <input
                type="checkbox"
                id="notice"
                .checked=${this.accepted}
                aria-describedby=${problem ? 'notice-problem' : nothing}
                aria-invalid=${problem ? 'true' : nothing}
                @change=${(event: Event) => {
                  this.accepted = (event.target as HTMLInputElement).checked;
                  this.problems = {};
                }}
              />
              <span>${words('noticeAccept', { version: page.notice.version })}</span>
            </label>
          </div>
          ${problemLine(problem, 'notice-problem')}
        </div>`
      : nothing}`;
  }

  #savedLine(): TemplateResult {
    const { words } = this;
    const { state, savedAt, error } = this.#draft;
    const at = savedAt?.toISOString() ?? this.#kept.data?.savedAt;
    const says = {
      clean: at ? words('saved', { when: time(words.language, at) }) : '',
      changed: words('changed'),
      saving: words('saving'),
      saved: at ? words('saved', { when: time(words.language, at) }) : '',
      offline: words('offline'),
      failed: words('failed', { reason: error ? this.app.t.error(error) : '' }),
    }[state];
    return html`<span class="tiny faint line">${says && (state === 'clean' || state === 'saved') ? icon('save') : nothing}<span>${says}</span></span>`;
  }

  #finished(): TemplateResult {
    const { words, asRole: role, page } = this;
    const open = page.program.pairing === 'open';
    const text = this.participation ? words('doneEditText') : open ? words(role === 'mentor' ? 'doneMentor' : 'doneMentee') : words('doneFormal');
    const toDiscover = role !== 'mentor' && open && !this.participation;
    return html`<div role="status">
      ${emptyState({
        drawing: 'together',
        title: html`<span tabindex="-1">${words(this.participation ? 'doneEdit' : 'doneTitle')}</span>`,
        text,
        actions: toDiscover
          ? html`<button class="button primary" type="button" @click=${() => this.app.open('discover')}>${words('toDiscover')}</button>`
          : html`<button class="button primary" type="button" @click=${() => this.app.open('home')}>${words('toHome')}</button>`,
      })}
    </div>`;
  }

  readonly #change = (part: Partial<Form>): void => {
    if (!this.form) return;
    this.form = { ...this.form, ...part };
    this.problems = {};
    this.#draft.change(this.form);
  };

  #goTo(step: number): void {
    this.step = step;
    this.problems = {};
    this.#send.clear();
    if (this.form) this.#draft.change(this.form);
    this.focusHeading();
  }

  readonly #back = (): void => {
    if (this.step > 0) return this.#goTo(Math.min(this.step, this.#steps.length - 1) - 1);
    // Whoever has gone on while that was saved stays.
    void this.#draft.flush().then(() => this.step || this.leave());
  };

  readonly #next = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { form, words, page, asRole: role } = this;
    const steps = this.#steps;
    const at = Math.min(this.step, steps.length - 1);
    const name = steps[at];
    if (!form || !name) return;
    const pending = this.#pendingSkill();
    this.problems = pending ?? problemsOn(name, { words, page, role, form, noticeAccepted: this.accepted || this.participation !== undefined });
    const [first] = Object.keys(this.problems);
    if (first) return this.focusOn(`[id="${first}"]`);
    if (at < steps.length - 1) return this.#goTo(at + 1);
    await this.#draft.flush();
    const sent = await this.#send.run({ profile: profileOf(form, page, role), participantId: this.participation?.id, noticeId: page.notice?.id ?? null });
    if (sent === undefined) return;
    if (!this.participation) this.dispatchEvent(signUpEvent(page.program.slug));
    this.done = true;
    await this.focusOn('[tabindex="-1"]');
  };

  /** A skill that was typed and not added would be lost on the way on. */
  #pendingSkill(): Problems | undefined {
    for (const list of this.renderRoot.querySelectorAll<HTMLElement>('#offered, #wanted')) {
      if (list instanceof SkillList && list.pending) return { [list.id]: this.words('skillPending', { text: list.pending }) };
    }
    return undefined;
  }
}
