import { currentMentorshipStates } from '@alongside/shared/vocabulary';
import { sql, type RawBuilder } from 'kysely';

/** SQL: whether the mentorship under this alias is not over. */
export function isCurrent(mentorship: string): RawBuilder<boolean> {
  return sql`${sql.ref(`${mentorship}.state`)} in (${sql.join(currentMentorshipStates)})`;
}

/** SQL: how many mentorships that are not over the participant has whose id stands in this column of the query around it. */
export function countCurrentMentorships(participantId: string): RawBuilder<number> {
  return sql`(select count(*)::int from mentorship_member m join mentorship s on s.id = m.mentorship_id
    where m.participant_id = ${sql.ref(participantId)} and ${isCurrent('s')})`;
}
