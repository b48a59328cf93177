import { DAY } from '@alongside/shared/days';
import { enqueue } from '../src/queue/queue.ts';
import { daysBefore } from './days.ts';
import { insertAll, type Ground } from './ground.ts';
import type { Programs, SeededProgram } from './programs.ts';
import type { SeededRequest } from './requests.ts';
import type { SeededRound } from './rounds.ts';
import type { Staff } from './staff.ts';

/** What the queue has to do from the first start on: end requests in time, and freeze the figures of every programme. */
export async function enqueueWork({ trx }: Ground, programs: readonly SeededProgram[], requests: readonly SeededRequest[]): Promise<void> {
  for (const { id: requestId, sentAt, expiresAt, remindedAt } of requests.filter(({ state }) => state === 'pending')) {
    if (!remindedAt) await enqueue(trx, 'remind_request', { requestId }, { runAt: new Date(sentAt.getTime() + 7 * DAY), key: `remind_request:${requestId}` });
    await enqueue(trx, 'expire_request', { requestId }, { runAt: expiresAt, key: `expire_request:${requestId}` });
  }
  for (const { id: programId } of programs) await enqueue(trx, 'take_snapshot', { programId }, { key: `snapshot:${programId}` });
}

/** The coordinator's own steps so far, as the audit log would have kept them. */
export async function seedAudit(ground: Ground, staff: Staff, programs: Programs, rounds: { last: SeededRound; ready: SeededRound }): Promise<void> {
  const by = (daysAgo: number, action: string, subjectKind: string, subjectId: string, details: Record<string, string | number>) => ({
    at: daysBefore(ground.now, daysAgo), actorKind: 'staff', actorId: staff.coordinatorId, action, subjectKind, subjectId, details: JSON.stringify(details),
  });
  const { lastLeadership, leadership, open } = programs;
  await insertAll(ground.trx, 'auditEntry', [
    by(440, 'program.create', 'program', open.id, {}),
    by(430, 'program.create', 'program', lastLeadership.id, {}),
    by(406, 'program.change_stage', 'program', open.id, { stage: 'running' }),
    by(366, 'matching.start_round', 'matching_round', rounds.last.id, { programId: lastLeadership.id, number: 1 }),
    by(364, 'matching.publish', 'matching_round', rounds.last.id, { programId: lastLeadership.id, mentorships: rounds.last.pairs.length, toldUnmatched: 0 }),
    by(359, 'program.change_stage', 'program', lastLeadership.id, { stage: 'running' }),
    by(89, 'program.change_stage', 'program', lastLeadership.id, { stage: 'closing' }),
    by(70, 'program.create', 'program', leadership.id, {}),
    by(67, 'program.change_stage', 'program', lastLeadership.id, { stage: 'finished' }),
    by(45, 'program.change_stage', 'program', leadership.id, { stage: 'sign_up' }),
    by(11, 'program.change_stage', 'program', leadership.id, { stage: 'matching' }),
    by(1.1, 'matching.start_round', 'matching_round', rounds.ready.id, { programId: leadership.id, number: 1 }),
  ]);
}
