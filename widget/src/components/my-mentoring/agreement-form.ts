import { html, type TemplateResult } from 'lit-html';
import { textField } from '../field/text-field.ts';
import { MentorshipPart } from './mentorship-part.ts';

const forms = ['in_person', 'remote', 'hybrid'] as const;

/** The terms that somebody proposes; the others are asked to agree. */
export class AgreementForm extends MentorshipPart {
  declare close: () => void;
  readonly #kept = this.keep('agreement');

  override render(): TemplateResult {
    const { words, data } = this;
    const { mentorship } = data;
    const terms = mentorship.agreement;
    return html`<form novalidate data-draft @submit=${this.#submit}>
      ${this.#kept.notice(this.app.t)}
      <div class="two">
        ${this.#number('cadenceDays', words('agreementCadence'), mentorship.cadenceDays, 1, 120)}
        ${this.#number('meetingMinutes', words('agreementMinutes'), mentorship.meetingMinutes, 10, 240)}
      </div>
      <fieldset>
        <legend>${words('agreementHow')}</legend>
        <div class="choices">
          ${forms.map(
            (form) => html`<label class="check"><input type="radio" name="meetingForm" value=${form} .checked=${form === (terms?.meetingForm ?? 'hybrid')} /><span>${words(form)}</span></label>`,
          )}
        </div>
      </fieldset>
      ${this.#words('confidentiality', words('agreementConfidential'), terms?.confidentiality ?? '')} ${this.#words('feedback', words('agreementFeedbackLabel'), terms?.feedback ?? '')}
      ${textField({ id: 'untilOn', label: words('agreementUntil'), problem: this.problemOf('untilOn'), type: 'date', value: terms?.untilOn ?? mentorship.endsOn ?? '' })}
      ${this.failure()}
      <div class="foot">
        <p class="small soft">${words('agreementTells', { name: this.partner })}</p>
        <button class="button primary end" type="submit" aria-disabled=${this.pending}>${words('agreementSend')}</button>
      </div>
    </form>`;
  }

  #number(id: 'cadenceDays' | 'meetingMinutes', label: string, value: number, min: number, max: number): TemplateResult {
    return textField({ id, label, problem: this.problemOf(id), type: 'number', min, max, value: String(value) });
  }

  #words(id: 'confidentiality' | 'feedback', label: string, value: string): TemplateResult {
    return textField({ id, label, rows: 2, maximum: 1000, value });
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const { words } = this;
    const cadenceDays = Number(this.typed(form, 'cadenceDays'));
    const meetingMinutes = Number(this.typed(form, 'meetingMinutes'));
    const untilOn = this.typed(form, 'untilOn');
    const meetingForm = forms.find((each) => each === this.typed(form, 'meetingForm')) ?? 'hybrid';
    this.problem = undefined;
    if (!within(cadenceDays, 1, 120)) this.complain('cadenceDays', words('agreementNumber', { low: 1, high: 120 }));
    else if (!within(meetingMinutes, 10, 240)) this.complain('meetingMinutes', words('agreementNumber', { low: 10, high: 240 }));
    else if (!untilOn) this.complain('untilOn', words('agreementUntilMissing'));
    else {
      const terms = { cadenceDays, meetingMinutes, meetingForm, confidentiality: this.typed(form, 'confidentiality'), feedback: this.typed(form, 'feedback'), untilOn };
      const { id: mentorshipId, agreement } = this.data.mentorship;
      if (!(await this.send('agreement.propose', { mentorshipId, basedOn: agreement?.version ?? 0, terms }))) return;
      this.#kept.sent();
      this.close();
    }
  };
}

function within(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
