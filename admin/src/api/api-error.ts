import { TRPCClientError } from '@trpc/client';
import { errorCodes, type ErrorCode, type FieldIssue } from '@alongside/shared/error-codes';

/**
 * Failures that happen on this side of the wire and so have no code from the server. What a gateway answers in the
 * server's place (502 and above) counts as no answer.
 */
export type LocalErrorCode = 'UNREACHABLE' | 'UNREADABLE_ANSWER';

export interface ApiError {
  code: ErrorCode | LocalErrorCode;
  /** Values that the message names, such as a field or a limit. */
  params: Readonly<Record<string, unknown>>;
  /** The server's id of the request, for the log; absent when no answer came. */
  requestId: string | undefined;
}

/** Reads any thrown value as an error with a code; never throws. */
export function toApiError(error: unknown): ApiError {
  if (!(error instanceof TRPCClientError)) return { code: 'UNREADABLE_ANSWER', params: {}, requestId: undefined };
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null) {
    const response = error.meta?.['response'];
    const unanswered = !(response instanceof Response) || response.status >= 502;
    return { code: unanswered ? 'UNREACHABLE' : 'UNREADABLE_ANSWER', params: {}, requestId: undefined };
  }
  const code = 'code' in data && isErrorCode(data.code) ? data.code : 'UNREADABLE_ANSWER';
  const params = 'params' in data && isRecord(data.params) ? data.params : {};
  const requestId = 'requestId' in data && typeof data.requestId === 'string' ? data.requestId : undefined;
  return { code, params, requestId };
}

/** True when no answer came, so nobody knows whether the server did it. */
export function isUnanswered(error: unknown): boolean {
  const { code } = toApiError(error);
  return code === 'UNREACHABLE' || code === 'UNREADABLE_ANSWER';
}

/** The fields that the server did not accept; empty for any other error. */
export function fieldIssues(error: unknown): readonly FieldIssue[] {
  const { code, params } = toApiError(error);
  const issues = params['issues'];
  return code === 'INVALID_INPUT' && Array.isArray(issues) ? issues.filter(isFieldIssue) : [];
}

function isFieldIssue(value: unknown): value is FieldIssue {
  return isRecord(value) && typeof value['path'] === 'string' && typeof value['issue'] === 'string';
}

const knownCodes: ReadonlySet<unknown> = new Set(errorCodes);

function isErrorCode(value: unknown): value is ErrorCode {
  return knownCodes.has(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
