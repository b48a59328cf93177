import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';

/** Programmes that have drawn places and are not over. */
export async function listDrawnPrograms(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('lottery')
    .innerJoin('program', 'program.id', 'lottery.programId')
    .select('lottery.programId')
    .where('lottery.drawnAt', 'is not', null)
    .where('program.stage', 'in', ['matching', 'running'])
    .execute();
  return rows.map(({ programId }) => programId);
}

/** Two jobs for one waiting list take turns. */
export async function lockTickets(trx: Trx, programId: string): Promise<void> {
  await trx.selectFrom('lotteryTicket').select('number').where('programId', '=', programId).orderBy('number').forUpdate().execute();
}

/** Takes the place, or the place in the list, of whoever withdrew, left the organisation or was erased. */
export async function releaseGone(trx: Trx, programId: string, now: Date): Promise<void> {
  await sql`update lottery_ticket t set released_at = ${now}
    where t.program_id = ${programId} and t.position is not null and t.released_at is null
      and not exists (select 1 from participant a join person p on p.id = a.person_id
        where a.id = t.participant_id and a.state <> 'withdrawn' and p.state = 'active')`.execute(trx);
}

/** Gives the first of the waiting list as many places as are free. @returns their numbers. */
export async function promoteNext(trx: Trx, programId: string, now: Date): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    update lottery_ticket t set place_at = ${now}
    where t.program_id = ${programId} and t.number in (
      select w.number from lottery_ticket w where w.program_id = ${programId} and w.position is not null and w.place_at is null and w.released_at is null
      order by w.position
      limit greatest(0, (select p.places from lottery_places p where p.program_id = ${programId} order by p.set_at desc limit 1)
        - (select count(*) from lottery_ticket h where h.program_id = ${programId} and h.place_at is not null and h.released_at is null)))
    returning t.number`.execute(trx);
  return rows.map(({ number }) => number);
}
