import { randomUUID } from 'node:crypto';
import type { Trx } from '../database/actor.ts';
import { queueMail, type AccountEvent } from '../queue/outgoing-mail.ts';
import { findStaffAccount, findStaffByEmail } from './staff.repository.ts';

/** Tells the owner of an account, by mail, what has happened to it: whoever did it, they learn of it. */
export async function tellOwner(trx: Trx, now: Date, accountId: string, event: AccountEvent): Promise<void> {
  const account = await findStaffAccount(trx, accountId);
  if (account) await queueMail(trx, now, { key: keyOf(event, accountId), kind: 'account_event', address: account.email, params: { name: account.name, event, at: now.toISOString() } });
}

/** The same for the account with this address, where there is one. */
export async function tellOwnerOf(trx: Trx, now: Date, email: string, event: AccountEvent): Promise<void> {
  const account = await findStaffByEmail(trx, email);
  if (account) await tellOwner(trx, now, account.id, event);
}

/** Tells the owner of an account that a recovery code let somebody in, and how many are left. */
export async function tellOwnerOfRecovery(trx: Trx, now: Date, { id, name, email }: { id: string; name: string; email: string }, left: number): Promise<void> {
  await queueMail(trx, now, { key: keyOf('recovery_code_used', id), kind: 'recovery_code_used', address: email, params: { name, at: now.toISOString(), left } });
}

/** Tells owners of accounts without a second factor that one is demanded from a moment on. */
export async function tellOwnersOfDemand(trx: Trx, now: Date, accounts: readonly { id: string; name: string; email: string }[], from: Date): Promise<void> {
  for (const { id, name, email } of accounts) await queueMail(trx, now, { key: keyOf('second_factor_demanded', id), kind: 'second_factor_demanded', address: email, params: { name, from: from.toISOString() } });
}

/** Each time is an occasion of its own. */
function keyOf(event: string, accountId: string): string {
  return `${event}:${accountId}:${randomUUID()}`;
}
