import { dayIn } from '@alongside/shared/days';
import { DomainError } from '../domain-error.ts';
import type { Trx } from '../database/actor.ts';
import { dueCheckIn } from './check-in.ts';
import { ensureCheckIn, findLastCheckIn, insertCheckInAnswer, type CheckInAnswer } from './check-in.repository.ts';
import { findAgreement } from './agreement.repository.ts';
import { getProgramRhythm, type MentorshipRow } from './mentorship.repository.ts';
import { lockRunning } from './mentorship-life.service.ts';

export interface CheckInPage {
  /** The day of the check-in that waits for this person, if one does. */
  dueOn: string | null;
  /** What this person answered last. */
  last: ({ dueOn: string } & CheckInAnswer) | null;
}

/** Which check-in waits for this person, and their own last answer. A paused or ended mentorship asks nothing. */
export async function getCheckIn(trx: Trx, now: Date, mentorship: MentorshipRow, personId: string): Promise<CheckInPage> {
  const { timeZone, cadenceDays } = await getProgramRhythm(trx, mentorship.programId);
  const agreement = await findAgreement(trx, mentorship.id);
  const newest = await findLastCheckIn(trx, mentorship.id, personId);
  const last = newest?.own ? { dueOn: newest.dueOn, ...newest.own } : null;
  if (mentorship.state !== 'active' || !mentorship.activatedAt) return { dueOn: null, last };
  const dueOn = dueCheckIn({
    activatedOn: dayIn(mentorship.activatedAt, timeZone),
    cadenceDays: agreement?.cadenceDays ?? cadenceDays,
    last: newest ? { dueOn: newest.dueOn, answered: newest.own !== null } : null,
    today: dayIn(now, timeZone),
  });
  return { dueOn: dueOn ?? null, last };
}

/**
 * Keeps a person's answer to the check-in that waits for them.
 * @throws DomainError ALREADY_ANSWERED when that one waits no longer, WRONG_STATE after the end.
 */
export async function answerCheckIn(trx: Trx, now: Date, options: { mentorshipId: string; personId: string; dueOn: string; answer: CheckInAnswer }): Promise<void> {
  const mentorship = await lockRunning(trx, options.mentorshipId);
  const { dueOn } = await getCheckIn(trx, now, mentorship, options.personId);
  if (dueOn !== options.dueOn) throw new DomainError('ALREADY_ANSWERED');
  const checkInId = await ensureCheckIn(trx, options.mentorshipId, dueOn);
  await insertCheckInAnswer(trx, { ...options.answer, checkInId, personId: options.personId, answeredAt: now });
}
