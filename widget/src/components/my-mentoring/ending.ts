import { html, nothing, type TemplateResult } from 'lit-html';
import { DialogController } from '../dialog/dialog.ts';
import { problemLine } from '../field/field.ts';
import { MentorshipPart } from './mentorship-part.ts';

/** The quiet ways out: a new match asked for in private, a pause, help, and the end. */
export class Ending extends MentorshipPart {
  readonly #fit = new DialogController(this);
  readonly #pause = new DialogController(this);
  readonly #end = new DialogController(this);
  readonly #leave = new DialogController(this);

  /** Opens the private way to a new match. */
  askFit = (): void => {
    this.calm();
    this.#fit.open();
  };

  override render(): TemplateResult {
    const { app, data } = this;
    const { asked, state } = data.mentorship;
    const newMatch = asked.some((flag) => flag.kind === 'new_match');
    const help = asked.some((flag) => flag.kind === 'help');
    return html`<div class="small soft stack">
        ${newMatch ? this.#askedFor('new_match') : this.#fitLink()} ${help ? this.#askedFor('help') : nothing}
        <p class="line wrap">
        ${help ? nothing : html`<button class="link" type="button" @click=${() => this.#ask('help')}>${this.words('helpAsk')}</button>`}
        ${state === 'active' ? html`<button class="link" type="button" @click=${() => this.#open(this.#pause)}>${this.words('pause')}</button>` : nothing}
          ${data.you.role !== 'mentor' && data.others.length > 1 ? html`<button class="link" type="button" @click=${() => this.#open(this.#leave)}>${this.words('leave')}</button>` : nothing}
          <button class="link" type="button" @click=${() => this.#open(this.#end)}>${this.words('end')}</button>
        </p>
      </div>
      ${this.#fit.opened || this.#pause.opened || this.#end.opened || this.#leave.opened ? nothing : this.failure()} ${this.announcement()}
      ${this.#fit.render(app.t, () => this.#fitDialog())} ${this.#pause.render(app.t, () => this.#pauseDialog())}
      ${this.#end.render(app.t, () => this.#endDialog())} ${this.#leave.render(app.t, () => this.#leaveDialog())}`;
  }

  #fitLink(): TemplateResult {
    const { words } = this;
    return html`<p>${words('fit')} <button class="link" type="button" @click=${this.askFit}>${words('fitAsk')}</button> ${words('fitAfter')}</p>`;
  }

  #askedFor(kind: 'new_match' | 'help'): TemplateResult {
    const { words } = this;
    const withdraw = (): void => void this.send('mentorship.withdrawAsk', { mentorshipId: this.data.mentorship.id, kind });
    return html`<p>
      ${kind === 'help' ? words('helpAsked') : words('fitAsked', { name: this.partner })}
      <button class="link" type="button" @click=${withdraw}>${words('fitWithdraw')}</button>
    </p>`;
  }

  #fitDialog(): { title: string; body: unknown; actions: unknown } {
    const { words, data } = this;
    const name = this.partner;
    const ask = async (): Promise<void> => {
      if (await this.#ask('new_match')) this.#fit.close();
    };
    return {
      title: words('fitTitle'),
      body: html`<div class="stack">
        <p>${words('fitText', { program: data.mentorship.programName })}</p>
        <p>${words('fitPrivate', { name })}</p>
        ${this.failure()}
      </div>`,
      actions: html`<button class="button" type="button" @click=${this.#fit.close}>${words('cancel')}</button>
        <button class="button primary" type="button" aria-disabled=${this.pending} @click=${ask}>${words('fitSend')}</button>`,
    };
  }

  #pauseDialog(): { title: string; body: unknown; actions: unknown } {
    const { words, data } = this;
    const pause = async (): Promise<void> => {
      if (await this.send('mentorship.pause', { mentorshipId: data.mentorship.id })) this.#pause.close();
    };
    return {
      title: words('pauseTitle'),
      body: html`<p>${words('pauseText', { name: this.partner })}</p>${this.failure()}`,
      actions: html`<button class="button" type="button" @click=${this.#pause.close}>${words('cancel')}</button>
        <button class="button primary" type="button" aria-disabled=${this.pending} @click=${pause}>${words('pauseDo')}</button>`,
    };
  }

  #leaveDialog(): { title: string; body: unknown; actions: unknown } {
    const { words, data } = this;
    const leave = async (): Promise<void> => {
      if (await this.send('mentorship.leave', { mentorshipId: data.mentorship.id })) this.app.open('home');
    };
    return {
      title: words('leaveTitle'),
      body: html`<p>${words('leaveText')}</p>${this.failure()}`,
      actions: html`<button class="button" type="button" @click=${this.#leave.close}>${words('cancel')}</button>
        <button class="button primary" type="button" aria-disabled=${this.pending} @click=${leave}>${words('leaveDo')}</button>`,
    };
  }

  #endDialog(): { title: string; body: unknown } {
    const { words } = this;
    const problem = this.problemOf('outcome');
    return {
      title: words('endTitle'),
      body: html`<form novalidate @submit=${this.#submitEnd}>
        <p>${words('endText')}</p>
        <fieldset aria-describedby=${problem ? 'outcome-problem' : nothing}>
          <legend>${words('endHow')}</legend>
          <div class="choices">
            <label class="check"><input id="outcome" type="radio" name="outcome" value="completed" /><span>${words('endCompleted')}</span></label>
            <label class="check"><input type="radio" name="outcome" value="ended_early" /><span>${words('endEarly')}</span></label>
          </div>
          ${problemLine(problem, 'outcome-problem')}
        </fieldset>
        ${this.failure()}
        <div class="foot">
          <button class="button" type="button" @click=${this.#end.close}>${words('cancel')}</button>
          <button class="button primary end" type="submit" aria-disabled=${this.pending}>${words('endDo')}</button>
        </div>
      </form>`,
    };
  }

  #open(dialog: DialogController): void {
    this.calm();
    dialog.open();
  }

  #ask(kind: 'new_match' | 'help'): Promise<boolean> {
    const said = kind === 'help' ? this.words('helpAsked') : this.words('fitAsked', { name: this.partner });
    return this.send('mentorship.askCoordinator', { mentorshipId: this.data.mentorship.id, kind }, said);
  }

  readonly #submitEnd = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const outcome = (['completed', 'ended_early'] as const).find((each) => each === this.typed(event.currentTarget as HTMLFormElement, 'outcome'));
    this.problem = undefined;
    if (!outcome) this.complain('outcome', this.words('endHowMissing'));
    else if (await this.send('mentorship.end', { mentorshipId: this.data.mentorship.id, outcome })) this.#end.close();
  };
}
