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
        -- A pair made by hand has no score but the one that is shown.
        select p.mentee_id, coalesce(f.score, p.score)::float8 / 100 as score, case when exists (select 1 from proposal_in_full a where a.round_id = p.round_id) then coalesce(f.without_affinity, p.score)::float8 / 100 end as plain_score
          from proposal p left join proposal_in_full f on f.round_id = p.round_id and f.mentee_id = p.mentee_id and f.mentor_id = p.mentor_id
          where p.round_id in (select id from last)
        union all select u.mentee_id, null, null from unmatched u where u.round_id in (select id from last)
          and not exists (select 1 from proposal p where p.round_id = u.round_id and p.mentee_id = u.mentee_id))
    select m.mentee_id as participant_id, m.score, m.plain_score, counted.attributes, (
        select extract(epoch from min(s.activated_at) - t.signed_up_at)::float8 / 86400
        from participant t join mentorship_member w on w.participant_id = t.id join mentorship s on s.id = w.mentorship_id and s.activated_at >= t.signed_up_at
        where t.id = m.mentee_id group by t.id) as days_to_match
    from mentees m left join counted on counted.participant_id = m.mentee_id order by m.mentee_id`.execute(trx);
  return rows;
}
