import { html, nothing, type TemplateResult } from 'lit-html';
import { textField } from '../field/text-field.ts';
import { MentorshipPart } from './mentorship-part.ts';
import type { Goal } from './mentorship.types.ts';
import { today } from './moments.ts';

/** A goal in words: what, how it will be noticed, why now, by when, in which steps. */
export class GoalForm extends MentorshipPart {
  static override readonly properties = [...MentorshipPart.properties, 'goal'];

  /** The goal to change; null adds one. */
  declare goal: Goal | null;
  declare close: () => void;
  readonly #kept = this.keep('goal', () => this.goal?.id);

  override render(): TemplateResult {
    const { words, goal } = this;
    return html`<form novalidate data-draft @submit=${this.#submit}>
      ${this.#kept.notice(this.app.t)}
      ${this.#text('title', words('goalTitle'), goal?.title ?? '', 200)} ${this.#text('measure', words('goalMeasure'), goal?.measure ?? '', 400)}
      ${this.#text('reason', words('goalReason'), goal?.reason ?? '', 400)}
      ${textField({ id: 'dueOn', label: words('goalDue'), problem: this.problemOf('dueOn'), type: 'date', min: goal ? undefined : today(), value: goal?.dueOn ?? '' })}
      ${goal ? textField({ id: 'steps', label: words('goalStepNew'), maximum: 200 }) : textField({ id: 'steps', label: words('goalSteps'), hint: words('goalStepsHint'), rows: 3 })}
      <label class="check">
        <input type="checkbox" name="shared" .checked=${goal?.sharedWithCoordinator ?? false} />
        <span>${words('goalShare')}<span class="hint">${words('goalShareHint')}</span></span>
      </label>
      ${this.failure()}
      <div class="foot">
        ${goal ? html`<button class="button plain" type="button" @click=${this.#remove}>${words('goalRemove')}</button>` : nothing}
        <button class="button primary end" type="submit" aria-disabled=${this.pending}>${words('goalSave')}</button>
      </div>
    </form>`;
  }

  #text(id: 'title' | 'measure' | 'reason', label: string, value: string, maximum: number): TemplateResult {
    return textField({ id, label, problem: this.problemOf(id), maximum, value });
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const goal = {
      title: this.typed(form, 'title'),
      measure: this.typed(form, 'measure'),
      reason: this.typed(form, 'reason'),
      dueOn: this.typed(form, 'dueOn'),
      sharedWithCoordinator: new FormData(form).has('shared'),
    };
    this.problem = undefined;
    if (!goal.title) this.complain('title', this.words('goalTitleMissing'));
    else if (!goal.dueOn) this.complain('dueOn', this.words('goalDueMissing'));
    else if (await this.#save(goal, this.typed(form, 'steps'))) this.#done();
  };

  #done(): void {
    this.#kept.sent();
    this.close();
  }

  async #save(goal: GoalWords, stepText: string): Promise<boolean> {
    const milestones = stepText.split('\n').map((line) => line.trim().slice(0, 200)).filter(Boolean).slice(0, 10);
    if (!this.goal) return this.send('goal.add', { mentorshipId: this.data.mentorship.id, goal, milestones });
    const goalId = this.goal.id;
    if (!sameWords(goal, this.goal) && !(await this.send('goal.change', { goalId, goal }))) return false;
    const [title] = milestones;
    return title ? this.send('goal.addMilestone', { goalId, title, dueOn: null }) : true;
  }

  readonly #remove = async (): Promise<void> => {
    if (this.goal && (await this.send('goal.remove', { goalId: this.goal.id }))) this.#done();
  };
}

type GoalWords = Pick<Goal, 'title' | 'measure' | 'reason' | 'dueOn' | 'sharedWithCoordinator'>;

function sameWords(one: GoalWords, other: GoalWords): boolean {
  return (['title', 'measure', 'reason', 'dueOn', 'sharedWithCoordinator'] as const).every((key) => one[key] === other[key]);
}
