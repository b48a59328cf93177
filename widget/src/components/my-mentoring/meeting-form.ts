import { html, nothing, type TemplateResult } from 'lit-html';
import { QueryController } from '../../controllers/query.controller.ts';
import { field } from '../field/field.ts';
import { textField } from '../field/text-field.ts';
import { MentorshipPart } from './mentorship-part.ts';
import type { Meeting } from './mentorship.types.ts';
import { clock, localInput, ownZone, time, weekDay } from './moments.ts';
import { meetingFormStyles } from './meeting-form.styles.ts';

const OTHER = 'other';

/** Plans a meeting or changes one: a time that fits both weeks, or any other, with place and agenda. */
export class MeetingForm extends MentorshipPart {
  static override readonly properties = [...MentorshipPart.properties, 'meeting', 'chosen'];
  static override styles = [
    MentorshipPart.styles,
    meetingFormStyles,
  ];

  /** The meeting to change; null plans a new one. */
  declare meeting: Meeting | null;
  declare close: () => void;
  /** Asks whether the meeting is to be called off. */
  declare callOff: () => void;
  private declare chosen: string | undefined;
  readonly #kept = this.keep('meeting', () => this.meeting?.id);

  readonly #times = new QueryController(this, {
    args: () => [this.app.session, this.data.mentorship.id, this.data.mentorship.meetingMinutes],
    load: async ([session, mentorshipId, minutes], signal) =>
      (await session.client.query('meeting.suggestTimes', { mentorshipId, minutes }, { signal })).times,
  });

  override render(): TemplateResult {
    const { words, meeting } = this;
    const minutes = meeting ? minutesOf(meeting) : this.data.mentorship.meetingMinutes;
    const durations = [...new Set([15, 30, 45, 60, 90, minutes])].sort((a, b) => a - b);
    return html`<form novalidate data-draft @submit=${this.#submit}>
      ${this.#kept.notice(this.app.t)}
      ${this.#suggested()} ${this.#other()}
      <div class="two">
        ${field({
          id: 'minutes',
          label: words('planMinutes'),
          control: html`<select class="input" id="minutes" name="minutes">
            ${durations.map((each) => html`<option value=${each} ?selected=${each === minutes}>${words('minutes', { count: each })}</option>`)}
          </select>`,
        })}
        ${textField({ id: 'place', label: words('planPlace'), hint: words('planPlaceHint'), maximum: 300, value: meeting?.place ?? '' })}
      </div>
      ${textField({ id: 'agenda', label: words('planAgenda'), hint: words('planAgendaHint'), rows: 3, value: meeting?.agenda.join('\n') ?? '' })}
      ${this.failure()}
      <p class="small soft">${words('planTells')}</p>
      <div class="foot">
        ${meeting ? html`<button class="button plain" type="button" @click=${this.callOff}>${words('callOff')}…</button>` : nothing}
        <button class="button primary end" type="submit" aria-disabled=${this.pending}>${words(meeting ? 'planSave' : 'planSend')}</button>
      </div>
    </form>`;
  }

  get #choice(): string {
    return this.chosen ?? (this.meeting ? OTHER : (this.#times.data?.[0]?.startsAt ?? OTHER));
  }

  #suggested(): TemplateResult | typeof nothing {
    const { words } = this;
    const { language } = words;
    const times = this.#times.data;
    if (!times) return nothing;
    if (times.length === 0) return html`<p class="small soft">${words('planNoTimes')}</p>`;
    const label = (startsAt: string): string => weekDay(language, startsAt, clock);
    const theirs = (startsAt: string): string[] =>
      this.data.others
        .filter((member) => time(language, startsAt, member.timeZone) !== time(language, startsAt, ownZone()))
        .map((member) => words('meetingTheirs', { time: time(language, startsAt, member.timeZone), name: member.givenName }));
    const option = (value: string, text: string, detail: string[] = []): TemplateResult => html`<label>
      <input type="radio" name="at" value=${value} .checked=${this.#choice === value} @change=${() => (this.chosen = value)} />
      <span>${text}${detail.length > 0 ? html`<br /><span class="tiny soft">${detail.join(' · ')}</span>` : nothing}</span>
    </label>`;
    return html`<fieldset>
      <legend>${words('planSuggested')}</legend>
      <div class="times">
        ${times.map(({ startsAt }) => option(startsAt, label(startsAt), theirs(startsAt)))} ${option(OTHER, words('planOther'))}
      </div>
    </fieldset>`;
  }

  #other(): TemplateResult | typeof nothing {
    if (this.#choice !== OTHER) return nothing;
    const { words } = this;
    return textField({
      id: 'when',
      label: words('planWhen'),
      hint: words('planWhenHint', { zone: ownZone().replaceAll('_', ' ') }),
      problem: this.problemOf('when'),
      type: 'datetime-local',
      min: localInput(new Date()),
      value: this.meeting ? localInput(new Date(this.meeting.startsAt)) : '',
    });
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const choice = this.#choice;
    const startsAt = new Date(choice === OTHER ? this.typed(form, 'when') : choice);
    this.problem = undefined;
    if (Number.isNaN(startsAt.getTime()) || startsAt.getTime() <= Date.now()) {
      this.complain('when', this.words('planWhenMissing'));
      return;
    }
    const plan = {
      startsAt: startsAt.toISOString(),
      minutes: Number(this.typed(form, 'minutes')),
      place: this.typed(form, 'place'),
      agenda: this.typed(form, 'agenda').split('\n').map((line) => line.trim()).filter(Boolean).slice(0, 12),
    };
    const done = this.meeting
      ? await this.send('meeting.move', { meetingId: this.meeting.id, plan })
      : await this.send('meeting.plan', { mentorshipId: this.data.mentorship.id, plan });
    if (!done) return;
    this.#kept.sent();
    this.close();
  };
}

function minutesOf(meeting: Meeting): number {
  return Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000);
}
