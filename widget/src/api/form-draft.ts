import { Autosave } from './autosave.ts';
import type { WidgetProcedures } from './server-types.ts';
import type { Session } from './session.ts';

type DraftInput = WidgetProcedures['draft.save']['input'];

export type DraftKind = DraftInput['kind'];

/** What stands in a form, by the name of the control; a list where several can be chosen. */
export type DraftFields = DraftInput['fields'];

/**
 * What somebody has begun in one form and not sent. The server keeps it for them, sealed; while the server is out of
 * reach it stays here, so that closing a dialog or changing the view loses nothing.
 */
export class FormDraft extends Autosave<DraftFields> {
  readonly #session: Session;
  readonly #key: Pick<DraftInput, 'kind' | 'aboutId'>;
  #fields: Promise<DraftFields | undefined> | undefined;

  constructor(session: Session, kind: DraftKind, aboutId: string) {
    super({ delay: 400, now: session.now, save: (fields, version, signal) => session.save(this, 'draft.save', { ...this.#key, fields, version }, { signal }) });
    this.#session = session;
    this.#key = { kind, aboutId };
  }

  /** What was begun; undefined where nothing was, or it cannot be had now. */
  read(): Promise<DraftFields | undefined> {
    this.#fields ??= this.#load();
    return this.#fields;
  }

  override change(fields: DraftFields): void {
    this.#fields = Promise.resolve(fields);
    super.change(fields);
  }

  /** It was sent, or is not wanted any more: an empty one takes its place. */
  discard(): Promise<void> {
    super.change({});
    this.#fields = Promise.resolve(undefined);
    return this.flush();
  }

  async #load(): Promise<DraftFields | undefined> {
    try {
      const { draft } = await this.#session.client.query('draft.read', this.#key);
      if (draft) this.seen(draft);
      return draft?.fields;
    } catch {
      // Asked again when the form is opened again; until then one begins anew.
      this.#fields = undefined;
      return undefined;
    }
  }
}

const drafts = new WeakMap<Session, Map<string, FormDraft>>();

/** The one draft that a session has of something. */
export function formDraft(session: Session, kind: DraftKind, aboutId: string): FormDraft {
  const known = drafts.get(session) ?? follow(session);
  const key = `${kind} ${aboutId}`;
  const draft = known.get(key) ?? new FormDraft(session, kind, aboutId);
  known.set(key, draft);
  return draft;
}

/** Drafts belong to the person who is signed in, and go when they go. */
function follow(session: Session): Map<string, FormDraft> {
  const known = new Map<string, FormDraft>();
  drafts.set(session, known);
  const unsubscribe = session.subscribe(() => {
    if (session.state === 'signed-in') return;
    // Somebody else may sit here next: nothing of it stays; the session keeps what is unsaved for who typed it.
    for (const draft of known.values()) {
      draft.leave();
      void draft.stop();
    }
    drafts.delete(session);
    unsubscribe();
  });
  return known;
}
