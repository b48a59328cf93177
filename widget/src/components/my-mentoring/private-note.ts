import { html, type TemplateResult } from 'lit-html';
import { DraftController } from '../../controllers/draft.controller.ts';
import { icon } from '../icon/icon.ts';
import { MentorshipPart } from './mentorship-part.ts';
import type { Note } from './mentorship.types.ts';

/** One private note in plum, saved while it is written. The first words make it. */
export class PrivateNote extends MentorshipPart {
  static override readonly properties = [...MentorshipPart.properties, 'note', 'locked'];

  declare note: Note | undefined;
  /** This sign-in does not open private notes. */
  declare locked: boolean;
  #made: string | undefined;
  /** Kept for a repeated attempt, so that a lost answer does not make two notes. */
  readonly #firstKey = crypto.randomUUID();

  readonly #draft = new DraftController<string>(this, { save: (text) => this.#save(text) });

  override render(): TemplateResult {
    const { words } = this;
    return html`<section class="box private" aria-label=${words('privateTitle')}>
      <header>
        <span class="lock">${icon('lock')}</span>
        <h3>${words('privateTitle')}</h3>
        <span class="small soft">${words('privateWho', { name: this.partner })}</span>
      </header>
      ${this.locked ? html`<p class="small">${words('privateLocked')}</p>` : this.#paper()}
    </section>`;
  }

  #paper(): TemplateResult {
    const { words } = this;
    return html`<textarea class="input" maxlength="10000" aria-label=${words('privateTitle')} .value=${this.note?.text ?? ''} @input=${this.#typed} @blur=${this.#draft.flush}></textarea>
      <p class="line tiny soft" role="status">${icon('save')}<span>${this.#standing()}</span></p>`;
  }

  #standing(): string {
    const { words } = this;
    const { state, error } = this.#draft;
    switch (state) {
      case 'changed':
      case 'saving':
        return words('saving');
      case 'saved':
        return words('saved');
      case 'offline':
        return words('unsaved');
      case 'failed':
        return `${words('saveFailed')} ${error ? this.app.t.error(error) : ''}`;
      default:
        return words(this.note ? 'saved' : 'encrypted');
    }
  }

  readonly #typed = (event: Event): void => this.#draft.change((event.target as HTMLTextAreaElement).value);

  async #save(text: string): Promise<void> {
    const { client } = this.app.session;
    const noteId = this.note?.id ?? this.#made;
    if (noteId) {
      await client.mutate('note.change', { noteId, text });
    } else if (text.trim()) {
      const note = { mentorshipId: this.data.mentorship.id, visibility: 'private', text } as const;
      this.#made = (await client.mutate('note.add', note, { idempotencyKey: this.#firstKey })).noteId;
    }
  }
}
