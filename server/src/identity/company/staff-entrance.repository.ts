import type { StaffRole } from '@alongside/shared/vocabulary';
import type { Trx } from '../../database/actor.ts';

export async function insertStaffTrip(trx: Trx, trip: { stateHash: Buffer; returnPath: string; expiresAt: Date }): Promise<void> {
  await trx.insertInto('staffCompanySignIn').values(trip).execute();
}

/** Takes the return of a trip to the provider, once; undefined when it was taken, ran out or never began. */
export async function takeStaffTrip(trx: Trx, stateHash: Buffer, now: Date): Promise<{ returnPath: string } | undefined> {
  return trx.deleteFrom('staffCompanySignIn').where('stateHash', '=', stateHash).where('expiresAt', '>', now).returning('returnPath').executeTakeFirst();
}

/** Whose account at a provider this is. */
export async function findLinkedStaff(trx: Trx, issuer: string, subject: string): Promise<string | undefined> {
  const row = await trx.selectFrom('staffIdentityLink').select('accountId').where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst();
  return row?.accountId;
}

/** False when the member of staff is linked with another account of this provider. */
export async function insertStaffIdentityLink(trx: Trx, link: { issuer: string; subject: string; accountId: string; createdAt: Date }): Promise<boolean> {
  const row = await trx.insertInto('staffIdentityLink').values(link).onConflict((conflict) => conflict.doNothing()).returning('accountId').executeTakeFirst();
  return row !== undefined;
}

/** Gives the roles that the company says and takes those that it says no more. Roles given by hand stay as they are. */
export async function setCompanyRoles(trx: Trx, accountId: string, roles: readonly StaffRole[]): Promise<{ taken: number; given: number }> {
  let gone = trx.deleteFrom('staffRole').where('accountId', '=', accountId).where('fromCompany', '=', true);
  if (roles.length > 0) gone = gone.where('role', 'not in', [...roles]);
  const { numDeletedRows } = await gone.executeTakeFirst();
  if (roles.length === 0) return { taken: Number(numDeletedRows), given: 0 };
  const added = await trx
    .insertInto('staffRole')
    .values(roles.map((role) => ({ accountId, role, fromCompany: true })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('role')
    .execute();
  return { taken: Number(numDeletedRows), given: added.length };
}
