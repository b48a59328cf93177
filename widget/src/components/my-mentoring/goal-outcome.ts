import { html, type TemplateResult } from 'lit-html';
import { MentorshipPart } from './mentorship-part.ts';
import type { Goal } from './mentorship.types.ts';

/** What became of a goal, on the five steps of goal attainment scaling. */
export class GoalOutcome extends MentorshipPart {
  static override readonly properties = [...MentorshipPart.properties, 'goal'];

  declare goal: Goal;
  declare close: () => void;

  override render(): TemplateResult {
    const { words, goal } = this;
    const chosen = goal.state === 'reached' ? String(goal.attainment ?? 0) : goal.state === 'dropped' ? 'dropped' : 'open';
    const choices = [
      ['2', words('attainmentHigh2')],
      ['1', words('attainmentHigh1')],
      ['0', words('attainment0')],
      ['-1', words('attainmentLow1')],
      ['-2', words('attainmentLow2')],
      ['dropped', words('goalLetGo')],
      ['open', words('goalReopen')],
    ] as const;
    return html`<form @submit=${this.#submit}>
      <fieldset>
        <legend dir="auto">${goal.title}</legend>
        <div class="choices">
          ${choices.map(([value, label]) => html`<label class="check"><input type="radio" name="outcome" value=${value} .checked=${value === chosen} /><span>${label}</span></label>`)}
        </div>
      </fieldset>
      ${this.failure()}
      <div class="foot"><button class="button primary end" type="submit" aria-disabled=${this.pending}>${words('planSave')}</button></div>
    </form>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const outcome = this.typed(event.currentTarget as HTMLFormElement, 'outcome');
    const settled = outcome === 'open' || outcome === 'dropped' ? { state: outcome, attainment: null } as const : { state: 'reached', attainment: Number(outcome) } as const;
    if (await this.send('goal.settle', { goalId: this.goal.id, ...settled })) this.close();
  };
}
