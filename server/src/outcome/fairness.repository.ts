import { sql } from 'kysely';
import type { Trx } from '../database/actor.ts';
import type { FairnessUnit } from './fairness.ts';

/** The words that people of a programme may say describe them, in their order. */
export async function listAttributeNames(trx: Trx, programId: string): Promise<string[]> {
  const rows = await trx.selectFrom('programAttribute').select('name').where('programId', '=', programId).orderBy('position').execute();
  return rows.map(({ name }) => name);
}

/** Mentees of the last published round with how they fared, and what they said of themselves where they let it be counted. For the queue alone. */
export async function listFairnessUnits(trx: Trx, programId: string): Promise<FairnessUnit[]> {
  const { rows } = await sql<FairnessUnit>`
    with last as (select id from matching_round where program_id = ${programId} and state = 'published' order by published_at desc, id limit 1),
      counted as (
        select c.participant_id, coalesce(array_agg(g.name order by g.position) filter (where g.id is not null), '{}') as attributes
        from app_counted_attributes(${programId}) c left join program_attribute g on g.id = c.attribute_id group by c.participant_id),
      mentees as (
        select mentee_id, max(score)::float8 / 100 as score from proposal where round_id in (select id from last) group by mentee_id
        union all select u.mentee_id, null from unmatched u where u.round_id in (select id from last)
          and not exists (select 1 from proposal p where p.round_id = u.round_id and p.mentee_id = u.mentee_id))
    select m.mentee_id as participant_id, m.score, counted.attributes
    from mentees m left join counted on counted.participant_id = m.mentee_id order by m.mentee_id`.execute(trx);
  return rows;
}
