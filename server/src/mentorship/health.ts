import { DAY } from '@alongside/shared/days';
import type { MentorshipState } from '@alongside/shared/vocabulary';
import { runningDays } from './running-days.ts';

/** What is known of a mentorship without looking at a word of it. */
export interface Rhythm {
  state: MentorshipState;
  activatedAt: Date;
  /** How often the pair agreed to meet, in days; null where there is no agreement yet. */
  agreedCadenceDays: number | null;
  pauses: readonly { pausedAt: Date; resumedAt: Date | null }[];
  lastHeldAt: Date | null;
  nextPlannedAt: Date | null;
  /** Meetings called off since the last one held, when none is planned. */
  cancelledInARow: number;
  /** Everybody signed the newest version of the agreement. */
  agreementSigned: boolean;
  /** Open goals that the pair shows to the coordinator. */
  sharedGoals: readonly { dueOn: string; updatedAt: Date }[];
  /** Running mentorships of the mentor who has the most over their places. */
  mentorLoad: { running: number; capacity: number } | null;
}

export type HealthKind = 'not_started' | 'quiet' | 'silent' | 'slipping' | 'agreement_open' | 'goals_overdue' | 'overloaded';

/** A rule that struck, with its two numbers: what is, and the limit it passed. Days, but for `slipping` (meetings) and `overloaded` (mentorships). */
export interface HealthFlag {
  kind: HealthKind;
  value: number;
  limit: number;
}

/** By this day the first meeting is held. */
const startDays = 21;
const agreementDays = 30;
/** Days that a shared goal may lie untouched past its date. */
const goalGraceDays = 30;
/** A meeting planned within these days counts as contact. */
const bookedDays = 14;
/** Taken for the rhythm where there is no agreement. */
const defaultCadence = 28;

/**
 * Whether a pair needs somebody to look after it, told by its rhythm alone. Days are counted without pauses, and a paused
 * or ended mentorship has no rhythm to miss. Quiet is a rhythm and a half and a week without a meeting, silent two and a
 * half and a week; a meeting booked within 14 days lowers either by one level. Check-ins and surveys never play a part.
 */
export function healthFlags(rhythm: Rhythm, now: Date): HealthFlag[] {
  const flags: HealthFlag[] = [];
  const running = rhythm.state === 'active';
  if (running) {
    const contact = contactFlag(rhythm, now);
    if (contact) flags.push(contact);
    if (rhythm.cancelledInARow >= 2 && !rhythm.nextPlannedAt) flags.push({ kind: 'slipping', value: rhythm.cancelledInARow, limit: 2 });
    const open = Math.floor(runningDays(rhythm, now));
    if (!rhythm.agreementSigned && open >= agreementDays) flags.push({ kind: 'agreement_open', value: open, limit: agreementDays });
    const overdue = Math.max(0, ...rhythm.sharedGoals.map((goal) => staleDays(goal, now)));
    if (overdue > goalGraceDays) flags.push({ kind: 'goals_overdue', value: overdue, limit: goalGraceDays });
  }
  const load = rhythm.mentorLoad;
  if ((running || rhythm.state === 'paused') && load && load.running > load.capacity) flags.push({ kind: 'overloaded', value: load.running, limit: load.capacity });
  return flags;
}

function contactFlag(rhythm: Rhythm, now: Date): HealthFlag | undefined {
  const booked = rhythm.nextPlannedAt !== null && rhythm.nextPlannedAt.getTime() - now.getTime() <= bookedDays * DAY;
  if (!rhythm.lastHeldAt) {
    const days = Math.floor(runningDays(rhythm, now));
    return days >= startDays && !booked ? { kind: 'not_started', value: days, limit: startDays } : undefined;
  }
  const cadence = rhythm.agreedCadenceDays ?? defaultCadence;
  const days = Math.floor(runningDays(rhythm, now, rhythm.lastHeldAt));
  const quiet = Math.floor(1.5 * cadence + 7);
  const silent = Math.floor(2.5 * cadence + 7);
  if (days > silent) return booked ? { kind: 'quiet', value: days, limit: quiet } : { kind: 'silent', value: days, limit: silent };
  return days > quiet && !booked ? { kind: 'quiet', value: days, limit: quiet } : undefined;
}

/** Days that a goal is past its date without anybody touching it since. */
function staleDays(goal: { dueOn: string; updatedAt: Date }, now: Date): number {
  const since = Math.max(Date.parse(goal.dueOn), goal.updatedAt.getTime());
  return Math.floor((now.getTime() - since) / DAY);
}
