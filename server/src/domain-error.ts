import type { ErrorCode, FieldIssue } from '@alongside/shared/error-codes';

/** A refusal that the product foresees. `params` reach the caller: never anything private. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly params: Record<string, unknown>;

  constructor(code: ErrorCode, params: Record<string, unknown> = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.params = params;
  }
}

/** Refuses single fields for what no schema can know, in the form in which the schemas refuse them: a form puts each issue beside its field. */
export function invalidInput(...issues: readonly [FieldIssue, ...FieldIssue[]]): DomainError {
  return new DomainError('INVALID_INPUT', { issues });
}
