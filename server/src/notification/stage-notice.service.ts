import { dayIn } from '@alongside/shared/days';
import type { Trx } from '../database/actor.ts';
import { drawsPlaces } from '../lottery/lottery.service.ts';
import { findProgram, listStages } from '../program/program.service.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import type { AnnouncedStage } from '../queue/queue.ts';
import { listActiveParticipants, listPeopleInPairs } from './stage-notice.repository.ts';

/**
 * Job: tells those whom it concerns that a stage has begun, each once. A stage that is over when the job gets to run is
 * not announced any more.
 */
export async function announceStage(trx: Trx, now: Date, { programId, stage }: { programId: string; stage: AnnouncedStage }): Promise<void> {
  const program = await findProgram(trx, programId);
  if (program?.stage !== stage) return;
  const today = dayIn(now, program.timeZone);
  const endsOn = (await listStages(trx, programId)).find((dates) => dates.stage === stage && dates.endsOn >= today)?.endsOn ?? null;
  const byLot = await drawsPlaces(trx, programId);
  // Whom a matching round left out has been told so, and a beginning or an end without a partner is none.
  const everybody = stage === 'matching' || (stage === 'running' && program.pairing === 'open');
  for (const { personId, name, email } of everybody ? await listActiveParticipants(trx, programId) : await listPeopleInPairs(trx, programId)) {
    await queueMail(trx, now, {
      key: `stage:${programId}:${stage}:${personId}`,
      kind: 'stage_begun',
      address: email,
      params: { name, programName: program.name, programId, stage, pairing: program.pairing, endsOn, byLot },
    });
  }
}
