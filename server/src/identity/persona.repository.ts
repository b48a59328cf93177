import type { Trx } from '../database/actor.ts';

/** A demo person or member of staff that may be tried out without a password. */
export interface Persona {
  id: string;
  name: string;
  /** What this persona shows of the product, in a few words. */
  about: string;
}

export async function listPersonPersonas(trx: Trx): Promise<Persona[]> {
  return trx
    .selectFrom('persona')
    .innerJoin('person', 'person.id', 'persona.personId')
    .select(['person.id', 'person.name', 'persona.about'])
    .where('person.state', '=', 'active')
    .orderBy('persona.position')
    .execute();
}

export async function listStaffPersonas(trx: Trx): Promise<Persona[]> {
  return trx
    .selectFrom('persona')
    .innerJoin('staffAccount', 'staffAccount.id', 'persona.accountId')
    .select(['staffAccount.id', 'staffAccount.name', 'persona.about'])
    .where('staffAccount.state', '=', 'active')
    .orderBy('persona.position')
    .execute();
}
