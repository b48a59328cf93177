import { runningDays, type RunningTime } from '../mentorship/running-days.ts';

/** Days of grace that every agreed interval has. */
const graceDays = 7;

/**
 * Share of complete agreed intervals (cadence and a week of grace, pauses cut out) in which at least one meeting was held.
 * Undefined while no interval is complete.
 */
export function cadenceKept(time: RunningTime, heldAt: readonly Date[], cadenceDays: number, now: Date): number | undefined {
  const length = cadenceDays + graceDays;
  const complete = Math.floor(runningDays(time, now) / length);
  if (complete === 0) return undefined;
  const kept = new Set(heldAt.map((at) => Math.floor(runningDays(time, at) / length)).filter((interval) => interval >= 0 && interval < complete));
  return kept.size / complete;
}
