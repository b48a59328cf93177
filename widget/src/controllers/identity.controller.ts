import type { GetToken } from '../../types/alongside.d.ts';
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
  readonly #getToken: () => GetToken | undefined;
  #unsubscribe: (() => void) | undefined;

  /**
   * Both are read at each update.
   * @param server the server's address with a closing slash
   * @param getToken the page's own word, if it gives one
   */
  constructor(host: ControllerHost, server: () => string, getToken: () => GetToken | undefined) {
    this.#host = host;
    this.#server = server;
    this.#getToken = getToken;
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
    else this.#vouch();
  }

  /** Tries again to take up the sign-in. */
  retry = (): void => this.#restored.retry();

  #follow(): void {
    this.#unsubscribe?.();
    this.session = sessionFor(this.#server());
    this.#unsubscribe = this.session.subscribe(() => {
      // The page is asked, or the sign-in has ended and the page is asked again.
      if (this.session.state === 'unknown') this.#restored.reload();
      this.#host.requestUpdate();
    });
    this.#vouch();
  }

  #vouch(): void {
    const getToken = this.#getToken();
    if (getToken) this.session.vouchBy(getToken);
  }
}
