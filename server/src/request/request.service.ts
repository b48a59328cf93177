import { addDaysTo } from '@alongside/shared/days';
import type { DeclineCategory } from '@alongside/shared/vocabulary';
import { addAuditEntry } from '../audit/audit.service.ts';
import { sealWords } from '../crypto/sealed-words.ts';
import type { PersonActor, Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import { explainPair } from '../matching/engine/index.ts';
import { loadMatchPeople } from '../matching/people/match-people.service.ts';
import { loadScoreSettings } from '../matching/engine-settings.ts';
import { settingsOf } from '../program/match-settings.ts';
import { areTogether, createMentorship, lockParticipants } from '../mentorship/mentorship.service.ts';
import { findProgram, findStageDates, type ProgramRow } from '../program/program.service.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import { enqueue } from '../queue/queue.ts';
import { askingIn } from './asking.ts';
import * as requests from './request.repository.ts';

/**
 * Asks a mentor; among peers a peer, who then stands on the mentor's side of the request. The words are sealed for the two
 * of them; a reminder and the end are in the queue from the start.
 *
 * @throws DomainError NOT_FOUND, PROGRAM_NOT_OPEN, WRONG_STATE `{reason: 'sign_up_first'}`, ALREADY_HAS_MENTOR,
 * ALREADY_MATCHED, ALREADY_REQUESTED (whichever of two peers asked first), TOO_MANY_REQUESTS_OPEN `{limit}`, MENTOR_FULL, and MENTOR_NOT_AVAILABLE for
 * every other reason: a rule, a ban, a pause and an exclusion all read the same.
 */
export async function sendRequest(trx: Trx, masterKey: Buffer, actor: PersonActor, now: Date, { programId, mentorId, words }: { programId: string; mentorId: string; words: string }): Promise<{ requestId: string }> {
  const program = await findProgram(trx, programId);
  const mentor = await requests.findSide(trx, mentorId);
  if (!program || mentor?.programId !== programId || mentor.role === 'mentee' || mentor.personId === actor.personId) throw new DomainError('NOT_FOUND');
  if (askingIn(program) !== 'open') throw new DomainError('PROGRAM_NOT_OPEN');
  const found = await requests.findAskingSide(trx, programId, actor.personId);
  if (!found || found.state !== 'active') throw new DomainError('WRONG_STATE', { reason: 'sign_up_first' });
  // Peers may ask each other at the same moment: then one of them waits here and finds the other's request.
  await lockParticipants(trx, mentor.role === 'peer' ? [found.participantId, mentorId] : [found.participantId]);
  const mentee = (await requests.findSide(trx, found.participantId))!;
  await refuseUnlessFree(trx, program, mentee, mentor, now);
  if (await requests.hasAskedBack(trx, { menteeId: mentee.participantId, mentorId })) throw new DomainError('ALREADY_REQUESTED');

  const expiresAt = addDaysTo(now, program.requestExpiryDays);
  const requestId = await requests.insertRequest(trx, { programId, menteeId: mentee.participantId, mentorId, menteePersonId: mentee.personId, mentorPersonId: mentor.personId, sentAt: now, expiresAt });
  if (!requestId) throw new DomainError('ALREADY_REQUESTED');
  if ((await requests.countPending(trx, mentee.participantId)) > program.openRequestsLimit) throw new DomainError('TOO_MANY_REQUESTS_OPEN', { limit: program.openRequestsLimit });
  await requests.insertWords(trx, requestId, await sealWords(trx, masterKey, { authorId: actor.personId, scopeId: requestId, now }, words));
  await queueMail(trx, now, { key: `request:${requestId}:received`, kind: 'request_received', address: mentor.email, params: { mentorName: mentor.name, menteeName: mentee.name, programName: program.name, programId } });
  await enqueue(trx, 'remind_request', { requestId }, { runAt: addDaysTo(now, program.requestReminderDays), key: `remind_request:${requestId}` });
  await enqueue(trx, 'expire_request', { requestId }, { runAt: expiresAt, key: `expire_request:${requestId}` });
  await addAuditEntry(trx, actor, now, { action: 'request.send', subjectKind: 'request', subjectId: requestId });
  return { requestId };
}

async function refuseUnlessFree(trx: Trx, program: ProgramRow, mentee: requests.Side, mentor: requests.Side, now: Date): Promise<void> {
  if (await areTogether(trx, program.id, [mentee.personId, mentor.personId])) throw new DomainError('ALREADY_MATCHED');
  if (mentee.current >= mentee.capacity) throw new DomainError('ALREADY_HAS_MENTOR');
  if (mentor.state !== 'active' || mentor.visibility !== 'program') throw new DomainError('MENTOR_NOT_AVAILABLE');
  if (!(await mayBePaired(trx, program, mentee, mentor, now))) throw new DomainError('MENTOR_NOT_AVAILABLE');
  if (mentor.current >= mentor.capacity) throw new DomainError('MENTOR_FULL');
}

/** Whether the rules of the programme, the coordinator's bans and both persons' own wishes leave the pair possible. */
async function mayBePaired(trx: Trx, program: ProgramRow, mentee: requests.Side, mentor: requests.Side, now: Date): Promise<boolean> {
  if (await requests.isBanned(trx, mentee.participantId, mentor.participantId)) return false;
  const people = await loadMatchPeople(trx, now, program.id);
  const settings = await loadScoreSettings(trx, settingsOf(program));
  const mayLearn = (one: requests.Side, other: requests.Side): boolean => {
    const a = people.mentees.find(({ participantId }) => participantId === one.participantId);
    const b = people.mentors.find(({ participantId }) => participantId === other.participantId);
    return a !== undefined && b !== undefined && explainPair(a, b, settings).blockedBy === null;
  };
  return mayLearn(mentee, mentor) && (mentee.role !== 'peer' || mayLearn(mentor, mentee));
}

/**
 * Says yes: the request ends and the mentorship begins, in one transaction. Both participants are locked before the
 * request, so that of two answers at once for a mentor's last place, or for one mentee, one wins.
 *
 * Requests that this leaves without a place are ended by the queue a moment later: those to a mentor who is now full
 * as declined without a reason, those of a mentee who now has a mentor as withdrawn.
 *
 * @throws DomainError MENTOR_FULL, ALREADY_HAS_MENTOR, ALREADY_MATCHED, PROGRAM_NOT_OPEN, WRONG_STATE.
 */
export async function acceptRequest(trx: Trx, actor: PersonActor, now: Date, requestId: string): Promise<{ mentorshipId: string }> {
  const before = await getRequest(trx, requestId);
  await lockParticipants(trx, [before.menteeId, before.mentorId]);
  const request = await requests.findRequestForUpdate(trx, requestId);
  const mentee = await requests.findSide(trx, before.menteeId);
  const mentor = await requests.findSide(trx, before.mentorId);
  const program = await findProgram(trx, before.programId);
  if (!request || !mentee || !mentor || !program) throw new DomainError('NOT_FOUND');
  // Whoever just filled the last place had the queue decline the others: that mentor is told of the place, not of the state.
  if (request.state !== 'pending' && request.state !== 'declined') throw new DomainError('WRONG_STATE');
  if (mentor.current >= mentor.capacity) throw new DomainError('MENTOR_FULL');
  if (request.state !== 'pending' || mentee.state !== 'active' || mentor.state !== 'active') throw new DomainError('WRONG_STATE');
  if (mentee.current >= mentee.capacity) throw new DomainError('ALREADY_HAS_MENTOR');
  if (askingIn(program) !== 'open') throw new DomainError('PROGRAM_NOT_OPEN');

  await requests.setRequestState(trx, requestId, 'accepted', now);
  const { mentorshipId } = await createMentorship(trx, now, {
    programId: program.id,
    members: [
      { participantId: mentee.participantId, personId: mentee.personId, role: mentee.role },
      { participantId: mentor.participantId, personId: mentor.personId, role: mentor.role },
    ],
    origin: { requestId },
    endsOn: (await findStageDates(trx, program.id, 'running'))?.endsOn ?? null,
  });
  await queueMail(trx, now, { key: `request:${requestId}:accepted`, kind: 'request_accepted', address: mentee.email, params: { menteeName: mentee.name, mentorName: mentor.name, programName: program.name, programId: program.id } });
  for (const participantId of [mentee.participantId, mentor.participantId]) await enqueue(trx, 'settle_requests', { participantId });
  await addAuditEntry(trx, actor, now, { action: 'request.accept', subjectKind: 'request', subjectId: requestId });
  return { mentorshipId };
}

/**
 * Says no. The category is for the coordinator alone; the mentee learns that the mentor is not available.
 * @throws DomainError WRONG_STATE.
 */
export async function declineRequest(trx: Trx, actor: PersonActor, now: Date, { requestId, category }: { requestId: string; category: DeclineCategory }): Promise<void> {
  const request = await getPendingForUpdate(trx, requestId);
  await requests.setRequestState(trx, requestId, 'declined', now);
  await requests.insertDecline(trx, requestId, category);
  await tellDeclined(trx, request, now);
  await addAuditEntry(trx, actor, now, { action: 'request.decline', subjectKind: 'request', subjectId: requestId });
}

/** Mails the mentee that the mentor is not available, whatever the reason was. */
export async function tellDeclined(trx: Trx, request: requests.RequestRow, now: Date): Promise<void> {
  const mentee = await requests.findSide(trx, request.menteeId);
  const program = await findProgram(trx, request.programId);
  if (!mentee || !program) return;
  await queueMail(trx, now, { key: `request:${request.id}:declined`, kind: 'request_declined', address: mentee.email, params: { menteeName: mentee.name, programName: program.name, programId: program.id } });
}

/**
 * Takes a request back.
 * @throws DomainError WRONG_STATE when it has been answered or has ended.
 */
export async function withdrawRequest(trx: Trx, actor: PersonActor, now: Date, requestId: string): Promise<void> {
  await getPendingForUpdate(trx, requestId);
  await requests.setRequestState(trx, requestId, 'withdrawn', null);
  await addAuditEntry(trx, actor, now, { action: 'request.withdraw', subjectKind: 'request', subjectId: requestId });
}

async function getRequest(trx: Trx, requestId: string): Promise<requests.RequestRow> {
  const request = await requests.findRequest(trx, requestId);
  if (!request) throw new DomainError('NOT_FOUND');
  return request;
}

async function getPendingForUpdate(trx: Trx, requestId: string): Promise<requests.RequestRow> {
  const request = await requests.findRequestForUpdate(trx, requestId);
  if (!request) throw new DomainError('NOT_FOUND');
  if (request.state !== 'pending') throw new DomainError('WRONG_STATE');
  return request;
}
