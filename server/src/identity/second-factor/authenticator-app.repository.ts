import type { Trx } from '../../database/actor.ts';

/** The authenticator app of an account, its secret as the database keeps it. */
export interface AuthenticatorAppRow {
  accountId: string;
  nonce: Buffer;
  sealedSecret: Buffer;
  /** The step of the last code that was accepted. */
  lastStep: number;
  createdAt: Date;
}

/** What its owner sees of it. */
export interface OwnAuthenticatorApp {
  createdAt: Date;
  usedAt: Date | null;
}

export async function findOwnApp(trx: Trx, accountId: string): Promise<OwnAuthenticatorApp | undefined> {
  return trx.selectFrom('staffAuthenticatorApp').select(['createdAt', 'usedAt']).where('accountId', '=', accountId).executeTakeFirst();
}

/** Locked: a step is accepted by one sign-in alone. */
export async function findAppForUpdate(trx: Trx, accountId: string): Promise<Pick<AuthenticatorAppRow, 'nonce' | 'sealedSecret' | 'lastStep'> | undefined> {
  return trx.selectFrom('staffAuthenticatorApp').select(['nonce', 'sealedSecret', 'lastStep']).where('accountId', '=', accountId).forUpdate().executeTakeFirst();
}

/** False where the account has one already. */
export async function insertApp(trx: Trx, app: AuthenticatorAppRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx.insertInto('staffAuthenticatorApp').values(app).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function setAppUsed(trx: Trx, accountId: string, used: { lastStep: number; usedAt: Date }): Promise<void> {
  await trx.updateTable('staffAuthenticatorApp').set(used).where('accountId', '=', accountId).execute();
}

/** False where the account has none. */
export async function deleteApp(trx: Trx, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('staffAuthenticatorApp').where('accountId', '=', accountId).executeTakeFirst();
  return numDeletedRows > 0n;
}
