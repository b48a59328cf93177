import type { Actor, Trx } from '../database/actor.ts';

export interface AuditEntry {
  /** What was done, as `subject.verb`, such as `program.publish`. */
  action: string;
  subjectKind?: string;
  subjectId?: string;
  /** Counts and ids only: no name, no address, nothing that anybody wrote. */
  details?: Record<string, string | number | boolean | null>;
}

/** Adds an entry in the caller's transaction, so that it stands if and only if the change does. */
export async function addAuditEntry(trx: Trx, actor: Actor, now: Date, entry: AuditEntry): Promise<void> {
  const who = actor.kind === 'person' ? actor.personId : actor.kind === 'staff' ? actor.accountId : null;
  await trx
    .insertInto('auditEntry')
    .values({
      at: now,
      actorKind: actor.kind === 'anonymous' ? 'system' : actor.kind,
      actorId: who,
      action: entry.action,
      subjectKind: entry.subjectKind ?? null,
      subjectId: entry.subjectId ?? null,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute();
}
