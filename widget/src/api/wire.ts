import { ApiError, type ApiErrorCode } from './api-error.ts';

export type Call = {
  readonly type: 'query' | 'mutation';
  /** `'subject.name'` */
  readonly path: string;
  readonly input: unknown;
  readonly accessToken?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Milliseconds after which a silent server counts as unreachable. */
const SILENCE_MS = 20_000;

/**
 * One call of tRPC's HTTP protocol, in plain JSON. What somebody who is signed in asks for goes in a body, be it a query:
 * addresses are read by every script that measures a page, and by proxies. Before that a GET saves the browser its
 * preflight.
 * @param server the server's address with a closing slash
 * @throws {ApiError} for every failure but the caller's own abort, which throws its `AbortError`
 */
export async function call(server: string, request: Call): Promise<unknown> {
  const { response, text } = await send(server, request);
  const body = parse(text);
  if (response.ok && isObject(body) && isObject(body['result'])) return body['result']['data'];
  throw toError(response, body);
}

async function send(server: string, request: Call): Promise<{ response: Response; text: string }> {
  const url = new URL(`trpc/widget/${request.path}`, server);
  const headers = new Headers();
  const init: RequestInit = { headers, credentials: 'omit', cache: 'no-store', redirect: 'error' };
  if (request.accessToken !== undefined) headers.set('authorization', `Bearer ${request.accessToken}`);
  const body = JSON.stringify(request.input ?? {}, original);
  if (request.type === 'query' && request.accessToken === undefined) url.searchParams.set('input', body);
  else {
    headers.set('content-type', 'application/json');
    init.method = 'POST';
    init.body = body;
    // What was typed last still goes out when the page is left; browsers take 64 kB for that.
    init.keepalive = request.type === 'mutation' && body.length < 30_000;
  }
  const silence = AbortSignal.timeout(SILENCE_MS);
  init.signal = request.signal ? AbortSignal.any([request.signal, silence]) : silence;
  try {
    const response = await fetch(url, init);
    return { response, text: await response.text() };
  } catch (cause) {
    request.signal?.throwIfAborted();
    throw new ApiError({ code: 'OFFLINE', cause });
  }
}

/**
 * Whether the server can be reached although a call could not: then it is this page whose calls the browser keeps from
 * it, since its origin is on no programme's list. The answer itself stays closed to the page.
 */
export async function answers(server: string): Promise<boolean> {
  try {
    await fetch(new URL('health/live', server), { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(SILENCE_MS) });
    return true;
  } catch {
    return false;
  }
}

/** What is sent is what was meant, whatever `toJSON` a library of the page has given to every array and string. */
function original(this: Readonly<Record<string, unknown>>, key: string): unknown {
  return this[key];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function toError(response: Response, body: unknown): ApiError {
  const retryAfter = retrySeconds(response.headers.get('retry-after'));
  const data = isObject(body) && isObject(body['error']) ? body['error']['data'] : undefined;
  if (!isObject(data) || typeof data['code'] !== 'string') {
    const code = response.status >= 500 || response.status === 429 ? 'SERVER_UNAVAILABLE' : 'UNREADABLE_ANSWER';
    return new ApiError({ code, status: response.status, retryAfter });
  }
  return new ApiError({
    code: data['code'] as ApiErrorCode,
    params: isObject(data['params']) ? data['params'] : {},
    status: response.status,
    requestId: typeof data['requestId'] === 'string' ? data['requestId'] : undefined,
    retryAfter,
  });
}

/** Reads `Retry-After` (RFC 9110, 10.2.3) when it is given in seconds. */
function retrySeconds(header: string | null): number | undefined {
  return header !== null && /^\d+$/.test(header) ? Number(header) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
