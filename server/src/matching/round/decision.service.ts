import { addAuditEntry } from '../../audit/audit.service.ts';
import type { StaffActor, Trx } from '../../database/actor.ts';
import { DomainError } from '../../domain-error.ts';
import { getProgram } from '../../program/program.service.ts';
import * as repository from './decision.repository.ts';

export interface Decide {
  programId: string;
  menteeId: string;
  mentorId: string;
  /** Null takes an earlier decision back. */
  decision: repository.PairDecision | null;
}

/**
 * Locks a pair, bans it, or takes that back. It counts from the next run on. Two peers are one pair whichever is named first.
 * @throws DomainError NOT_FOUND unless the two are a mentee and a mentor, or two peers, of this programme; WRONG_STATE for
 * a lock among peers who come together in groups of more than two.
 */
export async function decidePair(trx: Trx, actor: StaffActor, now: Date, { decision, ...named }: Decide): Promise<{ decision: repository.PairDecision | null }> {
  const kind = await repository.findKindOfPair(trx, named);
  if (kind === null) throw new DomainError('NOT_FOUND');
  if (kind === 'peers' && decision === 'locked' && (await getProgram(trx, named.programId)).groupLargest > 2) throw new DomainError('WRONG_STATE');
  const pair = kind === 'peers' ? inOrder(named) : named;
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

function inOrder<Pair extends { menteeId: string; mentorId: string }>(pair: Pair): Pair {
  const { menteeId, mentorId } = pair;
  return mentorId < menteeId ? { ...pair, menteeId: mentorId, mentorId: menteeId } : pair;
}
