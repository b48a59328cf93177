import { html, nothing, type TemplateResult } from 'lit-html';
import { listed } from '../../locales/message.ts';
import { component } from '../component.ts';
import { DialogController } from '../dialog/dialog.ts';
import { AgreementForm } from './agreement-form.ts';
import { MentorshipPart } from './mentorship-part.ts';
import type { Agreement as Terms } from './mentorship.types.ts';
import { shortDay } from './moments.ts';

/** What both signed up to, who has signed, and the way to propose something else. */
export class Agreement extends MentorshipPart {
  readonly #form = new DialogController(this);

  protected override get empty(): boolean {
    return !this.running && this.data.mentorship.agreement === null;
  }

  override render(): TemplateResult {
    const { words, data, app } = this;
    const { agreement } = data.mentorship;
    return html`<section class="box" aria-label=${words('agreementTitle')}>
      ${this.head(words('agreementTitle'))} ${agreement ? this.#terms(agreement) : html`<p class="small soft">${words('agreementNone')}</p>`}
      ${this.running ? this.#actions(agreement) : nothing} ${this.failure()} ${this.announcement()}
      ${this.#form.render(app.t, () => ({
        title: words('agreementDialog'),
        body: component(AgreementForm, { app, data, reload: this.reload, close: this.#form.close }),
      }))}
    </section>`;
  }

  #terms(terms: Terms): TemplateResult {
    const { words } = this;
    const weeks = terms.cadenceDays % 7 === 0;
    const minutes = terms.meetingMinutes;
    const often = weeks ? words('agreementEveryWeeks', { count: terms.cadenceDays / 7, minutes }) : words('agreementEvery', { count: terms.cadenceDays, minutes });
    const how = { in_person: words('in_person'), remote: words('remote'), hybrid: words('hybrid') }[terms.meetingForm];
    const rows = [
      [words('agreementOften'), often],
      [words('agreementHow'), how ?? ''],
      [words('agreementBetween'), terms.confidentiality],
      [words('agreementFeedback'), terms.feedback],
      [words('agreementUntil'), shortDay(words.language, terms.untilOn)],
    ].filter(([, text]) => text);
    return html`<dl class="terms">
        ${rows.map(([name, text]) => html`<dt>${name}</dt><dd dir="auto">${text}</dd>`)}
      </dl>
      <p class="small soft gap">
        ${this.#standing(terms)}
        ${this.running ? html`<button class="link" type="button" @click=${this.#propose}>${words('agreementChange')}</button>` : nothing}
      </p>`;
  }

  #standing(terms: Terms): string {
    const { words, data } = this;
    if (terms.confirmed) return words(data.others.length > 1 ? 'agreementStands' : 'agreementStandsTwo');
    const signed = (personId: string): boolean => terms.signatures.some((signature) => signature.personId === personId);
    const missing = data.others.filter((member) => !signed(member.personId)).map((member) => member.givenName);
    if (signed(data.you.personId)) return words('agreementWaits', { name: listed(words.language, missing) });
    const proposer = data.others.find((member) => member.personId === terms.updatedBy);
    return words('agreementYours', { name: proposer?.givenName ?? this.partner });
  }

  #actions(terms: Terms | null): TemplateResult | typeof nothing {
    const { words, data } = this;
    if (!terms) return html`<div class="gap"><button class="button compact" type="button" @click=${this.#propose}>${words('agreementPropose')}</button></div>`;
    if (terms.signatures.some((signature) => signature.personId === data.you.personId)) return nothing;
    const sign = (): void => {
      void this.send('agreement.sign', { mentorshipId: data.mentorship.id, version: terms.version }, words('agreementSigned'));
    };
    return html`<div class="gap"><button class="button tint compact" type="button" aria-disabled=${this.pending} @click=${sign}>${words('agreementSign')}</button></div>`;
  }

  readonly #propose = (): void => {
    this.calm();
    this.#form.open();
  };
}
