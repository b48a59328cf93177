import { html, nothing, type TemplateResult } from 'lit-html';
import { QueryController } from '../../controllers/query.controller.ts';
import { textField } from '../field/text-field.ts';
import { pageStateStyles } from '../page-state/page-state.styles.ts';
import { queryState } from '../page-state/page-state.ts';
import { writerOf } from './mentorship.types.ts';
import { MentorshipPart } from './mentorship-part.ts';

/** Looking back at the end: one's own words, kept or shared, and what the others shared. */
export class Reflections extends MentorshipPart {
  static override styles = [MentorshipPart.styles, pageStateStyles];

  readonly #kept = this.keep('reflection');
  readonly #reflections = new QueryController(this, {
    args: () => [this.app.session, this.data.mentorship.id],
    load: async ([session, mentorshipId], signal) => (await session.client.query('mentorship.reflections', { mentorshipId }, { signal })).reflections,
  });

  override render(): TemplateResult {
    const { words, data } = this;
    return html`<section class="box now" aria-label=${words('reflectTitle')}>
      ${this.head(words('reflectTitle'))}
      ${queryState(this.app.t, this.#reflections, (reflections) => {
        const own = reflections.find((each) => each.personId === data.you.personId);
        const theirs = reflections.filter((each) => each !== own);
        return html`<div class="stack">
          ${theirs.map((each) => {
            const name = writerOf(data, each.personId);
            return html`<blockquote><p class="tiny faint">${words('reflectBy', { name })}</p><p class="note" dir="auto">${each.text}</p></blockquote>`;
          })}
          ${own
            ? html`<blockquote>
                <p class="tiny faint">${words('reflectYours')}${own.shared ? nothing : ` · ${words('seenByYou')}`}</p>
                <p class="note" dir="auto">${own.text}</p>
              </blockquote>`
            : this.#form()}
        </div>`;
      })}
      ${this.announcement()}
    </section>`;
  }

  #form(): TemplateResult {
    const { words } = this;
    return html`<form novalidate data-draft @submit=${this.#submit}>
      ${this.#kept.notice(this.app.t)}
      ${textField({ id: 'words', label: words('reflectLabel'), hint: words('reflectLead'), problem: this.problemOf('words'), rows: 4, maximum: 2_000 })}
      <label class="check">
        <input type="checkbox" name="shared" checked />
        <span>${words('reflectShare', { name: this.partner })}<span class="hint">${words('reflectShareHint')}</span></span>
      </label>
      ${this.failure()}
      <div><button class="button primary" type="submit" aria-disabled=${this.pending}>${words('reflectSave')}</button></div>
    </form>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const text = this.typed(form, 'words');
    this.problem = undefined;
    if (!text) {
      this.complain('words', this.words('reflectMissing'));
    } else if (await this.send('mentorship.reflect', { mentorshipId: this.data.mentorship.id, text, shared: new FormData(form).has('shared') }, this.words('saved'))) {
      this.#kept.sent();
      this.#reflections.reload();
    }
  };
}
