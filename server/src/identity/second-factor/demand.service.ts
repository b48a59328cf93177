import { addAuditEntry } from '../../audit/audit.service.ts';
import type { StaffActor, Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { tellOwnersOfDemand } from '../account-mail.service.ts';
import { findDemand, listUnprotected, setDemand } from './demand.repository.ts';

/** Whether a second factor is demanded of staff with a password. */
export interface SecondFactorDemand {
  /** Whoever signs in with a password from then on has to have one; null where it is not demanded. */
  from: Date | null;
  /** Whether that is now. */
  counts: boolean;
  /** How many accounts with a password have none. */
  unprotected: number;
}

export async function getDemand(trx: Trx, now: Date): Promise<SecondFactorDemand> {
  return { from: await findDemand(trx), counts: await isDemanded(trx, now), unprotected: (await listUnprotected(trx)).length };
}

/**
 * Demands a second factor of all staff with a password, at each sign-in from a moment on, or from the next. Who has none
 * hears of it by mail, and is led to set one up after the password; nobody is locked out by it.
 * @throws DomainError INVALID_INPUT for a moment that is over, or further off than a year.
 */
export async function demandSecondFactor(trx: Trx, actor: StaffActor, now: Date, wanted: Date | null): Promise<void> {
  const from = wanted ?? now;
  const latest = new Date(now.getTime() + 366 * 86_400_000);
  if (from < now || from > latest) throw new DomainError('INVALID_INPUT', { issues: [{ path: 'from', issue: from < now ? 'too_small' : 'too_big' }] });
  await setDemand(trx, from);
  const told = await listUnprotected(trx);
  await tellOwnersOfDemand(trx, now, told, from);
  await addAuditEntry(trx, actor, now, { action: 'installation.demand_second_factor', details: { from: from.toISOString(), told: told.length } });
}

/** Demands none any more; those that there are stay. */
export async function endDemand(trx: Trx, actor: StaffActor, now: Date): Promise<void> {
  await setDemand(trx, null);
  await addAuditEntry(trx, actor, now, { action: 'installation.end_second_factor_demand' });
}

/** Whether somebody's last second factor has to stay, since one is demanded by now. */
export async function isDemanded(trx: Trx, now: Date): Promise<boolean> {
  const from = await findDemand(trx);
  return from !== null && from <= now;
}
