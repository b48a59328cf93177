import type { Trx } from '../database/actor.ts';
import { findProgram, type ProgramRow } from '../program/program.service.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import * as requests from './request.repository.ts';
import { tellDeclined } from './request.service.ts';

/** Reminds a mentor, once, of a request that still waits and can still be answered. */
export async function remindRequest(trx: Trx, now: Date, requestId: string): Promise<void> {
  const request = await requests.findRequestForUpdate(trx, requestId);
  if (request?.state !== 'pending' || request.expiresAt <= now) return;
  const { mentee, mentor, program } = await sidesOf(trx, request);
  if (!mentee || !mentor || !program) return;
  await requests.markReminded(trx, requestId, now);
  await queueMail(trx, now, { key: `request:${requestId}:reminder`, kind: 'request_reminder', address: mentor.email, params: { mentorName: mentor.name, menteeName: mentee.name, programName: program.name, programId: program.id } });
}

/** Finds whom to offer next; comes from outside, since ranking knows requests and not the other way round. */
export type FindNextBest = (program: ProgramRow, menteeId: string) => Promise<{ name: string } | null>;

/** Ends a request that nobody answered in time, and offers the mentee the next best mentor with room. */
export async function expireRequest(trx: Trx, now: Date, { requestId, findNextBest }: { requestId: string; findNextBest: FindNextBest }): Promise<void> {
  const request = await requests.findRequestForUpdate(trx, requestId);
  if (request?.state !== 'pending' || request.expiresAt > now) return;
  await requests.setRequestState(trx, requestId, 'expired', null);
  const { mentee, mentor, program } = await sidesOf(trx, request);
  if (!mentee || !mentor || !program) return;
  const next = await findNextBest(program, request.menteeId);
  await queueMail(trx, now, {
    key: `request:${requestId}:expired`,
    kind: 'request_expired',
    address: mentee.email,
    params: { menteeName: mentee.name, mentorName: mentor.name, programName: program.name, programId: program.id, nextBestName: next?.name ?? null },
  });
}

/**
 * Ends the pending requests of a participant that can no longer come to anything, so that nobody waits for an answer that
 * cannot come: those to a mentor who is full or away as declined, without a reason and with the same mail; those of a
 * mentee who has a mentor or is away as withdrawn, in silence.
 */
export async function settleRequests(trx: Trx, now: Date, participantId: string): Promise<void> {
  const side = await requests.findSide(trx, participantId);
  if (!side || (side.state === 'active' && side.current < side.capacity)) return;
  for (const request of await requests.listPendingForUpdate(trx, participantId)) {
    const asMentor = request.mentorId === participantId;
    await requests.setRequestState(trx, request.id, asMentor ? 'declined' : 'withdrawn', null);
    if (asMentor) await tellDeclined(trx, request, now);
  }
}

async function sidesOf(trx: Trx, request: requests.RequestRow) {
  return { mentee: await requests.findSide(trx, request.menteeId), mentor: await requests.findSide(trx, request.mentorId), program: await findProgram(trx, request.programId) };
}
