import { html, nothing, type TemplateResult } from 'lit-html';
import { boxes } from '../../styles/boxes.styles.ts';
import { steps } from '../../styles/steps.styles.ts';
import { component } from '../component.ts';
import { DialogController } from '../dialog/dialog.ts';
import { icon } from '../icon/icon.ts';
import { GoalForm } from './goal-form.ts';
import { GoalOutcome } from './goal-outcome.ts';
import { MentorshipPart } from './mentorship-part.ts';
import { type Goal, writerOf } from './mentorship.types.ts';
import { shortDay } from './moments.ts';
import { goalsStyles } from './goals.styles.ts';

/** What the pair works towards, in steps. */
export class Goals extends MentorshipPart {
  static override readonly properties = [...MentorshipPart.properties, 'edited'];
  static override styles = [
    MentorshipPart.styles,
    boxes,
    steps,
    goalsStyles,
  ];

  /** The goal that an open dialog is about; null for a new one. */
  private declare edited: Goal | null | undefined;
  readonly #form = new DialogController(this);
  readonly #outcome = new DialogController(this);

  protected override get empty(): boolean {
    return !this.running && this.data.mentorship.goals.length === 0;
  }

  override render(): TemplateResult {
    const { words, data, app, edited } = this;
    const { goals } = data.mentorship;
    const parts = { app, data, reload: this.reload };
    return html`<section class="box" aria-label=${words('goalsTitle')}>
      ${this.head(words('goalsTitle'))}
      ${goals.length > 0 ? html`<div class="split">${goals.map((goal) => this.#goal(goal))}</div>` : html`<p class="small soft">${words('goalsNone')}</p>`}
      ${this.running
        ? html`<div class="gap">
            <button class="button compact" type="button" @click=${() => this.#edit(null)}>${icon('plus')}${words('goalAdd')}</button>
          </div>`
        : nothing}
      ${this.failure()} ${this.announcement()}
      ${this.#form.render(app.t, () => ({
        title: words(edited ? 'goalChangeTitle' : 'goalNewTitle'),
        body: component(GoalForm, { ...parts, goal: edited ?? null, close: this.#form.close }),
      }))}
      ${edited
        ? this.#outcome.render(app.t, () => ({
            title: words('goalSettleTitle'),
            body: component(GoalOutcome, { ...parts, goal: edited, close: this.#outcome.close }),
          }))
        : nothing}
    </section>`;
  }

  #goal(goal: Goal): TemplateResult {
    const { words } = this;
    const open = goal.state === 'open';
    const state = open ? words('goalBy', { day: shortDay(words.language, goal.dueOn) }) : this.#outcomeOf(goal);
    const settle = (): void => {
      this.edited = goal;
      this.#outcome.open();
    };
    return html`<article aria-label=${goal.title}>
      <div class="goal-head">
        <h4 class="medium" dir="auto">${goal.title}</h4>
        ${this.data.others.length > 1 && goal.authorId ? html`<span class="tiny soft">${goal.authorId === this.data.you.personId ? this.words('you') : writerOf(this.data, goal.authorId)}</span>` : nothing}
        <span class="tiny faint">${state}</span>
      </div>
      ${goal.measure ? html`<p class="small soft" dir="auto">${goal.measure}</p>` : nothing}
      ${goal.sharedWithCoordinator ? html`<p class="tiny faint">${words('goalShared')}</p>` : nothing}
      ${goal.milestones.length > 0
        ? html`<ul class="rows">
            ${goal.milestones.map((milestone) => this.#milestone(milestone))}
          </ul>`
        : nothing}
      ${this.running
        ? html`<div class="line wrap actions">
            <button class="button plain compact" type="button" @click=${() => this.#edit(goal)}>${words('goalChange')}</button>
            <button class="button plain compact" type="button" @click=${settle}>${words('goalSettle')}</button>
          </div>`
        : nothing}
    </article>`;
  }

  #outcomeOf(goal: Goal): string {
    const { words } = this;
    if (goal.state === 'dropped') return words('goalDropped');
    const names = ['attainmentLow2', 'attainmentLow1', 'attainment0', 'attainmentHigh1', 'attainmentHigh2'] as const;
    const name = goal.attainment === null ? undefined : names[goal.attainment + 2];
    return name ? words(name) : words('goalReached');
  }

  #milestone(milestone: Goal['milestones'][number]): TemplateResult {
    const done = milestone.doneAt !== null;
    const day = milestone.doneAt ?? milestone.dueOn;
    const toggle = (event: Event): void => {
      const box = event.target as HTMLInputElement;
      void this.send('goal.setMilestoneDone', { milestoneId: milestone.id, done: box.checked }).then((worked) => {
        if (!worked) box.checked = done;
      });
    };
    return html`<li>
      <label class="step">
        <input type="checkbox" .checked=${done} ?disabled=${!this.running} @change=${toggle} />
        <span class="dot ${done ? 'done' : ''}">${done ? icon('check') : nothing}</span>
        <span class=${done ? 'soft' : ''} dir="auto">${milestone.title}</span>
      </label>
      <span class="tiny faint">${day ? shortDay(this.words.language, day) : nothing}</span>
    </li>`;
  }

  #edit(goal: Goal | null): void {
    this.edited = goal;
    this.#form.open();
  }
}
