import { type ApiError, toApiError } from './api-error.ts';

/** `offline` keeps the draft here and tries again; `failed` waits for the next change. */
export type DraftState = 'clean' | 'changed' | 'saving' | 'saved' | 'offline' | 'failed';

export type AutosaveOptions<T> = {
  /** Sends a version. Aborted when a newer one goes out before the answer has come. */
  readonly save: (draft: T, signal: AbortSignal) => Promise<unknown>;
  /** Called whenever `state` has changed. */
  readonly changed?: () => void;
  /** Milliseconds of rest before a save. */
  readonly delay?: number;
};

/** Seconds until a server out of reach is tried again, unless it says itself. */
const RETRY_AFTER = 10;

/** Saves what somebody types, a moment after each change, one save at a time, the newest version last. */
export class Autosave<T> {
  state: DraftState = 'clean';
  error: ApiError | undefined;
  savedAt: Date | undefined;
  readonly #options: AutosaveOptions<T>;
  #waiting: { readonly draft: T } | undefined;
  #saving: Promise<void> | undefined;
  #sent: { readonly waiting: { readonly draft: T }; readonly abort: AbortController } | undefined;
  #timer: number | undefined;

  constructor(options: AutosaveOptions<T>) {
    this.#options = options;
  }

  /** Takes the newest version, to be saved after a moment of rest. */
  change(draft: T): void {
    this.#waiting = { draft };
    if (this.state !== 'saving') this.#become('changed');
    this.#saveIn(this.#options.delay ?? 800);
  }

  /** Forgets what waits. Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    window.clearTimeout(this.#timer);
    this.#waiting = undefined;
    await this.#saving;
    this.#become('clean');
  }

  /** Saves now what waits. Resolves when nothing is under way any more, whether or not it worked. */
  flush = async (): Promise<void> => {
    window.clearTimeout(this.#timer);
    if (this.#waiting && !this.#saving) this.#begin();
    await this.#saving;
  };

  /**
   * The page goes away, or the form: nobody will be here for the answer to what is under way, and what waits goes out now. The older
   * version is called off, lest it arrive after the newer one and take its place.
   */
  leave = (): void => {
    window.clearTimeout(this.#timer);
    if (!this.#waiting || this.#waiting === this.#sent?.waiting) return;
    this.#sent?.abort.abort();
    this.#begin();
  };

  #begin(): void {
    const saving = this.#save().finally(() => {
      if (this.#saving === saving) this.#saving = undefined;
    });
    this.#saving = saving;
  }

  async #save(): Promise<void> {
    while (this.#waiting) {
      const waiting = this.#waiting;
      const abort = new AbortController();
      this.#sent = { waiting, abort };
      this.#become('saving');
      try {
        await this.#options.save(waiting.draft, abort.signal);
      } catch (thrown) {
        if (!abort.signal.aborted) this.#failed(toApiError(thrown));
        return;
      } finally {
        if (this.#sent?.abort === abort) this.#sent = undefined;
      }
      if (abort.signal.aborted) return;
      if (this.#waiting === waiting) this.#waiting = undefined;
    }
    this.savedAt = new Date();
    this.#become('saved');
  }

  #failed(error: ApiError): void {
    this.#become(error.passing ? 'offline' : 'failed', error);
    if (error.passing) this.#saveIn(1_000 * (error.retryAfter ?? RETRY_AFTER));
  }

  #saveIn(milliseconds: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.flush(), milliseconds);
  }

  #become(state: DraftState, error?: ApiError): void {
    this.state = state;
    this.error = error;
    this.#options.changed?.();
  }
}
