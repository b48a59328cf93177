import type { IntroductionInterval, IntroductionKind, IntroductionState } from '@alongside/shared/vocabulary';
import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

/** When a programme introduces people. */
export interface RhythmRow {
  programId: string;
  state: IntroductionState;
  every: IntroductionInterval;
  /** ISO 8601: Monday is 1. */
  weekday: number;
  meets: IntroductionKind;
  /** `YYYY-MM-DD`; null unless it runs. */
  nextOn: string | null;
  /** From 1; a lap ends when all have been introduced. */
  lap: number;
}

const columns = ['programId', 'state', 'every', 'weekday', 'meets', 'nextOn', 'lap'] as const;

export async function findRhythm(trx: Trx, programId: string): Promise<RhythmRow | undefined> {
  return trx.selectFrom('introductionRhythm').select(columns).where('programId', '=', programId).$castTo<RhythmRow>().executeTakeFirst();
}

/** Locks the rhythm: of two rounds at once, the second waits and finds the first held. */
export async function findRhythmForUpdate(trx: Trx, programId: string): Promise<RhythmRow | undefined> {
  return trx.selectFrom('introductionRhythm').select(columns).where('programId', '=', programId).forUpdate().$castTo<RhythmRow>().executeTakeFirst();
}

export async function saveRhythm(trx: Trx, row: Omit<RhythmRow, 'lap'> & { updatedAt: Date }): Promise<void> {
  const { programId: _, ...change } = row;
  await trx.insertInto('introductionRhythm').values(row).onConflict((conflict) => conflict.column('programId').doUpdateSet(change)).execute();
}

export async function moveOn(trx: Trx, programId: string, change: { nextOn?: string; lap?: number }): Promise<void> {
  await trx.updateTable('introductionRhythm').set(change).where('programId', '=', programId).execute();
}

/** Running programmes whose round is due: from eight in the morning of its day on, in the programme's time zone. */
export async function listDuePrograms(trx: Trx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ programId: string }>`
    select h.program_id from introduction_rhythm h join program p on p.id = h.program_id
    where h.state = 'running' and p.stage = 'running' and (h.next_on + time '08:00') at time zone p.time_zone <= ${now}`.execute(trx);
  return rows.map(({ programId }) => programId);
}
