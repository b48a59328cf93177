import { addAuditEntry } from '../audit/audit.service.ts';
import type { Actor, Trx } from '../database/actor.ts';
import { DomainError } from '../domain-error.ts';
import { queueMail } from '../queue/outgoing-mail.ts';
import { listPlannedMeetings } from './called-off.repository.ts';
import { moveToLeavers } from './leave.repository.ts';
import { lockRunning } from './mentorship-life.service.ts';
import { getProgramRhythm, listMembers } from './mentorship.repository.ts';

/**
 * Takes one member out of a circle or a group of peers, which goes on for the others; they are told by mail. What the
 * leaver wrote stays with the group under their name, and the group is closed to them. Meetings to come are held without
 * them, and leave their calendar by a mail of its own.
 *
 * @throws DomainError WRONG_STATE after the end, and `{reason: 'end_instead'}` for a mentor and where only one other
 * would be left: such a mentorship is ended, not left.
 */
export async function leaveMentorship(trx: Trx, actor: Actor, now: Date, { mentorshipId, personId }: { mentorshipId: string; personId: string }): Promise<void> {
  const { programId } = await lockRunning(trx, mentorshipId);
  const members = await listMembers(trx, mentorshipId);
  const own = members.find((member) => member.personId === personId);
  if (!own) throw new DomainError('NOT_FOUND');
  if (own.role === 'mentor' || members.length < 3) throw new DomainError('WRONG_STATE', { reason: 'end_instead' });
  const { name: programName } = await getProgramRhythm(trx, programId);
  for (const { meetingId, sequence } of await listPlannedMeetings(trx, mentorshipId, now)) {
    // Calendars take a meeting out only for a later revision than the one they have.
    await queueMail(trx, now, { key: `meeting_left:${meetingId}:${own.participantId}`, kind: 'meeting_left', address: own.email, params: { meetingId, name: own.name, sequence: sequence + 1 } });
  }
  await moveToLeavers(trx, mentorshipId, own, now);
  for (const { participantId, name, email } of members.filter((member) => member !== own)) {
    const key = `group_left:${mentorshipId}:${own.participantId}:${participantId}`;
    await queueMail(trx, now, { key, kind: 'group_left', address: email, params: { name, leaverName: own.name, programName, programId } });
  }
  await addAuditEntry(trx, actor, now, { action: 'mentorship.leave', subjectKind: 'mentorship', subjectId: mentorshipId });
}
