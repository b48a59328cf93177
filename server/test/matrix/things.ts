import { sealWords } from '../../src/crypto/sealed-words.ts';
import { testKey } from '../cluster.ts';
import type { TestDatabase } from '../database.ts';

/** What hangs on the world's mentorship, programme and participants: one of each kind that a procedure can name. */
export interface Things {
  actionItemId: string;
  goalId: string;
  milestoneId: string;
  meetingId: string;
  /** A shared note that the mentee wrote. */
  noteId: string;
  /** From `other_mentee` to `mentor`, waiting. */
  requestId: string;
  questionId: string;
  flagId: string;
  /** A free slot that the mentor offers. */
  slotId: string;
  /** The mentee and the mentor, introduced in the latest round. */
  introductionId: string;
  /** A wave that has not begun. */
  plannedWaveId: string;
}

interface Member {
  participantId: string;
  personId: string;
}

const before = new Date('2026-10-01T09:00:00Z');
const later = new Date('2126-01-01T09:00:00Z');
const later2 = new Date('2126-01-01T10:00:00Z');

export async function makeThings(database: TestDatabase, world: { programId: string; mentorshipId: string; mentee: Member; mentor: Member; otherMentee: Member }): Promise<Things> {
  const { programId, mentorshipId, mentee, mentor, otherMentee } = world;
  const db = database.owner;
  const idOf = (row: { id: string }) => row.id;
  const goalId = idOf(await db.insertInto('goal').values({ mentorshipId, authorId: mentee.personId, title: 'Lead a meeting', dueOn: '2126-01-01', state: 'open', createdAt: before, updatedAt: before }).returning('id').executeTakeFirstOrThrow());
  const words = await db.transaction().execute((trx) => sealWords(trx, testKey, { authorId: mentee.personId, scopeId: mentorshipId, now: before }, 'A shared note'));
  const round = await db.insertInto('introductionRound').values({ programId, heldOn: '2026-10-01', lap: 1, people: 2, heldAt: before }).returning('id').executeTakeFirstOrThrow();
  const introductionId = idOf(await db.insertInto('introduction').values({ roundId: round.id }).returning('id').executeTakeFirstOrThrow());
  await db.insertInto('introductionMember').values([mentee, mentor].map(({ personId }) => ({ introductionId, personId }))).execute();
  await db.insertInto('introductionRhythm').values({ programId, state: 'running', every: 'week', weekday: 4, meets: 'everyone', nextOn: '2126-01-03', lap: 1, updatedAt: before }).execute();
  const survey = await db.insertInto('survey').values({ programId, name: 'Midway', createdAt: before }).returning('id').executeTakeFirstOrThrow();
  return {
    introductionId,
    slotId: idOf(await db.insertInto('flashSlot').values({ programId, mentorId: mentor.participantId, mentorPersonId: mentor.personId, startsAt: later, endsAt: later2, createdAt: before }).returning('id').executeTakeFirstOrThrow()),
    goalId,
    milestoneId: idOf(await db.insertInto('milestone').values({ goalId, mentorshipId, position: 1, title: 'Prepare' }).returning('id').executeTakeFirstOrThrow()),
    actionItemId: idOf(await db.insertInto('actionItem').values({ mentorshipId, ownerId: mentee.personId, title: 'Read', createdAt: before }).returning('id').executeTakeFirstOrThrow()),
    meetingId: idOf(await db.insertInto('meeting').values({ mentorshipId, state: 'planned', startsAt: later, endsAt: later2, createdBy: mentee.personId, createdAt: before }).returning('id').executeTakeFirstOrThrow()),
    noteId: idOf(await db.insertInto('note').values({ mentorshipId, authorId: mentee.personId, visibility: 'shared', ...words, createdAt: before, updatedAt: before }).returning('id').executeTakeFirstOrThrow()),
    requestId: idOf(await db.insertInto('request').values({ programId, menteeId: otherMentee.participantId, mentorId: mentor.participantId, menteePersonId: otherMentee.personId, mentorPersonId: mentor.personId, state: 'pending', sentAt: before, expiresAt: later }).returning('id').executeTakeFirstOrThrow()),
    questionId: idOf(await db.insertInto('programQuestion').values({ programId, position: 1, kind: 'short_text', label: 'Why?', askedOf: 'both' }).returning('id').executeTakeFirstOrThrow()),
    flagId: idOf(await db.insertInto('supportFlag').values({ mentorshipId, programId, raisedBy: mentee.personId, kind: 'help', raisedAt: before }).returning('id').executeTakeFirstOrThrow()),
    plannedWaveId: idOf(await db.insertInto('surveyWave').values({ surveyId: survey.id, programId, kind: 'after', state: 'planned', opensAt: later, closesAt: later2 }).returning('id').executeTakeFirstOrThrow()),
  };
}

