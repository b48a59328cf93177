import { type ApiError, toApiError } from './api-error.ts';

/** `offline` keeps the draft here and tries again; `failed` waits for the next change. */
export type DraftState = 'clean' | 'changed' | 'saving' | 'saved' | 'offline' | 'failed';

export type AutosaveOptions<T> = {
  /**
   * Sends what was typed. Aborted when something newer goes out before the answer has come.
   * @returns what the server keeps now, which may be newer and of another window
   */
  readonly save: (draft: T, version: number, signal: AbortSignal) => Promise<{ readonly version: number } | undefined>;
  /** Milliseconds since 1970, by the clock that versions are told by. */
  readonly now: () => number;
  /** Called whenever `state` has changed. */
  readonly changed?: () => void;
  /** Milliseconds of rest before a save. */
  readonly delay?: number;
};

/** What was typed, and how new it is: by the clock, and more than all that was here before. */
export type Typed<T> = { readonly draft: T; readonly version: number };

/** Seconds until a server out of reach is tried again, unless it says itself. */
const RETRY_AFTER = 10;

/** Saves what somebody types, a moment after each change, one save at a time, the newest last. */
export class Autosave<T> {
  state: DraftState = 'clean';
  error: ApiError | undefined;
  savedAt: Date | undefined;
  /** What was typed last, saved or not. */
  newest: Typed<T> | undefined;
  readonly #options: AutosaveOptions<T>;
  #version = 0;
  #waiting: Typed<T> | undefined;
  #saving: Promise<void> | undefined;
  #sent: { readonly waiting: Typed<T>; readonly abort: AbortController } | undefined;
  #timer: number | undefined;

  constructor(options: AutosaveOptions<T>) {
    this.#options = options;
  }

  /** Whether something is typed that the server may not have. */
  get unsaved(): boolean {
    return this.#waiting !== undefined;
  }

  /** A version that stands on the server: what is typed from here on is newer. */
  seen({ version }: { readonly version: number }): void {
    this.#version = Math.max(this.#version, version);
  }

  /** Takes the newest version, to be saved after a moment of rest. */
  change(draft: T): void {
    this.#version = Math.max(this.#options.now(), this.#version + 1);
    this.#waiting = this.newest = { draft, version: this.#version };
    if (this.state !== 'saving') this.#become('changed');
    this.#saveIn(this.#options.delay ?? 800);
  }

  /** Forgets what waits. Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    window.clearTimeout(this.#timer);
    this.#waiting = this.newest = undefined;
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
   * The page goes away, or the form: nobody will be here for the answer to what is under way, and what waits goes out now; the older
   * version is called off.
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
        const kept = await this.#options.save(waiting.draft, waiting.version, abort.signal);
        if (kept) this.seen(kept);
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
