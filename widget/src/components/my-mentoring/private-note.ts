import { html, type TemplateResult } from 'lit-html';
import { toApiError } from '../../api/api-error.ts';
import { DraftController } from '../../controllers/draft.controller.ts';
import { icon } from '../icon/icon.ts';
import { lockedNote } from '../step-up/locked-note.ts';
import { MentorshipPart } from './mentorship-part.ts';
import type { Note } from './mentorship.types.ts';

/** One private note in plum, saved while it is written. The first words make it. */
export class PrivateNote extends MentorshipPart {
  static override readonly properties = [...MentorshipPart.properties, 'note', 'locked'];

  declare note: Note | undefined;
  /** This sign-in does not open private notes. */
  declare locked: boolean;
  #made: string | undefined;
  /** The words that make the note, sent again under their key until there is an answer: a lost one makes no second note. */
  #first: { readonly text: string; readonly idempotencyKey: string } | undefined;

  readonly #draft = new DraftController<string>(this, { save: (text, signal) => this.#save(text, signal) });

  override render(): TemplateResult {
    const { words } = this;
    return html`<section class="box private" aria-label=${words('privateTitle')}>
      <header>
        <span class="lock">${icon('lock')}</span>
        <h3>${words('privateTitle')}</h3>
        <span class="small soft">${words('privateWho', { name: this.partner })}</span>
      </header>
      ${this.locked ? lockedNote(this) : this.#paper()}
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

  async #save(text: string, signal: AbortSignal): Promise<void> {
    const { client } = this.app.session;
    const known = this.note?.id ?? this.#made;
    if (!known && !this.#first && !text.trim()) return;
    const noteId = known ?? (await this.#make(text, signal));
    if (known || text !== this.#first?.text) await client.mutate('note.change', { noteId, text }, { signal });
  }

  async #make(text: string, signal: AbortSignal): Promise<string> {
    const { idempotencyKey, ...first } = (this.#first ??= { text, idempotencyKey: crypto.randomUUID() });
    const forget = (): void => void (this.#first = undefined);
    // Called off, the page is going away, and the newest words cannot wait for an answer: rather two notes than none of them.
    signal.addEventListener('abort', forget);
    try {
      const { noteId } = await this.app.session.client.mutate('note.add', { mentorshipId: this.data.mentorship.id, visibility: 'private', ...first }, { idempotencyKey, signal });
      return (this.#made = noteId);
    } catch (thrown) {
      if (!toApiError(thrown).outcomeUnknown) forget();
      throw thrown;
    }
  }
}
