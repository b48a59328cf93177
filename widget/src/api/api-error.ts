import type { ErrorCode } from '@alongside/shared/error-codes';

/** Codes that arise on this side of the wire; all others come from the server. */
export type ClientErrorCode = 'INSECURE_PAGE' | 'OFFLINE' | 'SERVER_UNAVAILABLE' | 'UNEXPECTED' | 'UNREADABLE_ANSWER';

export type ApiErrorCode = ErrorCode | ClientErrorCode;

export type ApiErrorDetails = {
  readonly code: ApiErrorCode;
  /** Values for the message. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** HTTP status, 0 when no answer came. */
  readonly status?: number;
  /** What IT can look up in the server's log. */
  readonly requestId?: string | undefined;
  /** Seconds to wait before trying again. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
};

/** Any failed call. The screens turn `code` and `params` into a sentence. */
export class ApiError extends Error {
  declare readonly code: ApiErrorCode;
  declare readonly params: Readonly<Record<string, unknown>>;
  declare readonly status: number;
  declare readonly requestId: string | undefined;
  declare readonly retryAfter: number | undefined;

  constructor(details: ApiErrorDetails) {
    super(details.code, { cause: details.cause });
    this.name = 'ApiError';
    this.code = details.code;
    this.params = details.params ?? {};
    this.status = details.status ?? 0;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
  }

  /** Nobody knows whether the server did it: the same idempotency key must be sent again. */
  get outcomeUnknown(): boolean {
    return this.code === 'OFFLINE' || this.code === 'UNREADABLE_ANSWER' || this.status >= 500;
  }

  /** It was no refusal: the same may well work in a moment. */
  get passing(): boolean {
    return this.outcomeUnknown || this.status === 429;
  }
}

/** Makes an {@link ApiError} of anything thrown. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  // A file of ours that did not come; no two browsers say so in the same words.
  const missing = thrown instanceof TypeError && /import/i.test(thrown.message);
  return new ApiError({ code: missing ? 'OFFLINE' : 'UNEXPECTED', cause: thrown });
}
