import type { Insertable } from 'kysely';
import type { Trx } from '../database/actor.ts';
import type { AuditEntry } from '../database/rows.ts';

export async function insertAuditEntry(trx: Trx, row: Insertable<AuditEntry>): Promise<void> {
  await trx.insertInto('auditEntry').values(row).execute();
}
