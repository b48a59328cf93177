import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

/**
 * What became of a slot: `free` and `booked` are still to come; nobody wanted one that `lapsed`; of a booked one that is
 * over, the two said it was `kept` or `missed`, or nobody has said yet (`unsaid`).
 */
export type SlotFate = 'free' | 'booked' | 'kept' | 'missed' | 'unsaid' | 'lapsed';

/** SQL: the fate of the slot `f`. */
function fateOf(now: Date) {
  const met = (state: string) => sql`exists (select 1 from meeting m where m.mentorship_id = f.mentorship_id and m.state = ${state})`;
  return sql<SlotFate>`case when f.state = 'open' then case when f.starts_at > ${now} then 'free' else 'lapsed' end
    when f.starts_at > ${now} then 'booked' when ${met('held')} then 'kept' when ${met('planned')} then 'unsaid' else 'missed' end`;
}

export interface CountedSlots {
  mentorId: string;
  mentorName: string;
  /** Weeks from now, rounded down: 0 is the seven days to come, −1 those just past. */
  week: number;
  fate: SlotFate;
  slots: number;
}

/** Slots of a programme, counted by mentor, week and fate: nothing of what anybody asked. Slots taken back are not there. */
export async function countSlots(trx: Trx, programId: string, now: Date): Promise<CountedSlots[]> {
  const { rows } = await sql<CountedSlots>`
    select f.mentor_id, p.name as mentor_name, floor(extract(epoch from f.starts_at - ${now}::timestamptz) / 604800)::int as week, ${fateOf(now)} as fate, count(*)::int as slots
    from flash_slot f join person p on p.id = f.mentor_person_id
    where f.program_id = ${programId} and f.state <> 'withdrawn'
    group by 1, 2, 3, 4 order by 2, 1`.execute(trx);
  return rows;
}

/** How many people have booked a slot that they have not given back, and when the next free one is. */
export async function findUse(trx: Trx, programId: string, now: Date): Promise<{ people: number; nextFreeAt: Date | null }> {
  const { rows } = await sql<{ people: number; nextFreeAt: Date | null }>`
    select (select count(distinct m.person_id)::int from mentorship_member m join flash_slot f on f.mentorship_id = m.mentorship_id where f.program_id = ${programId} and m.role = 'mentee') as people,
      (select min(f.starts_at) from flash_slot f join participant t on t.id = f.mentor_id where f.program_id = ${programId} and f.state = 'open' and f.starts_at > ${now} and t.state = 'active') as next_free_at`.execute(trx);
  return rows[0]!;
}

export interface FlashPulse {
  programId: string;
  /** Slots to come that nobody has booked, and that somebody has. */
  free: number;
  booked: number;
  /** Of the booked slots whose time came since `since`: how many, and how many of them were kept. */
  lately: number;
  keptLately: number;
}

/** The figures of several programmes in a line each; programmes without a slot are not there. */
export async function listPulses(trx: Trx, programIds: readonly string[], since: Date, now: Date): Promise<FlashPulse[]> {
  const { rows } = await sql<FlashPulse>`
    select program_id, (count(*) filter (where fate = 'free'))::int as free, (count(*) filter (where fate = 'booked'))::int as booked,
      (count(*) filter (where fate in ('kept', 'missed', 'unsaid') and starts_at > ${since}))::int as lately,
      (count(*) filter (where fate = 'kept' and starts_at > ${since}))::int as kept_lately
    from (select f.program_id, f.starts_at, ${fateOf(now)} as fate from flash_slot f where f.program_id = any(${[...programIds]}::uuid[]) and f.state <> 'withdrawn') s
    group by program_id`.execute(trx);
  return rows;
}

/** How the meetings were found, by answer, seven answers at a time. */
export async function listUseful(trx: Trx, programId: string): Promise<{ useful: string; answers: number }[]> {
  const { rows } = await sql<{ useful: string; answers: number }>`select useful, answers::int as answers from app_flash_useful(${programId})`.execute(trx);
  return rows;
}
