import { html, nothing, type TemplateResult } from 'lit-html';
import { textField } from '../field/text-field.ts';
import { DialogController } from '../dialog/dialog.ts';
import { icon } from '../icon/icon.ts';
import { MentorshipPart } from './mentorship-part.ts';
import { type Note, writerOf } from './mentorship.types.ts';
import { shortDay } from './moments.ts';

/** What both want to remember. Everybody writes their own notes; all in the mentorship read them. */
export class SharedNotes extends MentorshipPart {
  static override readonly properties = [...MentorshipPart.properties, 'notes', 'edited', 'adding'];

  declare notes: readonly Note[];
  private declare edited: Note | undefined;
  private declare adding: boolean | undefined;
  readonly #form = new DialogController(this);
  readonly #kept = this.keep('note', () => (this.#form.opened ? this.edited?.id : undefined));

  protected override get empty(): boolean {
    return !this.running && this.notes.length === 0;
  }

  override render(): TemplateResult {
    const { words, app } = this;
    return html`<section class="box" aria-label=${words('notesTitle')}>
      ${this.head(words('notesTitle'))}
      ${this.notes.length > 0 ? html`<div class="split">${this.notes.map((note) => this.#note(note))}</div>` : html`<p class="small soft">${words('notesNone')}</p>`}
      ${this.running ? (this.adding ? this.#add() : this.#more()) : nothing} ${this.failure()} ${this.announcement()}
      ${this.#form.render(app.t, () => ({ title: words('noteChangeTitle'), body: this.#changeForm() }))}
    </section>`;
  }

  #note(note: Note): TemplateResult {
    const { words, data } = this;
    const own = note.authorId === data.you.personId;
    const name = own ? words('you') : writerOf(data, note.authorId);
    const change = (): void => {
      this.edited = note;
      this.#form.open();
    };
    return html`<article>
      <p class="note" dir="auto">${note.text}</p>
      <p class="line wrap tiny faint">
        <span>${words('noteBy', { name, day: shortDay(words.language, note.updatedAt) })}</span>
        ${own ? html`<button class="link" type="button" @click=${change}>${words('noteChange')}</button>` : nothing}
      </p>
    </article>`;
  }

  #more(): TemplateResult {
    const add = (): void => {
      this.calm();
      this.adding = true;
      void this.focusOn('#note');
    };
    return html`<div class="gap"><button class="button compact" type="button" @click=${add}>${icon('plus')}${this.words('notesMore')}</button></div>`;
  }

  #add(): TemplateResult {
    const { words } = this;
    return html`<form class="gap" novalidate ?data-draft=${!this.#form.opened} @submit=${this.#submitNew}>
      ${this.#form.opened ? nothing : this.#kept.notice(this.app.t)}
      ${textField({ id: 'note', label: words('notesNew'), problem: this.problemOf('note'), rows: 2, maximum: 10_000 })}
      <div class="line">
        <button class="button tint compact" type="submit" aria-disabled=${this.pending}>${words('notesAdd')}</button>
        <button class="button plain compact" type="button" @click=${() => (this.adding = false)}>${words('cancel')}</button>
      </div>
    </form>`;
  }

  #changeForm(): TemplateResult {
    const { words, edited } = this;
    return html`<form novalidate data-draft @submit=${this.#submitChange}>
      ${this.#kept.notice(this.app.t)}
      <textarea class="input" name="text" rows="6" maxlength="10000" aria-label=${words('notesNew')} .value=${edited?.text ?? ''}></textarea>
      ${this.failure()}
      <div class="foot">
        <button class="button plain" type="button" @click=${this.#remove}>${words('noteRemove')}</button>
        <button class="button primary end" type="submit" aria-disabled=${this.pending}>${words('planSave')}</button>
      </div>
    </form>`;
  }

  readonly #submitNew = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const text = this.typed(form, 'note');
    this.problem = undefined;
    if (!text) this.complain('note', this.words('notesMissing'));
    else if (await this.send('note.add', { mentorshipId: this.data.mentorship.id, visibility: 'shared', text }, this.words('saved'))) {
      this.#kept.sent();
      this.adding = false;
    }
  };

  readonly #submitChange = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const text = this.typed(event.currentTarget as HTMLFormElement, 'text');
    if (this.edited && text && (await this.send('note.change', { noteId: this.edited.id, text }))) this.#done();
  };

  readonly #remove = async (): Promise<void> => {
    if (this.edited && (await this.send('note.remove', { noteId: this.edited.id }))) this.#done();
  };

  #done(): void {
    this.#kept.sent();
    this.#form.close();
  }
}
