import { addDaysTo } from '@alongside/shared/days';
import type { Trx } from '../database/actor.ts';
import { deleteExpiredCodes, deleteExpiredStaffSignIns, deleteExpiredWidgetSessions, deleteForgottenNetworks } from './expiry.repository.ts';
import { networkLifetime } from './widget-session.service.ts';

/**
 * Job: forgets codes, tokens, sessions, links and invitations that are over. A token that was used stays as long as it
 * would have lived, since it may come a second time and end its session.
 */
export async function forgetSpentSignIns(trx: Trx, now: Date): Promise<void> {
  const before = addDaysTo(now, -1);
  await deleteExpiredCodes(trx, now);
  await deleteExpiredWidgetSessions(trx, { now, before });
  await deleteExpiredStaffSignIns(trx, { now, before });
  await deleteForgottenNetworks(trx, new Date(now.getTime() - networkLifetime));
}
