const DAY = 86_400_000;

export interface RunningTime {
  activatedAt: Date;
  endedAt: Date | null;
  pauses: readonly { pausedAt: Date; resumedAt: Date | null }[];
}

/** Days a mentorship has run by `at`, pauses cut out; exact, not whole. */
export function daysRun(time: RunningTime, at: Date): number {
  const from = time.activatedAt.getTime();
  const until = Math.min(at.getTime(), time.endedAt?.getTime() ?? Infinity);
  const paused = time.pauses.reduce((sum, { pausedAt, resumedAt }) => {
    const begin = Math.max(pausedAt.getTime(), from);
    const end = Math.min(resumedAt?.getTime() ?? Infinity, until);
    return sum + Math.max(0, end - begin);
  }, 0);
  return Math.max(0, (until - from - paused) / DAY);
}

/** Days of grace that every agreed interval has. */
const graceDays = 7;

/**
 * Share of complete agreed intervals (cadence and a week of grace, pauses cut out) in which at least one meeting was held.
 * Undefined while no interval is complete.
 */
export function cadenceKept(time: RunningTime, heldAt: readonly Date[], cadenceDays: number, now: Date): number | undefined {
  const length = cadenceDays + graceDays;
  const complete = Math.floor(daysRun(time, now) / length);
  if (complete === 0) return undefined;
  const kept = new Set(heldAt.map((at) => Math.floor(daysRun(time, at) / length)).filter((interval) => interval >= 0 && interval < complete));
  return kept.size / complete;
}
