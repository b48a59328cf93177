import type { ApiError } from '../api/api-error.ts';
import { type Session, sessionFor } from '../api/session.ts';
import type { Controller, ControllerHost } from './controller.ts';
import { QueryController } from './query.controller.ts';

export type IdentityState = 'unknown' | 'signed-out' | 'signed-in' | 'failed';

/** Follows the page's session with a server, and takes up the sign-in that this browser keeps. */
export class IdentityController implements Controller {
  session: Session;
  readonly #host: ControllerHost;
  readonly #server: () => string;
  readonly #restored: QueryController<void, readonly [Session]>;
  #unsubscribe: (() => void) | undefined;

  /** @param server the server's address with a closing slash; read at each update */
  constructor(host: ControllerHost, server: () => string) {
    this.#host = host;
    this.#server = server;
    this.session = sessionFor(server());
    host.addController(this);
    this.#restored = new QueryController(host, { args: () => [this.session], load: ([session]) => session.restore() });
  }

  /** Why it is not known who is there. */
  get error(): ApiError | undefined {
    const { state } = this.#restored;
    return this.session.state === 'unknown' && state.status === 'failed' ? state.error : undefined;
  }

  get state(): IdentityState {
    return this.error ? 'failed' : this.session.state;
  }

  hostConnected(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
  }

  hostUpdate(): void {
    if (this.session !== sessionFor(this.#server())) this.#follow();
  }

  /** Tries again to take up the sign-in. */
  retry = (): void => this.#restored.retry();

  #follow(): void {
    this.#unsubscribe?.();
    this.session = sessionFor(this.#server());
    this.#unsubscribe = this.session.subscribe(() => this.#host.requestUpdate());
  }
}
