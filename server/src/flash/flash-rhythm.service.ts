import type { Trx } from '../database/actor.ts';
import * as slots from './flash-rhythm.repository.ts';
import type { FlashPulse, SlotFate } from './flash-rhythm.repository.ts';

/** Slots by what became of them. */
export type SlotCounts = Record<SlotFate, number>;

/** Weeks that are drawn: eight past and four to come. */
const firstWeek = -8;
const weeks = 12;

export interface FlashRhythm {
  total: SlotCounts;
  /** People who have booked a slot, in the past or to come. */
  people: number;
  nextFreeAt: Date | null;
  /** Seven days each, the oldest first; `week` 0 begins now. */
  byWeek: { week: number; counts: SlotCounts }[];
  /** In the order of names. */
  mentors: { mentorId: string; name: string; counts: SlotCounts }[];
  /** How the meetings were found; empty until seven have answered. */
  useful: { useful: string; answers: number }[];
}

/** What coordinators see of a flash programme: how many slots there are and what becomes of them, never a question. */
export async function getFlashRhythm(trx: Trx, now: Date, programId: string): Promise<FlashRhythm> {
  const counted = await slots.countSlots(trx, programId, now);
  const byMentor = Map.groupBy(counted, ({ mentorId }) => mentorId);
  return {
    total: summed(counted),
    ...(await slots.findUse(trx, programId, now)),
    byWeek: Array.from({ length: weeks }, (_, index) => firstWeek + index).map((week) => ({ week, counts: summed(counted.filter((row) => row.week === week)) })),
    mentors: [...byMentor].map(([mentorId, rows]) => ({ mentorId, name: rows[0]!.mentorName, counts: summed(rows) })),
    useful: await slots.listUseful(trx, programId),
  };
}

/** How the slots of several flash programmes stand, by programme; those without a slot are not there. */
export async function listFlashPulses(trx: Trx, programIds: readonly string[], since: Date, now: Date): Promise<ReadonlyMap<string, FlashPulse>> {
  return new Map((await slots.listPulses(trx, programIds, since, now)).map((pulse) => [pulse.programId, pulse]));
}

function summed(rows: readonly { fate: SlotFate; slots: number }[]): SlotCounts {
  const counts: SlotCounts = { free: 0, booked: 0, kept: 0, missed: 0, unsaid: 0, lapsed: 0 };
  for (const { fate, slots: amount } of rows) counts[fate] += amount;
  return counts;
}
