import { type ApiError, toApiError } from '../api/api-error.ts';
import type { Controller, ControllerHost } from './controller.ts';
import { isLocked, stepUp } from './step-up.ts';

export type QueryState<T> =
  | { readonly status: 'loading' }
  /** `error`: why newer data cannot be had for now; those that are here stay. */
  | { readonly status: 'ready'; readonly data: T; readonly refreshing: boolean; readonly error?: ApiError }
  /** `retrying`: at the reader's wish. */
  | { readonly status: 'failed'; readonly error: ApiError; readonly retrying?: boolean };

export type QueryOptions<T, Args extends readonly unknown[]> = {
  /** What the answer depends on, compared one by one. Undefined: not yet, or no longer. */
  readonly args: () => Args | undefined;
  readonly load: (args: Args, signal: AbortSignal) => Promise<T>;
};

/** Seconds until a server out of reach is tried again: twice as many each time, up to a minute. */
const RETRY_AFTER = 5;

const shown = new Set<() => void>();

/** Loads everything that shows again: somebody has shown who they are, and more is open to them. */
export function reloadAll(): void {
  for (const load of shown) load();
}

/**
 * Loads what a view shows, again when its arguments change. The data on the screen stay while it reloads, and when the
 * server is out of reach: somebody may be typing among them. Only a refusal takes their place.
 */
export class QueryController<T, const Args extends readonly unknown[] = readonly []> implements Controller {
  state: QueryState<T> = { status: 'loading' };
  readonly #host: ControllerHost;
  readonly #options: QueryOptions<T, Args>;
  #args: Args | undefined;
  #abort: AbortController | undefined;
  #retry: number | undefined;
  #attempts = 0;

  constructor(host: ControllerHost, options: QueryOptions<T, Args>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The data, when there are any. */
  get data(): T | undefined {
    return this.state.status === 'ready' ? this.state.data : undefined;
  }

  /** What was cut short when the element left the page is asked again. */
  hostConnected(): void {
    addEventListener('online', this.reload);
    this.#host.requestUpdate();
    shown.add(this.#again);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.reload);
    shown.delete(this.#again);
    this.#stop();
    this.#args = undefined;
  }

  hostUpdate(): void {
    const args = this.#options.args();
    if (args && same(args, this.#args)) return;
    if (!args || this.state.status === 'failed') this.state = { status: 'loading' };
    this.#stop();
    this.#args = args;
    this.#attempts = 0;
    this.reload();
  }

  /** Loads again with the arguments of the last time, unless somebody has to show first who they are. */
  reload = (): void => {
    if (!this.#locked) this.#again();
  };

  /** The same at the wish of somebody who was told of an error; where they have to show who they are, that comes first. */
  retry = (): void => {
    if (this.#locked) {
      void stepUp(this.#host);
      return;
    }
    if (this.state.status === 'failed') this.state = { ...this.state, retrying: true };
    this.reload();
    this.#host.requestUpdate();
  };

  get #locked(): boolean {
    return this.state.status === 'failed' && isLocked(this.state.error);
  }

  readonly #again = (): void => {
    if (this.#args) void this.#load(this.#args);
  };

  async #load(args: Args): Promise<void> {
    this.#stop();
    const abort = new AbortController();
    this.#abort = abort;
    if (this.state.status === 'ready') this.#become({ ...this.state, refreshing: true });
    try {
      const data = await this.#options.load(args, abort.signal);
      if (abort.signal.aborted) return;
      this.#attempts = 0;
      this.#become({ status: 'ready', data, refreshing: false });
    } catch (thrown) {
      if (abort.signal.aborted) return;
      const error = toApiError(thrown);
      if (error.passing) this.#retry = window.setTimeout(this.reload, 1_000 * (error.retryAfter ?? Math.min(RETRY_AFTER * 2 ** this.#attempts++, 60)));
      this.#become(error.passing && this.state.status === 'ready' ? { ...this.state, refreshing: false, error } : { status: 'failed', error });
    }
  }

  #stop(): void {
    this.#abort?.abort();
    window.clearTimeout(this.#retry);
  }

  #become(state: QueryState<T>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

function same(a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}
