import { toApiError } from '../../api/api-error.ts';

/** What stands at the field of the present password when the server says that it does not fit. */
export function presentPasswordError(error: unknown): string | undefined {
  const isWrong = error !== null && toApiError(error).code === 'SIGN_IN_FAILED';
  return isWrong ? 'This is not your present password. After ten wrong tries in an hour not even the right one works for a while.' : undefined;
}

/** Whether an error needs a note of its own, since no field says it. */
export function needsNote(error: unknown): boolean {
  return error !== null && !['SIGN_IN_FAILED', 'INVALID_INPUT'].includes(toApiError(error).code);
}
