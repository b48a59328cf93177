import { html, nothing, type TemplateResult } from 'lit-html';
import { MutationController } from '../../controllers/mutation.controller.ts';
import { QueryController } from '../../controllers/query.controller.ts';
import { boxes } from '../../styles/boxes.styles.ts';
import { chips } from '../../styles/chips.styles.ts';
import { fields } from '../../styles/fields.styles.ts';
import { privateBox } from '../../styles/private.styles.ts';
import { DialogController } from '../dialog/dialog.ts';
import { dialogStyles } from '../dialog/dialog.styles.ts';
import { facts } from '../facts.ts';
import { problemLine } from '../field/field.ts';
import { icon } from '../icon/icon.ts';
import { ViewElement } from '../view-element.ts';
import { rolesOf, takesSignUps } from './program-stage.ts';
import { signUpStyles } from './sign-up.styles.ts';
import type { Participation, ProgramPage, Role, SignUpWords } from './sign-up.types.ts';

/** The place of somebody who takes part: their profiles, a break, leaving, and whom they keep away from. */
export class OwnPlace extends ViewElement {
  static override readonly properties = [...ViewElement.properties, 'words', 'page', 'participations', 'leaving', 'looked'];
  static override styles = [ViewElement.styles, boxes, fields, chips, dialogStyles, signUpStyles, privateBox];

  declare words: SignUpWords;
  declare page: ProgramPage;
  declare participations: readonly Participation[];
  declare open: (role: Role) => void;
  declare changed: () => void;
  private declare leaving: Participation | undefined;
  private declare looked: string;

  readonly #state = new MutationController(this, ({ participantId, state }: { participantId: string; state: 'active' | 'paused' | 'withdrawn' }, idempotencyKey): Promise<unknown> => {
    const { client } = this.app.session;
    if (state === 'withdrawn' && this.page.program.format === 'flash') return client.mutate('flash.leave', { participantId }, { idempotencyKey });
    return client.mutate('participant.setState', { participantId, state }, { idempotencyKey });
  });
  readonly #apart = new QueryController(this, {
    args: () => [this.app.session, this.participations[0]?.id ?? ''],
    load: async ([session, participantId], signal) => (participantId ? (await session.client.query('participant.exclusions', { participantId }, { signal })).people : []),
  });
  readonly #found = new QueryController(this, {
    args: () => (this.looked.length >= 2 ? [this.app.session, this.participations[0]?.id ?? '', this.looked] : undefined),
    load: async ([session, participantId, words], signal) => (await session.client.query('participant.colleagues', { participantId, words }, { signal })).people,
  });
  readonly #keep = new MutationController(this, (input: { participantId: string; personId: string; apart: boolean }, idempotencyKey) =>
    this.app.session.client.mutate('participant.setExclusion', input, { idempotencyKey }),
  );
  readonly #dialog = new DialogController(this);

  constructor() {
    super();
    this.looked = '';
  }

  override render(): TemplateResult {
    const { words, page } = this;
    const others = takesSignUps(page) ? rolesOf(page).filter((role) => !this.participations.some((each) => each.role === role)) : [];
    const error = this.#state.error;
    return html`<div class="roles">
      <h2 tabindex="-1">${words('chooseTitle')}</h2>
      <p class="soft">${words('chooseText')}</p>
      ${problemLine(error && !this.#dialog.opened ? this.app.t.error(error) : undefined)}
      <ul class="list">
        ${this.participations.map((each) => this.#row(each))}
        ${others.map((role) => html`<li><span class="medium">${words(role === 'mentor' ? 'roleMentor' : 'roleMentee')}</span><button class="button compact end" type="button" aria-label="${words('next')}: ${words(role === 'mentor' ? 'roleMentor' : 'roleMentee')}" @click=${() => this.open(role)}>${words('next')}</button></li>`)}
      </ul>
      ${this.#apartSection()} ${this.#dialog.render(this.app.t, () => this.#leaveDialog())}
    </div>`;
  }

  #row(participation: Participation): TemplateResult {
    const { words } = this;
    const edit = { mentee: 'editMentee', mentor: 'editMentor', peer: 'editPeer' } as const;
    const paused = participation.state === 'paused';
    const set = (state: 'active' | 'paused') => () => void this.#state.run({ participantId: participation.id, state }).then((answer) => answer && this.changed());
    return html`<li>
      <div>
        <button class="button compact tint" type="button" @click=${() => this.open(participation.role)}>${words(edit[participation.role])}</button>
        <p class="small soft">${paused ? words('paused') : facts(words('pause'), words('pauseText'))}</p>
      </div>
      <span class="line wrap end">
        <button class="button compact ${paused ? 'primary' : ''}" type="button" @click=${set(paused ? 'active' : 'paused')}>${words(paused ? 'resume' : 'pause')}</button>
        <button class="button compact plain" type="button" @click=${() => this.#askToLeave(participation)}>${words('withdraw')}</button>
      </span>
    </li>`;
  }

  /** Private to its author, and drawn so. */
  #apartSection(): TemplateResult {
    const { words } = this;
    const people = this.#apart.data ?? [];
    const found = this.looked.length >= 2 ? this.#found.data : undefined;
    return html`<section class="box private" aria-labelledby="apart">
      <header><span class="lock">${icon('lock')}</span><h3 id="apart">${words('apart')}</h3></header>
      <p class="small soft">${words('apartHint')}</p>
      <div class="chips languages">
        ${people.map(({ personId, name }) => html`<span class="chip removable">${name}<button type="button" aria-label=${words('apartRemove', { name })} @click=${() => void this.#setApart(personId, false)}>${icon('x')}</button></span>`)}
      </div>
      <input class="input" type="search" aria-label=${words('apartFind')} placeholder=${words('apartFind')} maxlength="80" autocomplete="off" .value=${this.looked} @input=${(event: Event) => (this.looked = (event.target as HTMLInputElement).value.trim())} />
      <div class="chips languages" role="status">
        ${found?.length === 0 ? html`<span class="small soft">${words('apartNone')}</span>` : nothing}
        ${found?.map(({ personId, name, jobTitle }) => html`<button class="button compact" type="button" aria-label=${words('apartAdd', { name })} @click=${() => void this.#setApart(personId, true)}>${facts(name, jobTitle)}</button>`)}
      </div>
    </section>`;
  }

  /** Holds for every role that the person has here. */
  async #setApart(personId: string, apart: boolean): Promise<void> {
    for (const { id } of this.participations) if (!(await this.#keep.run({ participantId: id, personId, apart }))) return;
    this.looked = '';
    this.#apart.reload();
  }

  #askToLeave(participation: Participation): void {
    this.leaving = participation;
    this.#state.clear();
    this.#dialog.open();
  }

  #leaveDialog() {
    const { words } = this;
    const error = this.#state.error;
    const running = error?.params['reason'] === 'mentorship_running';
    return {
      title: words('withdrawTitle', { program: this.page.program.name }),
      body: html`<p>${words('withdrawText')}</p>
        ${problemLine(error && (running ? words('mentorshipRunning') : this.app.t.error(error)))}`,
      actions: html`<button class="button" type="button" @click=${this.#dialog.close}>${words('stay')}</button>
        <button class="button primary" type="button" @click=${this.#leave}>${words('withdrawYes')}</button>`,
    };
  }

  readonly #leave = async (): Promise<void> => {
    if (!this.leaving || !(await this.#state.run({ participantId: this.leaving.id, state: 'withdrawn' }))) return;
    this.#dialog.close();
    this.changed();
  };
}
