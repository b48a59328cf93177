import type { StaffRole } from '@alongside/shared/vocabulary';
import type { Actor, Trx } from '../database/actor.ts';

/** What an actor can be to the thing a procedure is about. */
export type Grant =
  | 'anyone'
  | 'person'
  | StaffRole
  | 'coordinator_of_program'
  | 'participant_of_program'
  | 'own_participant'
  | 'mentee_of_request'
  | 'mentor_of_request'
  | 'member'
  | 'author'
  | 'invited'
  /** Member of staff who has to set up a second factor before anything else. */
  | 'owing_second_factor';

/**
 * Looks up what the actor is to one object. The object is always looked up from its own id, so that ids sent
 * by a client are never trusted in pairs. A missing object grants nothing, exactly like a forbidden one.
 */
export interface Relation<Input> {
  /** The kind of object, as in the permission matrix. */
  to: string;
  /** Where there is a relation its grants alone count: a role that may do something with every object has it from here, of those that exist. */
  find(trx: Trx, actor: Actor, input: Input): Promise<readonly Grant[]>;
}

/** The policy of a procedure: any one of the grants in `allow` is enough. */
export interface Access<Input> {
  allow: readonly Grant[];
  relation?: Relation<Input>;
}

/** Grants that follow from the sign-in alone. */
export function ownGrants(actor: Actor): readonly Grant[] {
  if (actor.kind === 'person') return ['anyone', 'person'];
  if (owesSecondFactor(actor)) return ['anyone', 'owing_second_factor'];
  if (actor.kind === 'staff') return ['anyone', ...actor.roles];
  return ['anyone'];
}

/** Whether somebody may do nothing yet but set up the second factor that is demanded of them. */
export function owesSecondFactor(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.owesSecondFactor;
}

/** Pure: whether one of `held` is among `allow`. */
export function isAllowed(allow: readonly Grant[], held: readonly Grant[]): boolean {
  return held.some((grant) => allow.includes(grant));
}
