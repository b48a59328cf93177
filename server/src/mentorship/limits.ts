import { addDaysTo } from '@alongside/shared/days';
import { DomainError } from '../domain-error.ts';

/**
 * How much there can be: far more than two people need, and little enough that nobody fills the disk or a mailbox.
 * Notes count by author and mentorship, goals and actions by mentorship, messages and meetings by author and mentorship
 * within 24 hours.
 */
export const limits = { notes: 500, goals: 40, milestonesOfGoal: 10, actionItems: 300, movesOfMeeting: 30, messagesADay: 300, meetingsADay: 20 } as const;

/** @throws DomainError LIMIT_REACHED `{limit}` where there are as many as there can be. */
export function requireRoom(count: number, limit: number): void {
  if (count >= limit) throw new DomainError('LIMIT_REACHED', { limit });
}

/** @throws DomainError TOO_MANY_TODAY `{limit}` where `countSince` counts as many within the last 24 hours. */
export async function requireRoomToday(countSince: (since: Date) => Promise<number>, limit: number, now: Date): Promise<void> {
  if ((await countSince(addDaysTo(now, -1))) >= limit) throw new DomainError('TOO_MANY_TODAY', { limit });
}
