import { DAY } from '@alongside/shared/days';

/** When a mentorship ran. */
export interface RunningTime {
  activatedAt: Date;
  endedAt?: Date | null;
  pauses: readonly { pausedAt: Date; resumedAt: Date | null }[];
}

/** Days it has run by `at`, counted from its beginning or from `since`, pauses cut out; exact, not whole. */
export function runningDays(time: RunningTime, at: Date, since: Date = time.activatedAt): number {
  const from = since.getTime();
  const until = Math.min(at.getTime(), time.endedAt?.getTime() ?? Infinity);
  const paused = time.pauses.reduce((sum, { pausedAt, resumedAt }) => {
    const begin = Math.max(pausedAt.getTime(), from);
    const end = Math.min(resumedAt?.getTime() ?? Infinity, until);
    return sum + Math.max(0, end - begin);
  }, 0);
  return Math.max(0, (until - from - paused) / DAY);
}
