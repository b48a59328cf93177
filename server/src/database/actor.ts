import type { Assurance, StaffRole } from '@alongside/shared/vocabulary';
import { sql, type Transaction } from 'kysely';
import type { DB } from './rows.ts';

export type Trx = Transaction<DB>;

/** Who does something, whether or not they are signed in for it: what row-level security and the audit log know of them. */
export type Doer = { kind: 'anonymous' } | { kind: 'person'; personId: string } | { kind: 'staff'; accountId: string };

/** Who asks. Staff and persons are apart: a token of one is nothing to the other. */
export type Actor = { kind: 'anonymous' } | PersonActor | StaffActor;

export interface PersonActor {
  kind: 'person';
  personId: string;
  sessionId: string;
  assurance: Assurance;
}

export interface StaffActor {
  kind: 'staff';
  accountId: string;
  sessionId: string;
  roles: readonly StaffRole[];
  /** A second factor is demanded, and there is none yet: until then the roles give nothing. */
  owesSecondFactor: boolean;
}

export const anonymous = { kind: 'anonymous' } as const;

/** Tells row-level security, for this transaction only, who asks. */
export async function identify(trx: Trx, actor: Doer): Promise<void> {
  const person = actor.kind === 'person' ? actor.personId : '';
  const account = actor.kind === 'staff' ? actor.accountId : '';
  await sql`select set_config('app.person', ${person}, true), set_config('app.account', ${account}, true)`.execute(trx);
}

/** The actor as one word, for keys and audit entries. */
export function actorKey(actor: Doer): string {
  if (actor.kind === 'person') return `person:${actor.personId}`;
  if (actor.kind === 'staff') return `staff:${actor.accountId}`;
  return 'anonymous';
}
