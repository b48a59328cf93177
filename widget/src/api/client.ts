import { ApiError } from './api-error.ts';
import type { MutationInput, MutationPath, Procedures, QueryArguments, QueryPath } from './procedures.ts';
import { call } from './wire.ts';

/** Where the client gets its bearer token from, and what it does when the server refuses one. */
export type Credentials = {
  /** The token to send now, or undefined when nobody is signed in. */
  getAccessToken(): Promise<string | undefined>;
  /**
   * Called once when the server refused `refused`.
   * @returns a new token, or undefined when the person has to sign in again
   */
  renewAccessToken(refused: string): Promise<string | undefined>;
};

export type CallOptions = { readonly signal?: AbortSignal | undefined };

export type MutateOptions = CallOptions & {
  /** Sent again with a repeated attempt, so that it has one effect. */
  readonly idempotencyKey?: string;
};

/** Calls by path, typed by what the server offers. */
export type Client<P extends Procedures> = {
  /** @throws {ApiError} */
  query<K extends QueryPath<P>>(path: K, ...rest: QueryArguments<P[K]['input'], CallOptions>): Promise<P[K]['output']>;
  /** @throws {ApiError} */
  mutate<K extends MutationPath<P>>(
    path: K,
    input: MutationInput<P[K]['input']>,
    options?: MutateOptions,
  ): Promise<P[K]['output']>;
};

/**
 * A client of `<server>/trpc/widget`.
 * @param server the server's address with a closing slash
 */
export function createClient<P extends Procedures>(server: string, credentials: Credentials): Client<P> {
  const send = async (type: 'query' | 'mutation', path: string, input: unknown, signal?: AbortSignal) => {
    const accessToken = await credentials.getAccessToken();
    signal?.throwIfAborted();
    try {
      return await call(server, { type, path, input, accessToken, signal });
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401 || accessToken === undefined) throw error;
      const renewed = await credentials.renewAccessToken(accessToken);
      if (renewed === undefined) throw error;
      return call(server, { type, path, input, accessToken: renewed, signal });
    }
  };
  return {
    query: (path, ...[input, options]) => send('query', path, input ?? {}, options?.signal),
    mutate: (path, input, options) => {
      const idempotencyKey = options?.idempotencyKey ?? crypto.randomUUID();
      return send('mutation', path, { ...input, idempotencyKey }, options?.signal);
    },
  };
}
