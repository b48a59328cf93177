import { addDays, daysBetween } from '@alongside/shared/days';

export interface CheckInState {
  /** Day on which the mentorship began. */
  activatedOn: string;
  /** How often the pair means to meet; a check-in comes every second time. */
  cadenceDays: number;
  /** The newest check-in that anybody answered, and whether this person did. */
  last: { dueOn: string; answered: boolean } | null;
  today: string;
}

/**
 * The day of the check-in that waits for this person's answer, or undefined. Check-ins come every two rhythms after the
 * start or after the newest that was answered; one that nobody answered gives way to the next.
 */
export function dueCheckIn({ activatedOn, cadenceDays, last, today }: CheckInState): string | undefined {
  const period = 2 * cadenceDays;
  const base = last?.dueOn ?? activatedOn;
  const passed = Math.floor(daysBetween(base, today) / period);
  if (passed >= 1) return addDays(base, passed * period);
  return last && !last.answered ? last.dueOn : undefined;
}
