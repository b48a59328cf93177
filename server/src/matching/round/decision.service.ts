import { addAuditEntry } from '../../audit/audit.service.ts';
import type { StaffActor, Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import * as repository from './decision.repository.ts';

export interface Decide {
  programId: string;
  menteeId: string;
  mentorId: string;
  /** Null takes an earlier decision back. */
  decision: repository.PairDecision | null;
}

/**
 * Locks a pair, bans it, or takes that back. It counts from the next run on.
 * @throws DomainError NOT_FOUND unless the two are a mentee and a mentor of this programme.
 */
export async function decidePair(trx: Trx, actor: StaffActor, now: Date, { decision, ...pair }: Decide): Promise<{ decision: repository.PairDecision | null }> {
  if (!(await repository.isPairOfProgram(trx, pair))) throw new DomainError('NOT_FOUND');
  if (decision === null) await repository.removeDecision(trx, pair);
  else await repository.putDecision(trx, { ...pair, decision, accountId: actor.accountId, now });
  await addAuditEntry(trx, actor, now, {
    action: decision === null ? 'matching.undo_decision' : decision === 'locked' ? 'matching.lock_pair' : 'matching.ban_pair',
    subjectKind: 'program',
    subjectId: pair.programId,
    details: { menteeId: pair.menteeId, mentorId: pair.mentorId },
  });
  return { decision };
}
