import { DomainError } from '../domain-error.ts';
import { addAuditEntry } from '../audit/audit.service.ts';
import { sealWords } from '../crypto/sealed-words.ts';
import type { Actor, Trx } from '../database/actor.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import { callOffPlannedMeetings } from './called-off.repository.ts';
import { endPause, getMentorshipForUpdate, insertPause, listMembers, setMentorshipState, type MentorshipRow } from './mentorship.repository.ts';
import { writeReflection } from './reflection.repository.ts';

/**
 * Locks a mentorship that still runs: active or paused.
 * @throws DomainError WRONG_STATE when it has ended or not begun.
 */
export async function lockRunning(trx: Trx, mentorshipId: string): Promise<MentorshipRow> {
  const row = await getMentorshipForUpdate(trx, mentorshipId);
  if (row.state !== 'active' && row.state !== 'paused') throw new DomainError('WRONG_STATE', { state: row.state });
  return row;
}

/** Pauses a mentorship; one that is paused already stays so. @throws DomainError WRONG_STATE after the end. */
export async function pauseMentorship(trx: Trx, actor: Actor, now: Date, mentorshipId: string): Promise<void> {
  if ((await lockRunning(trx, mentorshipId)).state === 'paused') return;
  await setMentorshipState(trx, mentorshipId, 'paused', null);
  await insertPause(trx, mentorshipId, now);
  await addAuditEntry(trx, actor, now, { action: 'mentorship.pause', subjectKind: 'mentorship', subjectId: mentorshipId });
}

/** Takes a paused mentorship up again. @throws DomainError WRONG_STATE after the end. */
export async function resumeMentorship(trx: Trx, actor: Actor, now: Date, mentorshipId: string): Promise<void> {
  if ((await lockRunning(trx, mentorshipId)).state === 'active') return;
  await setMentorshipState(trx, mentorshipId, 'active', null);
  await endPause(trx, mentorshipId, now);
  await addAuditEntry(trx, actor, now, { action: 'mentorship.resume', subjectKind: 'mentorship', subjectId: mentorshipId });
}

export interface EndMentorship {
  mentorshipId: string;
  outcome: 'completed' | 'ended_early';
}

/**
 * Ends a mentorship for everybody in it. Meetings that were planned are called off, with word to both calendars.
 * @throws DomainError WRONG_STATE when it has ended already.
 */
export async function endMentorship(trx: Trx, actor: Actor, now: Date, { mentorshipId, outcome }: EndMentorship): Promise<void> {
  await closeMentorship(trx, actor, now, { mentorshipId, outcome });
  const members = await listMembers(trx, mentorshipId);
  for (const { meetingId, sequence } of await callOffPlannedMeetings(trx, mentorshipId, now)) {
    for (const { personId, email } of members) {
      await queueMail(trx, now, { key: `meeting_cancelled:${meetingId}:${sequence}:${personId}`, kind: 'meeting_cancelled', address: email, params: { meetingId, personId, sequence } });
    }
  }
}

/**
 * Ends a mentorship that has no meeting to come; all that is over stays as it stands.
 * @throws DomainError WRONG_STATE when it has ended already.
 */
export async function closeMentorship(trx: Trx, actor: Actor, now: Date, { mentorshipId, outcome }: EndMentorship): Promise<void> {
  const row = await lockRunning(trx, mentorshipId);
  if (row.state === 'paused') await endPause(trx, mentorshipId, now);
  await setMentorshipState(trx, mentorshipId, outcome, now);
  await addAuditEntry(trx, actor, now, { action: 'mentorship.end', subjectKind: 'mentorship', subjectId: mentorshipId, details: { outcome } });
}

export interface Reflect {
  mentorshipId: string;
  personId: string;
  text: string;
  /** For the partner too, or for the writer alone. */
  shared: boolean;
}

/**
 * Keeps a person's words at the end; writing again replaces them.
 * @throws DomainError WRONG_STATE while the mentorship runs.
 */
export async function reflect(trx: Trx, masterKey: Buffer, now: Date, { mentorshipId, personId, text, shared }: Reflect): Promise<void> {
  const { state } = await getMentorshipForUpdate(trx, mentorshipId);
  if (state !== 'completed' && state !== 'ended_early') throw new DomainError('WRONG_STATE', { state });
  const sealed = await sealWords(trx, masterKey, { authorId: personId, scopeId: mentorshipId, now }, text);
  await writeReflection(trx, { mentorshipId, personId, shared, writtenAt: now, ...sealed });
}
