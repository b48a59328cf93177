import type { Trx } from '../../database/actor.ts';

/** Notes a sign-in that begins. False when its challenge came before: each is good for one. */
export async function insertCompanySignIn(trx: Trx, signIn: { stateHash: Buffer; challenge: Buffer; origin: string; requestedAt: Date; expiresAt: Date }): Promise<boolean> {
  const row = await trx
    .insertInto('companySignIn')
    .values(signIn)
    .onConflict((conflict) => conflict.column('challenge').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface ReturnedSignIn {
  id: string;
  /** Of the page that the window was opened from. */
  origin: string;
  challenge: Buffer;
}

/** Takes the return of a sign-in from the provider, once; undefined when it was taken, ran out or never began. */
export async function takeReturn(trx: Trx, stateHash: Buffer, at: Date): Promise<ReturnedSignIn | undefined> {
  return trx
    .updateTable('companySignIn')
    .set({ returnedAt: at })
    .where('stateHash', '=', stateHash)
    .where('returnedAt', 'is', null)
    .where('expiresAt', '>', at)
    .returning(['id', 'origin', 'challenge'])
    .executeTakeFirst();
}

export async function setCompanyCode(trx: Trx, id: string, given: { codeHash: Buffer; personId: string; expiresAt: Date }): Promise<void> {
  await trx.updateTable('companySignIn').set(given).where('id', '=', id).execute();
}

export interface OpenCompanySignIn {
  id: string;
  origin: string;
  codeHash: Buffer;
  /** Null when they have left since. */
  personId: string | null;
  tries: number;
}

/** The sign-in that waits for its code, locked so that tries are counted one by one. */
export async function findOpenCompanySignInForUpdate(trx: Trx, challenge: Buffer, now: Date): Promise<OpenCompanySignIn | undefined> {
  return trx
    .selectFrom('companySignIn')
    .select(['id', 'origin', 'codeHash', 'tries'])
    .select((e) => e.selectFrom('person').select('person.id').whereRef('person.id', '=', 'companySignIn.personId').where('person.state', '=', 'active').as('personId'))
    .where('challenge', '=', challenge)
    .where('expiresAt', '>', now)
    .where('redeemedAt', 'is', null)
    .where('codeHash', 'is not', null)
    .$narrowType<{ codeHash: Buffer }>()
    .forUpdate()
    .executeTakeFirst();
}

export async function addCompanyTry(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('companySignIn').set((e) => ({ tries: e('tries', '+', 1) })).where('id', '=', id).execute();
}

export async function markCompanyRedeemed(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('companySignIn').set({ redeemedAt: at }).where('id', '=', id).execute();
}
