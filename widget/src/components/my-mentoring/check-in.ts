import { html, nothing, type TemplateResult } from 'lit-html';
import { digits } from '../../locales/message.ts';
import { scale } from '../../styles/scale.styles.ts';
import { problemLine } from '../field/field.ts';
import { MentorshipPart } from './mentorship-part.ts';

const questions = [
  ['progress', 'checkInProgress'],
  ['fit', 'checkInFit'],
  ['energy', 'checkInEnergy'],
] as const;

type Name = (typeof questions)[number][0];
type Answer = Partial<Record<Name, number>>;

/** Three questions, one at a time, answered for oneself alone. */
export class CheckIn extends MentorshipPart {
  static override readonly properties = [...MentorshipPart.properties, 'step', 'answer'];
  static override styles = [MentorshipPart.styles, scale];

  private declare step: number | undefined;
  private declare answer: Answer | undefined;
  readonly #kept = this.keep('check_in');

  protected override get empty(): boolean {
    return this.data.mentorship.checkIn.dueOn === null && !this.said;
  }

  override render(): TemplateResult {
    const { words } = this;
    const { dueOn, last } = this.data.mentorship.checkIn;
    return html`<section class="box" aria-label=${words('checkInTitle')}>
      ${this.head(words('checkInTitle'), 'averages')} ${dueOn ? this.#question(dueOn) : this.#done(last?.fit)} ${this.announcement()}
    </section>`;
  }

  #done(fit: number | undefined): TemplateResult {
    const { words } = this;
    return html`<p class="small">${words('checkInDone')}</p>
      ${fit !== undefined && fit <= 2 ? html`<p class="small soft gap">${words('checkInLowFit')} <a href="#fit" @click=${this.#toFit}>${words('fitAsk')}</a></p>` : nothing}`;
  }

  #question(dueOn: string): TemplateResult {
    const { words } = this;
    const step = this.step ?? 0;
    return html`<form class="question" novalidate data-draft @submit=${(event: SubmitEvent) => this.#next(event, dueOn)}>
      ${this.#kept.notice(this.app.t)} ${questions.map(([name, text], index) => this.#scale(name, words(text), index === step))}
      <span class="visually-hidden" id="scale">${words('checkInScale')}</span>
      ${problemLine(this.problem?.text)} ${this.failure()}
      <div class="line">
        <span class="tiny faint">${words('checkInStep', { now: step + 1 })}</span>
        <button class="button tint compact end" type="submit" aria-disabled=${this.pending}>${words(step === questions.length - 1 ? 'checkInSend' : 'checkInNext')}</button>
      </div>
    </form>`;
  }

  /** All three stand in the form, so that all are kept; one of them shows. */
  #scale(name: Name, text: string, shows: boolean): TemplateResult {
    const { words } = this;
    return html`<fieldset aria-describedby="scale" ?hidden=${!shows}>
      <legend class="small">${text}</legend>
      <div class="scale">
        ${[1, 2, 3, 4, 5].map(
          (value, index) => html`<label
            ><input id=${shows && index === 0 ? 'first' : nothing} type="radio" name=${name} value=${value} .checked=${this.answer?.[name] === value} @change=${(event: Event) => this.#choose(name, event)} />${digits(words.language, value)}</label
          >`,
        )}
      </div>
      <div class="line tiny faint" aria-hidden="true"><span>${words('checkInLow')}</span><span class="end">${words('checkInHigh')}</span></div>
    </fieldset>`;
  }

  #choose(name: Name, { target }: Event): void {
    const { checked, value } = target as HTMLInputElement;
    const { [name]: _, ...others } = this.answer ?? {};
    this.answer = checked ? { ...others, [name]: Number(value) } : others;
  }

  readonly #toFit = (event: Event): void => {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('ask-fit', { bubbles: true, composed: false }));
  };

  async #next(event: SubmitEvent, dueOn: string): Promise<void> {
    event.preventDefault();
    const step = this.step ?? 0;
    const [name] = questions[step] ?? questions[0];
    this.problem = undefined;
    const { progress, fit, energy } = this.answer ?? {};
    if (this.answer?.[name] === undefined) {
      this.complain('first', this.words('checkInMissing'));
    } else if (progress !== undefined && fit !== undefined && energy !== undefined) {
      const mentorshipId = this.data.mentorship.id;
      if (!(await this.send('checkIn.answer', { mentorshipId, dueOn, answer: { progress, fit, energy } }, this.words('checkInDone')))) return;
      this.#kept.sent();
      this.answer = undefined;
      this.step = undefined;
    } else {
      this.step = step + 1;
      void this.focusOn('#first');
    }
  }
}
