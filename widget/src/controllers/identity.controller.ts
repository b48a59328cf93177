import { type ApiError, toApiError } from '../api/api-error.ts';
import { type Session, sessionFor } from '../api/session.ts';
import type { Controller, ControllerHost } from './controller.ts';

/** Milliseconds until a server out of reach is tried again. */
const RETRY_AFTER = 10_000;

export type IdentityState = 'unknown' | 'signed-out' | 'signed-in' | 'failed';

/** Follows the page's session with a server, and takes up the sign-in that this browser keeps. */
export class IdentityController implements Controller {
  session: Session;
  error: ApiError | undefined;
  readonly #host: ControllerHost;
  readonly #server: () => string;
  #unsubscribe: (() => void) | undefined;
  #retry: number | undefined;

  /** @param server the server's address with a closing slash; read at each update */
  constructor(host: ControllerHost, server: () => string) {
    this.#host = host;
    this.#server = server;
    this.session = sessionFor(server());
    host.addController(this);
  }

  get state(): IdentityState {
    return this.error ? 'failed' : this.session.state;
  }

  hostConnected(): void {
    this.#follow();
    addEventListener('online', this.retry);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    removeEventListener('online', this.retry);
    window.clearTimeout(this.#retry);
  }

  hostUpdate(): void {
    if (this.session === sessionFor(this.#server())) return;
    this.#unsubscribe?.();
    this.#follow();
  }

  /** Tries again to take up the sign-in. */
  retry = (): void => {
    if (this.session.state === 'unknown') void this.#restore();
  };

  #follow(): void {
    this.session = sessionFor(this.#server());
    this.#unsubscribe = this.session.subscribe(() => {
      this.error = undefined;
      this.#host.requestUpdate();
    });
    void this.#restore();
  }

  async #restore(): Promise<void> {
    const { session } = this;
    window.clearTimeout(this.#retry);
    try {
      await session.restore();
      this.error = undefined;
    } catch (thrown) {
      if (session !== this.session) return;
      this.error = toApiError(thrown);
      if (this.error.outcomeUnknown) this.#retry = window.setTimeout(this.retry, RETRY_AFTER);
    }
    this.#host.requestUpdate();
  }
}
