import { sql } from 'kysely';
import type { Trx } from '../../database/actor.ts';

/** What a lottery means for the rounds of its programme. */
export interface LotteryFacts {
  /** Places are still to be drawn: until then nobody can be matched. */
  isOpen: boolean;
  /** People on the waiting list: they are in no round. */
  waiting: number;
}

/** For the coordinator and the queue. */
export async function getLotteryFacts(trx: Trx, programId: string): Promise<LotteryFacts> {
  return trx
    .selectNoFrom([
      sql<boolean>`exists (select 1 from lottery l where l.program_id = ${programId} and l.drawn_at is null and l.called_off_at is null)`.as('isOpen'),
      sql<number>`(select count(*) from lottery_ticket t where t.program_id = ${programId} and t.position is not null and t.place_at is null and t.released_at is null)::int`.as('waiting'),
    ])
    .executeTakeFirstOrThrow();
}
