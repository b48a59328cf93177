import type { TRPCError, TRPC_ERROR_CODE_KEY } from '@trpc/server';
import type { ErrorCode, ErrorData, FieldIssue } from '@alongside/shared/error-codes';
import { z } from 'zod';
import { DomainError } from '../domain-error.ts';

/** The one map from the product's codes to the wire's. */
export const trpcCodes = {
  ALREADY_ANSWERED: 'CONFLICT',
  ALREADY_HAS_MENTOR: 'CONFLICT',
  ALREADY_MATCHED: 'CONFLICT',
  ALREADY_PUBLISHED: 'CONFLICT',
  ALREADY_REQUESTED: 'CONFLICT',
  ALREADY_SIGNED_UP: 'CONFLICT',
  ANSWER_REQUIRED: 'BAD_REQUEST',
  BUSY: 'TOO_MANY_REQUESTS',
  CANNOT_REMOVE_LAST_ADMINISTRATOR: 'CONFLICT',
  CODE_WRONG: 'FORBIDDEN',
  CONFLICT: 'CONFLICT',
  EMAIL_TAKEN: 'CONFLICT',
  FILE_NOT_READABLE: 'BAD_REQUEST',
  FORBIDDEN: 'FORBIDDEN',
  IDEMPOTENCY_KEY_REUSED: 'CONFLICT',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
  INVALID_INPUT: 'BAD_REQUEST',
  LIMIT_REACHED: 'CONFLICT',
  LINK_NOT_VALID: 'FORBIDDEN',
  MENTOR_FULL: 'CONFLICT',
  MENTOR_NOT_AVAILABLE: 'CONFLICT',
  NOTICE_NOT_ACCEPTED: 'BAD_REQUEST',
  NOT_ELIGIBLE: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  ORIGIN_NOT_ALLOWED: 'FORBIDDEN',
  PAIR_NOT_ALLOWED: 'CONFLICT',
  PLACES_NOT_DRAWN: 'CONFLICT',
  PROGRAM_NOT_OPEN: 'CONFLICT',
  ROUND_NOT_READY: 'CONFLICT',
  SECOND_FACTOR_NEEDED: 'FORBIDDEN',
  SIGN_IN_FAILED: 'FORBIDDEN',
  SIGN_IN_WAY_OFF: 'FORBIDDEN',
  SLUG_TAKEN: 'CONFLICT',
  STEP_UP_NEEDED: 'FORBIDDEN',
  TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
  TOO_MANY_REQUESTS_OPEN: 'CONFLICT',
  TOO_MANY_TODAY: 'TOO_MANY_REQUESTS',
  UNAUTHENTICATED: 'UNAUTHORIZED',
  WRONG_STATE: 'CONFLICT',
} as const satisfies Record<ErrorCode, TRPC_ERROR_CODE_KEY>;

/** Issues of an input that are told: a form has far fewer fields, and an answer is not to be longer than what it answers. */
const toldIssues = 50;

/** What the caller is told: a code, its parameters and the request's id; never a stack or a cause. */
export function errorDataOf(error: TRPCError, requestId: string): ErrorData {
  const cause = error.cause;
  if (cause instanceof DomainError) return { code: cause.code, params: cause.params, requestId };
  if (cause instanceof z.ZodError) return { code: 'INVALID_INPUT', params: { issues: cause.issues.flatMap(fieldIssues).slice(0, toldIssues) }, requestId };
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED') return { code: 'NOT_FOUND', params: {}, requestId };
  if (error.code === 'PARSE_ERROR' || error.code === 'BAD_REQUEST' || error.code === 'UNSUPPORTED_MEDIA_TYPE') return { code: 'INVALID_INPUT', params: { issues: [] }, requestId };
  return { code: 'INTERNAL', params: {}, requestId };
}

type Issue = z.core.$ZodIssue;

function fieldIssues(issue: Issue): FieldIssue[] {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, issue: 'unknown_field' as const }));
    case 'too_small':
      return [{ path, issue: 'too_small', minimum: Number(issue.minimum) }];
    case 'too_big':
      return [{ path, issue: 'too_big', maximum: Number(issue.maximum) }];
    case 'invalid_value':
      return [{ path, issue: 'choice', choices: issue.values.map(String) }];
    case 'invalid_type':
      return [{ path, issue: issue.input === undefined ? 'required' : 'type' }];
    case 'invalid_format':
      return [{ path, issue: issue.format === 'email' ? 'email' : 'format' }];
    default:
      return [{ path, issue: 'format' }];
  }
}
