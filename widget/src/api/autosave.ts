import { type ApiError, toApiError } from './api-error.ts';

/** `offline` keeps the draft here and tries again; `failed` waits for the next change. */
export type DraftState = 'clean' | 'changed' | 'saving' | 'saved' | 'offline' | 'failed';

export type AutosaveOptions<T> = {
  readonly save: (draft: T) => Promise<unknown>;
  /** Called whenever `state` has changed. */
  readonly changed?: () => void;
  /** Milliseconds of rest before a save. */
  readonly delay?: number;
  /** Milliseconds until an unreachable server is tried again. */
  readonly retryDelay?: number;
};

/** Saves what somebody types, a moment after each change, one save at a time, the newest version last. */
export class Autosave<T> {
  state: DraftState = 'clean';
  error: ApiError | undefined;
  savedAt: Date | undefined;
  readonly #options: AutosaveOptions<T>;
  #waiting: { readonly draft: T } | undefined;
  #saving: Promise<void> | undefined;
  #timer: number | undefined;

  constructor(options: AutosaveOptions<T>) {
    this.#options = options;
  }

  /** Something on the screen has not reached the server. */
  get dirty(): boolean {
    return this.#waiting !== undefined || this.state === 'saving';
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
    if (this.#waiting) this.#saving ??= this.#save().finally(() => (this.#saving = undefined));
    await this.#saving;
  };

  async #save(): Promise<void> {
    while (this.#waiting) {
      const waiting = this.#waiting;
      this.#become('saving');
      try {
        await this.#options.save(waiting.draft);
        if (this.#waiting === waiting) this.#waiting = undefined;
      } catch (thrown) {
        this.#failed(toApiError(thrown));
        return;
      }
    }
    this.savedAt = new Date();
    this.#become('saved');
  }

  #failed(error: ApiError): void {
    this.#become(error.outcomeUnknown ? 'offline' : 'failed', error);
    if (error.outcomeUnknown) this.#saveIn(this.#options.retryDelay ?? 10_000);
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
