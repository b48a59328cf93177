import { sql, type RawBuilder } from 'kysely';

/**
 * SQL: whether the participant under this alias may be matched as far as a lottery is concerned: there is none in the
 * programme, or none drawn yet, or it gave them a place. Mentors are never drawn. A request of somebody who takes part
 * can tell for themself alone.
 */
export function hasPlace(participant: string): RawBuilder<boolean> {
  return sql`(${sql.ref(`${participant}.role`)} = 'mentor'
    or not exists (select 1 from lottery l where l.program_id = ${sql.ref(`${participant}.programId`)} and l.drawn_at is not null)
    or exists (select 1 from lottery_ticket k where k.participant_id = ${sql.ref(`${participant}.id`)} and k.place_at is not null and k.released_at is null))`;
}
