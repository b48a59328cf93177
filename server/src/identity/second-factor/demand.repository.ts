import { sql } from 'kysely';
import type { Trx } from '../../database/actor.ts';
import { hasSecondFactor } from '../staff.repository.ts';

/** From when on a second factor is demanded; null where it is not. */
export async function findDemand(trx: Trx): Promise<Date | null> {
  const row = await trx.selectFrom('organisation').select('secondFactorFrom').executeTakeFirst();
  return row?.secondFactorFrom ?? null;
}

/** An organisation whose first administrator came from the company's provider has no name until now. */
export async function setDemand(trx: Trx, secondFactorFrom: Date | null): Promise<void> {
  await trx.insertInto('organisation').values({ name: 'Alongside', secondFactorFrom }).onConflict((conflict) => conflict.column('id').doUpdateSet({ secondFactorFrom })).execute();
}

/**
 * Whether a session of an account owes a second factor: it began when one was demanded, the account has none, and it was
 * not the company's provider that let somebody in, whose own second factor stands for ours, nor a demo persona.
 */
export const owesSecondFactor = sql<boolean>`staff_session.way not in ('company', 'persona') and not ${hasSecondFactor}
  and exists (select from organisation o where o.second_factor_from <= staff_session.created_at)`.as('owesSecondFactor');

/** Whom a demand concerns: accounts with a password and nothing beside it. */
export async function listUnprotected(trx: Trx): Promise<{ id: string; name: string; email: string }[]> {
  return trx.selectFrom('staffAccount').select(['id', 'name', 'email']).where('state', '=', 'active').where('passwordHash', 'is not', null).where((e) => e.not(hasSecondFactor)).orderBy('id').execute();
}
