import { type ApiError, toApiError } from '../api/api-error.ts';
import type { ControllerHost } from './controller.ts';
import { isLocked, stepUp } from './step-up.ts';

/** Sends one kind of change. What failed with an unknown outcome is repeated under the same idempotency key. */
export class MutationController<Input, Output> {
  pending = false;
  error: ApiError | undefined;
  readonly #host: ControllerHost;
  readonly #send: (input: Input, idempotencyKey: string) => Promise<Output>;
  #unanswered: { readonly input: string; readonly key: string } | undefined;

  constructor(host: ControllerHost, send: (input: Input, idempotencyKey: string) => Promise<Output>) {
    this.#host = host;
    this.#send = send;
  }

  /**
   * Sends the change, unless one is under way.
   * @returns the answer, or undefined when it failed (see `error`) or another one was under way
   */
  async run(input: Input): Promise<Output | undefined> {
    if (this.pending) return undefined;
    const text = JSON.stringify(input);
    const key = this.#unanswered?.input === text ? this.#unanswered.key : crypto.randomUUID();
    this.#become(true, undefined);
    try {
      const output = await this.#send(input, key).catch(async (thrown: unknown) => {
        if (isLocked(thrown) && (await stepUp(this.#host))) return this.#send(input, key);
        throw thrown;
      });
      this.#unanswered = undefined;
      this.#become(false, undefined);
      return output;
    } catch (thrown) {
      const error = toApiError(thrown);
      this.#unanswered = error.outcomeUnknown ? { input: text, key } : undefined;
      this.#become(false, error);
      return undefined;
    }
  }

  /** Takes the last error off the screen. */
  clear(): void {
    if (this.error) this.#become(this.pending, undefined);
  }

  #become(pending: boolean, error: ApiError | undefined): void {
    this.pending = pending;
    this.error = error;
    this.#host.requestUpdate();
  }
}
