import { html, nothing, type TemplateResult } from 'lit-html';
import { ApiError, toApiError } from '../../api/api-error.ts';
import { DraftController } from '../../controllers/draft.controller.ts';
import { privateBox } from '../../styles/private.styles.ts';
import { icon } from '../icon/icon.ts';
import { lockedNote } from '../step-up/locked-note.ts';
import { MentorshipPart } from './mentorship-part.ts';
import type { Note } from './mentorship.types.ts';

/** One private note in plum, saved while it is written. The first words make it. */
export class PrivateNote extends MentorshipPart {
  static override readonly properties = [...MentorshipPart.properties, 'note', 'locked'];
  static override styles = [MentorshipPart.styles, privateBox];

  declare note: Note | undefined;
  /** This sign-in does not open private notes. */
  declare locked: boolean;
  #made: string | undefined;
  /** The words that make the note, sent again under their key until there is an answer: a lost one makes no second note. */
  #first: { readonly text: string; readonly version: number; readonly idempotencyKey: string } | undefined;

  /** Names this open form: what it has written itself it may replace. */
  readonly #writer = crypto.randomUUID();
  /** The version that stands here, or stood when somebody began to type. */
  #seen = 0;
  /** The version that another window has written since. */
  #elsewhere: number | undefined;

  readonly #draft = new DraftController<string>(this, {
    now: () => this.app.session.now(),
    save: (text, version, signal) => this.#save(text, version, signal),
  });

  protected override willUpdate(): void {
    super.willUpdate();
    const { note } = this;
    const { state, error, unsaved } = this.#draft;
    // Screen readers are told that something is not saved, and that it is again; not of every save.
    if (error || (this.said && state === 'saved')) this.said = this.#standing();
    if (!note) return;
    this.#draft.seen(note);
    if (!unsaved) this.#seen = note.version;
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`<section class="box private" aria-label=${words('privateTitle')}>
      <header>
        <span class="lock">${icon('lock')}</span>
        <h3 tabindex="-1">${words('privateTitle')}</h3>
        <span class="small soft">${words('privateWho', { name: this.partner })}</span>
      </header>
      ${this.locked ? lockedNote(this) : this.#paper()}
    </section>`;
  }

  #paper(): TemplateResult {
    const { words } = this;
    return html`<textarea class="input" maxlength="10000" aria-label=${words('privateTitle')} .value=${this.#text} @input=${this.#typed} @blur=${this.#draft.flush}></textarea>
      <p class="line wrap tiny soft">
        ${this.#elsewhere === undefined ? icon('save') : nothing}<span>${this.#standing()}</span>
        ${this.#elsewhere === undefined
          ? nothing
          : html`<button class="link" type="button" @click=${this.#keep}>${words('planSave')}</button>
              <button class="link" type="button" @click=${this.#showOther}>${words('elsewhereShow')}</button>`}
      </p>
      ${this.announcement()}`;
  }

  /** What was typed here, until something newer comes from elsewhere; what is not saved yet in any case. */
  get #text(): string {
    const { note } = this;
    const { newest, unsaved } = this.#draft;
    return newest && (unsaved || !note || note.version <= newest.version) ? newest.draft : (note?.text ?? '');
  }

  #standing(): string {
    const { words } = this;
    const { state, error } = this.#draft;
    if (this.#elsewhere !== undefined) return words('elsewhere');
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

  // Pressing a button has left the field, and with that begun a save, which fails as the one before.
  readonly #keep = async (): Promise<void> => {
    await this.#draft.flush();
    this.#seen = this.#elsewhere ?? 0;
    this.#elsewhere = undefined;
    this.#draft.change(this.#text);
  };

  readonly #showOther = async (): Promise<void> => {
    await this.#draft.stop();
    this.#elsewhere = undefined;
    this.reload();
  };

  async #save(text: string, version: number, signal: AbortSignal): Promise<{ version: number } | undefined> {
    const known = this.note?.id ?? this.#made;
    if (!known && !this.#first && !text.trim()) return undefined;
    const noteId = known ?? (await this.#make(text, version, signal));
    if (!known && text === this.#first?.text) return { version };
    try {
      return await this.app.session.save(this, 'note.change', { noteId, text, version, writer: this.#writer, seen: this.#seen }, { signal });
    } catch (thrown) {
      if (thrown instanceof ApiError && thrown.code === 'CONFLICT') this.#elsewhere = Number(thrown.params['version']);
      throw thrown;
    }
  }

  async #make(text: string, version: number, signal: AbortSignal): Promise<string> {
    const { idempotencyKey, ...first } = (this.#first ??= { text, version, idempotencyKey: crypto.randomUUID() });
    const forget = (): void => void (this.#first = undefined);
    // Called off, the page is going away, and the newest words cannot wait for an answer: rather two notes than none of them.
    signal.addEventListener('abort', forget);
    try {
      const { noteId } = await this.app.session.save(this, 'note.add', { mentorshipId: this.data.mentorship.id, visibility: 'private', writer: this.#writer, ...first }, { idempotencyKey, signal });
      return (this.#made = noteId);
    } catch (thrown) {
      if (!toApiError(thrown).outcomeUnknown) forget();
      throw thrown;
    }
  }
}
