import type { Doer, Trx } from '../database/actor.ts';
import { insertAuditEntry } from './audit.repository.ts';

export interface AuditEntry {
  /** What was done, as `subject.verb`, such as `program.publish`. */
  action: string;
  subjectKind?: string;
  subjectId?: string;
  /** Counts and ids only: no name, no address, nothing that anybody wrote. */
  details?: Record<string, string | number | boolean | null>;
}

/** Adds an entry in the caller's transaction, so that it stands if and only if the change does. */
export async function addAuditEntry(trx: Trx, actor: Doer, now: Date, { action, subjectKind, subjectId, details }: AuditEntry): Promise<void> {
  await insertAuditEntry(trx, {
    at: now,
    actorKind: actor.kind === 'anonymous' ? 'system' : actor.kind,
    actorId: actor.kind === 'person' ? actor.personId : actor.kind === 'staff' ? actor.accountId : null,
    action,
    subjectKind: subjectKind ?? null,
    subjectId: subjectId ?? null,
    details: JSON.stringify(details ?? {}),
  });
}
