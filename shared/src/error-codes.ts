/**
 * Every error the server can answer with. A code says what happened; its words stand in each front end's catalogue.
 * `params` that go with a code never hold anything private.
 */
export const errorCodes = [
  'ALREADY_ANSWERED',
  'ALREADY_HAS_MENTOR',
  'ALREADY_MATCHED',
  'ALREADY_PUBLISHED',
  'ALREADY_REQUESTED',
  'ALREADY_SIGNED_UP',
  'ANSWER_REQUIRED',
  'BUSY',
  'CANNOT_REMOVE_LAST_ADMINISTRATOR',
  'CODE_WRONG',
  'CONFLICT',
  'EMAIL_TAKEN',
  'FILE_NOT_READABLE',
  'FORBIDDEN',
  'IDEMPOTENCY_KEY_REUSED',
  'INTERNAL',
  'INVALID_INPUT',
  'LIMIT_REACHED',
  'LINK_NOT_VALID',
  'MENTOR_FULL',
  'MENTOR_NOT_AVAILABLE',
  'NOTICE_NOT_ACCEPTED',
  'NOT_ELIGIBLE',
  'NOT_FOUND',
  'ORIGIN_NOT_ALLOWED',
  'PAIR_NOT_ALLOWED',
  'PLACES_NOT_DRAWN',
  'PROGRAM_NOT_OPEN',
  'ROUND_NOT_READY',
  'SECOND_FACTOR_NEEDED',
  'SIGN_IN_FAILED',
  'SIGN_IN_WAY_OFF',
  'SLUG_TAKEN',
  'STEP_UP_NEEDED',
  'TOO_MANY_REQUESTS',
  'TOO_MANY_REQUESTS_OPEN',
  'TOO_MANY_TODAY',
  'UNAUTHENTICATED',
  'WRONG_STATE',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What a front end reads in `error.data` of a failed call. */
export interface ErrorData {
  code: ErrorCode;
  params: Record<string, unknown>;
  requestId: string;
}

/** One field that was not accepted, as sent in the params of INVALID_INPUT. */
export interface FieldIssue {
  /** Dotted path of the field in the input, such as `answers.0.value`. */
  path: string;
  issue: 'required' | 'too_small' | 'too_big' | 'email' | 'format' | 'choice' | 'unknown_field' | 'type';
  minimum?: number;
  maximum?: number;
  choices?: readonly string[];
}
