import { html, nothing, type TemplateResult } from 'lit-html';
import { listed } from '../../locales/message.ts';
import { component } from '../component.ts';
import { DialogController } from '../dialog/dialog.ts';
import { icon } from '../icon/icon.ts';
import { MeetingForm } from './meeting-form.ts';
import { MentorshipPart } from './mentorship-part.ts';
import type { Meeting } from './mentorship.types.ts';
import { longDay, ownZone, say, time, weekDay } from './moments.ts';
import { nextMeetingStyles } from './next-meeting.styles.ts';

/** What comes next: the meeting that is planned, the one to be confirmed, or the invitation to plan one. */
export class NextMeeting extends MentorshipPart {
  static override readonly properties = [...MentorshipPart.properties, 'planning'];
  static override styles = [
    MentorshipPart.styles,
    nextMeetingStyles,
  ];

  /** The meeting that the open dialog is about; null for a new one. */
  private declare planning: Meeting | null | undefined;
  readonly #form = new DialogController(this);
  readonly #callOff = new DialogController(this);

  override render(): TemplateResult {
    const { words } = this;
    const now = Date.now();
    const planned = this.data.meetings.filter((meeting) => meeting.state === 'planned');
    const past = planned.find((meeting) => Date.parse(meeting.endsAt) <= now);
    const next = planned.find((meeting) => Date.parse(meeting.endsAt) > now);
    return html`<section class="box now" aria-label=${words('meetingTitle')}>
      ${this.head(words('meetingTitle'))} ${past ? this.#confirm(past) : nothing}
      ${next ? this.#planned(next) : this.#nothing(past !== undefined)} ${this.failure()}
      ${this.announcement()}
      ${this.#form.render(this.app.t, () => this.#dialog())}
      ${next ? this.#callOff.render(this.app.t, () => this.#sure(next)) : nothing}
    </section>`;
  }

  #planned(meeting: Meeting): TemplateResult {
    const { words } = this;
    const { language } = words;
    const { startsAt, endsAt, place, agenda } = meeting;
    const month = say(language, startsAt, { month: 'short' });
    const day = say(language, startsAt, { day: 'numeric' });
    const link = /^https?:\/\//.test(place);
    const weekday = say(language, startsAt, { weekday: 'long' });
    const facts = [...this.#theirTimes(startsAt), ...(place && !link ? [place] : [])];
    return html`<div class="when">
        <span class="day" aria-hidden="true"><span class="tiny">${month}</span><b>${day}</b></span>
        <div>
          <p class="medium">
            <span class="visually-hidden">${longDay(language, startsAt)}</span>
            ${words('meetingAt', { day: weekday, from: time(language, startsAt), to: time(language, endsAt) })}
          </p>
          ${facts.length > 0 ? html`<p class="small soft">${facts.join(' · ')}</p>` : nothing}
        </div>
      </div>
      ${agenda.length > 0
        ? html`<ol class="agenda" dir="auto" aria-label=${words('meetingAgendaLabel')}>
            ${agenda.map((line) => html`<li>${line}</li>`)}
          </ol>`
        : nothing}
      ${this.running
        ? html`<div class="line wrap gap">
            ${link
              ? html`<a class="button primary" href=${place} target="_blank" rel="noopener noreferrer">${icon('video')}${words('meetingJoin')}</a>`
              : nothing}
            <button class="button" type="button" @click=${() => this.#plan(meeting)}>${words('meetingMove')}</button>
            <button class="button plain" type="button" @click=${() => this.#plan(meeting)}>${words('meetingAgenda')}</button>
          </div>`
        : nothing}`;
  }

  /** What the clock of each of the others shows, where it is not ours. */
  #theirTimes(startsAt: string): string[] {
    const { words } = this;
    const { language } = words;
    const own = ownZone();
    const away = this.data.others.filter((member) => time(language, startsAt, member.timeZone) !== time(language, startsAt, own));
    return [...Map.groupBy(away, (member) => member.timeZone)].map(([timeZone, members]) => {
      const at = { time: time(language, startsAt, timeZone), name: listed(language, members.map((member) => member.givenName)) };
      const day = weekDay(language, startsAt, { timeZone });
      return day === weekDay(language, startsAt) ? words('meetingTheirs', at) : words('meetingTheirDay', { ...at, day });
    });
  }

  #nothing(asked: boolean): TemplateResult {
    const { words } = this;
    if (!this.running) return html`<p class="small soft">${words('meetingNone')}</p>`;
    const first = !this.data.meetings.some((meeting) => meeting.state === 'held');
    return html`${asked ? nothing : html`<p class="small soft">${first ? words('meetingFirst') : words('meetingNone')}</p>`}
      <div class="line wrap gap">
        <button class="button ${asked ? '' : 'primary'}" type="button" @click=${() => this.#plan(null)}>${words('meetingPlan')}</button>
        ${asked ? nothing : html`<button class="button plain" type="button" aria-disabled=${this.pending} @click=${this.#log}>${words('meetingLog')}</button>`}
      </div>`;
  }

  #confirm(meeting: Meeting): TemplateResult {
    const { words } = this;
    return html`<div>
      <p class="medium">${words('meetingDid', { day: longDay(words.language, meeting.startsAt) })}</p>
      <div class="line wrap gap">
        <button class="button primary" type="button" @click=${() => this.send('meeting.markHeld', { meetingId: meeting.id }, words('meetingLogged'))}>
          ${words('meetingYes')}
        </button>
        <button class="button" type="button" @click=${() => this.send('meeting.cancel', { meetingId: meeting.id })}>${words('meetingNo')}</button>
      </div>
    </div>`;
  }

  #dialog(): { title: string; body: unknown } {
    const { words, app, data, planning } = this;
    return {
      title: words(planning ? 'moveTitle' : 'planTitle'),
      body: component(MeetingForm, { app, data, meeting: planning ?? null, reload: this.reload, close: this.#form.close, callOff: this.#toCallOff }),
    };
  }

  #sure(meeting: Meeting): { title: string; body: unknown; actions: unknown } {
    const { words } = this;
    const callOff = async (): Promise<void> => {
      if (await this.send('meeting.cancel', { meetingId: meeting.id })) this.#callOff.close();
    };
    return {
      title: words('callOffSure', { day: longDay(words.language, meeting.startsAt) }),
      body: html`<p class="soft">${words('callOffTells')}</p>${this.failure()}`,
      actions: html`<button class="button" type="button" @click=${this.#callOff.close}>${words('keep')}</button>
        <button class="button primary" type="button" aria-disabled=${this.pending} @click=${callOff}>${words('callOff')}</button>`,
    };
  }

  readonly #toCallOff = (): void => {
    this.#form.close();
    this.#callOff.open();
  };

  #plan(meeting: Meeting | null): void {
    this.calm();
    this.planning = meeting;
    this.#form.open();
  }

  readonly #log = (): void => {
    const { id: mentorshipId, meetingMinutes: minutes } = this.data.mentorship;
    const startedAt = new Date(Date.now() - minutes * 60_000).toISOString();
    void this.send('meeting.log', { mentorshipId, startedAt, minutes }, this.words('meetingLogged'));
  };
}
