import type { ErrorCode } from '@alongside/shared/error-codes';

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
