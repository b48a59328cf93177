import type { Assurance } from '@alongside/shared/vocabulary';
import type { PersonActor, StaffActor } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import type { Context } from './context.ts';

/**
 * The person who calls, with how they signed in.
 * @throws DomainError UNAUTHENTICATED when the caller is no person.
 */
export function personActorOf(ctx: Context): PersonActor {
  if (ctx.actor.kind !== 'person') throw new DomainError('UNAUTHENTICATED');
  return ctx.actor;
}

/**
 * The id of the person who calls.
 * @throws DomainError UNAUTHENTICATED when the caller is no person.
 */
export function personOf(ctx: Context): string {
  return personActorOf(ctx).personId;
}

/** Which ways to sign in open what a person keeps for themselves or for one other. Whoever signs a host page's word could be anybody. */
const opensPrivate = { company: true, email: true, persona: true, host: false } as const satisfies Record<Assurance, boolean>;

/** Whether this sign-in opens private notes, messages, reflections and the words of requests. */
export function opensPrivateWords(ctx: Context): boolean {
  return ctx.actor.kind === 'person' && opensPrivate[ctx.actor.assurance];
}

/**
 * The person who calls, where private words are opened or written.
 * @throws DomainError STEP_UP_NEEDED after a sign-in that does not open them, UNAUTHENTICATED when it is no person.
 */
export function privateActorOf(ctx: Context): PersonActor {
  const actor = personActorOf(ctx);
  if (!opensPrivateWords(ctx)) throw new DomainError('STEP_UP_NEEDED');
  return actor;
}

/**
 * The id of the person who calls, where private words are opened or written.
 * @throws DomainError as {@link privateActorOf}.
 */
export function privatePersonOf(ctx: Context): string {
  return privateActorOf(ctx).personId;
}

/**
 * The id of the staff account that calls.
 * @throws DomainError UNAUTHENTICATED when the caller is no member of staff.
 */
export function accountOf(ctx: Context): string {
  return staffOf(ctx).accountId;
}

/**
 * The member of staff who calls, with their roles.
 * @throws DomainError UNAUTHENTICATED when the caller is no member of staff.
 */
export function staffOf(ctx: Context): StaffActor {
  if (ctx.actor.kind !== 'staff') throw new DomainError('UNAUTHENTICATED');
  return ctx.actor;
}
