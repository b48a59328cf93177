import { DomainError } from '../domain-error.ts';
import type { Context } from './context.ts';

/**
 * The id of the person who calls.
 * @throws DomainError UNAUTHENTICATED when the caller is no person.
 */
export function personOf(ctx: Context): string {
  if (ctx.actor.kind !== 'person') throw new DomainError('UNAUTHENTICATED');
  return ctx.actor.personId;
}

/**
 * The id of the staff account that calls.
 * @throws DomainError UNAUTHENTICATED when the caller is no member of staff.
 */
export function accountOf(ctx: Context): string {
  if (ctx.actor.kind !== 'staff') throw new DomainError('UNAUTHENTICATED');
  return ctx.actor.accountId;
}
